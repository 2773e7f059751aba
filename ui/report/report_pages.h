#pragma once

#include "model/report/report_document.h"
#include "ui/report/chart_pictures.h"
#include "ui/report/flow_blocks.h"
#include "ui/report/paginator.h"
#include "ui/text/words.h"

#include <QPageSize>
#include <QString>
#include <vector>

namespace crosscut::ui {

/// An entry of the PDF's outline and of the table of contents.
struct Bookmark {
    QString title;
    int level = 1;
    int page = 0; ///< from 0
    qreal y = 0;  ///< from the top of the page, in page units
};

/// A report laid out on pages of one size: cover, contents, sections. May be made on any thread; what
/// preview, PDF and printer draw is the same.
class ReportPages {
public:
    ReportPages(report::ReportDocument document, Language language, QPageSize::PageSizeId size);

    ReportPages(const ReportPages&) = delete; // blocks draw the charts of this very object
    ReportPages& operator=(const ReportPages&) = delete;

    int count() const { return m_pageCount; }
    QSizeF pageSize() const { return m_size; } ///< in page units
    QPageSize::PageSizeId sizeId() const { return m_sizeId; }
    Language language() const { return m_words.language(); }
    const QString& family() const { return m_family; } ///< the face of all text
    const report::ReportDocument& document() const { return m_document; }
    const std::vector<Bookmark>& bookmarks() const { return m_bookmarks; }

    /// Records the charts of one page, or all; on the ui thread, before they are drawn.
    void recordCharts(int page);
    void recordCharts();

    /// The painter's origin is the page's top left corner, its unit that of pages.
    void paint(QPainter& painter, int page) const;

private:
    void layOut();
    void addSection(const report::ReportSection& section);
    void addBlock(const report::ReportBlock& block);
    void addContents(const std::vector<PlacedPieces>& body);
    void paintCover(QPainter& painter) const;
    void paintRunningLines(QPainter& painter, int page) const;
    Typesetting typesetting() const;

    struct Heading {
        std::size_t block;
        QString title;
        int level;
    };
    struct PlacedChart {
        std::size_t block;
        std::size_t chart;
    };

    report::ReportDocument m_document;
    Words m_words;
    QPageSize::PageSizeId m_sizeId;
    QSizeF m_size;
    QString m_family;
    std::vector<FlowBlock> m_blocks; ///< of the sections, then of the contents
    std::vector<Heading> m_headings;
    std::vector<PlacedChart> m_placedCharts;
    std::vector<PlacedPieces> m_placed; ///< with page numbers of the whole report
    std::vector<Bookmark> m_bookmarks;
    ChartPictures m_charts;
    int m_pageCount = 0;
};

} // namespace crosscut::ui
