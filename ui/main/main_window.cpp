#include "ui/main/main_window.h"

#include "ui/main/action_registry.h"
#include "ui/main/command_palette.h"
#include "ui/main/context_help.h"
#include "ui/main/dock_area.h"
#include "ui/main/project_flows.h"
#include "ui/main/start_screen.h"
#include "ui/main/status_line.h"
#include "ui/main/window_menus.h"
#include "ui/plan/plan_document.h"
#include "ui/settings/settings.h"
#include "ui/widgets/dock.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/message_box.h"
#include "ui/widgets/notice_bar.h"
#include "ui/workspace/workspace.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QUndoGroup>
#include <QUndoStack>
#include <QVBoxLayout>

namespace crosscut::ui {

namespace {

constexpr QSize firstSize(1360, 860);

QAction* checkable(QAction* action, QActionGroup* group) {
    action->setCheckable(true);
    action->setIconVisibleInMenu(false); // its place is the check mark's: colour alone tells nothing
    group->addAction(action);
    return action;
}

QWidget* makeSpacer(QWidget* parent) {
    auto* spacer = new QWidget(parent);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return spacer;
}

} // namespace

MainWindow::MainWindow(Workspace& workspace)
    : m_workspace(workspace)
    , m_layouts(workspace.settings().layouts())
    , m_actions(new ActionRegistry(this))
    , m_undo(new QUndoGroup(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_language.apply(workspace.words());
    setTheme(themeFromName(workspace.settings().get(setting::theme)));

    m_projects = new ProjectFlows(workspace, this);
    addProjectActions();
    addEditActions();
    makeCentre();
    addViewActions();
    addHelpActions();
    makeToolBar();
    m_palette = new CommandPalette(this);
    setStatusBar(new StatusLine(workspace, this));

    connect(&workspace, &Workspace::projectChanged, this, &MainWindow::showProject);
    connect(&workspace, &Workspace::noticeRaised, m_notices,
            [this](const QString& text) { m_notices->show(text); });
    connect(&workspace, &Workspace::errorRaised, this,
            [this](const QString& sentence, const QString& details) {
                MessageBox::tellError(this, sentence, details);
            });
    connect(&workspace, &Workspace::languageChanged, this, [this] { m_language.apply(m_workspace.words()); });
    addUndoStack(workspace.plan().undoStack());

    resize(firstSize.boundedTo(screen()->availableSize()));
    restoreGeometry(m_layouts.windowGeometry());
    retranslate();
    showProject();
}

MainWindow::~MainWindow() = default;

void MainWindow::addProjectActions() {
    m_actions->add({"project.sample", QT_TRANSLATE_NOOP("Actions", "Open the &sample project"), "sample", {}},
                   [this] { m_projects->openSample(); });
    m_actions->add({"project.new", QT_TRANSLATE_NOOP("Actions", "&New project…"), "new", QKeySequence::New},
                   [this] { m_projects->createByDialog(); });
    m_actions->add(
        {"project.open", QT_TRANSLATE_NOOP("Actions", "&Open project…"), "open", QKeySequence::Open},
        [this] { m_projects->openByDialog(); });
    m_actions->add({"project.import", QT_TRANSLATE_NOOP("Actions", "&Import files…"), "import",
                    QKeySequence(QStringLiteral("Ctrl+I"))},
                   [this] { m_projects->importByDialog(); });
    m_actions->add({"project.paste", QT_TRANSLATE_NOOP("Actions", "Import from the cli&pboard…"), "import",
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)},
                   [this] { m_projects->importClipboard(); });
    m_actions->add({"project.revert", QT_TRANSLATE_NOOP("Actions", "&Revert an import…"), "revert", {}},
                   [this] { m_projects->revertByDialog(); });
    m_actions->add({"project.backup", QT_TRANSLATE_NOOP("Actions", "&Back up project…"), "backup", {}},
                   [this] { m_projects->backUpByDialog(); });
    m_actions->add({"file.export", QT_TRANSLATE_NOOP("Actions", "&Export the report as PDF…"), "pdf",
                    QKeySequence(QStringLiteral("Ctrl+E"))},
                   [this] { runInDock(QStringLiteral("report"), QStringLiteral("report.exportPdf")); });
    m_actions->add({"file.preview", QT_TRANSLATE_NOOP("Actions", "Print pre&view…"), "preview",
                    QKeySequence(QStringLiteral("Ctrl+Shift+P"))},
                   [this] { runInDock(QStringLiteral("report"), QStringLiteral("report.printPreview")); });
    m_actions->add(
        {"file.print", QT_TRANSLATE_NOOP("Actions", "&Print the report…"), "print", QKeySequence::Print},
        [this] { runInDock(QStringLiteral("report"), QStringLiteral("report.print")); });
    m_actions->add(
        {"project.close", QT_TRANSLATE_NOOP("Actions", "&Close project"), "close", QKeySequence::Close},
        [this] { m_projects->close(); });
    m_actions->add({"window.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "quit",
                    QKeySequence(QStringLiteral("Ctrl+Q"))},
                   [this] { close(); });
}

void MainWindow::addEditActions() {
    m_actions->add({"edit.undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", QKeySequence::Undo},
                   [this] { m_undo->undo(); });
    m_actions->add({"edit.redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo",
                    QKeySequence(QStringLiteral("Ctrl+Shift+Z"))},
                   [this] { m_undo->redo(); });
}

void MainWindow::addViewActions() {
    auto* group = new QActionGroup(this);
    const ActionSpec specs[] = {{"view.data", QT_TRANSLATE_NOOP("Actions", "&Data"), "workspace-data",
                                 QKeySequence(Qt::CTRL | Qt::Key_1)},
                                {"view.match", QT_TRANSLATE_NOOP("Actions", "&Match"), "workspace-match",
                                 QKeySequence(Qt::CTRL | Qt::Key_2)},
                                {"view.plan", QT_TRANSLATE_NOOP("Actions", "&Plan"), "workspace-plan",
                                 QKeySequence(Qt::CTRL | Qt::Key_3)},
                                {"view.review", QT_TRANSLATE_NOOP("Actions", "&Review"), "workspace-review",
                                 QKeySequence(Qt::CTRL | Qt::Key_4)}};
    for (std::size_t i = 0; i < perspectives.size(); ++i)
        checkable(m_actions->add(specs[i], [this, i] { m_docks->setPerspective(perspectives[i]); }), group);
    m_actions->add({"view.reset", QT_TRANSLATE_NOOP("Actions", "&Reset the layout"), "columns", {}},
                   [this] { m_docks->resetLayout(); });

    auto* themes = new QActionGroup(this);
    const auto addTheme = [&](const ActionSpec& spec, Theme theme) {
        QAction* action = checkable(m_actions->add(spec, [this, theme] { setTheme(theme); }), themes);
        action->setChecked(themeFromName(m_workspace.settings().get(setting::theme)) == theme);
    };
    addTheme({"theme.system", QT_TRANSLATE_NOOP("Actions", "Theme: as the &system"), "theme", {}},
             Theme::System);
    addTheme({"theme.light", QT_TRANSLATE_NOOP("Actions", "Theme: &light"), "theme", {}}, Theme::Light);
    addTheme({"theme.dark", QT_TRANSLATE_NOOP("Actions", "Theme: &dark"), "theme", {}}, Theme::Dark);
    addTheme({"theme.highContrast", QT_TRANSLATE_NOOP("Actions", "Theme: high &contrast"), "theme", {}},
             Theme::HighContrast);

    auto* languages = new QActionGroup(this);
    const auto addLanguage = [&](const ActionSpec& spec, Language language) {
        QAction* action = checkable(m_actions->add(spec,
                                                   [this, language] {
                                                       m_workspace.settings().set(setting::language,
                                                                                  languageCode(language));
                                                       m_workspace.setLanguage(language);
                                                   }),
                                    languages);
        action->setChecked(m_workspace.words().language() == language);
    };
    // Each language is named in itself, whatever the window speaks.
    addLanguage({"language.chinese", "简体中文", "language", {}}, Language::Chinese);
    addLanguage({"language.english", "English", "language", {}}, Language::English);
}

void MainWindow::addHelpActions() {
    m_actions->add({"help.commands", QT_TRANSLATE_NOOP("Actions", "&Find a command…"), "command",
                    QKeySequence(QStringLiteral("Ctrl+K"))},
                   [this] { openPalette(); });
    m_actions->add(
        {"help.context", QT_TRANSLATE_NOOP("Actions", "&Help for this panel"), "help",
         QKeySequence::HelpContents},
        [this] { showContextHelp(m_docks->isVisible() ? m_docks->currentDock() : nullptr, this); });
    m_actions->add({"help.about", QT_TRANSLATE_NOOP("Actions", "&About Crosscut"), "info", {}},
                   [this] { showAbout(this); });
}

void MainWindow::makeToolBar() {
    auto* bar = new QToolBar(this);
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setMovable(false);
    bar->setIconSize(QSize(20, 20));
    bar->addAction(m_actions->action("project.import"));
    qobject_cast<QToolButton*>(bar->widgetForAction(m_actions->action("project.import")))
        ->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addSeparator();
    bar->addAction(m_actions->action("edit.undo"));
    bar->addAction(m_actions->action("edit.redo"));
    bar->addWidget(makeSpacer(bar));
    for (const char* id : {"view.data", "view.match", "view.plan", "view.review"}) {
        bar->addAction(m_actions->action(id));
        auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(m_actions->action(id)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setProperty("role", QStringLiteral("perspective"));
    }
    bar->addWidget(makeSpacer(bar));
    m_search = new QToolButton(bar);
    m_search->setObjectName(QStringLiteral("commandButton"));
    m_search->setProperty("role", QStringLiteral("command"));
    m_search->setIcon(icon(QStringLiteral("search")));
    m_search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_search, &QToolButton::clicked, this, &MainWindow::openPalette);
    bar->addWidget(m_search);
    addToolBar(bar);
}

void MainWindow::makeCentre() {
    m_notices = new NoticeBar(this);
    m_start = new StartScreen(*m_actions, m_workspace.settings(), this);
    m_docks = new DockArea(m_workspace, this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_docks);
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notices);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    connect(m_start, &StartScreen::projectChosen, m_projects, &ProjectFlows::open);
    connect(m_docks, &DockArea::perspectiveChanged, this, &MainWindow::showPerspective);
    connect(m_docks, &DockArea::docksMade, this, [this] {
        for (Dock* dock : m_docks->docks())
            if (QUndoStack* stack = dock->undoStack())
                addUndoStack(stack);
        rebuildMenus();
    });
}

