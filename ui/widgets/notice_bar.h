#pragma once

#include <QFrame>

class QLabel;
class QTimer;
class QToolButton;

namespace crosscut::ui {

/// One line above the content for what the window has to say and nobody needs to answer. A newer sentence
/// takes the place of the older; it goes by itself after a while unless it stays on purpose.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Passing, Staying };

    explicit NoticeBar(QWidget* parent = nullptr);

    void show(const QString& sentence, Kind kind = Kind::Passing);
    void clear();
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_label = nullptr;
    QToolButton* m_close = nullptr;
    QTimer* m_timer = nullptr;
};

} // namespace crosscut::ui
