#pragma once

#include <QAction>
#include <QIcon>
#include <QStackedWidget>
#include <QString>
#include <QToolBar>
#include <QWidget>

class QLabel;
class QUndoStack;

namespace crosscut::ui {

class MessagePage;
class StaleBar;

/// The frame that every dock shares: a toolbar of at most seven icons with tooltips, the content, a status
/// line (n, filter, freshness, run); and the states that every dock has: empty (one sentence, one button),
/// loading, refused, stale, error. The window wraps it in a QDockWidget with `dockId` as objectName.
class Dock : public QWidget {
    Q_OBJECT

public:
    Dock(const QString& dockId, const QString& iconName, QWidget* parent = nullptr);

    const QString& dockId() const { return m_dockId; }
    const QString& iconName() const { return m_iconName; }
    virtual QString title() const = 0; ///< in the window's language now

    /// The steps that this dock can take back itself; null for most. The window's Undo goes to whichever
    /// stack changed last, so that Ctrl+Z undoes what was just done wherever that was.
    virtual QUndoStack* undoStack() { return nullptr; }

    enum class State { Content, Empty, Loading, Refused, Error };
    State state() const { return m_state; }

protected:
    QToolBar* toolBar() const { return m_toolBar; }
    /// The widget shown in State::Content; the dock takes it over.
    void setContent(QWidget* content);
    void showContent();
    /// One sentence, one button (none where `action` is null).
    void showEmpty(const QString& sentence, QAction* action);
    void showLoading(const QString& what);
    void showRefused(const QString& sentence, QAction* action = nullptr);
    void showError(const QString& sentence, const QString& details);
    void setStatus(const QString& text);
    /// A badge with `sentence` and a rerun button above the content; an empty sentence takes it away.
    void setStale(const QString& sentence, QAction* rerun);

    /// Sets every text anew; called by changeEvent(LanguageChange) and once by the owner after construction.
    virtual void retranslate() = 0;
    /// Icons and charts in the new colours; called by changeEvent(PaletteChange).
    virtual void recolour() {}
    void changeEvent(QEvent* event) override;

private:
    void showMessage(State state, const QString& sentence, QAction* action, const QString& details);

    QString m_dockId;
    QString m_iconName;
    State m_state = State::Empty;
    QToolBar* m_toolBar = nullptr;
    QStackedWidget* m_pages = nullptr;
    QWidget* m_content = nullptr;
    QLabel* m_status = nullptr;
    MessagePage* m_message = nullptr;
    StaleBar* m_stale = nullptr;
};

} // namespace crosscut::ui
