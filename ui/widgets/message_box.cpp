#include "ui/widgets/message_box.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>
#include <utility>

namespace crosscut::ui {

std::optional<bool> MessageBox::s_nextAnswer;
QString MessageBox::s_lastText;

void MessageBox::ask(QWidget* parent, const QString& question, const QString& consequence,
                     const QString& doIt, std::function<void()> then) {
    s_lastText = question;
    if (const auto answer = std::exchange(s_nextAnswer, std::nullopt)) {
        if (*answer)
            then();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Question, QCoreApplication::applicationName(), question,
                                QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(consequence);
    QPushButton* button = box->addButton(doIt, QMessageBox::AcceptRole);
    box->setDefaultButton(button);
    QObject::connect(button, &QPushButton::clicked, box, [then = std::move(then)] { then(); });
    box->open();
}

void MessageBox::tellError(QWidget* parent, const QString& sentence, const QString& details) {
    s_lastText = sentence;
    if (std::exchange(s_nextAnswer, std::nullopt))
        return;
    auto* box = new QMessageBox(QMessageBox::Warning, QCoreApplication::applicationName(), sentence,
                                QMessageBox::Ok, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setDetailedText(details);
    box->open();
}

void MessageBox::answerNext(bool yes) {
    s_nextAnswer = yes;
}

QString MessageBox::lastText() {
    return s_lastText;
}

} // namespace crosscut::ui
