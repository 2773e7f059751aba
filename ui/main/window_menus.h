#pragma once

#include <QString>
#include <functional>

class QMenuBar;

namespace crosscut::ui {

class ActionRegistry;
class DockArea;
class Settings;

/// Fills the menu bar anew: the shell's actions by id, the recent projects, and what the docks offer (to show
/// them, and the report's actions, which are those of a file).
void fillMenuBar(QMenuBar& bar, const ActionRegistry& actions, const DockArea& docks,
                 const Settings& settings, const std::function<void(const QString&)>& openProject);

} // namespace crosscut::ui
