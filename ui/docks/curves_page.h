#pragma once

#include "model/workflow/fit_survival.h"
#include "ui/docks/run_page.h"

#include <optional>

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace crosscut::ui {

class ChartPanel;
class FindingsView;

/// How long members stay: Kaplan-Meier curves of groups, with the people at risk and what the log-rank test
/// says.
class CurvesPage : public RunPage {
    Q_OBJECT

public:
    explicit CurvesPage(Workspace& workspace, QWidget* parent = nullptr);

    void run() override;
    void retranslate() override;
    QString title() const override;
    std::vector<QStringList> numbers() const override;
    const workflow::KaplanMeierResult* result() const { return m_result ? &*m_result : nullptr; }

protected:
    void runFirst() override;
    QString statusText() const override;

private:
    void fillGroups(const workflow::SurvivalColumns& columns, const std::string& by);
    void nameGroups();
    Result<RunInfo> take(Result<workflow::KaplanMeierResult> result);
    void show();

    QLabel* m_groupLabel = nullptr;
    QComboBox* m_group = nullptr;
    QLabel* m_bandLabel = nullptr;
    QComboBox* m_band = nullptr;
    QLabel* m_meanLabel = nullptr;
    QDoubleSpinBox* m_mean = nullptr; ///< up to this time; 0: not asked for
    QString m_columnsOf;              ///< hash of the data that have these columns
    ChartPanel* m_chart = nullptr;
    FindingsView* m_findings = nullptr;
    std::optional<workflow::KaplanMeierResult> m_result;
};

} // namespace crosscut::ui
