#include "ui/docks/quality_dock.h"

#include "model/store/guarded.h"
#include "ui/docks/import_history.h"
#include "ui/docks/quality_tables.h"
#include "ui/import/revert_batch.h"
#include "ui/tasks/task_runner.h"
#include "ui/text/sentences.h"
#include "ui/widgets/icons.h"
#include "ui/workspace/workspace.h"

#include <QTabWidget>
#include <QTableView>
#include <array>

namespace crosscut::ui {

QualityDock::QualityDock(Workspace& workspace, QWidget* parent)
    : Dock(QStringLiteral("quality"), QStringLiteral("quality"), parent)
    , m_workspace(workspace)
    , m_findings(new TextTableModel({false, false, false, false, true, true, false}, this))
    , m_columns(new TextTableModel({false, false, true, true, true, false, false}, this)) {
    makeActions();
    setContent(makeContent());
    connect(&workspace, &Workspace::projectChanged, this, &QualityDock::check);
    connect(&workspace, &Workspace::dataChanged, this, &QualityDock::check);
    connect(&workspace, &Workspace::languageChanged, this, &QualityDock::retranslate);
    retranslate();
    check();
}

QString QualityDock::title() const {
    return tr("Quality");
}

void QualityDock::makeActions() {
    m_jump = toolBar()->addAction(icon(QStringLiteral("catalogs")), QString(), this, &QualityDock::jump);
    m_jump->setObjectName(QStringLiteral("quality.jump"));
    m_revert = toolBar()->addAction(icon(QStringLiteral("revert")), QString(), this, &QualityDock::revert);
    m_revert->setObjectName(QStringLiteral("quality.revert"));
    toolBar()->addSeparator();
    m_refresh = toolBar()->addAction(icon(QStringLiteral("refresh")), QString(), this, &QualityDock::check);
    m_refresh->setObjectName(QStringLiteral("quality.refresh"));
    m_import = new QAction(icon(QStringLiteral("import")), QString(), this);
    m_import->setObjectName(QStringLiteral("quality.import"));
    connect(m_import, &QAction::triggered, this, [this] { m_workspace.importFiles({}); });
}

QWidget* QualityDock::makeContent() {
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("qualityTabs"));
    m_tabs->setDocumentMode(true);
    m_findingTable = makeQualityTable(QStringLiteral("qualityFindings"), m_findings, 6, m_tabs);
    m_columnTable = makeQualityTable(QStringLiteral("qualityColumns"), m_columns, 1, m_tabs);
    m_tabs->addTab(m_findingTable, QString());
    m_tabs->addTab(m_columnTable, QString());
    m_imports = new ImportHistory(m_workspace, m_tabs);
    m_tabs->addTab(m_imports, QString());
    connect(m_imports, &ImportHistory::currentChanged, this, &QualityDock::follow);
    connect(m_findingTable, &QTableView::activated, this, &QualityDock::jump);
    connect(m_tabs, &QTabWidget::currentChanged, this, &QualityDock::follow);
    connect(m_findingTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &QualityDock::follow);
    return m_tabs;
}

void QualityDock::check() {
    const quint64 token = ++m_token;
    if (!m_workspace.hasProject()) {
        m_report.reset();
        m_imports->show({});
        follow();
        return;
    }
    auto reader = m_workspace.project().openReader();
    if (!reader) {
        showError(errorText(m_workspace.words(), reader.error()),
                  QString::fromStdString(reader.error().detail));
        return;
    }
    if (!m_report)
        showLoading(tr("Looking at every row"));
    auto project = std::make_shared<store::ProjectFile>(std::move(reader).value());
    m_workspace.tasks().start<Checked>(
        this, tr("Checking the quality of the data"),
        [project](TaskMonitor& monitor) -> Result<Checked> {
            auto report = workflow::checkQuality(*project, monitor);
            if (!report)
                return report.error();
            return store::guarded(project->path(), [&]() -> Result<Checked> {
                return Checked{*std::move(report), store::BatchTable(project->database()).all()};
            });
        },
        [this, token](Result<Checked> checked) { take(token, checked); });
}

