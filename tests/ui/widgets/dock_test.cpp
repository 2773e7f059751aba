#include "ui/widgets/dock.h"

#include "ui/settings/palette.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/message_box.h"
#include "ui/widgets/notice_bar.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <gtest/gtest.h>

namespace crosscut::ui {

namespace {

class TestDock : public Dock {
public:
    TestDock()
        : Dock(QStringLiteral("test"), QStringLiteral("plan")) {
        setContent(new QLabel(QStringLiteral("full")));
    }

    QString title() const override { return QStringLiteral("Test"); }
    using Dock::setStale;
    using Dock::setStatus;
    using Dock::showContent;
    using Dock::showEmpty;
    using Dock::showError;
    using Dock::showLoading;
    using Dock::showRefused;

    int retranslations = 0;
    int recolourings = 0;

protected:
    void retranslate() override { ++retranslations; }
    void recolour() override { ++recolourings; }
};

class DockTest : public testing::Test {
protected:
    DockTest() { m_dock.show(); }

    QString message() const { return m_dock.findChild<QLabel*>(QStringLiteral("message"))->text(); }
    QPushButton* button() const { return m_dock.findChild<QPushButton*>(QStringLiteral("messageAction")); }

    TestDock m_dock;
    QAction m_action{QStringLiteral("Import files")};
};

} // namespace

TEST_F(DockTest, EmptyIsOneSentenceAndOneButton) {
    int triggered = 0;
    QObject::connect(&m_action, &QAction::triggered, &m_dock, [&] { ++triggered; });
    m_dock.showEmpty(QStringLiteral("Nothing is here yet."), &m_action);
    EXPECT_EQ(m_dock.state(), Dock::State::Empty);
    EXPECT_EQ(message(), QStringLiteral("Nothing is here yet."));
    ASSERT_TRUE(button()->isVisible());
    EXPECT_EQ(button()->text(), QStringLiteral("Import files"));
    button()->click();
    EXPECT_EQ(triggered, 1);
}

TEST_F(DockTest, TheButtonFollowsItsAction) {
    m_dock.showEmpty(QStringLiteral("Nothing is here yet."), &m_action);
    m_action.setEnabled(false);
    m_action.setText(QStringLiteral("导入文件"));
    EXPECT_FALSE(button()->isEnabled());
    EXPECT_EQ(button()->text(), QStringLiteral("导入文件"));
}

TEST_F(DockTest, EveryStateShowsWhatItIs) {
    m_dock.showLoading(QStringLiteral("Reading"));
    EXPECT_EQ(m_dock.state(), Dock::State::Loading);
    EXPECT_FALSE(button()->isVisible());
    m_dock.showRefused(QStringLiteral("12 more people are needed."));
    EXPECT_EQ(m_dock.state(), Dock::State::Refused);
    m_dock.showError(QStringLiteral("It failed."), QStringLiteral("SQLITE_IOERR"));
    EXPECT_EQ(m_dock.state(), Dock::State::Error);
    EXPECT_EQ(message(), QStringLiteral("It failed."));
    m_dock.showContent();
    EXPECT_EQ(m_dock.state(), Dock::State::Content);
}

TEST_F(DockTest, StaleHasARerunButtonAndGoes) {
    auto* bar = m_dock.findChild<QFrame*>(QStringLiteral("staleBar"));
    int reruns = 0;
    QObject::connect(&m_action, &QAction::triggered, &m_dock, [&] { ++reruns; });
    m_dock.setStale(QStringLiteral("The data changed since."), &m_action);
    m_dock.setStale(QStringLiteral("The data changed since."), &m_action);
    EXPECT_TRUE(bar->isVisible());
    bar->findChild<QPushButton*>()->click();
    EXPECT_EQ(reruns, 1);
    m_dock.setStale({}, nullptr);
    EXPECT_FALSE(bar->isVisible());
}

TEST_F(DockTest, HearsLanguageAndPalette) {
    QEvent language(QEvent::LanguageChange);
    QApplication::sendEvent(&m_dock, &language);
    EXPECT_EQ(m_dock.retranslations, 1);
    QEvent palette(QEvent::PaletteChange);
    QApplication::sendEvent(&m_dock, &palette);
    EXPECT_GE(m_dock.recolourings, 1);
}

TEST(Icons, FollowTheColoursOfTheWindow) {
    applyTheme(Theme::Light);
    const QImage light = icon(QStringLiteral("plan")).pixmap(24, 24).toImage();
    applyTheme(Theme::Dark);
    const QImage dark = icon(QStringLiteral("plan")).pixmap(24, 24).toImage();
    EXPECT_NE(light, dark);
    applyTheme(Theme::Light);
    EXPECT_TRUE(icon(QStringLiteral("no-such-icon")).isNull());
}

TEST(Icons, EachOneDrawsSomething) {
    const QDir icons(QStringLiteral(":/icons"));
    EXPECT_FALSE(applicationIcon().isNull());
    for (const QString& file : icons.entryList({QStringLiteral("*.svg")})) {
        const QImage drawn = icon(file.chopped(4)).pixmap(32, 32).toImage();
        bool inked = false;
        for (int y = 0; y < drawn.height() && !inked; ++y)
            for (int x = 0; x < drawn.width() && !inked; ++x)
                inked = qAlpha(drawn.pixel(x, y)) > 64;
        EXPECT_TRUE(inked) << file.toStdString();
    }
}

TEST(MessageBox, TestsAnswerIt) {
    bool done = false;
    MessageBox::answerNext(false);
    MessageBox::ask(nullptr, QStringLiteral("Remove?"), {}, QStringLiteral("Remove"), [&] { done = true; });
    EXPECT_FALSE(done);
    MessageBox::answerNext(true);
    MessageBox::ask(nullptr, QStringLiteral("Remove?"), {}, QStringLiteral("Remove"), [&] { done = true; });
    EXPECT_TRUE(done);
    EXPECT_EQ(MessageBox::lastText(), QStringLiteral("Remove?"));
}

TEST(FileDialog, TestsAnswerIt) {
    QStringList chosen;
    FileDialog::answerNext({QStringLiteral("/a.csv"), QStringLiteral("/b.csv")});
    FileDialog::openFiles(nullptr, {}, {}, {}, [&](const QStringList& paths) { chosen = paths; });
    EXPECT_EQ(chosen.size(), 2);
    bool called = false;
    FileDialog::answerNext({});
    FileDialog::saveFile(nullptr, {}, {}, {}, [&](const QString&) { called = true; });
    EXPECT_FALSE(called);
}

TEST(NoticeBar, ShowsTheNewestSentence) {
    NoticeBar bar;
    EXPECT_TRUE(bar.isHidden());
    bar.show(QStringLiteral("First."));
    bar.show(QStringLiteral("Second."));
    EXPECT_EQ(bar.text(), QStringLiteral("Second."));
    EXPECT_FALSE(bar.isHidden());
    bar.clear();
    EXPECT_TRUE(bar.isHidden());
}

} // namespace crosscut::ui
