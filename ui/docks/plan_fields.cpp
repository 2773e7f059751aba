#include "ui/docks/plan_fields.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>

namespace crosscut::ui {

namespace {

/// What is half typed in a DateField is the field's own still.
class UndoLeaver : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::ShortcutOverride)
            return false;
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto* date = qobject_cast<DateField*>(watched);
        if ((!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo)) ||
            (date != nullptr && date->isModified()))
            return false;
        event->ignore(); // the window's shortcut has it then
        return true;
    }
};

} // namespace

DateField::DateField(const QString& name, QWidget* parent)
    : QLineEdit(parent) {
    setObjectName(name);
    setPlaceholderText(QStringLiteral("2026-11-20"));
    setMaxLength(10);
    connect(this, &QLineEdit::editingFinished, this, &DateField::take);
}

void DateField::setDate(const std::optional<Date>& date) {
    m_date = date;
    showText(this, date ? QString::fromStdString(date->toIso()) : QString());
}

void DateField::take() {
    const QString typed = text().trimmed();
    const std::optional<Date> date = Date::fromIso(typed.toStdString());
    setModified(false);
    if ((!date && !typed.isEmpty()) || date == m_date)
        return setDate(m_date);
    m_date = date;
    emit dateChosen(date);
}

void showText(QLineEdit* edit, const QString& text) {
    if (edit->text() == text)
        return;
    edit->setText(text);
    edit->setCursorPosition(0); // long texts show their beginning
}

QLabel* addField(QFormLayout* form, QWidget* field) {
    auto* label = new QLabel(form->parentWidget());
    label->setBuddy(field);
    field->installEventFilter(new UndoLeaver(field));
    // Films and courses that are dropped here are meant for the plan, not for the field's text.
    field->setAcceptDrops(false);
    for (QLineEdit* edit : field->findChildren<QLineEdit*>())
        edit->setAcceptDrops(false);
    form->addRow(label, field);
    return label;
}

} // namespace crosscut::ui