void MainWindow::showProject() {
    const bool open = m_workspace.hasProject();
    m_notices->clear();
    for (const char* id : {"project.revert", "project.backup", "project.close", "view.reset", "file.export",
                           "file.preview", "file.print"})
        m_actions->action(id)->setEnabled(open);
    for (const char* id : {"view.data", "view.match", "view.plan", "view.review", "edit.undo", "edit.redo"})
        m_actions->action(id)->setVisible(open);
    m_pages->setCurrentWidget(open ? static_cast<QWidget*>(m_docks) : m_start);
    if (!open)
        m_start->refresh();
    setWindowTitle(open ? QFileInfo(m_workspace.projectPath()).completeBaseName() : QString());
    setWindowFilePath(m_workspace.projectPath());
    rebuildMenus();
    showPerspective();
    followUndo();
}

void MainWindow::showPerspective() {
    m_actions->action(("view." + perspectiveId(m_docks->perspective()).toLatin1()).constData())
        ->setChecked(true);
}

void MainWindow::addUndoStack(QUndoStack* stack) {
    m_undo->addStack(stack);
    connect(stack, &QUndoStack::indexChanged, this, [this, stack] {
        stack->setActive();
        followUndo();
    });
    connect(stack, &QUndoStack::cleanChanged, this, &MainWindow::followUndo);
}

