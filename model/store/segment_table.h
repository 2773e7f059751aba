#pragma once

#include "model/base/strong_id.h"
#include "model/domain/segment.h"

#include <cstdint>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace crosscut::store {

/// The saved segments of the newest run of each method, with their members.
class SegmentTable {
public:
    explicit SegmentTable(SQLite::Database& database)
        : m_database(database) {}

    std::vector<Segment> all() const;
    /// Replaces the segments of this method. members[i] are the user ids of segments[i], sorted.
    void replace(SegmentMethod method, const std::vector<Segment>& segments,
                 const std::vector<std::vector<std::uint32_t>>& members);
    std::vector<std::uint32_t> members(std::int64_t segmentId) const;
    /// Takes people who have left the project out of all segments, before their ids can mean somebody else.
    void forgetRemovedPeople();

private:
    SQLite::Database& m_database;
};

} // namespace crosscut::store
