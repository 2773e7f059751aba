#include "ui/main/main_window.h"

#include "tests/ui/support/ui_fixture.h"
#include "ui/import/source_files.h"
#include "ui/main/action_registry.h"
#include "ui/main/command_palette.h"
#include "ui/main/dock_area.h"
#include "ui/main/dock_registry.h"
#include "ui/main/project_flows.h"
#include "ui/plan/plan_commands.h"
#include "ui/widgets/dock.h"
#include "ui/widgets/message_box.h"
#include "ui/widgets/notice_bar.h"

#include <QApplication>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QTest>
#include <array>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace crosscut::ui {

class MainWindowTest : public UiFixture {
protected:
    MainWindowTest()
        : m_window(std::make_unique<MainWindow>(m_workspace)) {
        m_window->resize(1280, 800);
        m_window->show();
        m_window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    }

    QAction* action(const char* id) { return m_window->actions().action(id); }
    QStringList menuTitles() const {
        QStringList titles;
        for (const QAction* menu : m_window->menuBar()->actions())
            titles += menu->text();
        return titles;
    }
    QStringList dockTitles() const {
        QStringList titles;
        for (const QDockWidget* frame : m_window->dockArea().findChildren<QDockWidget*>())
            titles += frame->windowTitle();
        return titles;
    }
    void switchTo(Language language) {
        m_workspace.setLanguage(language);
        QCoreApplication::processEvents();
    }
    void drop(const QStringList& paths) {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls += QUrl::fromLocalFile(path);
        mime.setUrls(urls);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    }

    std::unique_ptr<MainWindow> m_window;
};

TEST_F(MainWindowTest, StartsOnTheStartScreen) {
    EXPECT_TRUE(m_window->findChild<QWidget*>(QStringLiteral("startScreen"))->isVisible());
    EXPECT_FALSE(m_window->dockArea().isVisible());
    EXPECT_FALSE(action("project.backup")->isEnabled());
    EXPECT_TRUE(action("project.sample")->isEnabled());
}

TEST_F(MainWindowTest, AProjectOpensEveryRegisteredDock) {
    openSample();
    EXPECT_TRUE(m_window->dockArea().isVisible());
    ASSERT_EQ(m_window->dockArea().docks().size(), dockRegistry().size());
    for (const Dock* dock : m_window->dockArea().docks()) {
        EXPECT_FALSE(dock->title().isEmpty());
        m_workspace.showDock(dock->dockId());
        QCoreApplication::processEvents();
        EXPECT_TRUE(m_window->dockArea().isFront(dock->dockId())) << dock->dockId().toStdString();
    }
    EXPECT_TRUE(waitIdle());
    m_workspace.closeProject();
    EXPECT_FALSE(m_window->dockArea().isVisible());
}

TEST_F(MainWindowTest, EveryTitleChangesWithTheLanguage) {
    openSample();
    const QStringList menus = menuTitles();
    const QStringList docks = dockTitles();
    switchTo(Language::Chinese);
    EXPECT_EQ(menuTitles().first(), QStringLiteral("文件(&F)"));
    for (qsizetype i = 0; i < menus.size(); ++i)
        EXPECT_NE(menuTitles()[i], menus[i]);
    for (qsizetype i = 0; i < docks.size(); ++i)
        EXPECT_NE(dockTitles()[i].toStdString(), docks[i].toStdString());
    EXPECT_EQ(action("view.plan")->text(), QStringLiteral("方案(&P)"));
    switchTo(Language::English);
    EXPECT_EQ(menuTitles(), menus);
    EXPECT_EQ(dockTitles(), docks);
}

TEST_F(MainWindowTest, EveryActionHasANameInBothLanguages) {
    openSample();
    for (const Language language : {Language::English, Language::Chinese}) {
        switchTo(language);
        for (const QAction* one : m_window->actions().all())
            EXPECT_FALSE(plainText(*one).isEmpty()) << one->objectName().toStdString();
        for (const Dock* dock : m_window->dockArea().docks())
            for (const QToolBar* bar : dock->findChildren<QToolBar*>())
                for (const QAction* one : bar->actions())
                    EXPECT_TRUE(one->isSeparator() || one->menu() != nullptr ||
                                one->inherits("QWidgetAction") || !one->text().isEmpty())
                        << dock->dockId().toStdString();
    }
}

