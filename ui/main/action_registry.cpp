#include "ui/main/action_registry.h"

#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QWidget>
#include <algorithm>

namespace crosscut::ui {

ActionRegistry::ActionRegistry(QWidget* window)
    : QObject(window)
    , m_window(window) {
    QCoreApplication::instance()->installEventFilter(this);
}

QAction* ActionRegistry::add(const ActionSpec& spec, std::function<void()> run) {
    auto* action = new QAction(this);
    action->setObjectName(QLatin1String(spec.id));
    action->setShortcut(spec.shortcut);
    if (*spec.icon != '\0')
        action->setIcon(icon(QLatin1String(spec.icon)));
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_sources[action] = spec.text;
    m_actions.push_back(action);
    m_window->addAction(action);
    say(action);
    return action;
}

QAction* ActionRegistry::action(const char* id) const {
    const auto found = std::find_if(m_actions.begin(), m_actions.end(), [id](const QAction* action) {
        return action->objectName() == QLatin1String(id);
    });
    Q_ASSERT(found != m_actions.end());
    return *found;
}

void ActionRegistry::retranslate() {
    for (QAction* action : m_actions)
        say(action);
}

bool ActionRegistry::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* field = qobject_cast<QWidget*>(watched);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (field == nullptr || field->window() != m_window || key->matches(QKeySequence::Undo) ||
        key->matches(QKeySequence::Redo))
        return false;
    const QKeySequence pressed(key->keyCombination());
    if (std::none_of(m_actions.begin(), m_actions.end(),
                     [&](const QAction* action) { return action->shortcut() == pressed; }))
        return false;
    event->ignore();
    return true;
}

void ActionRegistry::say(QAction* action) {
    action->setText(QCoreApplication::translate("Actions", m_sources.at(action)));
    action->setIconText(plainText(*action).remove(QChar(0x2026))); // buttons show neither mnemonic nor dots
    action->setToolTip(plainText(*action));
}

QString plainText(const QAction& action) {
    static const QRegularExpression chineseMnemonic(QStringLiteral("\\(&[A-Z0-9]\\)"));
    QString text = action.text();
    return text.remove(chineseMnemonic).remove(QLatin1Char('&'));
}

} // namespace crosscut::ui
