#include "ui/import/import_wizard.h"

#include "model/store/batch_table.h"
#include "model/store/catalog_tables.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/import/source_files.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/message_box.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <filesystem>
#include <gtest/gtest.h>

namespace crosscut::ui {

class ImportWizardTest : public UiFixture {
protected:
    void SetUp() override { openEmpty(); }

    QString file(const char* name, std::string_view content) {
        return QString::fromStdString(m_folder.write(name, content));
    }
    void open(const QStringList& paths) {
        m_wizard = std::make_unique<ImportWizard>(m_workspace, paths, nullptr);
        m_wizard->show();
        ASSERT_TRUE(waitUntil([this] { return next()->isEnabled(); }));
    }
    void press(const char* button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    template<typename T>
    T* find(const char* name) const {
        return m_wizard->findChild<T*>(QLatin1String(name));
    }
    QPushButton* next() const { return find<QPushButton>("importNext"); }
    QString text(const char* label) const { return find<QLabel>(label)->text(); }
    QString inserted() const {
        return m_wizard->findChildren<QLabel*>(QStringLiteral("ledger.inserted")).last()->text();
    }
    /// From the source page through the trial run to the result.
    void importCurrent() {
        press("importNext");
        press("importNext");
        ASSERT_TRUE(
            waitUntil([this] { return m_wizard->step() == ImportWizard::Review && next()->isEnabled(); }));
        press("importNext");
        ASSERT_TRUE(waitUntil([this] { return m_wizard->step() == ImportWizard::Result; }));
    }
    store::Counts counts() { return store::readCounts(m_workspace.project().database()); }

    std::unique_ptr<ImportWizard> m_wizard;
};

TEST_F(ImportWizardTest, RecognisesAFileAndImportsItAfterATrial) {
    open({file("films.csv",
               "movieId,title,genres\n1,Red Lantern (1991),Drama|Romance\n2,Night Train,Comedy\n")});
    EXPECT_EQ(find<QComboBox>("importKind")->currentData().toInt(), static_cast<int>(EntityKind::Films));
    EXPECT_EQ(text("importShown"),
              QStringLiteral("Showing the first 2 of 2 rows. Recognised as MovieLens films."));
    EXPECT_EQ(find<QTableView>("importPreview")->model()->rowCount(), 2);
    press("importNext");
    press("importNext");
    ASSERT_TRUE(waitUntil([this] { return next()->isEnabled(); }));
    EXPECT_EQ(m_wizard->step(), ImportWizard::Review);
    EXPECT_EQ(counts().films, 0) << "a trial keeps nothing";
    press("importNext");
    ASSERT_TRUE(waitUntil([this] { return m_wizard->step() == ImportWizard::Result; }));
    EXPECT_EQ(counts().films, 2);
    EXPECT_EQ(inserted(), QStringLiteral("2"));
}

TEST_F(ImportWizardTest, TheLeadOnAnotherEncodingOrDelimiterIsTaken) {
    open({file("odd.csv", "id|name\n1|Ann;x\n2|Ben;y\n")});
    EXPECT_EQ(find<QTableView>("importPreview")->model()->columnCount(), 2);
    QComboBox* delimiter = find<QComboBox>("importDelimiter");
    QSignalSpy shown(m_wizard.get(), &ImportWizard::previewShown);
    delimiter->setCurrentIndex(delimiter->findData(QStringLiteral(";")));
    emit delimiter->activated(delimiter->currentIndex());
    ASSERT_TRUE(waitUntil([&] { return shown.count() > 0; }));
    EXPECT_EQ(find<QTableView>("importPreview")->model()->index(0, 0).data().toString(),
              QStringLiteral("1|Ann"));
}

TEST_F(ImportWizardTest, AsksForWhatIsMissing) {
    open({file("plain.csv", "alpha,beta\nx,y\n")});
    QComboBox* kind = find<QComboBox>("importKind");
    QSignalSpy shown(m_wizard.get(), &ImportWizard::previewShown);
    kind->setCurrentIndex(kind->findData(static_cast<int>(EntityKind::Edges)));
    emit kind->activated(kind->currentIndex());
    ASSERT_TRUE(waitUntil([&] { return shown.count() > 0; }));
    press("importNext");
    EXPECT_FALSE(next()->isEnabled());
    EXPECT_TRUE(text("importMissing").startsWith(QStringLiteral("No column gives")));
}

TEST_F(ImportWizardTest, AsksWhichOfSeveralTablesIsMeant) {
    const QString archive = QString::fromStdString(test::testData("import/users_zip_chosen/input.zip"));
    m_wizard = std::make_unique<ImportWizard>(m_workspace, QStringList{archive}, nullptr);
    m_wizard->show();
    auto* tables = find<QComboBox>("importSheet");
    ASSERT_TRUE(waitUntil([&] { return tables->isVisible() && tables->count() == 2; }));
    EXPECT_FALSE(next()->isEnabled()) << "neither is more likely than the other";
    tables->setFocus();
    QTest::keyClick(tables, Qt::Key_End);
    ASSERT_TRUE(waitUntil([this] { return next()->isEnabled(); }));
    EXPECT_EQ(tables->currentText(), QStringLiteral("b.csv"));
    auto* kinds = find<QComboBox>("importKind");
    kinds->setFocus();
    QTest::keyClick(kinds, Qt::Key_Home);
    ASSERT_TRUE(waitUntil([this] { return next()->isEnabled(); }));
    EXPECT_EQ(kinds->currentData().toInt(), static_cast<int>(EntityKind::Users));
    importCurrent();
    EXPECT_GT(counts().users, 0);
}

TEST_F(ImportWizardTest, SeveralFilesComeOneAfterAnother) {
    open({file("users.csv", "user_id,name,city\nu1,Ann,Oslo\n"),
          file("events.csv", "user_id,movieId,event,timestamp\nu1,1,view,2026-01-05\nu1,2,view,never\n")});
    importCurrent();
    press("importNext");
    ASSERT_TRUE(
        waitUntil([this] { return m_wizard->step() == ImportWizard::Source && next()->isEnabled(); }));
    EXPECT_EQ(find<QComboBox>("importKind")->currentData().toInt(), static_cast<int>(EntityKind::Events));
    importCurrent();
    EXPECT_EQ(counts().users, 1);
    EXPECT_EQ(counts().events, 1);

    const QString rejects = QString::fromStdString(m_folder.file("rejects.csv"));
    FileDialog::answerNext({rejects});
    press("saveRejects");
    ASSERT_TRUE(waitUntil([&] { return QFile::exists(rejects); }));
    EXPECT_EQ(test::readFile(rejects.toStdString()), "user_id,movieId,event,timestamp\nu1,2,view,never\n");

    MessageBox::answerNext(true);
    press("revertImport");
    EXPECT_TRUE(waitUntil([this] { return counts().events == 0; }));
    EXPECT_EQ(counts().users, 1);
}

TEST_F(ImportWizardTest, ShowsChangedCellsSideBySideAndAsksWhatToDoWithThem) {
    open({file("films.csv", "id,title,year\nf1,Red Lantern,1991\n")});
    importCurrent();
    open({file("films2.csv", "id,title,year\nf1,Red Lantern,1992\nf2,Night Train,2007\n")});
    press("importNext");
    press("importNext");
    ASSERT_TRUE(waitUntil([this] { return next()->isEnabled(); }));
    const QAbstractItemModel* changes = find<QTableView>("reviewChanges")->model();
    ASSERT_EQ(changes->rowCount(), 1);
    EXPECT_EQ(changes->index(0, 0).data().toString(), QStringLiteral("f1"));
    EXPECT_EQ(changes->index(0, 2).data().toString(), QStringLiteral("1991"));
    EXPECT_EQ(changes->index(0, 3).data().toString(), QStringLiteral("1992"));
    auto* conflict = find<QComboBox>("reviewConflict");
    conflict->setCurrentIndex(conflict->findData(static_cast<int>(store::OnConflict::Skip)));
    emit conflict->activated(conflict->currentIndex());
    ASSERT_TRUE(waitUntil([this] { return next()->isEnabled(); }));
    EXPECT_EQ(changes->rowCount(), 0) << "the project's row stays";
}

TEST_F(ImportWizardTest, ReadsRejectedRowsOnceMoreAndRepairsThem) {
    open({file("films.csv", "id,title,year,genres\nf1,Red Lantern,1991,Drama\nf2,Night Train,x7,Comedy\n"
                            "f3,Half\n")});
    importCurrent();
    EXPECT_EQ(counts().films, 1);
    auto* repair = find<QPushButton>("repairRejects");
    ASSERT_TRUE(repair->isVisible());
    ASSERT_EQ(repair->menu()->actions().size(), 4) << "two kinds, a line, all of them";
    repair->menu()->actions().last()->trigger();
    ASSERT_TRUE(waitUntil([this] { return counts().films == 3; }));
    ASSERT_TRUE(waitUntil([this] { return m_wizard->step() == ImportWizard::Result; }));
    EXPECT_EQ(inserted(), QStringLiteral("2")) << "only the rejected rows were read";
    EXPECT_FALSE(repair->isVisible());
}

TEST_F(ImportWizardTest, AFolderOfOneShapeIsOneBatch) {
    std::filesystem::create_directory(m_folder.file("d"));
    const QStringList days{file("d/1.csv", "user,item,time\nu1,f1,2026-01-01\n"),
                           file("d/2.csv", "user,item,time\nu2,f1,2026-01-02\n"),
                           file("d/3.csv", "user,item,time\nu3,f1,2026-01-03\n")};
    const QString folder = QFileInfo(days.first()).absolutePath();
    EXPECT_EQ(sourceFiles({folder}), QStringList{folder});
    open({folder});
    EXPECT_TRUE(text("importShown").contains(QStringLiteral("the first of 3 tables")));
    importCurrent();
    EXPECT_EQ(counts().events, 3);
    EXPECT_EQ(store::BatchTable(m_workspace.project().database()).all().size(), 1u);
    file("d/4.csv", "other,columns\n1,2\n");
    EXPECT_EQ(sourceFiles({folder}).size(), 4);
}

TEST_F(ImportWizardTest, MarksBytesThatAreNoText) {
    open({file("users.csv", "id,name\n1,Gréta Zoë Ångström\n2,F\xE9lix\n")});
    const QAbstractItemModel* rows = find<QTableView>("importPreview")->model();
    EXPECT_FALSE(rows->index(0, 1).data(Qt::ForegroundRole).isValid());
    EXPECT_TRUE(rows->index(1, 1).data(Qt::ForegroundRole).isValid());
    EXPECT_EQ(rows->index(1, 1).data().toString(), QStringLiteral("F\\xE9lix"));
}

TEST_F(ImportWizardTest, ARecipeReadsTheNextFileLikeTheFirst) {
    open({file("a.csv", "alpha,beta\nu1,Ann\n")});
    const QString path =
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/recipes.json");
    QFile::remove(path);
    workflow::ImportRequest request;
    request.kind = EntityKind::Users;
    request.mapping = {{"id", "alpha"}, {"name", "beta"}};
    request.mappingIsComplete = true;
    workflow::RecipeLibrary library;
    library.put("weekly", request);
    ASSERT_TRUE(library.save(path.toStdString()).ok());
    open({file("b.csv", "alpha,beta\nu2,Ben\n")});
    auto* recipe = find<QComboBox>("importRecipe");
    ASSERT_TRUE(recipe->isVisible());
    QSignalSpy shown(m_wizard.get(), &ImportWizard::previewShown);
    recipe->setCurrentIndex(1);
    emit recipe->activated(1);
    ASSERT_TRUE(waitUntil([&] { return shown.count() > 0 && next()->isEnabled(); }));
    EXPECT_EQ(find<QComboBox>("importKind")->currentData().toInt(), static_cast<int>(EntityKind::Users));
    EXPECT_EQ(recipe->currentText(), QStringLiteral("weekly"));
    importCurrent();
    EXPECT_EQ(counts().users, 1);
    QFile::remove(path);
}

TEST_F(ImportWizardTest, SeveralColumnsTogetherAreTheKey) {
    open({file("films.csv", "title,year,genres\nSolaris,1972,Drama\nSolaris,2002,Drama\n")});
    press("importNext");
    auto* table = find<QTableWidget>("importMapping");
    EXPECT_EQ(table->item(0, 3)->checkState(), Qt::Checked) << "the title is the key of a file without ids";
    table->item(1, 3)->setCheckState(Qt::Checked);
    ASSERT_TRUE(next()->isEnabled()) << text("importMissing").toStdString();
    press("importNext");
    ASSERT_TRUE(waitUntil([this] { return next()->isEnabled(); })) << text("importReview").toStdString();
    press("importNext");
    ASSERT_TRUE(waitUntil([this] { return m_wizard->step() == ImportWizard::Result; }));
    EXPECT_EQ(counts().films, 2) << "two films of one title, of different years";
}

} // namespace crosscut::ui
