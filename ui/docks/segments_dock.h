#pragma once

#include "model/workflow/segment_users.h"
#include "ui/widgets/dock.h"

class QComboBox;
class QLabel;
class QSpinBox;
class QTabWidget;

namespace crosscut::ui {

class ChartPanel;
class Workspace;

/// Who the people are: segments by behaviour (k-means) or by purchases (RFM) as charts of size, profile and
/// activity. A clicked bar picks its people everywhere, so that the users table shows them.
class SegmentsDock : public Dock {
    Q_OBJECT

public:
    explicit SegmentsDock(Workspace& workspace, QWidget* parent = nullptr);

    QString title() const override;

protected:
    void retranslate() override;

private:
    void makeToolBar();
    QWidget* makeContent();
    void onProjectChanged();
    void onDataChanged();
    void showNothing(bool canRun);
    void run(bool keep);
    void take(quint64 token, const Result<workflow::SegmentationResult>& result);
    void showResult();
    void showProfile();
    void pick(std::size_t segment);
    void exportMembers();
    void follow();

    Workspace& m_workspace;
    QComboBox* m_method = nullptr;
    QSpinBox* m_k = nullptr;
    QAction* m_run = nullptr;
    QAction* m_export = nullptr;
    ChartPanel* m_sizes = nullptr;
    ChartPanel* m_profile = nullptr;
    ChartPanel* m_activity = nullptr;
    QTabWidget* m_details = nullptr;
    QLabel* m_hint = nullptr;
    quint64 m_token = 0;
    std::size_t m_picked = 0; ///< the segment whose profile is shown
    bool m_pickedByHand = false;
    bool m_canRun = false;
};

} // namespace crosscut::ui
