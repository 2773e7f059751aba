#include "model/store/data_hash.h"

#include "model/store/catalog_page.h"
#include "tests/model/store/store_fixture.h"

namespace crosscut::store {

namespace {

class DataHashTest : public StoreTest {
protected:
    std::string fresh() {
        database().exec("DELETE FROM meta");
        return m_project->dataHash();
    }
};

const PageColumn title{"title", false, PageColumn::Format::Text, true};
const PageColumn note{"note", true, PageColumn::Format::Number, true};

} // namespace

TEST_F(DataHashTest, IsTheSameForRowsInAnyOrder) {
    const BatchId batch = begin(EntityKind::Films);
    film(batch, "a", std::string("A"), 1.5);
    film(batch, "b", std::string("B"), {});
    auto other = ProjectFile::create(m_folder.file("other.crosscut"));
    ASSERT_TRUE(other);
    const std::string hash = m_project->dataHash();
    std::swap(*m_project, *other);
    const BatchId second = begin(EntityKind::Films);
    film(second, "b", std::string("B"), {});
    film(second, "a", std::string("A"), 1.5);
    EXPECT_EQ(m_project->dataHash(), hash);
}

TEST_F(DataHashTest, FollowsAnEditedCellAsIfAllWereReadAgain) {
    const BatchId batch = begin(EntityKind::Films);
    film(batch, "a", std::string("A"), 1.5);
    film(batch, "b", std::string("B"), {});
    const std::string before = m_project->dataHash();
    for (const PageColumn& column : {title, note}) {
        const std::string old = setCell(database(), EntityKind::Films, 2, column, "7");
        const std::string followed = m_project->dataHash();
        EXPECT_NE(followed, before);
        EXPECT_EQ(followed, fresh());
        setCell(database(), EntityKind::Films, 2, column, old);
        EXPECT_EQ(m_project->dataHash(), before);
    }
}

TEST_F(DataHashTest, SwappedCellsAreOtherData) {
    const BatchId batch = begin(EntityKind::Films);
    film(batch, "a", std::string("A"), {});
    film(batch, "b", std::string("B"), {});
    const std::string before = m_project->dataHash();
    setCell(database(), EntityKind::Films, 1, title, "B");
    setCell(database(), EntityKind::Films, 2, title, "A");
    EXPECT_NE(m_project->dataHash(), before);
}

TEST_F(DataHashTest, AReaderAsksWithoutWriting) {
    film(begin(EntityKind::Films), "a", std::string("A"), {});
    auto reader = m_project->openReader();
    ASSERT_TRUE(reader);
    const std::string hash = reader->dataHash();
    EXPECT_EQ(database().execAndGet("SELECT count(*) FROM meta WHERE key = 'data_hash'").getInt(), 0);
    EXPECT_EQ(m_project->dataHash(), hash);
    EXPECT_EQ(reader->dataHash(), hash);
}

} // namespace crosscut::store
