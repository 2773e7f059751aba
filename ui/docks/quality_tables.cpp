#include "ui/docks/quality_tables.h"

#include "ui/text/sentences.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/row_table.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTableView>

namespace crosscut::ui {

namespace {

constexpr const char* context = "QualityTables";
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

/// What the dock offers for a finding, or why nobody need do anything.
QString remedyText(const Words& words, const workflow::QualityFinding& finding) {
    if (finding.waiver)
        return filled(words.say(context, QT_TRANSLATE_NOOP("QualityTables", "Waived: %1")),
                      {QString::fromStdString(finding.waiver->reason)});
    return finding.repair.empty() ? QString() : repairText(words, finding.repair);
}

TextRow findingRow(const Words& words, const workflow::QualityFinding& finding) {
    const bool counted = finding.of > 0;
    const QString share =
        counted ? words.percent(static_cast<double>(finding.count) / static_cast<double>(finding.of))
                : QString();
    return {{tokenText(words, "severity", std::string(toString(finding.severity))),
             entityText(words, finding.kind), tokenText(words, "quality", finding.rule),
             finding.column.empty() ? QString() : tokenText(words, "field", finding.column),
             counted ? countText(words, finding.count) : QString(), share, listed(finding.samples),
             remedyText(words, finding)},
            {},
            severityIcon(finding.severity),
            finding.isWaived()};
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

std::vector<TextRow> repairRows(const Words& words, const std::vector<store::Repair>& repairs) {
    std::vector<TextRow> rows;
    for (const store::Repair& repair : repairs)
        rows.push_back(
            {{QString::number(repair.id.value), QString::fromStdString(repair.createdAt.substr(0, 10)),
              repairText(words, repair.name), entityText(words, repair.kind),
              tokenText(words, "field", repair.column), countText(words, repair.rows),
              repair.undone ? words.say(context, QT_TRANSLATE_NOOP("QualityTables", "Undone")) : QString()},
             {},
             {},
             repair.undone});
    return rows;
}

QString entityText(const Words& words, EntityKind kind) {
    return tokenText(words, "entity", std::string(toString(kind)));
}

QString countText(const Words& words, std::int64_t n) {
    return words.count(static_cast<double>(n));
}

QString findingText(const Words& words, const workflow::QualityFinding& finding) {
    const QString rule = tokenText(words, "quality", finding.rule);
    if (finding.column.empty())
        return rule;
    return filled(words.say(context, QT_TRANSLATE_NOOP("QualityTables", "%1 · %2 · %3")),
                  {rule, entityText(words, finding.kind), tokenText(words, "field", finding.column)});
}

QString repairText(const Words& words, const std::string& name) {
    return tokenText(words, "repair", name);
}

} // namespace crosscut::ui
