#pragma once

#include "model/report/campaign_facts.h"
#include "model/report/report_document.h"

#include <vector>

/// Facts into the sections of a report, one function for each. No section is left out: one without data says
/// so.
namespace crosscut::report {

ReportDocument campaignReport(const CampaignFacts& facts);

ReportCover cover(const CampaignFacts& facts);
ReportSection summarySection(const CampaignFacts& facts);
/// The pairs at a glance, then one section of level 2 for each pair with its evidence; not those that were
/// dropped.
std::vector<ReportSection> pairSections(const CampaignFacts& facts);
ReportSection segmentSection(const CampaignFacts& facts);
ReportSection retentionSection(const CampaignFacts& facts);
ReportSection planSection(const CampaignFacts& facts);
ReportSection scheduleSection(const CampaignFacts& facts);
ReportSection budgetSection(const CampaignFacts& facts);
ReportSection methodSection(const CampaignFacts& facts);
ReportSection dataSection(const CampaignFacts& facts);

/// "film × course", the same in both languages.
std::string pairName(const PairFacts& pair);

} // namespace crosscut::report
