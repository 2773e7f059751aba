#pragma once

#include <QtGlobal>
#include <vector>

namespace crosscut::ui {

/// What a column of a table would like: the width of its widest part that does not break, and of its widest
/// cell.
struct ColumnNeed {
    qreal narrowest = 0;
    qreal natural = 0;
    bool grows = true; ///< takes of what is left over; numbers stay close to one another
};

/// Widths that add up to `total`: each column its natural width, and those that grow a share of what is left
/// over; where they do not all fit, at least its narrowest and a share of the rest by what it lacks; where
/// even those do not fit, all in proportion.
std::vector<qreal> columnWidths(const std::vector<ColumnNeed>& needs, qreal total);

} // namespace crosscut::ui
