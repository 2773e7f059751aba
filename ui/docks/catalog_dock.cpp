#include "ui/docks/catalog_dock.h"

#include "ui/docks/catalog_table.h"
#include "ui/docks/catalog_tabs.h"
#include "ui/settings/settings.h"
#include "ui/tables/catalog_table_model.h"
#include "ui/tables/table_export.h"
#include "ui/tasks/task_runner.h"
#include "ui/text/sentences.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/message_page.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace crosscut::ui {

namespace {

constexpr int filterDelay = 200; ///< ms after the last key

QStringList localFiles(const QMimeData* mime) {
    QStringList paths;
    for (const QUrl& url : mime->urls())
        if (url.isLocalFile())
            paths += url.toLocalFile();
    return paths;
}

} // namespace

CatalogDock::CatalogDock(Workspace& workspace, QWidget* parent)
    : Dock(QStringLiteral("catalogs"), QStringLiteral("catalogs"), parent)
    , m_workspace(workspace) {
    setAcceptDrops(true);
    buildToolBar();
    setContent(buildContent());
    makeModels();
    connect(&workspace, &Workspace::projectChanged, this, &CatalogDock::takeProject);
    connect(&workspace, &Workspace::dataChanged, this, &CatalogDock::refresh);
    connect(&workspace, &Workspace::selectionChanged, this, &CatalogDock::takeSelection);
    connect(&workspace, &Workspace::languageChanged, this, &CatalogDock::retranslate);
    retranslate();
    takeProject();
    refresh();
}

void CatalogDock::buildToolBar() {
    m_import =
        toolBar()->addAction(icon(QStringLiteral("import")), QString(), this, &CatalogDock::chooseFiles);
    m_import->setObjectName(QStringLiteral("catalogs.import"));
    toolBar()->addSeparator();
    m_undo = toolBar()->addAction(icon(QStringLiteral("undo")), QString(), &m_undoStack, &QUndoStack::undo);
    m_redo = toolBar()->addAction(icon(QStringLiteral("redo")), QString(), &m_undoStack, &QUndoStack::redo);
    for (QAction* action : {m_undo, m_redo}) {
        action->setEnabled(false);
        addAction(action);
    }
    m_undo->setObjectName(QStringLiteral("catalogs.undo"));
    m_redo->setObjectName(QStringLiteral("catalogs.redo"));
    connect(&m_undoStack, &QUndoStack::canUndoChanged, m_undo, &QAction::setEnabled);
    connect(&m_undoStack, &QUndoStack::canRedoChanged, m_redo, &QAction::setEnabled);
    connect(&m_undoStack, &QUndoStack::indexChanged, this, &CatalogDock::updateState);
    toolBar()->addSeparator();

    m_columns = new QToolButton(toolBar());
    m_columns->setObjectName(QStringLiteral("catalogs.columns"));
    m_columns->setIcon(icon(QStringLiteral("columns")));
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columnMenu = new QMenu(m_columns);
    m_columns->setMenu(m_columnMenu);
    connect(m_columnMenu, &QMenu::aboutToShow, this, [this] { m_table->fillColumnMenu(*m_columnMenu); });
    toolBar()->addWidget(m_columns);
    m_export = toolBar()->addAction(icon(QStringLiteral("csv")), QString(), this, &CatalogDock::exportRows);
    m_export->setObjectName(QStringLiteral("catalogs.export"));
}

QWidget* CatalogDock::buildContent() {
    auto* content = new QWidget;
    m_tabs = new CatalogTabs(m_workspace.words(), content);
    connect(m_tabs, &QTabBar::currentChanged, this, &CatalogDock::showTab);

    makeFilter(content);
    m_table = new CatalogTable(content);

    m_message = new MessagePage(QStringLiteral("catalogs"), content);
    m_pages = new QStackedWidget(content);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_message);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 4, 12, 4);
    bar->setSpacing(8);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_chip);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addLayout(bar);
    layout->addWidget(m_pages, 1);
    return content;
}

void CatalogDock::makeFilter(QWidget* content) {
    m_filter = new QLineEdit(content);
    m_filter->setObjectName(QStringLiteral("catalogFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filterTimer = new QTimer(this);
    m_filterTimer->setSingleShot(true);
    m_filterTimer->setInterval(filterDelay);
    connect(m_filter, &QLineEdit::textChanged, m_filterTimer, qOverload<>(&QTimer::start));
    connect(m_filterTimer, &QTimer::timeout, this, [this] { model().setFilter(m_filter->text().trimmed()); });
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->setFocus();
        m_filter->selectAll();
    });
    m_chip = new QToolButton(content);
    m_chip->setObjectName(QStringLiteral("peopleChip"));
    m_chip->setIcon(icon(QStringLiteral("close")));
    m_chip->setLayoutDirection(Qt::RightToLeft); // the cross behind the text
    m_chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_chip->hide();
    connect(m_chip, &QToolButton::clicked, this, &CatalogDock::dropPeopleFilter);
}

