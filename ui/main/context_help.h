#pragma once

#include <QString>

class QWidget;

namespace crosscut::ui {

class Dock;

/// What a dock shows and what can be done in it, in a few sentences (HTML). An unknown dock gives the
/// window's help.
QString helpText(const QString& dockId);

/// F1: a small window with the help of the dock in use; Escape closes it.
void showContextHelp(const Dock* dock, QWidget* window);
void showAbout(QWidget* window);

} // namespace crosscut::ui
