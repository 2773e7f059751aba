#include "ui/docks/plan_dock.h"

#include "model/store/guarded.h"
#include "model/store/segment_table.h"
#include "ui/docks/pair_adder.h"
#include "ui/docks/pair_form.h"
#include "ui/docks/plan_form.h"
#include "ui/docks/plan_issue_list.h"
#include "ui/docks/plan_pair_model.h"
#include "ui/docks/plan_totals_band.h"
#include "ui/plan/plan_commands.h"
#include "ui/tasks/task_runner.h"
#include "ui/text/sentences.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/message_box.h"
#include "ui/widgets/row_table.h"
#include "ui/workspace/drag_formats.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QMimeData>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace crosscut::ui {

namespace {

constexpr int rowHeight = 30;
/// After the last keystroke, so that typing a note computes once.
constexpr int totalsDelay = 250;

QWidget* scrolling(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    return area;
}

} // namespace

PlanDock::PlanDock(Workspace& workspace, QWidget* parent)
    : Dock(QStringLiteral("plan"), QStringLiteral("plan"), parent)
    , m_workspace(workspace)
    , m_library(workspace)
    , m_adder(new PairAdder(workspace, this))
    , m_pairs(new PlanPairModel(workspace, this))
    , m_totalsTimer(new QTimer(this)) {
    setAcceptDrops(true);
    m_totalsTimer->setSingleShot(true);
    m_totalsTimer->setInterval(totalsDelay);
    makeActions();
    setContent(makeContent());
    connect(m_totalsTimer, &QTimer::timeout, this, &PlanDock::computeTotals);
    connect(m_adder, &PairAdder::pairTaken, m_table, &QTableView::selectRow);
    connect(&workspace, &Workspace::projectChanged, this, &PlanDock::followProject);
    connect(&workspace, &Workspace::dataChanged, this, &PlanDock::followProject);
    connect(&workspace, &Workspace::segmentsChanged, this, &PlanDock::followProject);
    connect(&workspace, &Workspace::languageChanged, this, &PlanDock::retranslate);
    connect(&workspace.plan(), &PlanDocument::planOpened, this, &PlanDock::followPlan);
    connect(&workspace.plan(), &PlanDocument::planChanged, this, &PlanDock::followPlan);
    retranslate();
    followProject();
}

QString PlanDock::title() const {
    return tr("Plan");
}

QUndoStack* PlanDock::undoStack() {
    return m_workspace.plan().undoStack();
}

void PlanDock::makeActions() {
    const auto add = [this](const char* iconName, const char* name, auto slot) {
        QAction* action = toolBar()->addAction(icon(QLatin1String(iconName)), QString(), this, slot);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    m_chooser = new QComboBox(this);
    m_chooser->setObjectName(QStringLiteral("plan.chooser"));
    m_chooser->setMinimumContentsLength(16);
    toolBar()->addWidget(m_chooser);
    connect(m_chooser, &QComboBox::activated, this,
            [this](int row) { m_library.open(m_chooser->itemText(row)); });
    m_new = add("new", "plan.new", &PlanDock::newPlan);
    m_duplicate = add("duplicate", "plan.duplicate", [this] { m_library.duplicate(); });
    m_delete = add("delete", "plan.delete", &PlanDock::deletePlan);
    toolBar()->addSeparator();
    QUndoStack* stack = m_workspace.plan().undoStack();
    m_undo = add("undo", "plan.undo", [stack] { stack->undo(); });
    m_redo = add("redo", "plan.redo", [stack] { stack->redo(); });
    connect(stack, &QUndoStack::indexChanged, this, &PlanDock::updateActions);
    toolBar()->addSeparator();
    m_addPair = add("add", "plan.addPair",
                    [this] { m_adder->ask(m_workspace.selection().film, m_workspace.selection().course); });
    m_removePair = add("remove", "plan.removePair", &PlanDock::removeCurrentPair);
    m_refresh = new QAction(this);
    m_refresh->setObjectName(QStringLiteral("plan.refreshNumbers"));
    connect(m_refresh, &QAction::triggered, m_adder, &PairAdder::refreshNumbers);
}

void PlanDock::makeTable() {
    m_table = makeRowTable(QStringLiteral("planPairs"), m_pairs, rowHeight, nullptr);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(PlanPairModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(64);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PlanDock::chooseCurrentPair);
}

QWidget* PlanDock::makeContent() {
    auto* content = new QWidget(this);
    m_band = new PlanTotalsBand(m_workspace.words(), content);
    makeTable();
    m_planForm = new PlanForm(m_workspace);
    m_pairForm = new PairForm(m_workspace);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("planTabs"));
    m_tabs->addTab(scrolling(m_pairForm), QString());
    m_tabs->addTab(scrolling(m_planForm), QString());
    auto* below = new QSplitter;
    below->addWidget(m_tabs);
    m_issues = new PlanIssueList(m_workspace.words());
    connect(m_issues, &PlanIssueList::pairRequested, this, &PlanDock::showPair);
    below->addWidget(m_issues);
    below->setStretchFactor(0, 5);
    below->setStretchFactor(1, 2);
    auto* splitter = new QSplitter(Qt::Vertical, content);
    splitter->addWidget(m_table);
    splitter->addWidget(below);
    splitter->setSizes({170, 430});
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addWidget(splitter, 1);
    return content;
}

