#include "model/report/campaign_report.h"

#include <algorithm>
#include <iterator>

namespace crosscut::report {

std::string pairName(const PairFacts& pair) {
    return pair.filmTitle + " × " + pair.courseTitle;
}

ReportCover cover(const CampaignFacts& facts) {
    return {.planName = facts.plan.name,
            .owner = facts.plan.owner,
            .partner = facts.plan.terms.partner,
            .projectName = facts.data.projectName,
            .status = facts.plan.status,
            .from = facts.plan.from,
            .until = facts.plan.until,
            .version = facts.plan.version,
            .sample = facts.data.sample,
            .made = facts.made};
}

ReportDocument campaignReport(const CampaignFacts& facts) {
    ReportDocument document{.cover = cover(facts), .sections = {}, .run = facts.run};
    std::vector<ReportSection>& sections = document.sections;
    sections.push_back(summarySection(facts));
    std::vector<ReportSection> pairs = pairSections(facts);
    std::ranges::move(pairs, std::back_inserter(sections));
    sections.push_back(segmentSection(facts));
    sections.push_back(retentionSection(facts));
    sections.push_back(planSection(facts));
    sections.push_back(scheduleSection(facts));
    sections.push_back(budgetSection(facts));
    sections.push_back(methodSection(facts));
    sections.push_back(dataSection(facts));
    return document;
}

} // namespace crosscut::report
