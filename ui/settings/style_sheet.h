#pragma once

#include <QString>

namespace crosscut::ui {

struct Colours;

/// What Fusion and the palette cannot say: thin lines, quiet tabs and headers, room in tables. Written in
/// roles (resources/style/window.qss, "@accent" ...), so that every theme has the same shapes.
QString styleSheetFor(const Colours& colours);

} // namespace crosscut::ui
