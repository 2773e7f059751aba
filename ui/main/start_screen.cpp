#include "ui/main/start_screen.h"

#include "ui/main/action_registry.h"
#include "ui/settings/fonts.h"
#include "ui/settings/settings.h"
#include "ui/widgets/icons.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace crosscut::ui {

namespace {

constexpr int pathRole = Qt::UserRole;
constexpr int cardWidth = 880;

/// A push button that follows an action: text, enabled, triggered.
QPushButton* buttonFor(QAction* action, const char* role, QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setProperty("role", QLatin1String(role));
    button->setObjectName(QStringLiteral("start.") + action->objectName());
    button->setIconSize(QSize(20, 20));
    button->setMinimumHeight(40);
    button->setCursor(Qt::PointingHandCursor);
    const auto follow = [button, action] {
        button->setText(QStringLiteral("  ") + plainText(*action).remove(QChar(0x2026)));
        button->setEnabled(action->isEnabled());
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

QLabel* makeText(QWidget* parent, const char* role) {
    auto* label = new QLabel(parent);
    label->setProperty("role", QLatin1String(role));
    label->setWordWrap(true);
    return label;
}

} // namespace

StartScreen::StartScreen(ActionRegistry& actions, Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings) {
    setObjectName(QStringLiteral("startScreen"));
    auto* mark = new QLabel(this);
    mark->setPixmap(applicationIcon().pixmap(QSize(64, 64)));
    m_name = makeText(this, "display");
    m_purpose = makeText(this, "muted");
    m_dropHint = makeText(this, "muted");
    m_dropHint->setAlignment(Qt::AlignCenter);

    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_name);
    titles->addWidget(m_purpose);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(mark);
    head->addLayout(titles, 1);

    auto* body = new QHBoxLayout;
    body->setSpacing(24);
    body->addWidget(makeChoices(actions), 4);
    body->addWidget(makeRecents(), 5);

    auto* card = new QWidget(this);
    card->setMaximumWidth(cardWidth);
    auto* cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(24, 24, 24, 24);
    cardLayout->setSpacing(24);
    cardLayout->addLayout(head);
    cardLayout->addLayout(body);
    cardLayout->addWidget(m_dropHint);

    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 100);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(row);
    layout->addStretch(3);
    retranslate();
    refresh();
}

QWidget* StartScreen::makeChoices(ActionRegistry& actions) {
    auto* frame = new QWidget(this);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* sample = buttonFor(actions.action("project.sample"), "primary", frame);
    layout->addWidget(sample);
    m_sampleNote = makeText(frame, "muted");
    layout->addWidget(m_sampleNote);
    layout->addSpacing(8);
    for (const char* id : {"project.new", "project.open", "project.import"}) {
        QPushButton* button = buttonFor(actions.action(id), "choice", frame);
        button->setIcon(actions.action(id)->icon());
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return frame;
}

QWidget* StartScreen::makeRecents() {
    auto* frame = new QFrame(this);
    frame->setProperty("role", QStringLiteral("card"));
    m_recentHeading = makeText(frame, "heading");
    m_noRecents = makeText(frame, "muted");
    m_recents = new QListWidget(frame);
    m_recents->setObjectName(QStringLiteral("recentProjects"));
    m_recents->setIconSize(QSize(22, 22));
    m_recents->setMinimumHeight(220);
    m_recents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recents->setTextElideMode(Qt::ElideMiddle);
    connect(m_recents, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { emit projectChosen(item->data(pathRole).toString()); });
    connect(m_recents, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { emit projectChosen(item->data(pathRole).toString()); });
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_recentHeading);
    layout->addWidget(m_noRecents);
    layout->addWidget(m_recents, 1);
    layout->addStretch();
    return frame;
}

void StartScreen::refresh() {
    m_recents->clear();
    for (const QString& path : m_settings.get(setting::recentProjects)) {
        const QFileInfo file(path);
        if (!file.exists())
            continue;
        QString folder = QDir::toNativeSeparators(file.path());
        if (folder.startsWith(QDir::homePath()))
            folder.replace(0, QDir::homePath().size(), QStringLiteral("~"));
        auto* item = new QListWidgetItem(icon(QStringLiteral("open")),
                                         file.completeBaseName() + QLatin1Char('\n') + folder, m_recents);
        item->setData(pathRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
    }
    m_recents->setVisible(m_recents->count() > 0);
    m_noRecents->setVisible(m_recents->count() == 0);
}

void StartScreen::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StartScreen::retranslate() {
    m_name->setText(tr("Crosscut"));
    m_purpose->setText(
        tr("Plan tie-ins of paid courses with films and series: which pair, for whom, when, and what "
           "it brings."));
    m_sampleNote->setText(tr("“Economics in film”: invented people, films and courses, every panel full."));
    m_recentHeading->setText(tr("Recent projects"));
    m_noRecents->setText(tr("Projects that you open appear here."));
    m_dropHint->setText(
        tr("Or drop files here: CSV, TSV or text tables are imported, a .crosscut project is opened."));
}

} // namespace crosscut::ui
