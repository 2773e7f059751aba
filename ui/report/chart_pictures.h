#pragma once

#include "model/report/report_document.h"
#include "ui/charts/chart_panel.h"

#include <QFont>
#include <QPicture>
#include <QSizeF>
#include <QString>
#include <optional>
#include <vector>

namespace crosscut::ui {

/// The builder of a report's chart: the same functions that draw it in a dock.
ChartBuilder chartBuilder(const report::ReportChart& chart);
/// Height of a chart on paper, in page units.
qreal chartHeight(const report::ReportChart& chart);

/// The charts of a report as recorded vectors. Charts are scenes of widgets and must be recorded on the ui
/// thread; the recordings can then be drawn on any.
class ChartPictures {
public:
    /// `size` in page units; returns the chart's number.
    std::size_t add(report::ReportChart chart, QSizeF size);

    /// Records what is not recorded yet. On the ui thread.
    void record(std::size_t chart, const Words& words, const QString& family);
    void recordAll(const Words& words, const QString& family);
    bool isRecorded(std::size_t chart) const { return m_charts[chart].picture.has_value(); }
    std::size_t count() const { return m_charts.size(); }

    /// Draws at `at`, in page units; nothing where the chart was not recorded.
    void draw(QPainter& painter, QPointF at, std::size_t chart) const;

private:
    struct Entry {
        report::ReportChart chart;
        QSizeF size;
        std::optional<QPicture> picture;
    };
    std::vector<Entry> m_charts;
};

} // namespace crosscut::ui
