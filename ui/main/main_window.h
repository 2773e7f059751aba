#pragma once

#include "ui/main/layout_state.h"
#include "ui/main/window_language.h"
#include "ui/settings/palette.h"

#include <QMainWindow>
#include <QString>

class QStackedWidget;
class QToolButton;
class QUndoGroup;
class QUndoStack;

namespace crosscut::ui {

class ActionRegistry;
class CommandPalette;
class DockArea;
class NoticeBar;
class ProjectFlows;
class StartScreen;
class StatusLine;
class Workspace;

/// The shell: menus, tool bar, start screen or docks, notices and status. It knows no feature: docks come
/// from the dock registry, actions from the action registry, projects are handled by ProjectFlows.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Workspace& workspace);
    ~MainWindow() override;

    ActionRegistry& actions() const { return *m_actions; }
    DockArea& dockArea() const { return *m_docks; }
    NoticeBar& notices() const { return *m_notices; }
    ProjectFlows& projects() const { return *m_projects; }
    CommandPalette& palette() const { return *m_palette; }

    void setTheme(Theme theme);
    void openPalette();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void addProjectActions();
    void addEditActions();
    void addViewActions();
    void addHelpActions();
    void makeToolBar();
    void makeCentre();
    void addUndoStack(QUndoStack* stack);
    void followUndo();
    void rebuildMenus();
    void showProject();
    void showPerspective();
    void retranslate();
    /// Shows a dock and runs one of its actions, as soon as the dock is ready for it.
    void runInDock(const QString& dockId, const QString& name);

    Workspace& m_workspace;
    LayoutState m_layouts;
    WindowLanguage m_language;
    ActionRegistry* m_actions = nullptr;
    ProjectFlows* m_projects = nullptr;
    QStackedWidget* m_pages = nullptr;
    StartScreen* m_start = nullptr;
    DockArea* m_docks = nullptr;
    NoticeBar* m_notices = nullptr;
    CommandPalette* m_palette = nullptr;
    QToolButton* m_search = nullptr;
    QMetaObject::Connection m_waiting; ///< for a dock to be ready for runInDock
    QUndoGroup* m_undo = nullptr; ///< of the plan and of what docks edit; the one that changed last is active
};

/// "system", "light", "dark", "high_contrast", as the settings and the command line write them; System for
/// others.
Theme themeFromName(const QString& name);
QString themeName(Theme theme);

} // namespace crosscut::ui
