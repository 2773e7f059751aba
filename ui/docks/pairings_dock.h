#pragma once

#include "model/workflow/rank_pairs.h"
#include "ui/widgets/dock.h"

class QTabWidget;
class QTimer;

namespace crosscut::ui {

class ChartPanel;
class PairAdder;
class PairCard;
class PairRanker;
class PairTable;
class RankedPairModel;
class WeightSliders;
class Workspace;

/// Which course goes with which film: the ranked pairs as a table and as a heat map, the weights of the
/// criteria to try out, and a card that says why a pair is where it is.
class PairingsDock : public Dock {
    Q_OBJECT

public:
    explicit PairingsDock(Workspace& workspace, QWidget* parent = nullptr);

    QString title() const override;

protected:
    void retranslate() override;

private:
    void makeToolBar();
    QWidget* makeContent();
    QWidget* makeLists();
    void onProjectChanged();
    void onDataChanged();
    void gather();
    void rankAgain();
    void take(const workflow::PairResult& result);
    void takeFailure(const Error& error);
    void showRanking();
    void showHeatMap();
    void pickRow(int row);
    void pickCell(int film, int course);
    void followSelection();
    void showPair(const std::string& film, const std::string& course);
    void explain(const workflow::RankedPair& pair);
    void addToPlan();
    void exportTable();
    void follow();

    Workspace& m_workspace;
    QTabWidget* m_tabs = nullptr;
    PairTable* m_table = nullptr;
    RankedPairModel* m_rows = nullptr;
    PairRanker* m_ranker = nullptr;
    ChartPanel* m_heatMap = nullptr;
    PairCard* m_card = nullptr;
    WeightSliders* m_weights = nullptr;
    PairAdder* m_adder = nullptr;
    QTimer* m_settle = nullptr; ///< a slider that moves is ranked for once, when it rests
    QAction* m_run = nullptr;
    QAction* m_add = nullptr;
    QAction* m_showWeights = nullptr;
    QAction* m_resetWeights = nullptr;
    QAction* m_export = nullptr;
    QAction* m_import = nullptr;
};

} // namespace crosscut::ui
