#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

class QWidget;

namespace crosscut::ui {

/// The platform's file dialog without a nested event loop; the callback comes only when something was chosen.
class FileDialog {
public:
    static void openFiles(QWidget* parent, const QString& title, const QString& folder, const QString& filter,
                          std::function<void(const QStringList&)> then);
    static void openFile(QWidget* parent, const QString& title, const QString& folder, const QString& filter,
                         std::function<void(const QString&)> then);
    /// `suggested` is a whole path; its ending is added where the person leaves it out. Asks before it
    /// replaces a file.
    static void saveFile(QWidget* parent, const QString& title, const QString& suggested,
                         const QString& filter, std::function<void(const QString&)> then);

    /// For tests: the next dialog gives these paths (none: it is cancelled) without being shown.
    static void answerNext(const QStringList& paths);

private:
    static std::optional<QStringList> s_nextAnswer;
};

} // namespace crosscut::ui
