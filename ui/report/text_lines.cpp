#include "ui/report/text_lines.h"

#include "ui/text/words.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <QTextOption>
#include <algorithm>
#include <cmath>

namespace crosscut::ui {

namespace {

/// Leading for lines that mix Chinese and Latin text.
constexpr qreal leading = 1.45;

std::unique_ptr<QTextLayout> brokenInto(const QString& text, const QFont& font, qreal width,
                                        TextLines::Align align) {
    auto layout = std::make_unique<QTextLayout>(text, font);
    QTextOption option(align == TextLines::Align::Right ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout->setTextOption(option);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine())
        line.setLineWidth(width);
    layout->endLayout();
    return layout;
}

/// One line feed is the only line end that a layout knows.
QString withLineSeparators(QString text) {
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    return text;
}

} // namespace

TextLines::TextLines(const QString& text, const QFont& font, qreal width, Align align, int mostLines)
    : m_lineHeight(font.pixelSize() * leading) {
    const QString lines = withLineSeparators(unbroken(text));
    m_layout = brokenInto(lines, font, width, align);
    if (m_layout->lineCount() > mostLines) {
        const QTextLine last = m_layout->lineAt(mostLines - 1);
        const QString kept = lines.left(last.textStart() + std::max(0, last.textLength() - 2)).trimmed();
        m_layout = brokenInto(kept + QChar(0x2026), font, width, align);
    }
}

std::size_t TextLines::count() const {
    return static_cast<std::size_t>(std::max(1, m_layout->lineCount()));
}

void TextLines::draw(QPainter& painter, QPointF topLeft, std::size_t line, const QColor& colour) const {
    const int index = static_cast<int>(line);
    if (index >= m_layout->lineCount())
        return;
    const QTextLine drawn = m_layout->lineAt(index);
    const qreal inset = (m_lineHeight - drawn.ascent() - drawn.descent()) / 2;
    painter.setPen(colour);
    drawn.draw(&painter, topLeft + QPointF(0, inset));
}

void TextLines::drawAll(QPainter& painter, QPointF topLeft, const QColor& colour) const {
    for (std::size_t line = 0; line < count(); ++line)
        draw(painter, topLeft + QPointF(0, static_cast<qreal>(line) * m_lineHeight), line, colour);
}

namespace {

/// A line is broken by the widths of its shaped glyphs, which may be a hair wider than the metrics say.
qreal withSlack(qreal width) {
    return std::ceil(width * 1.02);
}

} // namespace

qreal naturalWidth(const QString& text, const QFont& font) {
    qreal widest = 0;
    const QFontMetricsF metrics(font);
    for (const QString& line : text.split(QLatin1Char('\n')))
        widest = std::max(widest, metrics.horizontalAdvance(line));
    return withSlack(widest);
}

qreal narrowestWidth(const QString& text, const QFont& font) {
    const QFontMetricsF metrics(font);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qreal widest = 0;
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; from = to, to = finder.toNextBoundary())
        widest = std::max(widest, metrics.horizontalAdvance(text.mid(from, to - from).trimmed()));
    return withSlack(widest);
}

} // namespace crosscut::ui
