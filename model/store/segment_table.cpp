#include "model/store/segment_table.h"

#include "model/store/packed_column.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <stdexcept>

namespace crosscut::store {

std::vector<Segment> SegmentTable::all() const {
    SQLite::Statement rows(m_database, "SELECT id, name, method, people FROM segment ORDER BY method, id");
    std::vector<Segment> segments;
    while (rows.executeStep())
        segments.push_back(Segment{.id = rows.getColumn(0).getInt64(),
                                   .name = rows.getColumn(1).getString(),
                                   .method = static_cast<SegmentMethod>(rows.getColumn(2).getInt()),
                                   .people = rows.getColumn(3).getInt64()});
    return segments;
}

void SegmentTable::replace(SegmentMethod method, const std::vector<Segment>& segments,
                           const std::vector<std::vector<std::uint32_t>>& members) {
    if (segments.size() != members.size())
        throw std::invalid_argument("each segment needs its members");
    SQLite::Statement remove(m_database, "DELETE FROM segment WHERE method = ?");
    remove.bind(1, static_cast<int>(method));
    remove.exec();
    SQLite::Statement insert(m_database,
                             "INSERT INTO segment (name, method, people, members) VALUES (?, ?, ?, ?)");
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const std::vector<std::int64_t> wide(members[i].begin(), members[i].end());
        const std::string bytes = packSorted(wide);
        SQLite::bind(insert, segments[i].name, static_cast<int>(method),
                     static_cast<std::int64_t>(wide.size()));
        insert.bind(4, bytes.data(), static_cast<int>(bytes.size()));
        insert.exec();
        insert.reset();
    }
}

std::vector<std::uint32_t> SegmentTable::members(std::int64_t segmentId) const {
    SQLite::Statement row(m_database, "SELECT people, members FROM segment WHERE id = ?");
    row.bind(1, segmentId);
    if (!row.executeStep())
        return {};
    const SQLite::Column bytes = row.getColumn(1);
    const auto wide = unpackIntegers(bytes.getBlob(), static_cast<std::size_t>(bytes.getBytes()),
                                     static_cast<std::size_t>(row.getColumn(0).getInt64()));
    return {wide.begin(), wide.end()};
}

void SegmentTable::forgetRemovedPeople() {
    std::vector<bool> isHere;
    SQLite::Statement people(m_database, "SELECT id FROM user");
    while (people.executeStep()) {
        const auto id = static_cast<std::size_t>(people.getColumn(0).getInt64());
        if (isHere.size() <= id)
            isHere.resize(id + 1);
        isHere[id] = true;
    }
    SQLite::Statement update(m_database, "UPDATE segment SET people = ?, members = ? WHERE id = ?");
    for (const Segment& segment : all()) {
        std::vector<std::int64_t> kept;
        for (const std::uint32_t member : members(segment.id))
            if (member < isHere.size() && isHere[member])
                kept.push_back(member);
        const auto count = static_cast<std::int64_t>(kept.size());
        if (count == segment.people)
            continue;
        const std::string bytes = packSorted(kept);
        update.bind(1, count);
        update.bind(2, bytes.data(), static_cast<int>(bytes.size()));
        update.bind(3, segment.id);
        update.exec();
        update.reset();
    }
}

} // namespace crosscut::store
