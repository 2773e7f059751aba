#pragma once

#include <QFont>
#include <QLocale>

namespace crosscut::ui {

/// The four sizes of text, in points; the system's scale multiplies them.
namespace fontsize {
inline constexpr int body = 11;
inline constexpr int heading = 13;
inline constexpr int title = 16;
inline constexpr int display = 20;
} // namespace fontsize

/// The window's face: a Simplified Chinese one comes first under Chinese, so that Chinese and Latin text of
/// one line share their metrics; all families named have digits of one width.
QFont windowFont(const QLocale& locale, int pointSize = fontsize::body);
/// For keys, hashes and paths.
QFont fixedFont(int pointSize = fontsize::body);

} // namespace crosscut::ui
