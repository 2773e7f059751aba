#pragma once

#include <QtGlobal>

/// Reports are laid out in tenths of a point, 720 to the inch, whatever they are drawn on.
namespace crosscut::ui {

inline constexpr int unitsPerInch = 720;
inline constexpr qreal point = unitsPerInch / 72.0;
inline constexpr qreal millimetre = unitsPerInch / 25.4;
inline constexpr qreal pageMargin = 18 * millimetre;
/// The unit of recorded charts: CSS pixels, 96 to the inch.
inline constexpr qreal chartPixel = unitsPerInch / 96.0;

} // namespace crosscut::ui