void QualityDock::take(quint64 token, const Result<Checked>& checked) {
    if (token != m_token)
        return;
    if (!checked) {
        if (checked.error().code != ErrorCode::Cancelled)
            showError(errorText(m_workspace.words(), checked.error()),
                      QString::fromStdString(checked.error().detail));
        return;
    }
    m_report = checked->report;
    m_imports->show(checked->batches);
    showReport();
    follow();
}

void QualityDock::showReport() {
    m_findings->show(findingRows(m_workspace.words(), m_report->findings));
    m_columns->show(profileRows(m_workspace.words(), m_report->columns));
    for (QTableView* table : {m_findingTable, m_columnTable})
        table->resizeColumnsToContents();
}

void QualityDock::jump() {
    const int row = m_findingTable->currentIndex().row();
    if (!m_report || row < 0 || row >= static_cast<int>(m_report->findings.size()))
        return;
    const workflow::QualityFinding& finding = m_report->findings[static_cast<std::size_t>(row)];
    Selection selection = m_workspace.selection();
    const QString key = finding.samples.empty() ? QString() : QString::fromStdString(finding.samples.front());
    if (finding.kind == EntityKind::Films)
        selection.film = key;
    else if (finding.kind == EntityKind::Courses)
        selection.course = key;
    m_workspace.select(selection);
    m_workspace.showDock(QStringLiteral("catalogs"));
}

void QualityDock::revert() {
    if (const store::ImportBatch* batch = m_imports->current())
        askAndRevert(this, m_workspace, *batch);
}

void QualityDock::follow() {
    const store::ImportBatch* batch = m_imports->current();
    const bool onImports = m_tabs->currentIndex() == 2;
    m_revert->setEnabled(onImports && batch != nullptr && !batch->reverted && !m_workspace.isReadOnly());
    m_jump->setEnabled(m_tabs->currentIndex() == 0 && m_findingTable->currentIndex().isValid());
    m_refresh->setEnabled(m_workspace.hasProject());
    if (!m_report)
        return showEmpty(tr("Nothing is imported yet. The quality of the data shows here."), m_import);
    if (m_imports->isEmpty() && m_report->columns.empty())
        return showEmpty(tr("Nothing is imported yet. The quality of the data shows here."), m_import);
    showContent();
    std::array<std::int64_t, 3> bySeverity{};
    for (const workflow::QualityFinding& finding : m_report->findings)
        ++bySeverity[static_cast<std::size_t>(finding.severity)];
    const Words& words = m_workspace.words();
    const auto count = [&](std::size_t severity) {
        return words.count(static_cast<double>(bySeverity[severity]));
    };
    setStatus(filled(tr("%1 block, %2 warn, %3 to know · checked in %4 s"),
                     {count(0), count(1), count(2), words.number(m_report->run.seconds, 1)}));
}

void QualityDock::retranslate() {
    m_tabs->setTabText(0, tr("Findings"));
    m_tabs->setTabText(1, tr("Columns"));
    m_tabs->setTabText(2, tr("Imports"));
    m_findings->setHeadings({tr("Weight"), tr("Catalog"), tr("Finding"), tr("Column"), tr("Rows"),
                             tr("Share"), tr("For example")});
    m_columns->setHeadings({tr("Catalog"), tr("Column"), tr("Rows"), tr("Empty"), tr("Different"),
                            tr("Smallest"), tr("Largest")});
    m_jump->setToolTip(tr("Show the first row in the catalogs"));
    m_revert->setToolTip(tr("Take this import back"));
    m_refresh->setToolTip(tr("Check again"));
    m_import->setText(tr("Import files…"));
    for (QAction* action : {m_jump, m_revert, m_refresh})
        action->setText(action->toolTip());
    m_imports->retranslate();
    if (m_report)
        showReport();
    follow();
}

} // namespace crosscut::ui