void CatalogDock::makeModels() {
    for (std::size_t i = 0; i < entityKinds.size(); ++i) {
        m_models[i] = new CatalogTableModel(m_workspace, m_undoStack, entityKinds[i], this);
        connect(m_models[i], &CatalogTableModel::countsRead, m_tabs, &CatalogTabs::setCounts);
        connect(m_models[i], &CatalogTableModel::loaded, this, [this, i] {
            if (m_tabs->currentIndex() == static_cast<int>(i)) {
                m_table->fitColumns();
                updateState();
            }
        });
    }
}

QString CatalogDock::title() const {
    return tr("Catalogs");
}

EntityKind CatalogDock::kind() const {
    return m_tabs->kind();
}

CatalogTableModel& CatalogDock::model() const {
    return *m_models[static_cast<std::size_t>(m_tabs->currentIndex())];
}

void CatalogDock::takeProject() {
    m_undoStack.clear();
    m_tabs->setCounts({});
    for (CatalogTableModel* one : m_models)
        one->clear();
    m_filter->clear();
    updateChip();
    if (!m_workspace.hasProject()) {
        showEmpty(tr("Open a project, or make a new one, to see its catalogs."), nullptr);
        setStatus({});
    }
}

void CatalogDock::refresh() {
    if (!m_workspace.hasProject())
        return;
    m_isFresh = {};
    showTab(m_tabs->currentIndex());
}

void CatalogDock::showTab(int tab) {
    const auto index = static_cast<std::size_t>(tab);
    CatalogTableModel& shown = *m_models[index];
    if (m_table->model() != &shown) {
        m_table->setCatalog(shown);
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                &CatalogDock::shareSelection);
        const QSignalBlocker quiet(m_filter);
        m_filter->setText(QString::fromStdString(shown.query().contains));
    }
    if (!m_isFresh[index] && m_workspace.hasProject()) {
        m_isFresh[index] = true;
        shown.refresh();
    }
    updateChip();
    updateState();
}

void CatalogDock::showRows(EntityKind wanted, const QString& filter) {
    const auto at = std::find(entityKinds.begin(), entityKinds.end(), wanted) - entityKinds.begin();
    m_tabs->setCurrentIndex(static_cast<int>(at));
    m_filter->setText(filter);
}

/// What another dock picked: its people filter the users; a film or course is left to the eye of its tab.
void CatalogDock::takeSelection() {
    if (m_isSharing)
        return;
    CatalogTableModel& users = *m_models.front();
    const Selection& selection = m_workspace.selection();
    const bool isNew = !selection.users.empty() && selection.users != users.query().users;
    users.setUsers(selection.users);
    if (isNew)
        m_tabs->setCurrentIndex(0);
    updateChip();
    updateState();
}

void CatalogDock::shareSelection() {
    if (kind() != EntityKind::Films && kind() != EntityKind::Courses)
        return;
    const QString key = model().keyAt(m_table->currentIndex().row());
    Selection selection = m_workspace.selection();
    QString& place = kind() == EntityKind::Films ? selection.film : selection.course;
    if (key.isEmpty() || key == place)
        return;
    place = key;
    m_isSharing = true;
    m_workspace.select(std::move(selection));
    m_isSharing = false;
}

void CatalogDock::dropPeopleFilter() {
    Selection selection = m_workspace.selection();
    selection.segment.clear();
    selection.users.clear();
    m_workspace.select(std::move(selection));
}

void CatalogDock::updateState() {
    if (!m_workspace.hasProject())
        return;
    const Words& words = m_workspace.words();
    const QString undoName = m_undoStack.undoText();
    m_undo->setToolTip(undoName.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(undoName));
    const QString redoName = m_undoStack.redoText();
    m_redo->setToolTip(redoName.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(redoName));
    const bool hasRows = m_tabs->rows() > 0;
    m_export->setEnabled(model().rowCount() > 0);
    showContent();
    if (hasRows && model().rowCount() > 0) {
        m_pages->setCurrentWidget(m_table);
    } else {
        const QString what = tokenText(words, "entity", std::string(toString(kind())));
        const bool isFiltered =
            hasRows && (!model().query().contains.empty() || !model().query().users.empty());
        const QString iconName = m_tabs->iconName();
        if (hasRows && !isFiltered)
            m_message->showBusy(iconName, tr("Reading …"));
        else if (isFiltered)
            m_message->showMessage(iconName, tr("No row matches the filter."), nullptr, {});
        else
            m_message->showMessage(iconName, tr("%1: nothing has been imported yet.").arg(what), m_import,
                                   {});
        m_pages->setCurrentWidget(m_message);
    }
    updateStatus();
}

