#include "ui/widgets/file_dialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <utility>

namespace crosscut::ui {

std::optional<QStringList> FileDialog::s_nextAnswer;

namespace {

QFileDialog* makeDialog(QWidget* parent, const QString& title, const QString& folder, const QString& filter,
                        QFileDialog::FileMode mode) {
    auto* dialog = new QFileDialog(parent, title, folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    return dialog;
}

} // namespace

void FileDialog::openFiles(QWidget* parent, const QString& title, const QString& folder,
                           const QString& filter, std::function<void(const QStringList&)> then) {
    if (const auto answer = std::exchange(s_nextAnswer, std::nullopt)) {
        if (!answer->isEmpty())
            then(*answer);
        return;
    }
    QFileDialog* dialog = makeDialog(parent, title, folder, filter, QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent,
                     [then = std::move(then)](const QStringList& paths) { then(paths); });
    dialog->open();
}

void FileDialog::openFile(QWidget* parent, const QString& title, const QString& folder, const QString& filter,
                          std::function<void(const QString&)> then) {
    if (const auto answer = std::exchange(s_nextAnswer, std::nullopt)) {
        if (!answer->isEmpty())
            then(answer->first());
        return;
    }
    QFileDialog* dialog = makeDialog(parent, title, folder, filter, QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [then = std::move(then)](const QString& path) { then(path); });
    dialog->open();
}

void FileDialog::saveFile(QWidget* parent, const QString& title, const QString& suggested,
                          const QString& filter, std::function<void(const QString&)> then) {
    if (const auto answer = std::exchange(s_nextAnswer, std::nullopt)) {
        if (!answer->isEmpty())
            then(answer->first());
        return;
    }
    const QFileInfo file(suggested);
    QFileDialog* dialog = makeDialog(parent, title, file.path(), filter, QFileDialog::AnyFile);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(file.suffix());
    dialog->selectFile(file.fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [then = std::move(then)](const QString& path) { then(path); });
    dialog->open();
}

void FileDialog::answerNext(const QStringList& paths) {
    s_nextAnswer = paths;
}

} // namespace crosscut::ui
