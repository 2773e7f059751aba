#pragma once

#include <QFont>
#include <QString>

namespace crosscut::ui {

/// The face of a report: a Simplified Chinese one, in both languages, because titles are Chinese in either.
/// Of the installed ones the first that has all of `characters`; the one with the most of them where none has
/// all.
QString reportFamily(const QString& characters);

/// `points` in the units of the page, so that a line breaks at the same place on every device.
QFont reportFont(const QString& family, qreal points, bool bold = false);

} // namespace crosscut::ui
