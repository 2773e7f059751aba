#pragma once

#include "model/workflow/fit_survival.h"
#include "ui/docks/run_page.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;

namespace crosscut::ui {

class ChartPanel;
class CovariateList;
class FindingsView;

/// What goes with leaving: a Cox model of the columns that are ticked, as a forest plot, in sentences and in
/// numbers, with what its test of proportional hazards says.
class DriversPage : public RunPage {
    Q_OBJECT

public:
    explicit DriversPage(Workspace& workspace, QWidget* parent = nullptr);

    void run() override;
    void retranslate() override;
    QString title() const override;
    std::vector<QStringList> numbers() const override;
    const workflow::CoxResult* result() const { return m_result ? &*m_result : nullptr; }

protected:
    void runFirst() override;
    QString statusText() const override;

private:
    Result<RunInfo> take(Result<workflow::CoxResult> result);
    void show();
    std::vector<QStringList> termRows() const;
    QStringList notes() const;

    QLabel* m_tiesLabel = nullptr;
    QComboBox* m_ties = nullptr;
    QCheckBox* m_robust = nullptr;
    CovariateList* m_columns = nullptr;
    QString m_columnsOf; ///< hash of the data that have these columns
    ChartPanel* m_chart = nullptr;
    FindingsView* m_findings = nullptr;
    std::optional<workflow::CoxResult> m_result;
    std::vector<std::string> m_leftOut;
};

} // namespace crosscut::ui