void PlanDock::followProject() {
    std::vector<std::string> names;
    if (m_workspace.hasProject()) {
        const auto segments =
            store::guarded(m_workspace.project().path(), [&]() -> Result<std::vector<Segment>> {
                return store::SegmentTable(m_workspace.project().database()).all();
            });
        if (segments)
            for (const Segment& segment : *segments)
                names.push_back(segment.name);
    }
    m_pairForm->setSegments(names);
    followPlan();
}

void PlanDock::followPlan() {
    fillChooser();
    updateState();
    updateActions();
    m_planForm->reread();
    chooseCurrentPair();
    if (m_workspace.plan().isOpen())
        m_totalsTimer->start();
}

void PlanDock::updateState() {
    if (!m_workspace.hasProject())
        return showEmpty(tr("Open a project to plan a campaign."), nullptr);
    if (!m_workspace.plan().isOpen())
        return showEmpty(tr("There is no plan yet. A plan holds the pairs you choose."), m_new);
    showContent();
}

void PlanDock::updateActions() {
    const QUndoStack* stack = m_workspace.plan().undoStack();
    const bool open = m_workspace.plan().isOpen();
    const bool writable = m_workspace.hasProject() && !m_workspace.isReadOnly();
    m_new->setEnabled(writable);
    m_duplicate->setEnabled(writable && open);
    m_delete->setEnabled(writable && open);
    m_addPair->setEnabled(writable && open);
    m_removePair->setEnabled(writable && currentPair() >= 0);
    m_undo->setEnabled(stack->canUndo());
    m_redo->setEnabled(stack->canRedo());
    m_undo->setToolTip(stack->canUndo() ? tr("Undo: %1").arg(stack->undoText()) : tr("Undo"));
    m_redo->setToolTip(stack->canRedo() ? tr("Redo: %1").arg(stack->redoText()) : tr("Redo"));
}

void PlanDock::fillChooser() {
    const QStringList names = m_workspace.hasProject() ? m_library.names() : QStringList();
    m_chooser->clear();
    m_chooser->addItems(names);
    m_chooser->setCurrentIndex(
        static_cast<int>(names.indexOf(QString::fromStdString(m_workspace.plan().plan().name))));
    m_chooser->setEnabled(!names.isEmpty());
}

void PlanDock::newPlan() {
    if (m_library.create(tr("New plan")))
        m_tabs->setCurrentIndex(1);
}

void PlanDock::deletePlan() {
    const QString name = QString::fromStdString(m_workspace.plan().plan().name);
    MessageBox::ask(
        this, tr("Delete the plan “%1”?").arg(name),
        tr("It is taken out of the project with all its pairs and budget lines. This cannot be undone."),
        tr("Delete"), [this] { m_library.deleteOpen(); });
}

int PlanDock::currentPair() const {
    // While rows are being removed the table may still point at one that the plan no longer has.
    const QModelIndex current = m_table->currentIndex();
    const auto pairs = static_cast<int>(m_workspace.plan().plan().pairs.size());
    return current.isValid() && current.row() < pairs ? current.row() : -1;
}

void PlanDock::chooseCurrentPair() {
    // While rows are taken away the table still speaks of pairs that the plan has lost.
    if (m_pairs->rowCount() > static_cast<int>(m_workspace.plan().plan().pairs.size()))
        return;
    if (m_pairs->rowCount() > 0 && !m_table->currentIndex().isValid())
        return m_table->selectRow(0); // comes back here
    const int pair = currentPair();
    m_pairForm->setPair(pair, pair < 0 ? QString() : m_pairs->pairName(pair));
    updateActions();
}

