#include "ui/report/flow_blocks.h"
#include "ui/report/page_units.h"
#include "ui/report/report_fonts.h"
#include "ui/report/text_lines.h"
#include "ui/settings/palette.h"

#include <QPainter>
#include <algorithm>

namespace crosscut::ui {

namespace {

using Style = report::Paragraph::Style;

qreal headingSize(int level) {
    return level == 1 ? 16 : 12;
}

/// Lines one below the other, at `x` from the left edge of the text.
FlowBlock linesBlock(TextLines lines, const QColor& colour, qreal x, qreal spaceBefore) {
    FlowBlock block;
    block.measured.pieces.assign(lines.count(), lines.lineHeight());
    block.measured.spaceBefore = spaceBefore;
    block.draw = [lines, colour, x](QPainter& painter, QPointF at, std::size_t piece) {
        lines.draw(painter, at + QPointF(x, 0), piece, colour);
    };
    return block;
}

/// A warning carries a bar at its side, so that grey print tells it too.
FlowBlock warningBlock(const Typesetting& set, const QString& text) {
    const qreal x = 9 * point;
    FlowBlock block = linesBlock(TextLines(text, reportFont(set.family, 9.5), set.width - x),
                                 paperColours().text, x, 6 * point);
    const qreal lineHeight = block.measured.pieces.front();
    block.draw = [inner = std::move(block.draw), lineHeight](QPainter& painter, QPointF at,
                                                             std::size_t piece) {
        painter.fillRect(QRectF(at.x(), at.y(), 2.5 * point, lineHeight), paperColours().warn);
        inner(painter, at, piece);
    };
    return block;
}

} // namespace

FlowBlock headingBlock(const Typesetting& set, const QString& text, int level) {
    const TextLines lines(text, reportFont(set.family, headingSize(level), true), set.width);
    FlowBlock block;
    block.measured = {.pieces = {lines.height() + 3 * point},
                      .spaceBefore = (level == 1 ? 22 : 16) * point,
                      .keepWithNext = true};
    block.draw = [lines](QPainter& painter, QPointF at, std::size_t) {
        lines.drawAll(painter, at, paperColours().text);
    };
    return block;
}

FlowBlock paragraphBlock(const Typesetting& set, const QString& text, Style style) {
    if (style == Style::Warning)
        return warningBlock(set, text);
    const qreal size = style == Style::Lead ? 11 : style == Style::Note ? 8.5 : 9.5;
    const QColor colour = style == Style::Note ? paperColours().muted : paperColours().text;
    FlowBlock block =
        linesBlock(TextLines(text, reportFont(set.family, size, style == Style::Lead), set.width), colour, 0,
                   (style == Style::Lead ? 7 : 5) * point);
    block.measured.together = std::min<std::size_t>(2, block.measured.pieces.size());
    return block;
}

FlowBlock contentsLine(const Typesetting& set, const QString& title, int level, int page) {
    const QFont font = reportFont(set.family, level == 1 ? 10 : 9.5, level == 1);
    const qreal indent = (level - 1) * 14 * point;
    const qreal numberWidth = 24 * point;
    const TextLines name(title, font, set.width - indent - numberWidth, TextLines::Align::Left, 1);
    const TextLines number(set.words.count(page), font, numberWidth, TextLines::Align::Right);
    FlowBlock block;
    block.measured = {.pieces = {name.lineHeight()}, .spaceBefore = (level == 1 ? 6 : 1) * point};
    block.draw = [name, number, indent, right = set.width - numberWidth](QPainter& painter, QPointF at,
                                                                         std::size_t) {
        name.draw(painter, at + QPointF(indent, 0), 0, paperColours().text);
        number.draw(painter, at + QPointF(right, 0), 0, paperColours().text);
    };
    return block;
}

} // namespace crosscut::ui
