#include "ui/tables/table_export.h"

#include "tests/ui/support/ui_fixture.h"

#include <QFile>
#include <gtest/gtest.h>

namespace crosscut::ui {

class TableExportTest : public UiFixture {
protected:
    TableContent films() {
        openSample();
        SQLite::Database& database = m_workspace.project().database();
        store::CatalogQuery query;
        query.kind = EntityKind::Films;
        return TableContent{.kind = EntityKind::Films,
                            .headings = {QStringLiteral("ID")},
                            .columns = {store::pageColumns(database, EntityKind::Films).front()},
                            .ids = store::pageOrder(database, query)};
    }
};

TEST_F(TableExportTest, WritesEveryRowForSpreadsheets) {
    const TableContent content = films();
    const QString path = QString::fromStdString(m_folder.file("films.csv"));
    SilentMonitor monitor;
    const auto rows = exportTable(m_workspace.project(), content, path, monitor);
    ASSERT_TRUE(rows);
    EXPECT_EQ(*rows, 60);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    EXPECT_TRUE(text.startsWith("\xEF\xBB\xBFID\r\n"));
    EXPECT_EQ(text.count("\r\n"), 61);
}

TEST_F(TableExportTest, NoCellRunsAsAFormula) {
    const QString path = QString::fromStdString(m_folder.file("cells.csv"));
    ASSERT_TRUE(saveCsv(path, {{QStringLiteral("=1+1"), QStringLiteral("-3.5"), QStringLiteral("电影")}}));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "\xEF\xBB\xBF'=1+1,-3.5,电影\r\n");
}

TEST_F(TableExportTest, CancelledLeavesNoFile) {
    const TableContent content = films();
    const QString path = QString::fromStdString(m_folder.file("films.csv"));
    CancellingMonitor monitor(0);
    const auto rows = exportTable(m_workspace.project(), content, path, monitor);
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(QFile::exists(path));
}

} // namespace crosscut::ui