TEST_F(MainWindowTest, NoShortcutIsTakenTwice) {
    openSample();
    std::set<QString> taken;
    for (const QAction* one : m_window->actions().all())
        for (const QKeySequence& keys : one->shortcuts())
            EXPECT_TRUE(taken.insert(keys.toString()).second) << keys.toString().toStdString();
}

TEST_F(MainWindowTest, WorkspacesSwitchByKey) {
    openSample();
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(m_window->dockArea().perspective(), Perspective::Data);
    EXPECT_TRUE(action("view.data")->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(m_window->dockArea().perspective(), Perspective::Plan);
    EXPECT_TRUE(action("view.plan")->isChecked());
}

TEST_F(MainWindowTest, AWorkspaceIsFoundAgainAsItWasLeft) {
    openSample();
    const auto docks = [this] {
        std::map<QString, QRect> seen;
        for (const QDockWidget* frame : m_window->dockArea().findChildren<QDockWidget*>())
            if (!frame->isHidden())
                seen[frame->objectName()] = frame->geometry();
        return seen;
    };
    std::map<const char*, std::map<QString, QRect>> before;
    constexpr std::array workspaces{"view.data", "view.match", "view.plan", "view.review"};
    for (const char* id : workspaces) {
        action(id)->trigger();
        ASSERT_TRUE(waitIdle());
        before[id] = docks();
        EXPECT_LE(before[id].size(), 5U) << id;
    }
    for (const char* id : {"view.data", "view.review", "view.match", "view.plan", "view.data"}) {
        action(id)->trigger();
        ASSERT_TRUE(waitIdle());
        const auto after = docks();
        ASSERT_EQ(after.size(), before[id].size()) << id;
        for (const auto& [name, place] : before[id]) {
            ASSERT_TRUE(after.count(name)) << id << ": " << name.toStdString();
            EXPECT_LE(std::abs(after.at(name).left() - place.left()), 2) << id << ": " << name.toStdString();
            EXPECT_LE(std::abs(after.at(name).top() - place.top()), 2) << id << ": " << name.toStdString();
        }
    }
}

TEST_F(MainWindowTest, LayoutsAreKeptForEachProject) {
    openSample();
    const QString sample = m_workspace.projectPath();
    action("view.data")->trigger();
    auto* jobs = m_window->dockArea().findChild<QDockWidget*>(QStringLiteral("jobs"));
    ASSERT_FALSE(jobs->isHidden());
    jobs->hide();
    openEmpty();
    action("view.data")->trigger();
    EXPECT_FALSE(jobs->isHidden());
    ASSERT_TRUE(m_workspace.openProject(sample).ok());
    EXPECT_EQ(m_window->dockArea().perspective(), Perspective::Data);
    EXPECT_TRUE(jobs->isHidden());
    action("view.reset")->trigger();
    EXPECT_FALSE(jobs->isHidden());
}

TEST_F(MainWindowTest, ThemesChangeAtOnceAndAreKept) {
    m_window->setTheme(Theme::Dark);
    EXPECT_TRUE(currentColours().dark);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), darkColours().window);
    EXPECT_EQ(m_settings.get(setting::theme), QStringLiteral("dark"));
    m_window->setTheme(Theme::HighContrast);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), highContrastColours().window);
    m_window->setTheme(Theme::Light);
    EXPECT_FALSE(currentColours().dark);
}

TEST_F(MainWindowTest, ThePaletteFindsAndRunsActions) {
    openSample();
    m_window->openPalette();
    CommandPalette& palette = m_window->palette();
    EXPECT_GE(palette.list()->count(), static_cast<int>(m_window->actions().all().size()) / 2);
    QTest::keyClicks(palette.input(), QStringLiteral("theme dark"));
    ASSERT_GT(palette.list()->count(), 0);
    EXPECT_TRUE(palette.list()->item(0)->text().contains(QStringLiteral("dark")));
    QTest::keyClick(palette.input(), Qt::Key_Return);
    EXPECT_TRUE(currentColours().dark);
    EXPECT_FALSE(palette.isVisible());
    m_window->setTheme(Theme::Light);
}

