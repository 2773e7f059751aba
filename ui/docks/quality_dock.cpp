#include "ui/docks/quality_dock.h"

#include "model/store/guarded.h"
#include "ui/docks/import_history.h"
#include "ui/docks/quality_columns.h"
#include "ui/docks/quality_findings.h"
#include "ui/docks/quality_tables.h"
#include "ui/docks/repair_log.h"
#include "ui/docks/repair_runner.h"
#include "ui/docks/waive_dialog.h"
#include "ui/docks/waiver_command.h"
#include "ui/import/revert_batch.h"
#include "ui/tasks/task_runner.h"
#include "ui/text/sentences.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/message_box.h"
#include "ui/workspace/workspace.h"

#include <QTabWidget>
#include <algorithm>
#include <array>

namespace crosscut::ui {

QualityDock::QualityDock(Workspace& workspace, QWidget* parent)
    : Dock(QStringLiteral("quality"), QStringLiteral("quality"), parent)
    , m_workspace(workspace)
    , m_repairs(new RepairRunner(workspace, m_undoStack, this)) {
    makeActions();
    setContent(makeContent());
    connect(&workspace, &Workspace::projectChanged, this, &QualityDock::check);
    connect(&workspace, &Workspace::dataChanged, this, &QualityDock::check);
    connect(&workspace, &Workspace::languageChanged, this, &QualityDock::retranslate);
    connect(m_repairs, &RepairRunner::busyChanged, this, &QualityDock::followActions);
    retranslate();
    check();
}

QString QualityDock::title() const {
    return tr("Quality");
}

QAction* QualityDock::addAction(const char* name, const char* iconName, void (QualityDock::*slot)()) {
    QAction* action = toolBar()->addAction(icon(QLatin1String(iconName)), QString(), this, slot);
    action->setObjectName(QLatin1String(name));
    return action;
}

void QualityDock::makeActions() {
    m_jump = addAction("quality.jump", "catalogs", &QualityDock::jump);
    toolBar()->addSeparator();
    m_fix = addAction("quality.fix", "repair", &QualityDock::fix);
    m_fixAll = addAction("quality.fixAll", "repair-all", &QualityDock::fixAll);
    m_waive = addAction("quality.waive", "waive", &QualityDock::waive);
    m_unwaive = addAction("quality.unwaive", "unwaive", &QualityDock::unwaive);
    toolBar()->addSeparator();
    m_takeBack = addAction("quality.revert", "revert", &QualityDock::takeBack);
    m_refresh = addAction("quality.refresh", "refresh", &QualityDock::check);
    m_import = new QAction(icon(QStringLiteral("import")), QString(), this);
    m_import->setObjectName(QStringLiteral("quality.import"));
    connect(m_import, &QAction::triggered, this, [this] { m_workspace.importFiles({}); });
}

QWidget* QualityDock::makeContent() {
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("qualityTabs"));
    m_tabs->setDocumentMode(true);
    m_findings = new QualityFindings(m_workspace, m_tabs);
    m_findings->setActions({m_jump, m_fix, m_fixAll, m_waive, m_unwaive});
    m_columns = new QualityColumns(m_workspace, m_tabs);
    m_imports = new ImportHistory(m_workspace, m_tabs);
    m_log = new RepairLog(m_workspace, m_tabs);
    for (QWidget* tab : std::initializer_list<QWidget*>{m_findings, m_columns, m_imports, m_log})
        m_tabs->addTab(tab, QString());
    connect(m_findings, &QualityFindings::activated, this, &QualityDock::jump);
    connect(m_findings, &QualityFindings::currentChanged, this, &QualityDock::followActions);
    connect(m_imports, &ImportHistory::currentChanged, this, &QualityDock::followActions);
    connect(m_log, &RepairLog::currentChanged, this, &QualityDock::followActions);
    connect(m_tabs, &QTabWidget::currentChanged, this, &QualityDock::followActions);
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
    m_findings->show(m_report->findings);
    m_columns->show(m_report->columns);
    m_imports->show(checked->batches);
    m_log->show(m_report->repairs);
    follow();
}

void QualityDock::jump() {
    const workflow::QualityFinding* finding = m_findings->current();
    if (finding == nullptr)
        return;
    Selection selection = m_workspace.selection();
    const QString key =
        finding->samples.empty() ? QString() : QString::fromStdString(finding->samples.front());
    if (finding->kind == EntityKind::Films)
        selection.film = key;
    else if (finding->kind == EntityKind::Courses)
        selection.course = key;
    m_workspace.select(selection);
    m_workspace.showDock(QStringLiteral("catalogs"));
}

void QualityDock::fix() {
    const workflow::QualityFinding* finding = m_findings->current();
    if (finding == nullptr || finding->repair.empty())
        return;
    const Words& words = m_workspace.words();
    const workflow::RepairRequest request{
        .name = finding->repair, .kind = finding->kind, .column = finding->column};
    const QString name = filled(
        tr("%1 in %2"), {repairText(words, finding->repair), tokenText(words, "field", finding->column)});
    m_repairs->count(request, [this, request, name](const workflow::RepairReport& counted) {
        askToRepair(request, name, counted);
    });
}

void QualityDock::fixAll() {
    const workflow::RepairRequest request;
    m_repairs->count(request, [this, request](const workflow::RepairReport& counted) {
        if (counted.cells == 0)
            m_workspace.tell(tr("There is nothing that can be repaired safely."));
        else
            askToRepair(request, tr("Fix all that is safe"), counted);
    });
}

