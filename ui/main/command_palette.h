#pragma once

#include <QDialog>
#include <QPointer>
#include <functional>
#include <vector>

class QAction;
class QLineEdit;
class QListWidget;

namespace crosscut::ui {

/// Ctrl+K: every action of the window by typing some of its letters, in either language.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    /// An action, and where it belongs ("Pairings"; empty for the window's own).
    struct Command {
        QPointer<QAction> action;
        QString place;
    };

    explicit CommandPalette(QWidget* parent);

    void open(std::vector<Command> commands);
    QLineEdit* input() const { return m_input; }
    QListWidget* list() const { return m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refill();
    void runCurrent();

    QLineEdit* m_input = nullptr;
    QListWidget* m_list = nullptr;
    std::vector<Command> m_commands;
};

} // namespace crosscut::ui
