#include "ui/report/column_widths.h"

namespace crosscut::ui {

std::vector<qreal> columnWidths(const std::vector<ColumnNeed>& needs, qreal total) {
    qreal narrowest = 0;
    qreal natural = 0;
    qreal growing = 0;
    for (const ColumnNeed& need : needs) {
        narrowest += need.narrowest;
        natural += need.natural;
        growing += need.grows ? need.natural : 0;
    }
    std::vector<qreal> widths;
    for (const ColumnNeed& need : needs) {
        if (natural <= total && growing > 0)
            widths.push_back(need.natural + (need.grows ? need.natural * (total - natural) / growing : 0));
        else if (natural <= total)
            widths.push_back(need.natural * total / natural);
        else if (narrowest <= total)
            widths.push_back(need.narrowest +
                             (need.natural - need.narrowest) * (total - narrowest) / (natural - narrowest));
        else
            widths.push_back(need.narrowest * total / narrowest);
    }
    return widths;
}

} // namespace crosscut::ui
