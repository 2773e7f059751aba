#include "ui/main/command_palette.h"

#include "ui/main/action_registry.h"
#include "ui/main/fuzzy_match.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace crosscut::ui {

namespace {

constexpr int paletteWidth = 560;
constexpr int paletteHeight = 380;

QString commandLine(const CommandPalette::Command& command) {
    QString text = plainText(*command.action);
    if (!command.place.isEmpty())
        text = command.place + QStringLiteral(" › ") + text;
    if (!command.action->shortcut().isEmpty())
        text += QStringLiteral("    ") + command.action->shortcut().toString(QKeySequence::NativeText);
    return text;
}

/// The id lets a command be found by its English name whatever the window's language.
std::optional<int> scoreOf(const CommandPalette::Command& command, const QString& typed) {
    const auto byText = fuzzyScore(typed, command.place + QLatin1Char(' ') + plainText(*command.action));
    const auto byId = fuzzyScore(typed, command.action->objectName());
    return std::max(byText, byId);
}

} // namespace

CommandPalette::CommandPalette(QWidget* parent)
    : QDialog(parent, Qt::Popup)
    , m_input(new QLineEdit(this))
    , m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("commandPalette"));
    m_input->setObjectName(QStringLiteral("commandInput"));
    m_list->setObjectName(QStringLiteral("commandList"));
    m_input->installEventFilter(this);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize(QSize(18, 18));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_input);
    layout->addWidget(m_list, 1);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::refill);
    connect(m_input, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::open(std::vector<Command> commands) {
    m_commands = std::move(commands);
    m_input->setPlaceholderText(tr("What do you want to do?"));
    m_input->clear();
    refill();
    const QWidget* window = parentWidget();
    resize(std::min(paletteWidth, window->width() - 32), std::min(paletteHeight, window->height() - 120));
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, 72)));
    show();
    m_input->setFocus();
}

void CommandPalette::refill() {
    std::vector<std::pair<int, const Command*>> found;
    for (const Command& command : m_commands)
        if (command.action && command.action->isEnabled() && !command.action->text().isEmpty())
            if (const auto score = scoreOf(command, m_input->text()))
                found.emplace_back(*score, &command);
    // Without a query the actions stand as the menus have them.
    if (!m_input->text().trimmed().isEmpty())
        std::stable_sort(found.begin(), found.end(),
                         [](const auto& left, const auto& right) { return left.first > right.first; });
    m_list->clear();
    for (const auto& [score, command] : found) {
        auto* item = new QListWidgetItem(command->action->icon(), commandLine(*command), m_list);
        item->setData(Qt::UserRole, QVariant::fromValue<qsizetype>(command - m_commands.data()));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent() {
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr)
        return;
    const QPointer<QAction> action =
        m_commands[static_cast<std::size_t>(item->data(Qt::UserRole).value<qsizetype>())].action;
    accept();
    if (action)
        action->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow((m_list->currentRow() + step + m_list->count()) % m_list->count());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace crosscut::ui
