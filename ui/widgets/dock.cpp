#include "ui/widgets/dock.h"

#include "ui/widgets/message_page.h"
#include "ui/widgets/stale_bar.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace crosscut::ui {

namespace {

constexpr int toolIconSize = 20;

} // namespace

Dock::Dock(const QString& dockId, const QString& iconName, QWidget* parent)
    : QWidget(parent)
    , m_dockId(dockId)
    , m_iconName(iconName)
    , m_toolBar(new QToolBar(this))
    , m_pages(new QStackedWidget(this))
    , m_status(new QLabel(this))
    , m_message(new MessagePage(iconName, this))
    , m_stale(new StaleBar(this)) {
    setObjectName(dockId + QStringLiteral("Content"));
    setProperty("role", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    m_toolBar->setIconSize(QSize(toolIconSize, toolIconSize));
    m_toolBar->setMovable(false);
    m_toolBar->setFloatable(false);
    m_status->setProperty("role", QStringLiteral("muted"));
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setContentsMargins(12, 3, 12, 3);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long status must never widen the dock: it is cut, its whole text is in the tooltip.
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->hide();
    m_pages->addWidget(m_message);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolBar);
    layout->addWidget(m_stale);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_status);
}

void Dock::setContent(QWidget* content) {
    m_content = content;
    m_pages->addWidget(content);
}

void Dock::showContent() {
    if (m_content == nullptr)
        return;
    m_state = State::Content;
    m_pages->setCurrentWidget(m_content);
}

void Dock::showMessage(State state, const QString& sentence, QAction* action, const QString& details) {
    m_state = state;
    const QString name = state == State::Refused ? QStringLiteral("refused")
                         : state == State::Error ? QStringLiteral("error")
                                                 : m_iconName;
    if (state == State::Loading)
        m_message->showBusy(name, sentence);
    else
        m_message->showMessage(name, sentence, action, details);
    m_pages->setCurrentWidget(m_message);
}

void Dock::showEmpty(const QString& sentence, QAction* action) {
    showMessage(State::Empty, sentence, action, {});
}

void Dock::showLoading(const QString& what) {
    showMessage(State::Loading, what, nullptr, {});
}

void Dock::showRefused(const QString& sentence, QAction* action) {
    showMessage(State::Refused, sentence, action, {});
}

void Dock::showError(const QString& sentence, const QString& details) {
    showMessage(State::Error, sentence, nullptr, details);
}

void Dock::setStatus(const QString& text) {
    m_status->setText(text);
    m_status->setToolTip(text);
    m_status->setVisible(!text.isEmpty());
}

void Dock::setStale(const QString& sentence, QAction* rerun) {
    m_stale->show(sentence, rerun);
}

void Dock::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        recolour();
}

} // namespace crosscut::ui
