#pragma once

#include "model/base/date.h"

#include <QLineEdit>
#include <optional>

class QFormLayout;
class QLabel;

namespace crosscut::ui {

/// A day that may be missing, typed as 2026-11-20. What is not a date goes back to what it was.
class DateField : public QLineEdit {
    Q_OBJECT

public:
    explicit DateField(const QString& name, QWidget* parent = nullptr);
    void setDate(const std::optional<Date>& date);

signals:
    void dateChosen(const std::optional<crosscut::Date>& date);

private:
    void take();

    std::optional<Date> m_date;
};

/// Sets text without moving the cursor of somebody who is typing the same text.
void showText(QLineEdit* edit, const QString& text);

/// A row whose label is written later, by retranslate. Each keystroke in the field is a step of the plan
/// already, so the keys of undo and redo pass it and go through the plan's history.
QLabel* addField(QFormLayout* form, QWidget* field);

} // namespace crosscut::ui
