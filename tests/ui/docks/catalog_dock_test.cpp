#include "ui/docks/catalog_dock.h"

#include "model/store/catalog_tables.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/tables/catalog_table_model.h"
#include "ui/widgets/file_dialog.h"

#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <gtest/gtest.h>

namespace crosscut::ui {

class CatalogDockTest : public UiFixture {
protected:
    void SetUp() override {
        openSample();
        m_dock = std::make_unique<CatalogDock>(m_workspace);
        m_dock->resize(900, 500);
        m_dock->show();
        ASSERT_TRUE(waitUntil([this] { return rows() > 0; }));
    }

    QTableView* table() const { return m_dock->findChild<QTableView*>(QStringLiteral("catalogTable")); }
    QTabBar* tabs() const { return m_dock->findChild<QTabBar*>(QStringLiteral("catalogTabs")); }
    QLineEdit* filter() const { return m_dock->findChild<QLineEdit*>(QStringLiteral("catalogFilter")); }
    QToolButton* chip() const { return m_dock->findChild<QToolButton*>(QStringLiteral("peopleChip")); }
    int rows() const { return table()->model() == nullptr ? 0 : table()->model()->rowCount(); }

    void showFilms() {
        tabs()->setCurrentIndex(1);
        ASSERT_TRUE(waitUntil([this] { return rows() == 60; }));
    }

    std::unique_ptr<CatalogDock> m_dock;
};

TEST_F(CatalogDockTest, ColumnsHaveTheWidthOfTheirKindUntilTheUserDrags) {
    EXPECT_EQ(table()->columnWidth(1), 130) << "a name needs more than a number";
    table()->setColumnWidth(1, 77);
    table()->sortByColumn(1, Qt::AscendingOrder);
    ASSERT_TRUE(waitIdle());
    EXPECT_EQ(table()->columnWidth(1), 77);
}

TEST_F(CatalogDockTest, EachCatalogHasATabWithItsCount) {
    ASSERT_EQ(tabs()->count(), 6);
    EXPECT_TRUE(tabs()->tabText(1).contains(QStringLiteral("60"))) << tabs()->tabText(1).toStdString();
    for (int tab = 0; tab < tabs()->count(); ++tab) {
        tabs()->setCurrentIndex(tab);
        EXPECT_TRUE(waitUntil([this] { return rows() > 0; })) << tab;
    }
}

TEST_F(CatalogDockTest, TypingInTheFilterNarrowsTheRows) {
    showFilms();
    const QString key = static_cast<CatalogTableModel*>(table()->model())->keyAt(5);
    filter()->setFocus();
    QTest::keyClicks(filter(), key);
    EXPECT_TRUE(waitUntil([this] { return rows() < 60 && rows() > 0; }));
    filter()->setText(QStringLiteral("no such film"));
    EXPECT_TRUE(waitUntil([this] { return rows() == 0; }));
    filter()->clear();
    EXPECT_TRUE(waitUntil([this] { return rows() == 60; }));
}

TEST_F(CatalogDockTest, AClickOnAHeadingSorts) {
    showFilms();
    auto* model = static_cast<CatalogTableModel*>(table()->model());
    const auto unsorted = model->ids();
    table()->sortByColumn(1, Qt::AscendingOrder);
    EXPECT_TRUE(waitUntil([&] { return model->ids() != unsorted; }));
}

TEST_F(CatalogDockTest, PickingAFilmPicksItEverywhere) {
    showFilms();
    const QSignalSpy selected(&m_workspace, &Workspace::selectionChanged);
    table()->selectRow(4);
    EXPECT_EQ(m_workspace.selection().film, static_cast<CatalogTableModel*>(table()->model())->keyAt(4));
    EXPECT_GE(selected.count(), 1);
}

TEST_F(CatalogDockTest, ThePeopleOfAClickedBarAreShownBehindAChip) {
    showFilms();
    auto ids = store::readUserColumns(m_workspace.project().database(), {}).ids;
    Selection selection;
    selection.segment = QStringLiteral("Segment 2");
    for (std::size_t i = 0; i < 12; ++i)
        selection.users.push_back(ids[i].value);
    std::sort(selection.users.begin(), selection.users.end());
    m_workspace.select(selection);
    EXPECT_EQ(tabs()->currentIndex(), 0);
    EXPECT_TRUE(waitUntil([this] { return rows() == 12; }));
    EXPECT_TRUE(chip()->isVisible());
    EXPECT_EQ(chip()->text(), QStringLiteral("Segment 2 · 12 people"));
    QTest::mouseClick(chip(), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([this] { return rows() > 12; }));
    EXPECT_TRUE(m_workspace.selection().users.empty());
    EXPECT_FALSE(chip()->isVisible());
}

TEST_F(CatalogDockTest, AnEditedCellIsUndoneFromTheToolbar) {
    showFilms();
    auto* model = static_cast<CatalogTableModel*>(table()->model());
    const QModelIndex cell = model->index(0, 1);
    const QString before = cell.data(Qt::EditRole).toString();
    ASSERT_TRUE(model->setData(cell, QStringLiteral("Renamed"), Qt::EditRole));
    auto* undo = m_dock->findChild<QAction*>(QStringLiteral("catalogs.undo"));
    ASSERT_TRUE(undo->isEnabled());
    undo->trigger();
    EXPECT_EQ(model->index(0, 1).data(Qt::EditRole).toString(), before);
}

TEST_F(CatalogDockTest, TheTableIsExported) {
    showFilms();
    const QString path = QString::fromStdString(m_folder.file("out.csv"));
    FileDialog::answerNext({path});
    m_dock->findChild<QAction*>(QStringLiteral("catalogs.export"))->trigger();
    EXPECT_TRUE(waitUntil([&] { return QFile::exists(path); }));
}

TEST_F(CatalogDockTest, FollowsTheLanguage) {
    m_workspace.setLanguage(Language::Chinese);
    EXPECT_TRUE(waitUntil([this] { return tabs()->tabText(1).contains(QStringLiteral("影片")); }));
}

TEST_F(CatalogDockTest, AnEmptyProjectOffersTheImport) {
    openEmpty();
    ASSERT_TRUE(waitUntil([this] { return rows() == 0 && m_tasks.isBusy() == false; }));
    const QSignalSpy asked(&m_workspace, &Workspace::importRequested);
    FileDialog::answerNext({QStringLiteral("/tmp/films.csv")});
    m_dock->findChild<QAction*>(QStringLiteral("catalogs.import"))->trigger();
    EXPECT_EQ(asked.count(), 1);
}

TEST_F(CatalogDockTest, WithoutAProjectItSaysWhatToDo) {
    m_workspace.closeProject();
    EXPECT_EQ(m_dock->state(), Dock::State::Empty);
}

} // namespace crosscut::ui
