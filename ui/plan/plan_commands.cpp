#include "ui/plan/plan_commands.h"

#include <QCoreApplication>
#include <algorithm>

namespace crosscut::ui {

namespace {

/// A step that adds, removes or moves parts: the plan before and after it.
class ReplacePlan final : public QUndoCommand {
public:
    ReplacePlan(PlanDocument& document, Plan plan, const QString& text)
        : QUndoCommand(text)
        , m_document(document)
        , m_other(std::move(plan)) {}

    void redo() override { swap(); }
    void undo() override { swap(); }

private:
    void swap() {
        Plan now = m_document.plan();
        m_document.replace(std::move(m_other));
        m_other = std::move(now);
    }

    PlanDocument& m_document;
    Plan m_other;
};

QString stepName(const char* source) {
    return QCoreApplication::translate("PlanCommands", source);
}

} // namespace

void replacePlan(PlanDocument& document, Plan plan, const QString& step) {
    if (!document.isReadOnly() && !(plan == document.plan()))
        document.undoStack()->push(new ReplacePlan(document, std::move(plan), step));
}

void addPair(PlanDocument& document, PlanPair pair) {
    Plan plan = document.plan();
    plan.pairs.push_back(std::move(pair));
    replacePlan(document, std::move(plan), stepName(QT_TRANSLATE_NOOP("PlanCommands", "Add a pair")));
}

void removePair(PlanDocument& document, std::size_t pair) {
    Plan plan = document.plan();
    plan.pairs.erase(plan.pairs.begin() + static_cast<std::ptrdiff_t>(pair));
    replacePlan(document, std::move(plan), stepName(QT_TRANSLATE_NOOP("PlanCommands", "Remove a pair")));
}

void movePair(PlanDocument& document, std::size_t from, std::size_t to) {
    Plan plan = document.plan();
    const auto at = [&](std::size_t index) {
        return plan.pairs.begin() + static_cast<std::ptrdiff_t>(index);
    };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else
        std::rotate(at(to), at(from), at(from + 1));
    replacePlan(document, std::move(plan), stepName(QT_TRANSLATE_NOOP("PlanCommands", "Move a pair")));
}

void addBudgetLine(PlanDocument& document, std::size_t pair, BudgetLine line) {
    Plan plan = document.plan();
    plan.pairs.at(pair).budget.push_back(std::move(line));
    replacePlan(document, std::move(plan), stepName(QT_TRANSLATE_NOOP("PlanCommands", "Add a budget line")));
}

void removeBudgetLine(PlanDocument& document, std::size_t pair, std::size_t line) {
    Plan plan = document.plan();
    auto& budget = plan.pairs.at(pair).budget;
    budget.erase(budget.begin() + static_cast<std::ptrdiff_t>(line));
    replacePlan(document, std::move(plan),
                stepName(QT_TRANSLATE_NOOP("PlanCommands", "Remove a budget line")));
}

} // namespace crosscut::ui
