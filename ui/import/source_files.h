#pragma once

#include <QString>
#include <QStringList>

namespace crosscut::ui {

/// What file dialogs offer for an import. The content tells what a file is; the endings only narrow the list.
QString sourceFileFilter();

/// The files that are to be imported when `paths` were dropped or chosen: each file itself, and of a folder
/// those whose endings speak for a table. A folder whose texts all begin with the same line is one source.
QStringList sourceFiles(const QStringList& paths);

} // namespace crosscut::ui
