#include "ui/docks/retention_dock.h"

#include "model/store/catalog_tables.h"
#include "model/store/guarded.h"
#include "ui/docks/curves_page.h"
#include "ui/docks/drivers_page.h"
#include "ui/docks/value_page.h"
#include "ui/tables/table_export.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/icons.h"

#include <QTabWidget>

namespace crosscut::ui {

namespace {

bool hasBehaviour(const store::ProjectFile& project) {
    const auto counts = store::guarded(
        project.path(), [&]() -> Result<store::Counts> { return store::readCounts(project.database()); });
    return counts && (counts->subscriptions > 0 || counts->events > 0);
}

} // namespace

RetentionDock::RetentionDock(Workspace& workspace, QWidget* parent)
    : Dock(QStringLiteral("retention"), QStringLiteral("retention"), parent)
    , m_workspace(workspace)
    , m_tabs(new QTabWidget(this)) {
    m_tabs->setObjectName(QStringLiteral("retentionTabs"));
    m_tabs->setDocumentMode(true);
    m_pages = {new CurvesPage(workspace, m_tabs), new DriversPage(workspace, m_tabs),
               new ValuePage(workspace, m_tabs)};
    for (RunPage* page : m_pages) {
        m_tabs->addTab(page, QString());
        connect(page, &RunPage::stateChanged, this, &RetentionDock::follow);
    }
    m_run = toolBar()->addAction(icon(QStringLiteral("run")), QString(), this, [this] { page()->run(); });
    m_run->setObjectName(QStringLiteral("retention.run"));
    m_export =
        toolBar()->addAction(icon(QStringLiteral("export")), QString(), this, &RetentionDock::exportNumbers);
    m_export->setObjectName(QStringLiteral("retention.export"));
    m_import = new QAction(this);
    connect(m_import, &QAction::triggered, this, [this] { m_workspace.importFiles({}); });
    setContent(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &RetentionDock::follow);
    connect(&workspace, &Workspace::projectChanged, this, &RetentionDock::onProjectChanged);
    connect(&workspace, &Workspace::dataChanged, this, &RetentionDock::onDataChanged);
    connect(&workspace, &Workspace::languageChanged, this, &RetentionDock::retranslate);
    retranslate();
    onProjectChanged();
}

QString RetentionDock::title() const {
    return tr("Retention");
}

RunPage* RetentionDock::page() const {
    return m_pages[static_cast<std::size_t>(m_tabs->currentIndex())];
}

void RetentionDock::onProjectChanged() {
    if (m_workspace.hasProject() && hasBehaviour(m_workspace.project())) {
        showContent();
        for (RunPage* page : m_pages)
            page->refresh();
    } else {
        showEmpty(tr("Retention shows how long members stay, and what goes with leaving. It needs "
                     "subscriptions: who, since when, until when."),
                  m_workspace.hasProject() ? m_import : nullptr);
    }
    follow();
}

void RetentionDock::onDataChanged() {
    if (state() != State::Content)
        return onProjectChanged();
    for (RunPage* page : m_pages)
        if (page->state() == RunPage::State::Refused || page->state() == RunPage::State::Error)
            page->refresh(); // there may be enough now
    follow();
}

void RetentionDock::exportNumbers() {
    FileDialog::saveFile(this, tr("Export the numbers"), QStringLiteral("retention.csv"),
                         tr("Comma-separated values (*.csv)"), [this](const QString& path) {
                             if (const auto saved = saveCsv(path, page()->numbers()); !saved)
                                 m_workspace.tellError(saved.error());
                         });
}

void RetentionDock::follow() {
    const bool shown = state() == State::Content;
    const RunPage* current = page();
    m_run->setEnabled(shown && current->state() != RunPage::State::Loading);
    m_export->setEnabled(shown && current->state() == RunPage::State::Content);
    setStatus(shown ? current->status() : QString());
    const bool stale =
        shown && current->state() == RunPage::State::Content && current->dataHash() != m_workspace.dataHash();
    setStale(stale ? tr("The data have changed since this was estimated.") : QString(), m_run);
}

void RetentionDock::retranslate() {
    for (int i = 0; i < m_tabs->count(); ++i) {
        RunPage* page = m_pages[static_cast<std::size_t>(i)];
        page->retranslate();
        m_tabs->setTabText(i, page->title());
    }
    m_run->setText(tr("Estimate"));
    m_run->setToolTip(tr("Estimate again from the data as they are now"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Save the numbers of this page as a table"));
    m_import->setText(tr("Import files…"));
    if (state() == State::Empty)
        return onProjectChanged();
    follow();
}

} // namespace crosscut::ui
