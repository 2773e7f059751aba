#pragma once

#include <QIcon>
#include <QWidget>

class QDockWidget;
class QLabel;
class QToolButton;

namespace crosscut::ui {

/// A dock's head: icon, title, and at the right what closes it. Dragging it moves the dock.
class DockTitleBar : public QWidget {
    Q_OBJECT

public:
    DockTitleBar(QDockWidget* frame, const QIcon& icon);

    /// Without height while the dock stands among tabs, which say its title already.
    void setDoubled(bool doubled);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void drawIcon();

    bool m_doubled = false;
    QIcon m_glyph;
    QLabel* m_icon = nullptr;
    QLabel* m_title = nullptr;
    QToolButton* m_close = nullptr;
};

} // namespace crosscut::ui
