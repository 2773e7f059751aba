#pragma once

#include <QAbstractScrollArea>
#include <QPixmap>
#include <map>
#include <memory>

namespace crosscut::ui {

class ReportPages;

/// The pages of a report one below the other, drawn when they come into sight. Ctrl and the wheel zoom.
class PagePreview : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PagePreview(QWidget* parent = nullptr);
    ~PagePreview() override;

    /// Stays at the place that is shown, as far as there is one.
    void setPages(std::shared_ptr<ReportPages> pages);
    int pageCount() const;
    int currentPage() const; ///< from 0
    void goToPage(int page);

    /// 1 is the size on paper at the screen's resolution.
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void zoomToWidth();

signals:
    void pageShown(int page, int count);
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    QSize pageInPixels() const;
    int topOf(int page) const;
    /// How far the view is scrolled, in pages; stays when the zoom changes.
    double placeInPages() const;
    void goToPlace(double pages);
    void changeZoom(double zoom);
    void updateScrollBars();
    const QPixmap& drawn(int page);
    void forgetFarPages(int first, int last);

    std::shared_ptr<ReportPages> m_pages;
    std::map<int, QPixmap> m_drawn;
    double m_zoom = 1;
    bool m_fitsWidth = true;
};

} // namespace crosscut::ui
