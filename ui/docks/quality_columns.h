#pragma once

#include "model/workflow/check_quality.h"

#include <QSplitter>
#include <vector>

class QLabel;
class QTableView;

namespace crosscut::ui {

class ChartPanel;
class ProfileTableModel;
class Words;
class Workspace;

/// What the columns hold: a table with a small picture of each distribution, beside it the chosen column as a
/// chart and in numbers.
class QualityColumns : public QSplitter {
    Q_OBJECT

public:
    QualityColumns(Workspace& workspace, QWidget* parent);

    /// The chosen column stays chosen where it is still there.
    void show(std::vector<workflow::ColumnProfile> columns);
    void retranslate();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void showDetail();
    const workflow::ColumnProfile* current() const;

    const Words& words() const;

    Workspace& m_workspace;
    ProfileTableModel* m_rows;
    QTableView* m_table = nullptr;
    ChartPanel* m_chart = nullptr;
    QLabel* m_numbers = nullptr;
    std::vector<workflow::ColumnProfile> m_columns;
};

} // namespace crosscut::ui
