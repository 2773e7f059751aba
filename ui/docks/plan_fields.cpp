#include "ui/docks/plan_fields.h"

#include <QFormLayout>
#include <QLabel>

namespace crosscut::ui {

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
    form->addRow(label, field);
    return label;
}

} // namespace crosscut::ui
