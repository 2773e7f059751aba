#include "ui/report/report_pages.h"

#include "ui/report/cover_page.h"
#include "ui/report/page_units.h"
#include "ui/report/report_fonts.h"
#include "ui/report/report_text.h"
#include "ui/report/text_lines.h"
#include "ui/text/phrases.h"

#include <QPainter>
#include <algorithm>

namespace crosscut::ui {

namespace {

constexpr qreal runningLineSize = 8;
/// A longer table of contents lists the sections only; the outline has them all.
constexpr std::size_t mostContentsLines = 30;
/// Between the running lines and the text.
constexpr qreal runningLineSpace = 9 * millimetre;

QSizeF sizeInUnits(QPageSize::PageSizeId size) {
    return QPageSize(size).size(QPageSize::Point) * point;
}

std::vector<MeasuredBlock> measured(const std::vector<FlowBlock>& blocks, std::size_t first) {
    std::vector<MeasuredBlock> sizes;
    for (std::size_t i = first; i < blocks.size(); ++i)
        sizes.push_back(blocks[i].measured);
    return sizes;
}

int pagesOf(const std::vector<PlacedPieces>& placed) {
    return placed.empty() ? 0 : placed.back().page + 1;
}

} // namespace

ReportPages::ReportPages(report::ReportDocument document, Language language, QPageSize::PageSizeId size)
    : m_document(std::move(document))
    , m_words(language)
    , m_sizeId(size)
    , m_size(sizeInUnits(size)) {
    m_family = reportFamily(documentText(m_words, m_document));
    layOut();
}

Typesetting ReportPages::typesetting() const {
    return {m_words, m_family, m_size.width() - 2 * pageMargin};
}

void ReportPages::layOut() {
    for (const report::ReportSection& section : m_document.sections)
        addSection(section);
    const qreal height = m_size.height() - 2 * (pageMargin + runningLineSpace);
    std::vector<PlacedPieces> body = paginate(measured(m_blocks, 0), height);
    const std::size_t contents = m_blocks.size();

    // The length of the contents does not depend on the numbers in it.
    addContents(body);
    std::vector<PlacedPieces> lines = paginate(measured(m_blocks, contents), height);
    const int before = 1 + pagesOf(lines);
    m_blocks.resize(contents);
    for (PlacedPieces& placed : body)
        placed.page += before;
    addContents(body);
    for (PlacedPieces& placed : lines) {
        placed.page += 1;
        placed.block += contents;
    }
    m_pageCount = std::max(before, pagesOf(body));
    m_placed = std::move(lines);
    m_placed.insert(m_placed.end(), body.begin(), body.end());
}

void ReportPages::addSection(const report::ReportSection& section) {
    const QString title = headingText(m_words, section);
    FlowBlock heading = headingBlock(typesetting(), title, section.level);
    heading.measured.startsPage = section.startsPage;
    m_headings.push_back({.block = m_blocks.size(), .title = title, .level = section.level});
    m_blocks.push_back(std::move(heading));
    for (const report::ReportBlock& block : section.blocks)
        addBlock(block);
}

void ReportPages::addBlock(const report::ReportBlock& block) {
    const Typesetting set = typesetting();
    if (const auto* paragraph = std::get_if<report::Paragraph>(&block)) {
        m_blocks.push_back(paragraphBlock(set, paragraphText(m_words, *paragraph), paragraph->style));
    } else if (const auto* table = std::get_if<report::ReportTable>(&block)) {
        m_blocks.push_back(tableBlock(set, *table));
    } else {
        const auto& chart = std::get<report::ReportChart>(block);
        const QSizeF size(set.width, chartHeight(chart));
        const std::size_t number = m_charts.add(chart, size);
        m_placedCharts.push_back({.block = m_blocks.size(), .chart = number});
        m_blocks.push_back({.measured = {.pieces = {size.height()}, .spaceBefore = 10 * point},
                            .draw = [this, number](QPainter& painter, QPointF at,
                                                   std::size_t) { m_charts.draw(painter, at, number); },
                            .drawHeader = {}});
    }
}

void ReportPages::addContents(const std::vector<PlacedPieces>& body) {
    const Typesetting set = typesetting();
    m_blocks.push_back(headingBlock(set, phraseText(m_words, report::Phrase::Contents), 1));
    m_bookmarks.clear();
    for (const Heading& heading : m_headings) {
        const auto placed = std::ranges::find(body, heading.block, &PlacedPieces::block);
        m_bookmarks.push_back({.title = heading.title,
                               .level = heading.level,
                               .page = placed->page,
                               .y = pageMargin + runningLineSpace + placed->y});
        if (heading.level == 1 || m_headings.size() <= mostContentsLines)
            m_blocks.push_back(contentsLine(set, heading.title, heading.level, placed->page + 1));
    }
}

void ReportPages::recordCharts(int page) {
    for (const PlacedChart& chart : m_placedCharts)
        if (std::ranges::any_of(m_placed, [&](const PlacedPieces& placed) {
                return placed.page == page && placed.block == chart.block;
            }))
            m_charts.record(chart.chart, m_words, m_family);
}

void ReportPages::recordCharts() {
    m_charts.recordAll(m_words, m_family);
}

void ReportPages::paint(QPainter& painter, int page) const {
    if (page == 0) {
        paintCover(painter);
        return;
    }
    paintRunningLines(painter, page);
    const QPointF origin(pageMargin, pageMargin + runningLineSpace);
    for (const PlacedPieces& placed : m_placed) {
        if (placed.page != page)
            continue;
        const FlowBlock& block = m_blocks[placed.block];
        QPointF at = origin + QPointF(0, placed.y);
        if (block.drawHeader) {
            block.drawHeader(painter, at);
            at.ry() += block.measured.header;
        }
        for (std::size_t piece = placed.first; piece < placed.last; ++piece) {
            block.draw(painter, at, piece);
            at.ry() += block.measured.pieces[piece];
        }
    }
}

void ReportPages::paintCover(QPainter& painter) const {
    drawCover(painter, typesetting(), m_document.cover, m_size);
}

void ReportPages::paintRunningLines(QPainter& painter, int page) const {
    const QFont font = reportFont(m_family, runningLineSize);
    const qreal width = m_size.width() - 2 * pageMargin;
    const QColor colour = paperColours().muted;
    const report::ReportCover& cover = m_document.cover;
    const auto left = [&](const QString& text, qreal y) {
        TextLines(text, font, width * 0.75, TextLines::Align::Left, 1)
            .draw(painter, {pageMargin, y}, 0, colour);
    };
    const auto right = [&](const QString& text, qreal y) {
        TextLines(text, font, width, TextLines::Align::Right).draw(painter, {pageMargin, y}, 0, colour);
    };
    const qreal bottom = m_size.height() - pageMargin - runningLineSize * point;
    left(QString::fromStdString(cover.planName), pageMargin);
    right(phraseText(m_words, report::Phrase::Version) + QLatin1Char(' ') + m_words.count(cover.version),
          pageMargin);
    painter.fillRect(QRectF(pageMargin, pageMargin + runningLineSize * point * 1.7, width, 0.5 * point),
                     paperColours().line);
    left(dateText(m_words, cover.made), bottom);
    right(QStringLiteral("%1 / %2").arg(page + 1).arg(m_pageCount), bottom);
}

} // namespace crosscut::ui
