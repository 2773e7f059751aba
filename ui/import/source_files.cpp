#include "ui/import/source_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
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

/// Whether the files are texts that all begin with the same line: one export, cut into days or parts.
bool beginAlike(const QFileInfoList& files) {
    constexpr qint64 longestHeader = 4096;
    QByteArray header;
    for (const QFileInfo& info : files) {
        QFile file(info.absoluteFilePath());
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const QByteArray line = file.readLine(longestHeader);
        if (header.isEmpty())
            header = line;
        if (line.trimmed().isEmpty() || line != header)
            return false;
    }
    return files.size() > 1;
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
        const QFileInfoList tables = QDir(path).entryInfoList(patterns(), QDir::Files, QDir::Name);
        if (beginAlike(tables)) {
            files += path;
            continue;
        }
        for (const QFileInfo& file : tables)
            files += file.absoluteFilePath();
    }
    return files;
}

} // namespace crosscut::ui
