#pragma once

#include "model/workflow/plan_totals.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;

namespace crosscut::ui {

class Words;

/// What a plan still leaves open, each point a way to where it can be settled.
class PlanIssueList : public QWidget {
    Q_OBJECT

public:
    explicit PlanIssueList(const Words& words, QWidget* parent = nullptr);

    /// `pairNames` in the order of the plan; a point of a pair that is gone names no pair.
    void show(std::vector<workflow::PlanIssue> issues, const QStringList& pairNames);
    void retranslate();

signals:
    void pairRequested(int pair); ///< -1: the plan itself

private:
    void fill();

    const Words& m_words;
    std::vector<workflow::PlanIssue> m_issues;
    QStringList m_pairNames;
    QLabel* m_heading = nullptr;
    QListWidget* m_list = nullptr;
};

} // namespace crosscut::ui
