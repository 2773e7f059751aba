#pragma once

#include <QColor>
#include <QPalette>
#include <QString>
#include <array>

namespace crosscut::ui {

enum class Theme { System, Light, Dark, HighContrast };

/// The one place with colours: roles only. Text on surface and on window has a contrast of at least 4.5 : 1;
/// the series colours are told apart by the colour-blind and by lightness in grey print.
struct Colours {
    QColor window, surface, raised, text, muted, line, accent, onAccent, good, warn, bad, selection, band;
    std::array<QColor, 8> series;
    bool dark = false;
};

const Colours& lightColours();
const Colours& darkColours();
const Colours& highContrastColours();
/// For paper: light, with black text.
const Colours& paperColours();
/// The colours that the application wears now (set by applyTheme).
const Colours& currentColours();

/// Sets palette and style sheet of the application; System follows the platform's own light or dark.
void applyTheme(Theme theme);
QPalette paletteFrom(const Colours& colours);

} // namespace crosscut::ui
