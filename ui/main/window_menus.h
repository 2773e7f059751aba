#pragma once

#include <QString>
#include <functional>

class QMenuBar;

namespace crosscut::ui {

class ActionRegistry;
class DockArea;
class Settings;

/// Fills the menu bar anew: the shell's actions by id, the recent projects, and the docks to show or hide.
void fillMenuBar(QMenuBar& bar, const ActionRegistry& actions, const DockArea& docks,
                 const Settings& settings, const std::function<void(const QString&)>& openProject);

} // namespace crosscut::ui
