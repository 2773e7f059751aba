#include "ui/main/dock_title_bar.h"

#include "ui/widgets/icons.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace crosscut::ui {

namespace {

constexpr int glyphSize = 18;

} // namespace

DockTitleBar::DockTitleBar(QDockWidget* frame, const QIcon& glyph)
    : QWidget(frame)
    , m_glyph(glyph)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_close(new QToolButton(this)) {
    setObjectName(QStringLiteral("dockTitleBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName(QStringLiteral("dockTitle"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setIconSize(QSize(14, 14));
    m_close->setAutoRaise(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 6, 5);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_close);
    connect(frame, &QDockWidget::windowTitleChanged, m_title, [this](QString title) {
        // The tab and the menu would take a single "&" for a mnemonic, the label takes it as it is.
        m_title->setText(title.replace(QLatin1String("&&"), QLatin1String("&")));
    });
    connect(m_close, &QToolButton::clicked, frame, &QDockWidget::close);
    retranslate();
    drawIcon();
}

void DockTitleBar::setDoubled(bool doubled) {
    if (m_doubled == doubled)
        return;
    m_doubled = doubled;
    setMaximumHeight(doubled ? 0 : QWIDGETSIZE_MAX);
    updateGeometry();
    parentWidget()->layout()->invalidate();
    parentWidget()->layout()->activate();
}

QSize DockTitleBar::sizeHint() const {
    return m_doubled ? QSize(0, 0) : QWidget::sizeHint();
}

QSize DockTitleBar::minimumSizeHint() const {
    return m_doubled ? QSize(0, 0) : QWidget::minimumSizeHint();
}

void DockTitleBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void DockTitleBar::retranslate() {
    m_close->setToolTip(tr("Close this panel"));
    m_close->setAccessibleName(tr("Close this panel"));
}

void DockTitleBar::drawIcon() {
    m_icon->setPixmap(m_glyph.pixmap(QSize(glyphSize, glyphSize), devicePixelRatioF()));
}

} // namespace crosscut::ui