void MainWindow::followUndo() {
    QAction* undo = m_actions->action("edit.undo");
    QAction* redo = m_actions->action("edit.redo");
    undo->setEnabled(m_undo->canUndo());
    redo->setEnabled(m_undo->canRedo());
    undo->setText(m_undo->canUndo() ? tr("&Undo: %1").arg(m_undo->undoText()) : tr("&Undo"));
    redo->setText(m_undo->canRedo() ? tr("&Redo: %1").arg(m_undo->redoText()) : tr("&Redo"));
    for (QAction* action : {undo, redo})
        action->setToolTip(plainText(*action));
}

void MainWindow::rebuildMenus() {
    fillMenuBar(*menuBar(), *m_actions, *m_docks, m_workspace.settings(),
                [this](const QString& path) { m_projects->open(path); });
}

void MainWindow::setTheme(Theme theme) {
    m_workspace.settings().set(setting::theme, themeName(theme));
    applyTheme(theme);
    emit m_workspace.themeChanged();
}

void MainWindow::runInDock(const QString& dockId, const QString& name) {
    m_docks->showDock(dockId);
    auto* action = m_docks->findChild<QAction*>(name);
    if (action == nullptr || action->isEnabled()) {
        if (action != nullptr)
            action->trigger();
        return;
    }
    // The dock has only now begun to prepare what the action needs; it is run once, when that is there.
    disconnect(m_waiting);
    m_waiting = connect(action, &QAction::changed, this, [this, action] {
        if (!action->isEnabled())
            return;
        disconnect(m_waiting);
        action->trigger();
    });
}

void MainWindow::openPalette() {
    std::vector<CommandPalette::Command> commands;
    for (QAction* action : m_actions->all())
        commands.push_back({action, {}});
    for (const Dock* dock : m_docks->docks())
        if (m_workspace.hasProject())
            for (QAction* action : dock->findChildren<QAction*>())
                if (!action->isSeparator() && action->menu() == nullptr)
                    commands.push_back({action, dock->title()});
    m_palette->open(std::move(commands));
}

void MainWindow::retranslate() {
    m_actions->retranslate();
    m_search->setText(tr("Find a command   Ctrl+K"));
    followUndo();
    rebuildMenus();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_search != nullptr)
        retranslate();
    // The platform went from light to dark, or back.
    if (event->type() == QEvent::ThemeChange &&
        m_workspace.settings().get(setting::theme) == themeName(Theme::System))
        setTheme(Theme::System);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_layouts.setWindowGeometry(saveGeometry());
    m_workspace.closeProject();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths += url.toLocalFile();
    event->acceptProposedAction();
    m_projects->take(paths);
}

Theme themeFromName(const QString& name) {
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast})
        if (name == themeName(theme))
            return theme;
    return Theme::System;
}

QString themeName(Theme theme) {
    switch (theme) {
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Dark:
        return QStringLiteral("dark");
    case Theme::HighContrast:
        return QStringLiteral("high_contrast");
    case Theme::System:
        break;
    }
    return QStringLiteral("system");
}

} // namespace crosscut::ui
