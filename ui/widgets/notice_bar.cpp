#include "ui/widgets/notice_bar.h"

#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

namespace crosscut::ui {

namespace {

constexpr int passingMilliseconds = 12'000;

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent)
    , m_label(new QLabel(this))
    , m_close(new QToolButton(this))
    , m_timer(new QTimer(this)) {
    setObjectName(QStringLiteral("noticeBar"));
    setProperty("role", QStringLiteral("notice"));
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 8, 4);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_close);
    m_timer->setSingleShot(true);
    m_timer->setInterval(passingMilliseconds);
    connect(m_timer, &QTimer::timeout, this, &NoticeBar::clear);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::clear);
    retranslate();
    hide();
}

void NoticeBar::show(const QString& sentence, Kind kind) {
    m_label->setText(sentence);
    setAccessibleName(sentence);
    if (kind == Kind::Passing)
        m_timer->start();
    else
        m_timer->stop();
    setVisible(true);
}

void NoticeBar::clear() {
    m_timer->stop();
    m_label->clear();
    hide();
}

QString NoticeBar::text() const {
    return m_label->text();
}

void NoticeBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NoticeBar::retranslate() {
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss"));
}

} // namespace crosscut::ui
