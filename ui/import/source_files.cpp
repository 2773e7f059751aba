#include "ui/import/source_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace crosscut::ui {

namespace {

const QStringList& patterns() {
    static const QStringList all =
        QStringLiteral(
            "*.csv *.tsv *.txt *.dat *.gz *.zip *.xlsx *.xlsm *.ods *.json *.jsonl *.ndjson *.sqlite "
            "*.sqlite3 *.db")
            .split(QLatin1Char(' '));
    return all;
}

} // namespace

QString sourceFileFilter() {
    return QCoreApplication::translate("ImportFiles", "Tables (%1);;All files (*)")
        .arg(patterns().join(QLatin1Char(' ')));
}

QStringList sourceFiles(const QStringList& paths) {
    QStringList files;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            files += path;
            continue;
        }
        for (const QFileInfo& file : QDir(path).entryInfoList(patterns(), QDir::Files, QDir::Name))
            files += file.absoluteFilePath();
    }
    return files;
}

} // namespace crosscut::ui
