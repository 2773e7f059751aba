#pragma once

#include <QString>
#include <functional>
#include <vector>

class QWidget;

namespace crosscut::ui {

class Dock;
class Workspace;

/// What the window knows of a dock: how to make one. The dock says the rest itself (id, title, icon,
/// actions).
struct DockEntry {
    QString id;
    std::function<Dock*(Workspace&, QWidget*)> make;
};

/// The only place that names the docks.
const std::vector<DockEntry>& dockRegistry();

} // namespace crosscut::ui
