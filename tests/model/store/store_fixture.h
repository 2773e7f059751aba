#pragma once

#include "model/store/batch_table.h"
#include "model/store/catalog_writer.h"
#include "model/store/event_columns.h"
#include "model/store/key_table.h"
#include "model/store/project_file.h"
#include "tests/support/test_files.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <optional>

namespace crosscut::store {

/// A fresh project, and short ways to bring rows and events into it.
class StoreTest : public testing::Test {
protected:
    void SetUp() override {
        auto created = ProjectFile::create(path());
        ASSERT_TRUE(created) << created.error().detail;
        m_project.emplace(std::move(*created));
    }

    std::string path() const { return m_folder.file("p.crosscut"); }
    SQLite::Database& database() { return m_project->database(); }

    BatchId begin(EntityKind kind) {
        return BatchTable(database()).begin(kind, "rows.csv", "2026-11-20T08:30:00Z");
    }

    /// One film row; empty cells are left out of what the source says.
    RowOutcome film(BatchId batch, const std::string& key, Cell title, Cell note,
                    OnConflict onConflict = OnConflict::Update) {
        CatalogWriter writer(database(), batch, EntityKind::Films,
                             {{"title", false, AttributeType::Text}, {"note", true, AttributeType::Number}},
                             onConflict);
        const Cell cells[] = {std::move(title), std::move(note)};
        return writer.upsert(key, cells);
    }

    /// As many events as there are users in the list, all on one item.
    BatchId events(const std::vector<std::string_view>& users, double value = 4.5) {
        const BatchId batch = begin(EntityKind::Events);
        const auto ids = internUsers(database(), users, batch);
        const auto item = internItems(database(), {"item"}, ItemCatalog::Auto, batch).front();
        EventBlock block;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            block.user.push_back(ids[i]);
            block.item.push_back(item);
            block.kind.push_back(static_cast<std::uint8_t>(EventKind::Rating));
            block.value.push_back(value);
            block.time.push_back(1'000'000 * static_cast<std::int64_t>(i));
            block.currency.push_back(0);
        }
        EventColumns(database()).append(batch, block);
        return batch;
    }

    RevertReport revert(BatchId batch) {
        auto report = revertBatch(database(), batch, m_monitor);
        EXPECT_TRUE(report);
        return report ? *report : RevertReport{};
    }

    test::TemporaryFolder m_folder;
    std::optional<ProjectFile> m_project;
    SilentMonitor m_monitor;
};

} // namespace crosscut::store
