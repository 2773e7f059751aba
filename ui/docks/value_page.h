#pragma once

#include "model/workflow/estimate_value.h"
#include "ui/docks/run_page.h"

#include <optional>

class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace crosscut::ui {

class ChartPanel;
class FindingsView;

/// What a person is worth by what they do now: a Markov chain of months with discount and margin, its values
/// with their intervals, and how people move between the states.
class ValuePage : public RunPage {
    Q_OBJECT

public:
    explicit ValuePage(Workspace& workspace, QWidget* parent = nullptr);

    void run() override;
    void retranslate() override;
    QString title() const override;
    std::vector<QStringList> numbers() const override;
    const workflow::ValueResult* result() const { return m_result ? &*m_result : nullptr; }

protected:
    void runFirst() override { run(); }
    QString statusText() const override;

private:
    workflow::ValueOptions chosen() const;
    void show();

    QLabel* m_discountLabel = nullptr;
    QDoubleSpinBox* m_discount = nullptr; ///< per cent a month
    QLabel* m_marginLabel = nullptr;
    QDoubleSpinBox* m_margin = nullptr; ///< per cent of revenue
    QLabel* m_horizonLabel = nullptr;
    QSpinBox* m_horizon = nullptr; ///< months; 0: until people have left
    ChartPanel* m_chart = nullptr;
    FindingsView* m_findings = nullptr;
    std::optional<workflow::ValueResult> m_result;
};

} // namespace crosscut::ui
