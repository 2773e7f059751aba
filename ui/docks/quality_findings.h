#pragma once

#include "model/workflow/check_quality.h"

#include <QWidget>
#include <vector>

class QAction;
class QLabel;
class QTableView;

namespace crosscut::ui {

class TextTableModel;
class Workspace;

/// What the data lack, what blocks first and what is waived last, muted and with its reason; below the table
/// the chosen one in words.
class QualityFindings : public QWidget {
    Q_OBJECT

public:
    QualityFindings(Workspace& workspace, QWidget* parent);

    /// The chosen finding stays chosen where it is still there.
    void show(std::vector<workflow::QualityFinding> findings);
    const workflow::QualityFinding* current() const;
    /// In the table's context menu, for the menu key too.
    void setActions(const QList<QAction*>& actions);
    void retranslate();

signals:
    void currentChanged();
    void activated();

private:
    void fill();
    void showDetail();

    Workspace& m_workspace;
    TextTableModel* m_rows;
    QTableView* m_table = nullptr;
    QLabel* m_detail = nullptr; ///< the chosen finding in words
    std::vector<workflow::QualityFinding> m_findings;
};

} // namespace crosscut::ui
