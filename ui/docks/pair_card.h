#pragma once

#include "model/workflow/rank_pairs.h"

#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;

namespace crosscut::ui {

class ChartPanel;
class Words;

/// Why a pair is where it is: the sentence to say aloud, its criteria as bars, its gates and everything else
/// that speaks for or against it, and the way into the plan.
class PairCard : public QWidget {
    Q_OBJECT

public:
    explicit PairCard(const Words& words, QWidget* parent = nullptr);

    void show(const workflow::RankedPair& pair);
    void clear();
    const workflow::RankedPair* pair() const { return m_pair ? &*m_pair : nullptr; }
    void setCanAdd(bool canAdd);
    void retranslate();

signals:
    void addRequested();

private:
    QString gatesHtml() const;
    QString explanationHtml() const;

    const Words& m_words;
    std::optional<workflow::RankedPair> m_pair;
    bool m_canAdd = false;
    QLabel* m_title = nullptr;
    QLabel* m_rank = nullptr;
    QLabel* m_sentence = nullptr;
    ChartPanel* m_criteria = nullptr;
    QLabel* m_gates = nullptr;
    QLabel* m_explanation = nullptr;
    QPushButton* m_add = nullptr;
};

} // namespace crosscut::ui
