#pragma once

#include "model/domain/plan.h"

#include <QString>
#include <QStringList>
#include <functional>

namespace crosscut::ui {

class Workspace;

/// The plans of the open project: which there are, and how one is opened, made, copied or deleted. What
/// fails is told through the workspace. Only for a workspace with a project.
class PlanLibrary {
public:
    explicit PlanLibrary(Workspace& workspace)
        : m_workspace(workspace) {}

    /// In the order of the project; the open one under the name that it has now.
    QStringList names() const;
    void open(const QString& name);
    /// "Plan", or "Plan 2" where there is one of that name; false where it could not be stored.
    bool create(const QString& wantedName);
    /// The open plan once more, as a draft.
    void duplicate();
    void deleteOpen();

private:
    bool storeAs(Plan plan, const QString& wantedName);

    Workspace& m_workspace;
};

} // namespace crosscut::ui
