#pragma once

namespace crosscut::ui {

/// What a dragged row says of itself: its key in UTF-8. A pair carries both.
inline constexpr const char* filmFormat = "application/x-crosscut-film";
inline constexpr const char* courseFormat = "application/x-crosscut-course";

} // namespace crosscut::ui
