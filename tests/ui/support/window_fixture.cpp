#include "tests/ui/support/window_fixture.h"

#include <QApplication>
#include <QDropEvent>
#include <QKeySequence>
#include <QTest>
#include <QUrl>

namespace crosscut::ui {

WindowFixture::WindowFixture(Language language)
    : UiFixture(language)
    , m_window(std::make_unique<MainWindow>(m_workspace)) {
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
}

void WindowFixture::pressKeys(const char* keys) const {
    m_window->activateWindow(); // where there is no window manager, a closed dialog leaves none active
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keySequence(m_window.get(), QKeySequence(QLatin1String(keys)));
}

bool WindowFixture::drop(QWidget& target, const QMimeData& mime) {
    const QPoint middle = target.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &event);
    return event.isAccepted();
}

bool WindowFixture::dropFiles(const QStringList& paths) const {
    QMimeData mime;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls += QUrl::fromLocalFile(path);
    mime.setUrls(urls);
    return drop(*m_window, mime);
}

} // namespace crosscut::ui
