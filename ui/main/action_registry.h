#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QString>
#include <functional>
#include <map>
#include <vector>

namespace crosscut::ui {

/// One action of the window: its text is translated anew whenever the language changes.
struct ActionSpec {
    const char* id;   ///< "project.new"; the action's objectName
    const char* text; ///< source text of the context "Actions", with its mnemonic
    const char* icon; ///< of resources/icons; "" for none
    QKeySequence shortcut;
};

/// All actions of the shell by id. Menus, tool bar and command palette show these; features add theirs.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    explicit ActionRegistry(QWidget* window);

    QAction* add(const ActionSpec& spec, std::function<void()> run);
    QAction* action(const char* id) const; ///< must exist
    /// In the order in which they were added.
    const std::vector<QAction*>& all() const { return m_actions; }
    void retranslate();

    /// Keeps the window's shortcuts from text fields, to which Ctrl+E and Ctrl+K are editing keys of old;
    /// undo and redo are theirs.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void say(QAction* action);

    QWidget* m_window;
    std::vector<QAction*> m_actions;
    std::map<QAction*, const char*> m_sources;
};

/// An action's text without its mnemonic: "文件(&F)…" is "文件…".
QString plainText(const QAction& action);

} // namespace crosscut::ui
