#pragma once

#include "model/store/batch_table.h"

#include <functional>

class QWidget;

namespace crosscut::ui {

class Workspace;

/// Takes a batch back in the background and tells what became of its rows; asking first is the caller's.
void startRevert(Workspace& workspace, const store::ImportBatch& batch);

/// Asks through the message box, then starts; `started` is called when the person agreed.
void askAndRevert(QWidget* parent, Workspace& workspace, const store::ImportBatch& batch,
                  std::function<void()> started = {});

} // namespace crosscut::ui
