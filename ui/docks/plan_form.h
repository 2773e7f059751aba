#pragma once

#include <QWidget>
#include <functional>
#include <string>
#include <utility>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace crosscut::ui {

class DateField;
class Workspace;

/// What the cover of the plan says: name, parties, period, status, version, terms in short.
class PlanForm : public QWidget {
    Q_OBJECT

public:
    explicit PlanForm(Workspace& workspace, QWidget* parent = nullptr);

    void reread();
    void retranslate();

private:
    /// A line of text that is a value of the plan. `place` is one of ui/plan/change_value.h.
    template<typename Place>
    QLineEdit* addText(const char* name, Place place);
    void addHeader();
    void addTerms();

    Workspace& m_workspace;
    QFormLayout* m_form = nullptr;
    std::vector<std::function<void()>> m_rereaders;
    std::vector<QLabel*> m_labels; ///< in the order of the rows
    QComboBox* m_status = nullptr;
};

} // namespace crosscut::ui
