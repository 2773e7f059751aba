#include "ui/tables/table_export.h"

#include "model/base/csv_cell.h"
#include "model/store/guarded.h"

#include <QSaveFile>

namespace crosscut::ui {

namespace {

constexpr std::size_t rowsAtOnce = 5000;

QByteArray csvLine(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += (i == 0 ? "" : ",") + csvCell(cells[i]);
    return QByteArray::fromStdString(line) + "\r\n";
}

QByteArray csvLine(const QStringList& cells) {
    std::vector<std::string> texts;
    for (const QString& cell : cells)
        texts.push_back(cell.toStdString());
    return csvLine(texts);
}

} // namespace

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
                 store::pageCells(project.database(), content.kind, content.columns, {begin, end}))
                file.write(csvLine(row));
        }
        if (!file.commit())
            return notWritten();
        return static_cast<qint64>(content.ids.size());
    });
}

} // namespace crosscut::ui
