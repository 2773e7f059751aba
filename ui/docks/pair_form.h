#pragma once

#include <QWidget>
#include <functional>
#include <string>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QMenu;
class QPushButton;
class QTableView;
class QToolButton;

namespace crosscut::ui {

class BudgetTableModel;
class Workspace;

/// One pair of the plan: how, where, when, for whom and with what money.
class PairForm : public QWidget {
    Q_OBJECT

public:
    explicit PairForm(Workspace& workspace, QWidget* parent = nullptr);

    /// -1: no pair is chosen.
    void setPair(int pair, const QString& name);
    int pair() const { return m_pair; }
    void setSegments(const std::vector<std::string>& names);
    void reread();
    void retranslate();

private:
    template<typename Member>
    void addText(const char* name, Member field);
    void addChoices();
    void addDates();
    void addBudget();
    void toggleChannel(int channel, bool used);
    void fillSegments();

    Workspace& m_workspace;
    int m_pair = -1;
    QLabel* m_name = nullptr;
    QFormLayout* m_form = nullptr;
    std::vector<std::function<void()>> m_rereaders;
    std::vector<QLabel*> m_labels; ///< in the order of the rows
    QComboBox* m_contentForm = nullptr;
    QComboBox* m_status = nullptr;
    QComboBox* m_segment = nullptr;
    QPushButton* m_channels = nullptr;
    QMenu* m_channelMenu = nullptr;
    QDoubleSpinBox* m_threshold = nullptr;
    BudgetTableModel* m_budget = nullptr;
    QTableView* m_budgetTable = nullptr;
    QLabel* m_budgetHeading = nullptr;
    QToolButton* m_addLine = nullptr;
    QToolButton* m_removeLine = nullptr;
    std::vector<std::string> m_segmentNames;
};

} // namespace crosscut::ui
