#pragma once

#include "model/base/date.h"
#include "model/domain/course.h"
#include "model/domain/film.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// Rules over whole catalogs: what keeps a model from answering (blocks), what makes its answer worse
/// (warns), what is good to know (notes). Every rule counts all rows and names the first few.
namespace crosscut::quality {

enum class Severity { Blocks, Warns, Notes };

struct Finding {
    std::string rule; ///< stable key
    Severity severity = Severity::Notes;
    std::string column;
    std::int64_t count = 0;
    std::int64_t of = 0;
    std::vector<std::string> samples; ///< keys of the first rows
};

inline constexpr std::size_t mostSamples = 5;

/// Counts the rows that break a rule.
class RuleCount {
public:
    RuleCount(std::string rule, Severity severity, std::string column)
        : m_finding{std::move(rule), severity, std::move(column), 0, 0, {}} {}

    void see(bool broken, const std::string& key);
    /// Adds the finding where any row breaks the rule.
    void addTo(std::vector<Finding>& findings) const;

private:
    Finding m_finding;
};

std::vector<Finding> checkFilms(std::span<const Film> films, Date today);
std::vector<Finding> checkCourses(std::span<const Course> courses);

/// What the events show beside the catalogs, gathered in one scan.
struct EventFacts {
    std::int64_t events = 0;
    std::int64_t withoutTime = 0;
    std::int64_t inFuture = 0;
    std::int64_t negativePurchases = 0;
    std::int64_t purchasesWithoutValue = 0, purchases = 0;
    std::int64_t people = 0, items = 0;                                ///< distinct keys
    std::vector<std::string> orphanUsers, orphanItems, ambiguousItems; ///< keys
    bool hasUserCatalog = false, hasItemCatalog = false;
};
std::vector<Finding> checkEvents(const EventFacts& facts);

} // namespace crosscut::quality
