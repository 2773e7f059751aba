#pragma once

#include <QIcon>
#include <QString>

namespace crosscut::ui {

/// A line icon of resources/icons by its name ("import"), drawn in the colours that the window wears when it
/// is painted: a change of theme needs no new icons. Null where there is no such icon.
QIcon icon(const QString& name);

/// The application's own icon.
QIcon applicationIcon();

} // namespace crosscut::ui
