#include "ui/charts/chart_panel.h"

#include "model/base/csv_cell.h"
#include "ui/settings/fonts.h"
#include "ui/widgets/file_dialog.h"

#include <QChart>
#include <QChartView>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QDrag>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSaveFile>
#include <QScrollArea>
#include <QStyle>
#include <QSvgGenerator>
#include <QVBoxLayout>
#include <algorithm>

namespace crosscut::ui {

namespace {

constexpr qreal savedScale = 2; // images are for slides and prints
constexpr QSize smallestView(120, 80);

QByteArray csvOf(const std::vector<QStringList>& table) {
    std::string csv;
    for (const QStringList& row : table) {
        for (qsizetype i = 0; i < row.size(); ++i)
            csv += (i == 0 ? "" : ",") + csvCell(row[i].toStdString());
        csv += "\r\n";
    }
    return QByteArray::fromStdString(csv);
}

QLabel* makeLabel(QWidget* parent, const char* role) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setProperty("role", QLatin1String(role));
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    label->hide();
    return label;
}

void setTextOf(QLabel* label, const QString& text) {
    label->setText(unbroken(text));
    label->setVisible(!text.isEmpty());
}

} // namespace

struct ChartPanel::Parts {
    explicit Parts(const Words& panelWords)
        : words(panelWords) {}

    const Words& words;
    ChartBuilder builder;
    std::vector<QStringList> table;
    QLabel* finding = nullptr;
    QLabel* subtitle = nullptr;
    QLabel* note = nullptr;
    QChartView* view = nullptr;
    QPoint pressedAt;
    bool pressed = false;
};

ChartPanel::ChartPanel(const QString& objectName, const Words& words, QWidget* parent)
    : QWidget(parent)
    , m_parts(new Parts(words)) {
    setObjectName(objectName);
    m_parts->finding = makeLabel(this, "finding");
    m_parts->subtitle = makeLabel(this, "muted");
    m_parts->note = makeLabel(this, "muted");
    m_parts->view = new QChartView(this);
    m_parts->view->setRenderHint(QPainter::Antialiasing);
    m_parts->view->setFrameShape(QFrame::NoFrame);
    m_parts->view->setBackgroundBrush(Qt::NoBrush);
    m_parts->view->setStyleSheet(QStringLiteral("background: transparent"));
    m_parts->view->setMinimumSize(smallestView);
    m_parts->view->viewport()->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(2);
    layout->addWidget(m_parts->finding);
    layout->addWidget(m_parts->subtitle);
    auto* scroll = new QScrollArea(this); // for a chart of many rows in a low dock
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(m_parts->view);
    m_parts->view->setAutoFillBackground(false);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_parts->note);
}

ChartPanel::~ChartPanel() = default;

void ChartPanel::show(ChartBuilder builder) {
    m_parts->builder = std::move(builder);
    rebuild();
}

void ChartPanel::clear() {
    m_parts->builder = nullptr;
    rebuild();
}

bool ChartPanel::isEmpty() const {
    return !m_parts->builder;
}

QChart* ChartPanel::chart() const {
    return isEmpty() ? nullptr : m_parts->view->chart();
}

QChartView* ChartPanel::view() const {
    return m_parts->view;
}

QString ChartPanel::finding() const {
    return m_parts->finding->text();
}

ChartStyle ChartPanel::style() const {
    return ChartStyle{m_parts->words, currentColours(), windowFont(m_parts->words.locale()), false};
}

