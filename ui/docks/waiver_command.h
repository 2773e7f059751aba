#pragma once

#include "model/workflow/check_quality.h"

#include <QString>

class QUndoStack;

namespace crosscut::ui {

class Workspace;

/// Waives the finding with this reason, as a named step.
void pushWaiver(QUndoStack& stack, Workspace& workspace, const workflow::QualityFinding& finding,
                const QString& reason);
/// Takes the finding's waiver back, as a named step.
void pushUnwaiver(QUndoStack& stack, Workspace& workspace, const workflow::QualityFinding& finding);

} // namespace crosscut::ui