void PlanDock::removeCurrentPair() {
    if (currentPair() >= 0)
        removePair(m_workspace.plan(), static_cast<std::size_t>(currentPair()));
}

void PlanDock::computeTotals() {
    if (!m_workspace.hasProject() || !m_workspace.plan().isOpen())
        return;
    auto opened = m_workspace.project().openReader();
    if (!opened)
        return m_workspace.tellError(opened.error());
    const auto project = std::make_shared<store::ProjectFile>(std::move(*opened));
    const quint64 request = ++m_totalsRequest;
    m_workspace.tasks().start<workflow::PlanTotals>(
        this, tr("Adding up the plan"),
        [project, plan = m_workspace.plan().plan()](TaskMonitor& monitor) {
            return workflow::planTotals(*project, plan, monitor);
        },
        [this, request](const Result<workflow::PlanTotals>& totals) {
            if (request != m_totalsRequest)
                return;
            if (totals)
                showTotals(*totals);
            else if (totals.error().code != ErrorCode::Cancelled)
                showError(errorText(m_workspace.words(), totals.error()),
                          QString::fromStdString(totals.error().detail));
        });
}

void PlanDock::showTotals(const workflow::PlanTotals& totals) {
    m_pairs->setTotals(totals);
    m_band->setTotals(totals);
    QStringList names;
    for (int row = 0; row < m_pairs->rowCount(); ++row)
        names += m_pairs->pairName(row);
    m_issues->show(totals.issues, names);
    updateState();
    const int pair = currentPair();
    if (pair >= 0)
        m_pairForm->setPair(pair, m_pairs->pairName(pair));
    const bool stale =
        std::ranges::find(totals.issues, "stale_numbers", &workflow::PlanIssue::kind) != totals.issues.end();
    setStale(stale && !m_workspace.isReadOnly() ? tr("The data changed since pairs were added to the plan.")
                                                : QString(),
             m_refresh);
    setStatus(sentenceText(m_workspace.words(), totals.summary));
}

void PlanDock::showPair(int pair) {
    m_tabs->setCurrentIndex(pair < 0 ? 1 : 0);
    if (pair >= 0 && pair < m_pairs->rowCount())
        m_table->selectRow(pair);
}

void PlanDock::dragEnterEvent(QDragEnterEvent* event) {
    const QMimeData* mime = event->mimeData();
    if (m_addPair->isEnabled() &&
        (mime->hasFormat(QLatin1String(filmFormat)) || mime->hasFormat(QLatin1String(courseFormat))))
        event->acceptProposedAction();
}

void PlanDock::dropEvent(QDropEvent* event) {
    const QString film = QString::fromUtf8(event->mimeData()->data(QLatin1String(filmFormat)));
    const QString course = QString::fromUtf8(event->mimeData()->data(QLatin1String(courseFormat)));
    event->acceptProposedAction();
    if (!film.isEmpty() && !course.isEmpty())
        return m_adder->add(film, course);
    const Selection& selection = m_workspace.selection();
    m_adder->ask(film.isEmpty() ? selection.film : film, course.isEmpty() ? selection.course : course);
}

void PlanDock::retranslate() {
    m_new->setText(tr("New plan"));
    m_duplicate->setText(tr("Duplicate the plan"));
    m_delete->setText(tr("Delete the plan"));
    m_undo->setText(tr("Undo"));
    m_redo->setText(tr("Redo"));
    m_addPair->setText(tr("Add a pair"));
    m_removePair->setText(tr("Remove the pair"));
    m_refresh->setText(tr("Update the numbers"));
    m_chooser->setToolTip(tr("The plan that is shown"));
    m_chooser->setAccessibleName(tr("The plan that is shown"));
    m_tabs->setTabText(0, tr("Pair"));
    m_tabs->setTabText(1, tr("Plan and terms"));
    m_table->setAccessibleName(tr("Pairs of the plan"));
    m_pairs->reread();
    m_band->retranslate();
    m_planForm->retranslate();
    m_pairForm->retranslate();
    m_issues->retranslate();
    chooseCurrentPair();
    updateActions();
    updateState();
}

} // namespace crosscut::ui
