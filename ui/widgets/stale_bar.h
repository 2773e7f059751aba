#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QPushButton;

namespace crosscut::ui {

/// "The data changed since this was computed", with the button that computes it again.
class StaleBar : public QFrame {
    Q_OBJECT

public:
    explicit StaleBar(QWidget* parent = nullptr);

    void show(const QString& sentence, QAction* rerun);

private:
    QLabel* m_icon = nullptr;
    QLabel* m_sentence = nullptr;
    QPushButton* m_button = nullptr;
    QMetaObject::Connection m_connection;
};

} // namespace crosscut::ui
