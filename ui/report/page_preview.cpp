#include "ui/report/page_preview.h"

#include "ui/report/page_units.h"
#include "ui/report/report_pages.h"
#include "ui/settings/palette.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace crosscut::ui {

namespace {

constexpr int gap = 16;
constexpr double smallestZoom = 0.25;
constexpr double largestZoom = 4;
/// A page that fills a wide window shows too little of itself.
constexpr double largestFit = 1.2;
constexpr double zoomStep = 1.1;

} // namespace

PagePreview::PagePreview(QWidget* parent)
    : QAbstractScrollArea(parent) {
    setObjectName(QStringLiteral("pagePreview"));
    setFrameShape(QFrame::NoFrame);
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
    setFocusPolicy(Qt::StrongFocus);
}

PagePreview::~PagePreview() = default;

void PagePreview::setPages(std::shared_ptr<ReportPages> pages) {
    const double place = placeInPages();
    m_pages = std::move(pages);
    m_drawn.clear();
    if (m_fitsWidth)
        zoomToWidth();
    updateScrollBars();
    goToPlace(place);
}

int PagePreview::pageCount() const {
    return m_pages ? m_pages->count() : 0;
}

QSize PagePreview::pageInPixels() const {
    return m_pages ? (m_pages->pageSize() / unitsPerInch * logicalDpiX() * m_zoom).toSize() : QSize();
}

int PagePreview::topOf(int page) const {
    return gap + page * (pageInPixels().height() + gap);
}

int PagePreview::currentPage() const {
    if (!m_pages)
        return 0;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    return std::clamp((middle - gap) / (pageInPixels().height() + gap), 0, pageCount() - 1);
}

void PagePreview::goToPage(int page) {
    verticalScrollBar()->setValue(topOf(page) - gap);
    emit pageShown(currentPage(), pageCount());
}

double PagePreview::placeInPages() const {
    return m_pages ? verticalScrollBar()->value() / static_cast<double>(pageInPixels().height() + gap) : 0;
}

void PagePreview::goToPlace(double pages) {
    verticalScrollBar()->setValue(qRound(pages * (pageInPixels().height() + gap)));
    viewport()->update();
    emit pageShown(currentPage(), pageCount());
}

void PagePreview::setZoom(double zoom) {
    m_fitsWidth = false;
    changeZoom(std::clamp(zoom, smallestZoom, largestZoom));
}

void PagePreview::changeZoom(double zoom) {
    const double place = placeInPages();
    m_zoom = zoom;
    m_drawn.clear();
    updateScrollBars();
    goToPlace(place);
    emit zoomChanged(m_zoom);
}

void PagePreview::zoomToWidth() {
    m_fitsWidth = true;
    if (!m_pages || viewport()->width() <= 4 * gap)
        return;
    const double atPaperSize = m_pages->pageSize().width() / unitsPerInch * logicalDpiX();
    const double zoom = std::clamp((viewport()->width() - 2 * gap) / atPaperSize, smallestZoom, largestFit);
    if (std::abs(zoom - m_zoom) >= 0.001)
        changeZoom(zoom);
}

void PagePreview::updateScrollBars() {
    const QSize page = pageInPixels();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, topOf(pageCount()) - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, page.width() + 2 * gap - viewport()->width()));
}

const QPixmap& PagePreview::drawn(int page) {
    const auto known = m_drawn.find(page);
    if (known != m_drawn.end())
        return known->second;
    const qreal ratio = devicePixelRatioF();
    QPixmap picture(pageInPixels() * ratio);
    picture.fill(Qt::white);
    m_pages->recordCharts(page);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const qreal scale = picture.width() / m_pages->pageSize().width();
    painter.scale(scale, scale);
    m_pages->paint(painter, page);
    painter.end();
    picture.setDevicePixelRatio(ratio);
    return m_drawn.emplace(page, std::move(picture)).first->second;
}

void PagePreview::forgetFarPages(int first, int last) {
    std::erase_if(m_drawn,
                  [&](const auto& entry) { return entry.first < first - 2 || entry.first > last + 2; });
}

void PagePreview::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), currentColours().window);
    if (!m_pages)
        return;
    const QSize size = pageInPixels();
    const int top = verticalScrollBar()->value();
    const int pitch = size.height() + gap;
    const int first = std::clamp((top - gap) / pitch, 0, pageCount() - 1);
    const int last = std::clamp((top + viewport()->height()) / pitch, 0, pageCount() - 1);
    const int x = std::max(gap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    for (int page = first; page <= last; ++page) {
        const QRect frame(QPoint(x, topOf(page) - top), size);
        painter.drawPixmap(frame.topLeft(), drawn(page));
        painter.setPen(currentColours().line);
        painter.drawRect(frame.adjusted(0, 0, -1, -1));
    }
    forgetFarPages(first, last);
}

void PagePreview::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    if (m_fitsWidth)
        zoomToWidth();
    updateScrollBars();
}

void PagePreview::wheelEvent(QWheelEvent* event) {
    if ((event->modifiers() & Qt::ControlModifier) == 0)
        return QAbstractScrollArea::wheelEvent(event);
    setZoom(m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void PagePreview::scrollContentsBy(int, int) {
    viewport()->update();
    emit pageShown(currentPage(), pageCount());
}

} // namespace crosscut::ui
