#include "ui/widgets/stale_bar.h"

#include "ui/widgets/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace crosscut::ui {

StaleBar::StaleBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_button(new QPushButton(this)) {
    setProperty("role", QStringLiteral("stale"));
    setObjectName(QStringLiteral("staleBar"));
    m_sentence->setWordWrap(true);
    m_button->setProperty("role", QStringLiteral("link"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->addWidget(m_icon);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_button);
    hide();
}

void StaleBar::show(const QString& sentence, QAction* rerun) {
    disconnect(m_connection);
    m_icon->setPixmap(icon(QStringLiteral("stale")).pixmap(QSize(18, 18), devicePixelRatioF()));
    m_sentence->setText(sentence);
    m_button->setVisible(rerun != nullptr);
    if (rerun != nullptr) {
        m_button->setText(rerun->text());
        m_connection = connect(m_button, &QPushButton::clicked, rerun, &QAction::trigger);
    }
    setVisible(!sentence.isEmpty());
}

} // namespace crosscut::ui
