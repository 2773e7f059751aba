#pragma once

#include <QString>
#include <functional>
#include <optional>

class QWidget;

namespace crosscut::ui {

/// Questions and errors without a nested event loop: the call returns at once, the answer comes by callback.
class MessageBox {
public:
    /// One question, its consequence, a button that does it and Cancel. `then` is called only on the first
    /// button.
    static void ask(QWidget* parent, const QString& question, const QString& consequence, const QString& doIt,
                    std::function<void()> then);
    /// What happened and what to do; the details fold out and can be copied.
    static void tellError(QWidget* parent, const QString& sentence, const QString& details);

    /// For tests: the next box is answered so without being shown.
    static void answerNext(bool yes);
    /// For tests: the newest sentence that was shown or would have been.
    static QString lastText();

private:
    static std::optional<bool> s_nextAnswer;
    static QString s_lastText;
};

} // namespace crosscut::ui