TEST_F(MainWindowTest, ShortcutsWorkFromWithinATextField) {
    openEmpty();
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    m_window->findChild<QAction*>(QStringLiteral("plan.new"))->trigger();
    auto* name = m_window->findChild<QLineEdit*>(QStringLiteral("plan.name"));
    ASSERT_TRUE(waitUntil([&] { return name->isVisible(); }));
    name->setFocus();
    const QString before = name->text();
    QTest::keyClick(name, Qt::Key_K, Qt::ControlModifier); // which deletes up to the end elsewhere
    EXPECT_TRUE(m_window->palette().isVisible());
    EXPECT_EQ(name->text(), before);
}

TEST_F(MainWindowTest, UndoNamesItsStep) {
    openSample();
    const std::string before = m_workspace.plan().plan().name;
    setValue(m_workspace.plan(), PlanPlace<std::string>{&Plan::name}, std::string("Other"),
             QStringLiteral("Change the name"));
    EXPECT_TRUE(action("edit.undo")->isEnabled());
    EXPECT_TRUE(action("edit.undo")->text().contains(QStringLiteral("Change the name")));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(m_workspace.plan().plan().name, before);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(m_workspace.plan().plan().name, "Other");
}

TEST_F(MainWindowTest, ADroppedProjectIsOpened) {
    drop({copyOfSample(m_folder)});
    EXPECT_TRUE(m_workspace.hasProject());
}

TEST_F(MainWindowTest, DroppedFilesOpenTheWizard) {
    openEmpty();
    const std::string csv = m_folder.write("films.csv", "title,year\nA,2001\n");
    drop({QString::fromStdString(csv)});
    QCoreApplication::processEvents();
    QWidget* wizard = QApplication::activeModalWidget();
    ASSERT_NE(wizard, nullptr);
    EXPECT_TRUE(wizard->inherits("QWizard") || wizard->inherits("QDialog"));
    EXPECT_TRUE(waitIdle());
    wizard->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

TEST_F(MainWindowTest, AFolderGivesTheTablesInIt) {
    m_folder.write("b.csv", "x\n");
    m_folder.write("a.tsv", "x\n");
    m_folder.write("c.xlsx", "x");
    m_folder.write("picture.png", "x");
    const QStringList files = sourceFiles({QString::fromStdString(m_folder.path().string())});
    ASSERT_EQ(files.size(), 3);
    EXPECT_TRUE(files[0].endsWith(QStringLiteral("a.tsv")));
}

TEST_F(MainWindowTest, ASecondWindowSaysWhoHoldsTheProject) {
    openSample();
    Workspace second(m_settings, m_tasks, Words(Language::English));
    MainWindow other(second);
    other.show();
    other.projects().open(m_workspace.projectPath());
    EXPECT_TRUE(second.isReadOnly());
    EXPECT_TRUE(other.notices().text().contains(second.holder()));
    EXPECT_TRUE(other.findChild<QLabel*>(QStringLiteral("access"))->text().contains(second.holder()));
    EXPECT_TRUE(waitIdle());
}

TEST_F(MainWindowTest, AnErrorIsASentenceInABox) {
    MessageBox::answerNext(true);
    m_window->projects().open(QStringLiteral("/no/such/file.crosscut"));
    EXPECT_TRUE(MessageBox::lastText().contains(QStringLiteral("/no/such/file.crosscut")));
    EXPECT_FALSE(m_workspace.hasProject());
}

TEST_F(MainWindowTest, HelpIsAboutThePanelInUse) {
    openSample();
    m_workspace.showDock(QStringLiteral("jobs"));
    action("help.context")->trigger();
    auto* help = m_window->findChild<QDialog*>(QStringLiteral("contextHelp"));
    ASSERT_NE(help, nullptr);
    EXPECT_FALSE(help->findChild<QLabel*>(QStringLiteral("helpText"))->text().isEmpty());
    help->close();
}

} // namespace crosscut::ui
