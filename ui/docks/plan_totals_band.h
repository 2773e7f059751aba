#pragma once

#include "model/workflow/plan_totals.h"

#include <QWidget>
#include <array>
#include <optional>

class QLabel;

namespace crosscut::ui {

class Words;

/// The four figures of a plan in one line: reach, expected buyers, cost, expected gross, with their
/// intervals.
class PlanTotalsBand : public QWidget {
    Q_OBJECT

public:
    explicit PlanTotalsBand(const Words& words, QWidget* parent = nullptr);

    void setTotals(std::optional<workflow::PlanTotals> totals);
    void retranslate();

private:
    struct Figure {
        QLabel* name = nullptr;
        QLabel* value = nullptr;
        QLabel* interval = nullptr;
    };

    const Words& m_words;
    std::array<Figure, 4> m_figures;
    std::optional<workflow::PlanTotals> m_totals;
};

} // namespace crosscut::ui
