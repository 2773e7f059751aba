#pragma once

#include <QString>
#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace crosscut::ui {

/// What a dock shows instead of its content: an icon, one sentence, one button; for work in progress a bar,
/// for an error its details and a way to copy them.
class MessagePage : public QWidget {
    Q_OBJECT

public:
    explicit MessagePage(const QString& iconName, QWidget* parent = nullptr);

    void showMessage(const QString& iconName, const QString& sentence, QAction* action,
                     const QString& details);
    void showBusy(const QString& iconName, const QString& what);
    QString sentence() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void setIcon(const QString& iconName);
    void followAction();
    void retranslate();

    QLabel* m_icon = nullptr;
    QLabel* m_sentence = nullptr;
    QProgressBar* m_busy = nullptr;
    QPushButton* m_button = nullptr;
    QToolButton* m_copy = nullptr;
    QLabel* m_details = nullptr;
    QString m_iconName;
    QAction* m_action = nullptr; ///< the caller's; outlives its showing
};

} // namespace crosscut::ui
