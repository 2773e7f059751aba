#pragma once

#include "ui/plan/plan_document.h"

#include <QUndoCommand>
#include <concepts>
#include <string>
#include <utility>

namespace crosscut::ui {

/// Where a value lives in a plan. A place finds its value in any copy of the plan and can be compared, so
/// that two changes of one place become one step. The indices must be valid in the plan that the place is
/// used on.
template<typename T>
struct PlanPlace {
    using Value = T;
    T Plan::*field;

    T& in(Plan& plan) const { return plan.*field; }
    bool operator==(const PlanPlace&) const = default;
};

template<typename T>
struct TermsPlace {
    using Value = T;
    T PartnerTerms::*field;

    T& in(Plan& plan) const { return plan.terms.*field; }
    bool operator==(const TermsPlace&) const = default;
};

template<typename T>
struct PairPlace {
    using Value = T;
    std::size_t pair;
    T PlanPair::*field;

    T& in(Plan& plan) const { return plan.pairs.at(pair).*field; }
    bool operator==(const PairPlace&) const = default;
};

template<typename T>
struct BudgetPlace {
    using Value = T;
    std::size_t pair;
    std::size_t line;
    T BudgetLine::*field;

    T& in(Plan& plan) const { return plan.pairs.at(pair).budget.at(line).*field; }
    bool operator==(const BudgetPlace&) const = default;
};

/// Ids of QUndoCommand::id: commands of one id may merge.
enum PlanCommandId { ChangeValueCommandId = 1 };

/// One value of the plan set anew: doing and undoing are the same swap. Typing in one place merges into one
/// step, and a step that ends where it began leaves the stack.
template<typename Place>
class ChangeValue final : public QUndoCommand {
public:
    using Value = typename Place::Value;

    ChangeValue(PlanDocument& document, Place place, Value value, const QString& text)
        : QUndoCommand(text)
        , m_document(document)
        , m_place(place)
        , m_other(std::move(value)) {}

    int id() const override { return isTyped ? ChangeValueCommandId : -1; }
    void redo() override { swap(); }
    void undo() override { swap(); }

    bool mergeWith(const QUndoCommand* newer) override {
        const auto* change = dynamic_cast<const ChangeValue*>(newer);
        if (change == nullptr || !(change->m_place == m_place))
            return false;
        Plan plan = m_document.plan();
        setObsolete(m_place.in(plan) == m_other);
        return true;
    }

private:
    /// Values that come a keystroke at a time; a choice from a list is a step of its own.
    static constexpr bool isTyped =
        std::same_as<Value, std::string> || std::same_as<Value, double> || std::same_as<Value, Money>;

    void swap() {
        Plan plan = m_document.plan();
        std::swap(m_place.in(plan), m_other);
        m_document.replace(std::move(plan));
    }

    PlanDocument& m_document;
    Place m_place;
    Value m_other; ///< what the place does not hold now
};

} // namespace crosscut::ui
