#include "ui/docks/jobs_dock.h"

#include "model/store/guarded.h"
#include "model/store/run_table.h"
#include "ui/docks/job_table_model.h"
#include "ui/docks/run_table_model.h"
#include "ui/tasks/task_runner.h"
#include "ui/text/sentences.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/row_table.h"
#include "ui/workspace/workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace crosscut::ui {

namespace {

constexpr int rowHeight = 32;
constexpr int barHeight = 4;

/// A thin bar under the time that is left.
class ProgressDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const QVariant percent = index.data(JobTableModel::percentRole);
        if (!percent.isValid())
            return;
        QRect bar(option.rect.left() + 8, option.rect.bottom() - barHeight - 2, option.rect.width() - 16,
                  barHeight);
        painter->fillRect(bar, option.palette.mid());
        bar.setWidth(bar.width() * percent.toInt() / 100);
        painter->fillRect(bar, option.palette.highlight());
    }
};

QTableView* makeTable(const QString& name, QAbstractItemModel* model, QWidget* parent) {
    QTableView* table = makeRowTable(name, model, rowHeight, parent);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    return table;
}

} // namespace

JobsDock::JobsDock(Workspace& workspace, QWidget* parent)
    : Dock(QStringLiteral("jobs"), QStringLiteral("jobs"), parent)
    , m_workspace(workspace)
    , m_jobs(new JobTableModel(*workspace.tasks().list(), workspace.words(), this))
    , m_runs(new RunTableModel(workspace.words(), this)) {
    makeActions();
    setContent(makeContent());
    connect(&workspace.tasks(), &TaskRunner::taskFinished, this, &JobsDock::readRuns);
    connect(&workspace, &Workspace::projectChanged, this, &JobsDock::readRuns);
    connect(&workspace, &Workspace::dataChanged, this, &JobsDock::readRuns);
    connect(m_jobs, &QAbstractItemModel::dataChanged, this, &JobsDock::follow);
    connect(m_jobs, &QAbstractItemModel::rowsInserted, this, &JobsDock::follow);
    connect(m_jobs, &QAbstractItemModel::modelReset, this, &JobsDock::follow);
    connect(m_jobTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &JobsDock::follow);
    retranslate();
    readRuns();
}

QString JobsDock::title() const {
    return tr("Jobs & Log");
}

void JobsDock::makeActions() {
    m_cancel =
        toolBar()->addAction(icon(QStringLiteral("cancel")), QString(), this, &JobsDock::cancelCurrent);
    m_cancel->setObjectName(QStringLiteral("jobs.cancel"));
    m_copy = toolBar()->addAction(icon(QStringLiteral("copy")), QString(), this, &JobsDock::copyDetails);
    m_copy->setObjectName(QStringLiteral("jobs.copyDetails"));
    m_clear = toolBar()->addAction(icon(QStringLiteral("delete")), QString(), this,
                                   [this] { m_workspace.tasks().list()->clearFinished(); });
    m_clear->setObjectName(QStringLiteral("jobs.clear"));
}

QWidget* JobsDock::makeContent() {
    auto* splitter = new QSplitter(Qt::Vertical, this);
    auto* top = new QWidget(splitter);
    m_jobTable = makeTable(QStringLiteral("jobTable"), m_jobs, top);
    m_jobTable->setItemDelegateForColumn(JobTableModel::Progress, new ProgressDelegate(m_jobTable));
    m_error = new QLabel(top);
    m_error->setObjectName(QStringLiteral("jobError"));
    m_error->setWordWrap(true);
    m_error->setContentsMargins(12, 8, 12, 8);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(0, 0, 0, 0);
    topLayout->setSpacing(0);
    topLayout->addWidget(m_jobTable, 1);
    topLayout->addWidget(m_error);

    auto* bottom = new QWidget(splitter);
    m_runHeading = new QLabel(bottom);
    m_runHeading->setProperty("role", QStringLiteral("heading"));
    m_runHeading->setContentsMargins(12, 8, 12, 4);
    m_runTable = makeTable(QStringLiteral("runTable"), m_runs, bottom);
    auto* bottomLayout = new QVBoxLayout(bottom);
    bottomLayout->setContentsMargins(0, 0, 0, 0);
    bottomLayout->setSpacing(0);
    bottomLayout->addWidget(m_runHeading);
    bottomLayout->addWidget(m_runTable, 1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

void JobsDock::readRuns() {
    std::vector<store::ModelRun> runs;
    if (m_workspace.hasProject()) {
        const store::ProjectFile& project = m_workspace.project();
        auto read = store::guarded(project.path(), [&]() -> Result<std::vector<store::ModelRun>> {
            return store::RunTable(project.database()).all();
        });
        if (read)
            runs = std::move(read).value();
    }
    m_runs->show(std::move(runs), m_workspace.dataHash());
    follow();
}

QString JobsDock::errorOf(int row) const {
    if (row < 0 || row >= m_jobs->rowCount() || !m_jobs->entry(row).error ||
        m_jobs->entry(row).state != TaskState::Failed)
        return {};
    const Error& error = *m_jobs->entry(row).error;
    const QString detail = QString::fromStdString(error.detail);
    const QString sentence = errorText(m_workspace.words(), error);
    return detail.isEmpty() ? sentence : sentence + QLatin1Char('\n') + detail;
}

void JobsDock::follow() {
    const bool runs = m_runs->rowCount() > 0;
    m_runTable->parentWidget()->setVisible(runs);
    if (m_jobs->rowCount() == 0 && !runs)
        showEmpty(tr("Nothing has run yet. What you start appears here with its progress."), nullptr);
    else
        showContent();

    const int row = m_jobTable->currentIndex().row();
    const QString error = errorOf(row);
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    m_copy->setEnabled(!error.isEmpty());
    const bool running = m_workspace.tasks().isBusy();
    m_cancel->setEnabled(running);
    m_clear->setEnabled(m_jobs->rowCount() > m_workspace.tasks().list()->runningCount());
    setStatus(running ? tr("%n running", nullptr, m_workspace.tasks().list()->runningCount())
                      : tr("Nothing is running"));
}

void JobsDock::cancelCurrent() {
    const int row = m_jobTable->currentIndex().row();
    if (row >= 0 && m_jobs->entry(row).state == TaskState::Running)
        m_workspace.tasks().cancel(m_jobs->entry(row).id);
    else
        m_workspace.tasks().cancelAll();
}

void JobsDock::copyDetails() const {
    QApplication::clipboard()->setText(errorOf(m_jobTable->currentIndex().row()));
}

void JobsDock::retranslate() {
    m_cancel->setText(tr("Cancel the job"));
    m_cancel->setToolTip(tr("Cancel the picked job, or all that run; the project is then as it was"));
    m_copy->setText(tr("Copy the error with its details"));
    m_clear->setText(tr("Clear finished jobs"));
    m_runHeading->setText(tr("Kept model runs"));
    m_jobTable->setAccessibleName(tr("Jobs"));
    m_runTable->setAccessibleName(tr("Kept model runs"));
    m_jobs->retranslate();
    m_runs->retranslate();
    follow();
}

} // namespace crosscut::ui
