#include "ui/docks/plan_library.h"

#include "model/store/guarded.h"
#include "model/store/plan_table.h"
#include "ui/plan/plan_document.h"
#include "ui/workspace/workspace.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace crosscut::ui {

namespace {

Result<std::vector<Plan>> readPlans(const store::ProjectFile& project) {
    return store::guarded(project.path(), [&]() -> Result<std::vector<Plan>> {
        return store::PlanTable(project.database()).all();
    });
}

QString freeName(const QString& wanted, const std::vector<Plan>& plans) {
    QString name = wanted;
    for (int number = 2; std::ranges::find(plans, name.toStdString(), &Plan::name) != plans.end(); ++number)
        name = wanted + QLatin1Char(' ') + QString::number(number);
    return name;
}

} // namespace

QStringList PlanLibrary::names() const {
    QStringList names;
    const Plan& current = m_workspace.plan().plan();
    if (const auto plans = readPlans(m_workspace.project()))
        for (const Plan& plan : *plans)
            names += QString::fromStdString(plan.id == current.id ? current.name : plan.name);
    const QString name = QString::fromStdString(current.name);
    if (m_workspace.plan().isOpen() && !names.contains(name))
        names += name;
    return names;
}

void PlanLibrary::open(const QString& name) {
    m_workspace.savePlan();
    const auto plan = store::guarded(m_workspace.project().path(), [&]() -> Result<std::optional<Plan>> {
        return store::PlanTable(m_workspace.project().database()).find(name.toStdString());
    });
    if (!plan)
        return m_workspace.tellError(plan.error());
    if (*plan)
        m_workspace.plan().open(**plan, m_workspace.isReadOnly());
}

bool PlanLibrary::create(const QString& wantedName) {
    return storeAs({}, wantedName);
}

void PlanLibrary::duplicate() {
    Plan plan = m_workspace.plan().plan();
    plan.status = PlanStatus::Draft;
    const QString name = QString::fromStdString(plan.name);
    storeAs(std::move(plan), name);
}

void PlanLibrary::deleteOpen() {
    m_workspace.savePlan();
    const PlanId id = m_workspace.plan().plan().id;
    m_workspace.plan().close();
    const auto left = store::guarded(m_workspace.project().path(), [&]() -> Result<std::vector<Plan>> {
        store::PlanTable table(m_workspace.project().database());
        table.remove(id);
        return table.all();
    });
    if (!left)
        return m_workspace.tellError(left.error());
    if (!left->empty())
        m_workspace.plan().open(left->front(), false);
}

bool PlanLibrary::storeAs(Plan plan, const QString& wantedName) {
    const auto plans = readPlans(m_workspace.project());
    if (!plans) {
        m_workspace.tellError(plans.error());
        return false;
    }
    m_workspace.savePlan();
    plan.id = {};
    plan.name = freeName(wantedName, *plans).toStdString();
    const auto stored = store::guarded(m_workspace.project().path(), [&]() -> Result<PlanId> {
        return store::PlanTable(m_workspace.project().database()).save(plan);
    });
    if (!stored) {
        m_workspace.tellError(stored.error());
        return false;
    }
    plan.id = *stored;
    m_workspace.plan().open(std::move(plan), false);
    return true;
}

} // namespace crosscut::ui
