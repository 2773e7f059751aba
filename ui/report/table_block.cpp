#include "ui/report/column_widths.h"
#include "ui/report/flow_blocks.h"
#include "ui/report/page_units.h"
#include "ui/report/report_fonts.h"
#include "ui/report/report_text.h"
#include "ui/report/text_lines.h"
#include "ui/settings/palette.h"
#include "ui/text/phrases.h"

#include <QPainter>
#include <algorithm>

namespace crosscut::ui {

namespace {

constexpr qreal fontSize = 8.5;
constexpr qreal padding = 4 * point;
constexpr int mostLinesOfCell = 14;
/// A table as short as this is kept on one page.
constexpr std::size_t unbrokenRows = 10;

struct SetRow {
    std::vector<TextLines> cells;
    qreal height = 0;
};

struct SetTable {
    std::vector<qreal> left; ///< of each column's text
    qreal width = 0;
    SetRow head;
    std::vector<SetRow> rows;
    std::size_t firstTotal = 0;
};

/// Columns of numbers only; what is missing or hidden counts as either.
std::vector<bool> numericColumns(const report::ReportTable& table) {
    const auto isText = [](const report::ReportCell& cell) {
        return !isNumeric(cell) && !std::holds_alternative<report::Blank>(cell) &&
               !std::holds_alternative<report::Phrase>(cell);
    };
    std::vector<bool> numeric(table.headings.size(), false);
    for (std::size_t column = 0; column < numeric.size(); ++column)
        numeric[column] =
            std::ranges::any_of(table.rows, [&](const auto& row) { return isNumeric(row[column]); }) &&
            std::ranges::none_of(table.rows, [&](const auto& row) { return isText(row[column]); });
    return numeric;
}

SetRow setRow(const QStringList& texts, const QFont& font, const std::vector<qreal>& widths,
              const std::vector<bool>& numeric) {
    SetRow row;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto column = static_cast<std::size_t>(i);
        row.cells.emplace_back(texts[i], font, widths[column] - 2 * padding,
                               numeric[column] ? TextLines::Align::Right : TextLines::Align::Left,
                               mostLinesOfCell);
        row.height = std::max(row.height, row.cells.back().height() + padding);
    }
    return row;
}

SetTable setTable(const Typesetting& set, const report::ReportTable& table) {
    const QFont font = reportFont(set.family, fontSize);
    const QFont bold = reportFont(set.family, fontSize, true);
    QStringList headings;
    for (const report::Phrase heading : table.headings)
        headings += phraseText(set.words, heading);
    std::vector<QStringList> texts;
    for (const auto& row : table.rows) {
        QStringList cells;
        for (const report::ReportCell& cell : row)
            cells += cellText(set.words, cell);
        texts.push_back(cells);
    }

    const std::vector<bool> numeric = numericColumns(table);
    std::vector<ColumnNeed> needs(table.headings.size());
    for (std::size_t column = 0; column < needs.size(); ++column) {
        const auto at = static_cast<qsizetype>(column);
        needs[column].narrowest = narrowestWidth(headings[at], bold);
        needs[column].natural = naturalWidth(headings[at], bold);
        for (const QStringList& row : texts) {
            const qreal natural = naturalWidth(row[at], bold);
            needs[column].natural = std::max(needs[column].natural, natural);
            needs[column].narrowest =
                std::max(needs[column].narrowest, numeric[column] ? natural : narrowestWidth(row[at], bold));
        }
        needs[column].grows = !numeric[column];
        needs[column].narrowest += 2 * padding;
        needs[column].natural += 2 * padding;
    }
    const std::vector<qreal> widths = columnWidths(needs, set.width);

    SetTable result{.left = {},
                    .width = set.width,
                    .head = setRow(headings, bold, widths, numeric),
                    .rows = {},
                    .firstTotal = table.rows.size() - static_cast<std::size_t>(table.totalRows)};
    qreal x = padding;
    for (const qreal width : widths) {
        result.left.push_back(x);
        x += width;
    }
    for (std::size_t row = 0; row < texts.size(); ++row)
        result.rows.push_back(setRow(texts[row], row >= result.firstTotal ? bold : font, widths, numeric));
    return result;
}

void drawRow(QPainter& painter, const SetTable& table, const SetRow& row, QPointF at) {
    for (std::size_t column = 0; column < row.cells.size(); ++column)
        row.cells[column].drawAll(painter, at + QPointF(table.left[column], padding / 2),
                                  paperColours().text);
}

void drawRule(QPainter& painter, QPointF from, qreal width, const QColor& colour, qreal thickness) {
    painter.fillRect(QRectF(from.x(), from.y() - thickness / 2, width, thickness), colour);
}

} // namespace

FlowBlock tableBlock(const Typesetting& set, const report::ReportTable& table) {
    auto laid = std::make_shared<SetTable>(setTable(set, table));
    FlowBlock block;
    block.measured.header = laid->head.height;
    block.measured.spaceBefore = 9 * point;
    block.measured.together = laid->rows.size() <= unbrokenRows ? laid->rows.size() : 3;
    for (const SetRow& row : laid->rows)
        block.measured.pieces.push_back(row.height);
    block.drawHeader = [laid](QPainter& painter, QPointF at) {
        drawRow(painter, *laid, laid->head, at);
        drawRule(painter, at + QPointF(0, laid->head.height), laid->width, paperColours().text, 0.9 * point);
    };
    block.draw = [laid](QPainter& painter, QPointF at, std::size_t piece) {
        const SetRow& row = laid->rows[piece];
        if (piece == laid->firstTotal && piece > 0)
            drawRule(painter, at, laid->width, paperColours().text, 0.9 * point);
        drawRow(painter, *laid, row, at);
        drawRule(painter, at + QPointF(0, row.height), laid->width, paperColours().line, 0.5 * point);
    };
    return block;
}

} // namespace crosscut::ui
