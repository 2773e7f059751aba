#pragma once

#include "ui/plan/change_value.h"

#include <optional>

/// Everything that changes a plan, each as one named step on the document's undo stack. Nothing happens to a
/// plan that is read-only, and nothing is put on the stack where nothing changes.
namespace crosscut::ui {

void addPair(PlanDocument& document, PlanPair pair);
void removePair(PlanDocument& document, std::size_t pair);
/// Moves the pair to where `to` is now.
void movePair(PlanDocument& document, std::size_t from, std::size_t to);
void addBudgetLine(PlanDocument& document, std::size_t pair, BudgetLine line);
void removeBudgetLine(PlanDocument& document, std::size_t pair, std::size_t line);
/// Puts a whole plan in place of this one (a pair that a job has added with its evidence); `step` names it.
void replacePlan(PlanDocument& document, Plan plan, const QString& step);

/// `step` names the change in the history: "Change the form".
template<typename Place>
void setValue(PlanDocument& document, Place place, typename Place::Value value, const QString& step) {
    Plan plan = document.plan();
    if (document.isReadOnly() || place.in(plan) == value)
        return;
    document.undoStack()->push(new ChangeValue<Place>(document, place, std::move(value), step));
}

} // namespace crosscut::ui
