#include "model/store/event_table.h"

#include "tests/model/store/store_fixture.h"

namespace crosscut::store {

class EventTableTest : public StoreTest {
protected:
    /// The first column of all rows, joined with blanks; "-" where it is NULL.
    std::string ask(const std::string& sql) {
        SQLite::Statement rows(database(), sql);
        std::string answer;
        while (rows.executeStep())
            answer += (answer.empty() ? "" : " ") +
                      (rows.getColumn(0).isNull() ? std::string("-") : rows.getColumn(0).getString());
        return answer;
    }

    /// bo, anna and bo: a rating on 1 Jan 1970, a purchase of 20 CNY 100 days later, a note without a time.
    BatchId threeEvents() {
        const BatchId batch = begin(EntityKind::Events);
        const auto users = internUsers(database(), {"bo", "anna"}, batch);
        const auto items = internItems(database(), {"F1", "C1"}, ItemCatalog::Auto, batch);
        EventBlock block;
        block.user = {users[0], users[1], users[0]};
        block.item = {items[0], items[1], items[1]};
        block.kind = {static_cast<std::uint8_t>(EventKind::Rating),
                      static_cast<std::uint8_t>(EventKind::Purchase), internEventKind(database(), "note")};
        block.value = {4.5, 20, noValue};
        block.time = {3'600'000, 100 * Timestamp::millisecondsPerDay, noTime};
        block.currency = {0, internCurrency(database(), "CNY"), 0};
        EventColumns(database()).append(batch, block);
        return batch;
    }
};

TEST_F(EventTableTest, ShowsKeysTimesAndWhatIsUnknown) {
    threeEvents();
    EXPECT_EQ(ask("SELECT user FROM event ORDER BY user, kind"), "anna bo bo");
    EXPECT_EQ(ask("SELECT item FROM event ORDER BY item"), "C1 C1 F1");
    EXPECT_EQ(ask("SELECT kind FROM event ORDER BY kind"), "note purchase rating");
    EXPECT_EQ(ask("SELECT value FROM event ORDER BY value"), "- 4.5 20.0");
    EXPECT_EQ(ask("SELECT currency FROM event ORDER BY currency"), "- - CNY");
    EXPECT_EQ(ask("SELECT time FROM event ORDER BY time"), "- 1970-01-01T01:00:00Z 1970-04-11T00:00:00Z");
}

TEST_F(EventTableTest, ConditionsFindWhatTheyWouldFindRowByRow) {
    const BatchId first = threeEvents();
    events({"chen", "bo"}, 3);
    EXPECT_EQ(ask("SELECT count(*) FROM event"), "5");
    EXPECT_EQ(ask("SELECT count(*) FROM event WHERE user = 'bo'"), "3");
    EXPECT_EQ(ask("SELECT count(*) FROM event WHERE user = 'BO' COLLATE NOCASE"), "3");
    EXPECT_EQ(ask("SELECT count(*) FROM event WHERE user = 'nobody'"), "0");
    EXPECT_EQ(ask("SELECT count(*) FROM event WHERE user = NULL"), "0");
    EXPECT_EQ(ask("SELECT count(*) FROM event WHERE item = 'C1'"), "2");
    EXPECT_EQ(ask("SELECT count(*) FROM event WHERE kind = 'purchase'"), "1");
    EXPECT_EQ(ask("SELECT count(*) FROM event WHERE kind IN ('purchase', 'note', 'no such kind')"), "2");
    EXPECT_EQ(ask("SELECT count(*) FROM event WHERE batch = " + std::to_string(first.value)), "3");
    EXPECT_EQ(ask("SELECT user FROM event WHERE time >= '1970-04-11'"), "anna");
    EXPECT_EQ(ask("SELECT count(*) FROM event WHERE time < '1970-01-01T01:00:00Z'"), "2");
    EXPECT_EQ(ask("SELECT count(*) FROM event WHERE time <= '1970-01-01T01:00:00Z'"), "3");
    EXPECT_EQ(ask("SELECT count(*) FROM event WHERE time < 'tomorrow'"), "4");
    EXPECT_EQ(ask("SELECT count(*) FROM event WHERE time IS NULL"), "1");
    EXPECT_EQ(ask("SELECT sum(value) FROM event WHERE kind = 'purchase' AND user = 'anna'"), "20.0");
}

TEST_F(EventTableTest, JoinsTheCatalogs) {
    film(begin(EntityKind::Films), "F1", std::string("One"), {});
    threeEvents();
    EXPECT_EQ(ask("SELECT f.title FROM event e JOIN film f ON f.key = e.item WHERE e.user = 'bo'"), "One");
    EXPECT_EQ(ask("SELECT count(*) FROM event a JOIN event b ON a.item = b.item"), "5");
}

TEST_F(EventTableTest, SeesEveryChunk) {
    const BatchId batch = begin(EntityKind::Events);
    const auto user = internUsers(database(), {"u"}, batch).front();
    const auto item = internItems(database(), {"i"}, ItemCatalog::Auto, batch).front();
    EventBlock block;
    for (int i = 0; i < 150'000; ++i) {
        block.user.push_back(user);
        block.item.push_back(item);
        block.kind.push_back(0);
        block.value.push_back(i);
        block.time.push_back(i);
        block.currency.push_back(0);
    }
    EventColumns(database()).append(batch, block);
    EXPECT_EQ(ask("SELECT count(DISTINCT rowid) FROM event"), "150000");
    EXPECT_EQ(ask("SELECT max(value) FROM event"), "149999.0");
}

TEST_F(EventTableTest, IsThereOnReadersAndCannotBeWritten) {
    threeEvents();
    auto reader = m_project->openReader();
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader->database().execAndGet("SELECT count(*) FROM event").getInt(), 3);
    EXPECT_THROW(database().exec("DELETE FROM event"), SQLite::Exception);
    EXPECT_THROW(database().exec("INSERT INTO event (user) VALUES ('x')"), SQLite::Exception);
}

TEST_F(EventTableTest, DamageIsAnErrorOfTheQuery) {
    threeEvents();
    database().exec("UPDATE event_chunk SET user = x'00'");
    EXPECT_THROW(ask("SELECT user FROM event"), SQLite::Exception);
}

} // namespace crosscut::store
