#pragma once

#include <QString>
#include <array>
#include <vector>

namespace crosscut::ui {

/// The four ways to lay the docks out (Ctrl+1..4), after what the person is about to do.
enum class Perspective { Data, Match, Plan, Review };

inline constexpr std::array perspectives{Perspective::Data, Perspective::Match, Perspective::Plan,
                                         Perspective::Review};

/// Stable name, for layouts, screenshots and tests: "data", "match", "plan", "review".
QString perspectiveId(Perspective perspective);
/// In the window's language now.
QString perspectiveTitle(Perspective perspective);
QString perspectiveIcon(Perspective perspective);

/// Docks that share a place; the first is in front.
struct Pane {
    int height = 1; ///< share of its column
    std::vector<QString> docks;
};
struct Column {
    int width = 1; ///< share of the window
    std::vector<Pane> panes;
};
/// Where the docks are until the person moves them.
std::vector<Column> defaultLayout(Perspective perspective);

} // namespace crosscut::ui
