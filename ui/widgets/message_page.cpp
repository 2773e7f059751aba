#include "ui/widgets/message_page.h"

#include "ui/widgets/icons.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace crosscut::ui {

namespace {

constexpr int iconSize = 40;
constexpr int sentenceWidth = 420;

/// As wide as it may be: a label that is aligned instead is as high as its first guess of a width, and cut.
QHBoxLayout* centred(QLabel* label) {
    constexpr int allOfIt = 1000;
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(label, allOfIt);
    row->addStretch(1);
    return row;
}

} // namespace

MessagePage::MessagePage(const QString& iconName, QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_busy(new QProgressBar(this))
    , m_button(new QPushButton(this))
    , m_copy(new QToolButton(this))
    , m_details(new QLabel(this)) {
    setProperty("role", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    m_icon->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("message"));
    m_sentence->setMaximumWidth(sentenceWidth);
    m_sentence->setMinimumWidth(160);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(200);
    m_button->setObjectName(QStringLiteral("messageAction"));
    m_button->setProperty("role", QStringLiteral("primary"));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_details->setProperty("role", QStringLiteral("muted"));
    m_details->setWordWrap(true);
    m_details->setMaximumWidth(sentenceWidth);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(12);
    layout->addStretch(1);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addLayout(centred(m_sentence));
    layout->addWidget(m_busy, 0, Qt::AlignHCenter);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addLayout(centred(m_details));
    layout->addWidget(m_copy, 0, Qt::AlignHCenter);
    layout->addStretch(1);

    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_action != nullptr)
            m_action->trigger();
    });
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_sentence->text() + QLatin1Char('\n') + m_details->text());
    });
    retranslate();
    showMessage(iconName, {}, nullptr, {});
}

void MessagePage::showMessage(const QString& iconName, const QString& sentence, QAction* action,
                              const QString& details) {
    setIcon(iconName);
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_busy->hide();
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    m_copy->setVisible(!details.isEmpty());
    if (m_action != nullptr)
        m_action->disconnect(this);
    m_action = action;
    if (m_action != nullptr) {
        connect(m_action, &QAction::changed, this, &MessagePage::followAction);
        connect(m_action, &QObject::destroyed, this, [this] { m_action = nullptr; });
    }
    followAction();
}

void MessagePage::showBusy(const QString& iconName, const QString& what) {
    showMessage(iconName, what, nullptr, {});
    m_busy->show();
}

QString MessagePage::sentence() const {
    return m_sentence->text();
}

void MessagePage::setIcon(const QString& iconName) {
    m_iconName = iconName;
    m_icon->setPixmap(icon(iconName).pixmap(QSize(iconSize, iconSize), devicePixelRatioF(), QIcon::Disabled));
}

void MessagePage::followAction() {
    m_button->setVisible(m_action != nullptr);
    if (m_action == nullptr)
        return;
    m_button->setText(m_action->text());
    m_button->setEnabled(m_action->isEnabled());
}

void MessagePage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        setIcon(m_iconName);
}

void MessagePage::retranslate() {
    m_copy->setText(tr("Copy"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
}

} // namespace crosscut::ui
