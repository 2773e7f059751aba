#pragma once

#include "tests/ui/support/ui_fixture.h"
#include "ui/main/main_window.h"

#include <QAction>
#include <QLatin1String>
#include <QMimeData>

namespace crosscut::ui {

/// The real window at 1280 x 800 over the workspace of the fixture. Nothing is open in it yet.
class WindowFixture : public UiFixture {
protected:
    explicit WindowFixture(Language language = Language::English);

    template<typename T>
    T* find(const char* name) const {
        return m_window->findChild<T*>(QLatin1String(name));
    }
    QAction* action(const char* name) const { return find<QAction>(name); }
    void pressKeys(const char* keys) const; ///< "Ctrl+E"
    /// Whether the target took it.
    static bool drop(QWidget& target, const QMimeData& mime);
    bool dropFiles(const QStringList& paths) const; ///< on the window

    std::unique_ptr<MainWindow> m_window;
};

} // namespace crosscut::ui
