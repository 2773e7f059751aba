#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QListWidget;

namespace crosscut::ui {

class ActionRegistry;
class Settings;

/// What the window shows without a project: the sample, new, open, import, and what was open before.
class StartScreen : public QWidget {
    Q_OBJECT

public:
    StartScreen(ActionRegistry& actions, Settings& settings, QWidget* parent = nullptr);

    /// Reads the recent projects anew.
    void refresh();

signals:
    void projectChosen(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeChoices(ActionRegistry& actions);
    QWidget* makeRecents();
    void retranslate();

    Settings& m_settings;
    QLabel* m_name = nullptr;
    QLabel* m_purpose = nullptr;
    QLabel* m_sampleNote = nullptr;
    QLabel* m_recentHeading = nullptr;
    QLabel* m_noRecents = nullptr;
    QLabel* m_dropHint = nullptr;
    QListWidget* m_recents = nullptr;
};

} // namespace crosscut::ui
