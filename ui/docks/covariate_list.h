#pragma once

#include "model/workflow/fit_survival.h"
#include "ui/text/words.h"

#include <QWidget>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;

namespace crosscut::ui {

/// The columns that may explain leaving, to be ticked; below them, what the levels of the current one are
/// compared with.
class CovariateList : public QWidget {
    Q_OBJECT

public:
    CovariateList(const Words& words, QWidget* parent);

    /// Ticks `chosen`.
    void fill(const workflow::SurvivalColumns& columns, const std::vector<std::string>& chosen);
    /// Other columns of the same project: what was ticked and compared stays so.
    void refill(const workflow::SurvivalColumns& columns);
    /// As a fit reads them: "age", "plan:factor:basic".
    std::vector<std::string> covariates() const;
    void retranslate();

signals:
    void changed();

private:
    void nameColumns();
    void fillReferences();
    void chooseReference();

    const Words& m_words;
    QListWidget* m_list = nullptr;
    QLabel* m_referenceLabel = nullptr;
    QComboBox* m_reference = nullptr;
};

} // namespace crosscut::ui
