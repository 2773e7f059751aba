#pragma once

#include "ui/settings/palette.h"
#include "ui/text/words.h"

#include <QChart>
#include <QFont>
#include <QImage>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

class QChartView;
class QMimeData;
class QPainter;

namespace crosscut::ui {

/// What a chart wears: on screen the window's language and colours, on paper the report's.
struct ChartStyle {
    const Words& words;
    const Colours& colours;
    QFont font;
    bool paper = false; ///< markers and patterns besides colour; text at least 9 pt
};

/// A chart with the numbers it shows, for CSV export and for screen readers.
struct BuiltChart {
    std::unique_ptr<QChart> chart;
    QString finding;                ///< the title: what the chart says, or the question it answers
    QString subtitle;               ///< what is drawn, n, period
    QString note;                   ///< e.g. the small-cell note; may be empty
    std::vector<QStringList> table; ///< first row: headings
    int smallestHeight = 0;         ///< of the chart without its titles, below which labels would be lost
};

/// Every chart of the program is a function of its data and a style, so that screen and paper show the same.
using ChartBuilder = std::function<BuiltChart(const ChartStyle&)>;

/// `font` in another size and weight; sizes follow whichever unit the font has (paper uses pixels of 1/96
/// inch).
QFont scaledFont(const QFont& font, double factor, bool bold = false);

/// Draws a chart as vectors into `area`: title, subtitle, chart, note.
void paintChart(QPainter& painter, const QRectF& area, const ChartBuilder& builder, const ChartStyle& style);

/// The height that a chart of so many labelled rows needs, so that every row keeps its label.
int heightOfRows(std::size_t rows, const ChartStyle& style);

/// Common looks for builders: axis fonts and colours, grid, margins, legend at the bottom.
void dressChart(QChart& chart, const ChartStyle& style);

/// A chart in a dock: builds itself again when language or theme change; context menu saves PNG, SVG and CSV
/// and copies; the chart drags out as an image. Its accessible description is the finding.
class ChartPanel : public QWidget {
    Q_OBJECT

public:
    ChartPanel(const QString& objectName, const Words& words, QWidget* parent = nullptr);
    ~ChartPanel() override;

    void show(ChartBuilder builder);
    void clear();
    bool isEmpty() const;
    QChart* chart() const; ///< null while empty; valid until the next show()
    QChartView* view() const;
    QString finding() const;
    bool saveImage(const QString& path) const; ///< PNG or SVG by its ending
    bool saveTable(const QString& path) const;

signals:
    /// Builders whose series can be clicked name each point "series/index" in its objectName; docks connect
    /// to series through chart() after this signal.
    void built();

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    ChartStyle style() const;
    QImage image(qreal scale) const;
    QMimeData* mimeData() const;

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace crosscut::ui