void CatalogDock::updateStatus() {
    const Words& words = m_workspace.words();
    const auto total = m_tabs->rows();
    const QString shown = words.count(model().rowCount());
    QString status = model().rowCount() == total
                         ? tr("%1 rows").arg(shown)
                         : tr("%1 of %2 rows").arg(shown, words.count(static_cast<double>(total)));
    if (const auto seen = m_tabs->onlySeen(); seen > 0)
        status += QStringLiteral(" · ") +
                  tr("%1 of them known from behaviour only").arg(words.count(static_cast<double>(seen)));
    if (m_workspace.isReadOnly())
        status += QStringLiteral(" · ") + (m_workspace.holder().isEmpty()
                                              ? tr("read-only")
                                              : tr("read-only: %1 has it open").arg(m_workspace.holder()));
    setStatus(status);
}

void CatalogDock::updateChip() {
    const Selection& selection = m_workspace.selection();
    m_chip->setVisible(kind() == EntityKind::Users && !selection.users.empty());
    m_chip->setText(
        tr("%1 · %2 people")
            .arg(selection.segment, m_workspace.words().count(static_cast<double>(selection.users.size()))));
}

void CatalogDock::exportRows() {
    const QString folder = m_workspace.settings().get(setting::lastExportFolder);
    const QString name = QString::fromLatin1(toString(kind()).data()) + QStringLiteral(".csv");
    FileDialog::saveFile(
        this, tr("Export the table"), QDir(folder).filePath(name), tr("CSV files (*.csv)"),
        [this](const QString& path) {
            m_workspace.settings().set(setting::lastExportFolder, QFileInfo(path).absolutePath());
            auto opened = m_workspace.project().openReader();
            if (!opened)
                return m_workspace.tellError(opened.error());
            const auto reader = std::make_shared<store::ProjectFile>(std::move(*opened));
            m_workspace.tasks().start<qint64>(
                this, tr("Export the table"),
                [reader, content = m_table->content(), path](TaskMonitor& monitor) {
                    return exportTable(*reader, content, path, monitor);
                },
                [this, path](Result<qint64> rows) {
                    if (rows)
                        m_workspace.tell(
                            tr("%1 rows are in %2.")
                                .arg(m_workspace.words().count(static_cast<double>(*rows)), path));
                    else if (rows.error().code != ErrorCode::Cancelled)
                        m_workspace.tellError(rows.error());
                });
        });
}

void CatalogDock::chooseFiles() {
    FileDialog::openFiles(
        this, tr("Import files"), m_workspace.settings().get(setting::lastImportFolder),
        tr("Tables (*.csv *.tsv *.txt *.dat);;All files (*)"), [this](const QStringList& paths) {
            m_workspace.settings().set(setting::lastImportFolder, QFileInfo(paths.front()).absolutePath());
            m_workspace.importFiles(paths);
        });
}

void CatalogDock::retranslate() {
    m_import->setText(tr("Import …"));
    m_import->setToolTip(tr("Import files into the catalogs"));
    m_undo->setText(tr("Undo"));
    m_redo->setText(tr("Redo"));
    m_columns->setToolTip(tr("Choose the columns"));
    m_columns->setAccessibleName(tr("Choose the columns"));
    m_export->setText(tr("Export as CSV"));
    m_export->setToolTip(tr("Export the rows shown as CSV"));
    m_filter->setPlaceholderText(tr("Filter by words"));
    m_filter->setAccessibleName(tr("Filter by words"));
    m_tabs->setAccessibleName(tr("Catalogs"));
    m_table->setAccessibleName(tr("Rows of the catalog"));
    m_chip->setToolTip(tr("Show all people again"));
    m_tabs->retranslate();
    for (CatalogTableModel* one : m_models)
        one->retranslate();
    if (!m_workspace.hasProject())
        showEmpty(tr("Open a project, or make a new one, to see its catalogs."), nullptr);
    updateChip();
    updateState();
}

void CatalogDock::dragEnterEvent(QDragEnterEvent* event) {
    if (m_workspace.hasProject() && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CatalogDock::dropEvent(QDropEvent* event) {
    m_workspace.importFiles(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace crosscut::ui
