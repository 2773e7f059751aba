#include "ui/docks/quality_tables.h"

#include "ui/text/sentences.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/row_table.h"

#include <QHeaderView>
#include <QTableView>

namespace crosscut::ui {

namespace {

constexpr int rowHeight = 28;

QIcon severityIcon(workflow::Severity severity) {
    switch (severity) {
    case workflow::Severity::Blocks:
        return icon(QStringLiteral("error"));
    case workflow::Severity::Warns:
        return icon(QStringLiteral("warning"));
    case workflow::Severity::Notes:
        break;
    }
    return icon(QStringLiteral("info"));
}

QString listed(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts)
        list += QString::fromStdString(text);
    return list.join(QStringLiteral(", "));
}

QString entityText(const Words& words, EntityKind kind) {
    return tokenText(words, "entity", std::string(toString(kind)));
}

QString countText(const Words& words, std::int64_t n) {
    return words.count(static_cast<double>(n));
}

TextRow findingRow(const Words& words, const workflow::QualityFinding& finding) {
    const bool counted = finding.of > 0;
    const QString share =
        counted ? words.percent(static_cast<double>(finding.count) / static_cast<double>(finding.of))
                : QString();
    return {{tokenText(words, "severity", std::string(toString(finding.severity))),
             entityText(words, finding.kind), tokenText(words, "quality", finding.rule),
             finding.column.empty() ? QString() : tokenText(words, "field", finding.column),
             counted ? countText(words, finding.count) : QString(), share, listed(finding.samples)},
            {},
            severityIcon(finding.severity)};
}

} // namespace

QTableView* makeQualityTable(const QString& name, QAbstractItemModel* model, int wideColumn,
                             QWidget* parent) {
    QTableView* table = makeRowTable(name, model, rowHeight, parent);
    table->setWordWrap(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(wideColumn, QHeaderView::Stretch);
    return table;
}

std::vector<TextRow> findingRows(const Words& words, const std::vector<workflow::QualityFinding>& findings) {
    std::vector<TextRow> rows;
    for (const workflow::QualityFinding& finding : findings)
        rows.push_back(findingRow(words, finding));
    return rows;
}

std::vector<TextRow> profileRows(const Words& words, const std::vector<workflow::ColumnProfile>& columns) {
    std::vector<TextRow> rows;
    for (const workflow::ColumnProfile& column : columns)
        rows.push_back({{entityText(words, column.kind), tokenText(words, "field", column.column),
                         countText(words, column.rows), countText(words, column.empty),
                         countText(words, column.distinct), QString::fromStdString(column.minimum),
                         QString::fromStdString(column.maximum)},
                        {},
                        {}});
    return rows;
}

} // namespace crosscut::ui