void ChartPanel::rebuild() {
    BuiltChart built;
    if (isEmpty()) {
        built.chart = std::make_unique<QChart>();
        built.chart->setBackgroundVisible(false);
    } else {
        built = m_parts->builder(style());
    }
    m_parts->table = std::move(built.table);
    m_parts->finding->setFont(scaledFont(font(), 1.05, true));
    setTextOf(m_parts->finding, built.finding);
    setTextOf(m_parts->subtitle, built.subtitle);
    setTextOf(m_parts->note, built.note);
    setAccessibleName(built.finding);
    setAccessibleDescription(built.subtitle);
    m_parts->view->setAccessibleName(built.finding);
    m_parts->view->setMinimumHeight(std::max(smallestView.height(), built.smallestHeight));
    QChart* old = m_parts->view->chart();
    m_parts->view->setChart(built.chart.release());
    delete old;
    emit this->built();
}

QImage ChartPanel::image(qreal scale) const {
    QImage drawn(size() * scale, QImage::Format_ARGB32_Premultiplied);
    drawn.setDotsPerMeterX(qRound(scale * 96 / 0.0254));
    drawn.setDotsPerMeterY(qRound(scale * 96 / 0.0254));
    drawn.fill(currentColours().surface);
    QPainter painter(&drawn);
    paintChart(painter, QRectF(QPointF(), drawn.size()).adjusted(16, 16, -16, -16), m_parts->builder,
               style());
    return drawn;
}

bool ChartPanel::saveImage(const QString& path) const {
    if (isEmpty())
        return false;
    if (!path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return image(savedScale).save(path);
    QSvgGenerator generator;
    generator.setFileName(path);
    generator.setResolution(96);
    generator.setSize(size());
    generator.setViewBox(QRect(QPoint(), size()));
    generator.setTitle(finding());
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    painter.fillRect(rect(), currentColours().surface);
    paintChart(painter, QRectF(rect()).adjusted(8, 8, -8, -8), m_parts->builder, style());
    return painter.end();
}

bool ChartPanel::saveTable(const QString& path) const {
    QSaveFile file(path);
    if (isEmpty() || !file.open(QIODevice::WriteOnly))
        return false;
    // Spreadsheets take a CSV without the mark for the local encoding and garble Chinese.
    file.write("\xEF\xBB\xBF");
    file.write(csvOf(m_parts->table));
    return file.commit();
}

QMimeData* ChartPanel::mimeData() const {
    auto* mime = new QMimeData;
    mime->setImageData(image(savedScale));
    mime->setText(finding());
    return mime;
}

void ChartPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (!isEmpty() && (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange))
        rebuild();
}

void ChartPanel::contextMenuEvent(QContextMenuEvent* event) {
    if (isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy image"), this,
                    [this] { QGuiApplication::clipboard()->setMimeData(mimeData()); });
    menu->addAction(tr("Save image…"), this, [this] {
        FileDialog::saveFile(this, tr("Save image"), QDir::home().filePath(QStringLiteral("chart.png")),
                             tr("Images (*.png *.svg)"), [this](const QString& path) { saveImage(path); });
    });
    menu->addAction(tr("Save numbers as CSV…"), this, [this] {
        FileDialog::saveFile(this, tr("Save numbers"), QDir::home().filePath(QStringLiteral("chart.csv")),
                             tr("CSV files (*.csv)"), [this](const QString& path) { saveTable(path); });
    });
    menu->popup(event->globalPos());
}

bool ChartPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        m_parts->pressed = mouse->button() == Qt::LeftButton;
        m_parts->pressedAt = mouse->pos();
    } else if (event->type() == QEvent::MouseButtonRelease) {
        m_parts->pressed = false;
    } else if (event->type() == QEvent::MouseMove && m_parts->pressed && !isEmpty()) {
        const QPoint moved = static_cast<QMouseEvent*>(event)->pos() - m_parts->pressedAt;
        if (moved.manhattanLength() >= QGuiApplication::styleHints()->startDragDistance() * 2) {
            m_parts->pressed = false;
            auto* drag = new QDrag(this);
            drag->setMimeData(mimeData());
            drag->setPixmap(m_parts->view->grab().scaledToWidth(240, Qt::SmoothTransformation));
            drag->exec(Qt::CopyAction);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace crosscut::ui
