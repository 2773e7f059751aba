#include "ui/plan/plan_document.h"

namespace crosscut::ui {

PlanDocument::PlanDocument(QObject* parent)
    : QObject(parent) {}

void PlanDocument::open(Plan plan, bool readOnly) {
    m_undoStack.clear();
    m_plan = std::move(plan);
    m_open = true;
    m_readOnly = readOnly;
    emit planOpened();
}

void PlanDocument::close() {
    m_undoStack.clear();
    m_plan = {};
    m_open = false;
    m_readOnly = false;
    emit planOpened();
}

void PlanDocument::setStoredId(PlanId id) {
    m_plan.id = id;
}

void PlanDocument::replace(Plan plan) {
    plan.id = m_plan.id; // a step taken back does not undo that the plan was stored
    m_plan = std::move(plan);
    emit planChanged();
}

} // namespace crosscut::ui
