#pragma once

#include "model/report/report_document.h"
#include "ui/report/paginator.h"
#include "ui/text/words.h"

#include <QPointF>
#include <QString>
#include <functional>

class QPainter;

namespace crosscut::ui {

/// A block of a report, measured for its width and ready to be drawn piece by piece. `draw` is given the
/// top-left corner of the piece.
struct FlowBlock {
    MeasuredBlock measured;
    std::function<void(QPainter&, QPointF, std::size_t piece)> draw;
    std::function<void(QPainter&, QPointF)> drawHeader; ///< where measured.header is not 0
};

/// What blocks are set with.
struct Typesetting {
    const Words& words;
    QString family;
    qreal width = 0; ///< of the text, in page units
};

FlowBlock headingBlock(const Typesetting& set, const QString& text, int level);
FlowBlock paragraphBlock(const Typesetting& set, const QString& text, report::Paragraph::Style style);
FlowBlock tableBlock(const Typesetting& set, const report::ReportTable& table);
/// A line of the table of contents: the title on the left, the page on the right.
FlowBlock contentsLine(const Typesetting& set, const QString& title, int level, int page);

} // namespace crosscut::ui
