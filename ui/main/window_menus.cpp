#include "ui/main/window_menus.h"

#include "ui/main/action_registry.h"
#include "ui/main/dock_area.h"
#include "ui/settings/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

namespace crosscut::ui {

namespace {

QMenu* addMenu(QMenuBar& bar, const char* title) {
    return bar.addMenu(QCoreApplication::translate("Menus", title));
}

void addActions(QMenu& menu, const ActionRegistry& actions, std::initializer_list<const char*> ids) {
    for (const char* id : ids) {
        if (*id == '\0')
            menu.addSeparator();
        else
            menu.addAction(actions.action(id));
    }
}

void addRecents(QMenu& menu, const Settings& settings,
                const std::function<void(const QString&)>& openProject) {
    QMenu* recents = menu.addMenu(QCoreApplication::translate("Menus", "Open r&ecent"));
    for (const QString& path : settings.get(setting::recentProjects))
        if (QFileInfo::exists(path))
            recents
                ->addAction(QFileInfo(path).completeBaseName(), &menu,
                            [openProject, path] { openProject(path); })
                ->setToolTip(QDir::toNativeSeparators(path));
    recents->setEnabled(!recents->isEmpty());
}

void addDockActions(QMenu& menu, const DockArea& docks) {
    menu.addSeparator();
    for (const QDockWidget* frame : docks.findChildren<QDockWidget*>())
        menu.addAction(frame->toggleViewAction());
}

} // namespace

void fillMenuBar(QMenuBar& bar, const ActionRegistry& actions, const DockArea& docks,
                 const Settings& settings, const std::function<void(const QString&)>& openProject) {
    bar.clear();
    QMenu* file = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "&File"));
    addActions(*file, actions, {"project.new", "project.open"});
    addRecents(*file, settings, openProject);
    addActions(*file, actions,
               {"project.sample", "", "project.import", "project.paste", "project.revert", "", "project.backup", "",
                "file.export", "file.preview", "file.print", "", "project.close", "window.quit"});

    QMenu* edit = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "&Edit"));
    addActions(*edit, actions, {"edit.undo", "edit.redo", "", "help.commands"});

    QMenu* view = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "&View"));
    addActions(*view, actions, {"view.data", "view.match", "view.plan", "view.review"});
    addDockActions(*view, docks);
    addActions(*view, actions,
               {"", "view.reset", "", "theme.system", "theme.light", "theme.dark", "theme.highContrast", "",
                "language.chinese", "language.english"});

    QMenu* help = addMenu(bar, QT_TRANSLATE_NOOP("Menus", "&Help"));
    addActions(*help, actions, {"help.context", "help.commands", "", "help.about"});
}

} // namespace crosscut::ui
