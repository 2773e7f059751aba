#include "ui/tables/catalog_table_model.h"

#include "tests/ui/support/ui_fixture.h"

#include <QMimeData>
#include <QSignalSpy>
#include <gmock/gmock.h>

namespace crosscut::ui {

class CatalogTableModelTest : public UiFixture {
protected:
    void load(EntityKind kind) {
        openSample();
        m_model = std::make_unique<CatalogTableModel>(m_workspace, m_undoStack, kind);
        m_model->refresh();
        ASSERT_TRUE(waitUntil([this] { return m_model->rowCount() > 0; }));
    }

    int column(const std::string& name) const {
        for (int i = 0; i < m_model->columnCount(); ++i)
            if (m_model->columns()[static_cast<std::size_t>(i)].name == name)
                return i;
        return -1;
    }

    QString text(int row, const std::string& name) const {
        return m_model->index(row, column(name)).data(Qt::EditRole).toString();
    }

    bool waitReset(const std::function<void()>& change) {
        const QSignalSpy loaded(m_model.get(), &CatalogTableModel::loaded);
        change();
        return waitUntil([&] { return loaded.count() > 0; });
    }

    QUndoStack m_undoStack;
    std::unique_ptr<CatalogTableModel> m_model;
};

TEST_F(CatalogTableModelTest, ShowsEveryFilmUnderTranslatedHeadings) {
    load(EntityKind::Films);
    EXPECT_EQ(m_model->rowCount(), 60);
    EXPECT_THAT(m_model->headings(),
                testing::IsSupersetOf({QStringLiteral("Title"), QStringLiteral("Genres")}));
    EXPECT_FALSE(text(59, "title").isEmpty());
    EXPECT_TRUE(m_model->index(0, column("year")).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
}

TEST_F(CatalogTableModelTest, SortsAndFiltersInTheStore) {
    load(EntityKind::Films);
    ASSERT_TRUE(waitReset([this] { m_model->sort(column("year"), Qt::DescendingOrder); }));
    for (int row = 1; row < 20; ++row)
        EXPECT_GE(text(row - 1, "year").toInt(), text(row, "year").toInt());
    const QString key = m_model->keyAt(7);
    ASSERT_TRUE(waitReset([&] { m_model->setFilter(key); }));
    EXPECT_GE(m_model->rowCount(), 1);
    EXPECT_LT(m_model->rowCount(), 60);
}

TEST_F(CatalogTableModelTest, ScrollsThroughEventsWithoutReadingThemAll) {
    load(EntityKind::Events);
    const int last = m_model->rowCount() - 1;
    EXPECT_GT(last, 100'000);
    for (const int row : {0, last / 2, last})
        EXPECT_FALSE(m_model->index(row, column("user")).data().toString().isEmpty()) << row;
}

TEST_F(CatalogTableModelTest, AnEditIsANamedStepThatCanBeTakenBack) {
    load(EntityKind::Films);
    const QString before = text(3, "title");
    const QString hash = m_workspace.dataHash();
    ASSERT_TRUE(
        m_model->setData(m_model->index(3, column("title")), QStringLiteral("Renamed"), Qt::EditRole));
    EXPECT_EQ(text(3, "title"), QStringLiteral("Renamed"));
    EXPECT_NE(m_workspace.dataHash(), hash);
    EXPECT_TRUE(m_undoStack.undoText().contains(m_model->keyAt(3)));
    m_undoStack.undo();
    EXPECT_EQ(text(3, "title"), before);
    EXPECT_EQ(m_workspace.dataHash(), hash);
    m_undoStack.redo();
    EXPECT_EQ(text(3, "title"), QStringLiteral("Renamed"));
}

TEST_F(CatalogTableModelTest, WhatDoesNotFitTheColumnIsRefusedWithASentence) {
    load(EntityKind::Films);
    const QSignalSpy told(&m_workspace, &Workspace::noticeRaised);
    const QString before = text(0, "year");
    EXPECT_FALSE(m_model->setData(m_model->index(0, column("year")), QStringLiteral("soon"), Qt::EditRole));
    EXPECT_EQ(text(0, "year"), before);
    EXPECT_EQ(told.count(), 1);
    EXPECT_EQ(m_undoStack.count(), 0);
}

TEST_F(CatalogTableModelTest, AReadOnlyProjectIsNotEdited) {
    load(EntityKind::Films);
    Workspace second(m_settings, m_tasks, Words(Language::English));
    ASSERT_TRUE(second.openProject(m_workspace.projectPath()).ok());
    CatalogTableModel model(second, m_undoStack, EntityKind::Films);
    model.refresh();
    ASSERT_TRUE(waitUntil([&] { return model.rowCount() > 0; }));
    EXPECT_FALSE(model.flags(model.index(0, 1)) & Qt::ItemIsEditable);
    EXPECT_FALSE(model.setData(model.index(0, 1), QStringLiteral("x"), Qt::EditRole));
}

TEST_F(CatalogTableModelTest, AFilmDragsOutWithItsKey) {
    load(EntityKind::Films);
    const std::unique_ptr<QMimeData> mime(m_model->mimeData({m_model->index(2, 0)}));
    ASSERT_TRUE(mime);
    EXPECT_EQ(QString::fromUtf8(mime->data(QStringLiteral("application/x-crosscut-film"))),
              m_model->keyAt(2));
}

} // namespace crosscut::ui