void QualityDock::askToRepair(const workflow::RepairRequest& request, const QString& name,
                              const workflow::RepairReport& counted) {
    const Words& words = m_workspace.words();
    QStringList lines;
    for (const store::Repair& repair : counted.repairs)
        lines += filled(tr("%1 · %2 · %3, cells: %4"),
                        {entityText(words, repair.kind), tokenText(words, "field", repair.column),
                         repairText(words, repair.name), countText(words, repair.rows)});
    lines += tr("Nothing that anybody said is lost. Ctrl+Z undoes it, and the log of repairs keeps it.");
    MessageBox::ask(this, filled(tr("%1?"), {name}), lines.join(QLatin1Char('\n')), tr("&Repair"),
                    [this, request, name] { m_repairs->repair(request, name); });
}

void QualityDock::waive() {
    const workflow::QualityFinding* current = m_findings->current();
    if (current == nullptr)
        return;
    auto* dialog =
        new WaiveDialog(findingText(m_workspace.words(), *current),
                        current->waiver ? QString::fromStdString(current->waiver->reason) : QString(), this);
    connect(dialog, &WaiveDialog::waived, this, [this, finding = *current](const QString& reason) {
        pushWaiver(m_undoStack, m_workspace, finding, reason);
    });
    dialog->open();
}

void QualityDock::unwaive() {
    if (const workflow::QualityFinding* finding = m_findings->current(); finding && finding->isWaived())
        pushUnwaiver(m_undoStack, m_workspace, *finding);
}

void QualityDock::takeBack() {
    if (m_tabs->currentIndex() == Repairs) {
        if (const store::Repair* repair = m_log->current())
            m_repairs->undo(repair->id);
    } else if (const store::ImportBatch* batch = m_imports->current()) {
        askAndRevert(this, m_workspace, *batch);
    }
}

void QualityDock::followActions() {
    const int tab = m_tabs->currentIndex();
    const bool mayWrite = m_workspace.hasProject() && !m_workspace.isReadOnly() && !m_repairs->isBusy();
    const store::ImportBatch* batch = tab == Imports ? m_imports->current() : nullptr;
    const store::Repair* repair = tab == Repairs ? m_log->current() : nullptr;
    const workflow::QualityFinding* finding = tab == Findings ? m_findings->current() : nullptr;
    const bool anyRepair = m_report && std::any_of(m_report->findings.begin(), m_report->findings.end(),
                                                   [](const auto& one) { return !one.repair.empty(); });
    m_jump->setEnabled(finding != nullptr);
    m_fix->setEnabled(mayWrite && finding && !finding->repair.empty());
    m_fixAll->setEnabled(mayWrite && anyRepair);
    m_waive->setEnabled(mayWrite && finding);
    m_unwaive->setEnabled(mayWrite && finding && finding->isWaived());
    m_takeBack->setEnabled(mayWrite && ((batch && !batch->reverted) || (repair && !repair->undone)));
    m_takeBack->setText(tab == Repairs ? tr("&Undo this repair") : tr("Take this import &back"));
    m_takeBack->setToolTip(tab == Repairs ? tr("Undo this repair") : tr("Take this import back"));
    m_refresh->setEnabled(m_workspace.hasProject());
}

void QualityDock::follow() {
    followActions();
    if (!m_report || (m_imports->isEmpty() && m_report->columns.empty()))
        return showEmpty(tr("Nothing is imported yet. The quality of the data shows here."), m_import);
    showContent();
    showStatus();
}

void QualityDock::showStatus() {
    std::array<std::int64_t, 3> bySeverity{};
    std::int64_t waived = 0;
    for (const workflow::QualityFinding& finding : m_report->findings) {
        if (finding.isWaived())
            ++waived;
        else
            ++bySeverity[static_cast<std::size_t>(finding.severity)];
    }
    const Words& words = m_workspace.words();
    setStatus(filled(tr("%1 block, %2 warn, %3 to know, %4 waived · checked in %5 s"),
                     {countText(words, bySeverity[0]), countText(words, bySeverity[1]),
                      countText(words, bySeverity[2]), countText(words, waived),
                      words.number(m_report->run.seconds, 1)}));
}

void QualityDock::retranslate() {
    m_tabs->setTabText(Findings, tr("Findings"));
    m_tabs->setTabText(Columns, tr("Columns"));
    m_tabs->setTabText(Imports, tr("Imports"));
    m_tabs->setTabText(Repairs, tr("Repairs"));
    m_jump->setText(tr("&Show the first row in the catalogs"));
    m_jump->setToolTip(tr("Show the first row in the catalogs"));
    m_fix->setText(tr("&Fix…"));
    m_fix->setToolTip(tr("Fix: run the safe repair of this finding"));
    m_fixAll->setText(tr("Fix &all that is safe…"));
    m_fixAll->setToolTip(tr("Fix all that is safe"));
    m_waive->setText(tr("&Waive…"));
    m_waive->setToolTip(tr("Waive: accept this finding as it is, with a reason"));
    m_unwaive->setText(tr("Take the waiver &back"));
    m_unwaive->setToolTip(tr("Take the waiver back"));
    m_refresh->setText(tr("&Check again"));
    m_refresh->setToolTip(tr("Check again"));
    m_import->setText(tr("Import files…"));
    m_findings->retranslate();
    m_columns->retranslate();
    m_imports->retranslate();
    m_log->retranslate();
    follow();
}

} // namespace crosscut::ui
