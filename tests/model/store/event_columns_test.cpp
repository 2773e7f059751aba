#include "model/store/event_columns.h"

#include "model/base/random.h"
#include "model/store/damaged.h"
#include "tests/model/store/store_fixture.h"

#include <algorithm>
#include <cmath>

namespace crosscut::store {

namespace {

constexpr std::size_t many = 150'000; // three chunks

} // namespace

class EventColumnsTest : public StoreTest {
protected:
    EventBlock randomEvents(std::size_t n) {
        std::vector<std::string> keys;
        for (int i = 0; i < 500; ++i)
            keys.push_back("u" + std::to_string(i));
        m_batch = begin(EntityKind::Events);
        const auto users = internUsers(database(), {keys.begin(), keys.end()}, m_batch);
        const auto items = internItems(database(), {"a", "b", "c"}, ItemCatalog::Films, m_batch);
        const std::uint8_t custom = internEventKind(database(), "screenshot");
        const std::uint8_t yuan = internCurrency(database(), "CNY");
        Random random(9);
        EventBlock block;
        for (std::size_t i = 0; i < n; ++i) {
            block.user.push_back(users[random.below(users.size())]);
            block.item.push_back(items[random.below(items.size())]);
            block.kind.push_back(random.chance(0.1) ? custom : std::uint8_t(random.below(4)));
            block.value.push_back(random.chance(0.2) ? noValue : double(random.below(100)) / 10);
            block.time.push_back(random.chance(0.05) ? noTime
                                                     : std::int64_t(random.below(1'000'000'000)) - 1000);
            block.currency.push_back(random.chance(0.5) ? yuan : std::uint8_t{0});
        }
        return block;
    }

    BatchId m_batch;
};

TEST_F(EventColumnsTest, ComeBackSortedByUserAndOtherwiseAsTheyCame) {
    const EventBlock block = randomEvents(many);
    EventColumns events(database());
    events.append(m_batch, block);
    EXPECT_EQ(events.count(), static_cast<std::int64_t>(many));
    EXPECT_EQ(events.countOfBatch(m_batch), static_cast<std::int64_t>(many));
    std::vector<std::size_t> order(many);
    for (std::size_t i = 0; i < many; ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return block.user[a] < block.user[b]; });
    const EventBlock back = events.read({});
    ASSERT_EQ(back.size(), many);
    for (std::size_t i = 0; i < many; ++i) {
        const std::size_t j = order[i];
        ASSERT_EQ(back.user[i], block.user[j]);
        ASSERT_EQ(back.item[i], block.item[j]);
        ASSERT_EQ(back.kind[i], block.kind[j]);
        ASSERT_EQ(back.time[i], block.time[j]);
        ASSERT_EQ(back.currency[i], block.currency[j]);
        ASSERT_TRUE(back.value[i] == block.value[j] ||
                    (std::isnan(back.value[i]) && std::isnan(block.value[j])));
    }
}

TEST_F(EventColumnsTest, FiltersLikeALoopWould) {
    const EventBlock block = randomEvents(many);
    EventColumns events(database());
    events.append(m_batch, block);
    const EventFilter filter{.kinds = {1, 2},
                             .from = 5'000,
                             .until = 700'000'000,
                             .user = {},
                             .item = block.item.front(),
                             .batch = m_batch};
    std::size_t expected = 0;
    for (std::size_t i = 0; i < many; ++i)
        expected += (block.kind[i] == 1 || block.kind[i] == 2) && block.time[i] >= 5'000 &&
                    block.time[i] < 700'000'000 && block.item[i] == block.item.front();
    EXPECT_EQ(events.read(filter).size(), expected);
    EXPECT_EQ(events.read({.kinds = {}, .from = {}, .until = {}, .user = 1U, .item = {}, .batch = {}}).size(),
              static_cast<std::size_t>(std::count(block.user.begin(), block.user.end(), 1U)));
}

TEST_F(EventColumnsTest, GivesRowsAcrossChunks) {
    EventColumns events(database());
    events.append(m_batch, randomEvents(many));
    const EventBlock all = events.read({});
    const EventBlock some = events.rows(65'530, 20);
    ASSERT_EQ(some.size(), 20U);
    for (std::size_t i = 0; i < 20; ++i)
        EXPECT_EQ(some.time[i], all.time[65'530 + i]);
    EXPECT_EQ(events.rows(static_cast<std::int64_t>(many) - 5, 20).size(), 5U);
    EXPECT_EQ(events.rows(static_cast<std::int64_t>(many) + 5, 20).size(), 0U);
}

TEST_F(EventColumnsTest, HashDoesNotDependOnTheOrderOfTheRows) {
    EventBlock block = randomEvents(1000);
    EventColumns events(database());
    events.append(m_batch, block);
    const std::string hash = m_project->dataHash();
    events.removeBatch(m_batch);
    EXPECT_NE(m_project->dataHash(), hash);
    const auto turn = [](auto& column) { std::reverse(column.begin(), column.end()); };
    turn(block.user);
    turn(block.item);
    turn(block.kind);
    turn(block.value);
    turn(block.time);
    turn(block.currency);
    events.append(m_batch, block);
    EXPECT_EQ(m_project->dataHash(), hash);
}

TEST_F(EventColumnsTest, StopsWhenToldTo) {
    EventColumns events(database());
    events.append(m_batch, randomEvents(many));
    int blocks = 0;
    EXPECT_FALSE(events.scan({}, [&](const EventBlock&) { return ++blocks < 2; }));
    EXPECT_EQ(blocks, 2);
}

TEST_F(EventColumnsTest, RefusesDamagedChunks) {
    EventColumns events(database());
    events.append(m_batch, randomEvents(1000));
    database().exec("UPDATE event_chunk SET item = x'00ff00'");
    EXPECT_THROW(events.read({}), Damaged);
    const auto report = m_project->check(m_monitor);
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->intact());
}

TEST_F(EventColumnsTest, KeepsTenMillionEventsWithinTheirBudget) {
    EventColumns(database()).append(m_batch, randomEvents(many));
    const auto bytes =
        database()
            .execAndGet("SELECT sum(length(user) + length(item) + length(kind) + length(value) + "
                        "length(time) + length(currency)) FROM event_chunk")
            .getInt64();
    EXPECT_LT(static_cast<double>(bytes) / static_cast<double>(many), 14.0); // 140 MB for 10 million
}

} // namespace crosscut::store
