#include "ui/tables/table_export.h"

#include "model/store/guarded.h"

#include <QSaveFile>

namespace crosscut::ui {

namespace {

constexpr std::size_t rowsAtOnce = 5000;

QByteArray csvLine(const QStringList& cells) {
    QStringList escaped;
    for (const QString& cell : cells)
        escaped += csvCell(cell);
    return escaped.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

} // namespace

QString csvCell(const QString& text) {
    QString cell = text;
    bool isNumber = false;
    text.toDouble(&isNumber);
    if (!text.isEmpty() && !isNumber && QStringLiteral("=+-@\t\r").contains(text.front()))
        cell.prepend(QLatin1Char('\''));
    const bool needsQuotes = cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char('"')) ||
                             cell.contains(QLatin1Char('\n')) || cell.contains(QLatin1Char('\r'));
    return needsQuotes ? QLatin1Char('"') + cell.replace(QLatin1String("\""), QLatin1String("\"\"")) +
                             QLatin1Char('"')
                       : cell;
}

Result<void> saveCsv(const QString& path, const std::vector<QStringList>& rows) {
    QSaveFile file(path);
    QByteArray text = "\xEF\xBB\xBF";
    for (const QStringList& row : rows)
        text += csvLine(row);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Error{ErrorCode::FileNotWritable, {path.toStdString()}, file.errorString().toStdString(), {}};
    return {};
}

Result<qint64> exportTable(const store::ProjectFile& project, const TableContent& content,
                           const QString& path, TaskMonitor& monitor) {
    QSaveFile file(path);
    const auto notWritten = [&] {
        return Error{ErrorCode::FileNotWritable, {path.toStdString()}, file.errorString().toStdString(), {}};
    };
    if (!file.open(QIODevice::WriteOnly))
        return notWritten();
    file.write("\xEF\xBB\xBF" + csvLine(content.headings));
    return store::guarded(project.path(), [&]() -> Result<qint64> {
        for (std::size_t at = 0; at < content.ids.size(); at += rowsAtOnce) {
            const double fraction = static_cast<double>(at) / static_cast<double>(content.ids.size());
            if (!monitor.report(fraction, Stage::Writing))
                return cancelledError();
            const auto begin = content.ids.begin() + static_cast<std::ptrdiff_t>(at);
            const auto end = content.ids.begin() +
                             static_cast<std::ptrdiff_t>(std::min(at + rowsAtOnce, content.ids.size()));
            for (const auto& row :
                 store::pageCells(project.database(), content.kind, content.columns, {begin, end})) {
                QStringList cells;
                for (const std::string& cell : row)
                    cells += QString::fromStdString(cell);
                file.write(csvLine(cells));
            }
        }
        if (!file.commit())
            return notWritten();
        return static_cast<qint64>(content.ids.size());
    });
}

} // namespace crosscut::ui
