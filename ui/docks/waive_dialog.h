#pragma once

#include <QDialog>

class QLineEdit;

namespace crosscut::ui {

/// Asks for the reason of a waiver; there is none without.
class WaiveDialog : public QDialog {
    Q_OBJECT

public:
    WaiveDialog(const QString& finding, const QString& reason, QWidget* parent);

signals:
    void waived(const QString& reason);

private:
    QLineEdit* m_reason = nullptr;
};

} // namespace crosscut::ui
