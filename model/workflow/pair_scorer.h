#pragma once

#include "model/planning/pair_score.h"
#include "model/workflow/pair_evidence.h"
#include "model/workflow/pair_facts.h"
#include "model/workflow/rank_pairs.h"

#include <vector>

namespace crosscut::workflow {

/// How a film's watchers buy in a field against everyone, as the audience criterion reads it. Unknown where
/// fewer than smallestShownCell people watched or bought.
struct AudienceLift {
    bool known = false;
    float lift = 1, liftLow = 1; ///< shrunk mean and lower 95 % bound
    float z = 0, error = 0;      ///< of z
};

/// The criteria of every pair of one project; what depends on a film, a course or a film's audience in a
/// field alone is computed once.
class PairScorer {
public:
    PairScorer(const PairEvidence& evidence, const PairOptions& options);

    const AudienceLift& lift(std::size_t film, std::size_t course) const {
        return m_lifts[film * m_evidence.fields.size() + m_evidence.fieldOf[course]];
    }
    const FilmFacts& filmFacts(std::size_t film) const { return m_films[film]; }
    const CourseFacts& courseFacts(std::size_t course) const { return m_courses[course]; }
    const CampaignWindow& window() const { return m_window; }

    /// Cosine of a film with every course, by course.
    std::vector<float> topics(std::size_t film) const;
    planning::PairCriteria criteria(std::size_t film, std::size_t course, double topic) const;
    /// With the topic exact to double.
    planning::PairCriteria criteria(std::size_t film, std::size_t course) const;

private:
    const PairEvidence& m_evidence;
    CampaignWindow m_window;
    std::vector<FilmFacts> m_films;
    std::vector<CourseFacts> m_courses;
    std::vector<AudienceLift> m_lifts; ///< film × fields
};

} // namespace crosscut::workflow
