#pragma once

#include "model/report/report_document.h"

#include <utility>

/// Short forms for what every section is made of.
namespace crosscut::report {

inline ReportSection section(Phrase heading, bool startsPage = false) {
    ReportSection section;
    section.heading = heading;
    section.startsPage = startsPage;
    return section;
}

template<typename Text>
Paragraph paragraph(Text text, Paragraph::Style style = Paragraph::Style::Body) {
    return {.text = std::move(text), .style = style};
}

inline ReportCell number(double value, int decimals = 0) {
    return Number{value, decimals};
}

inline ReportCell amount(const Money& money) {
    return money.cents == 0 ? ReportCell(Blank{}) : ReportCell(Currency{money});
}

inline ReportCell amount(double value, const std::string& currency) {
    return Currency{{static_cast<std::int64_t>(value * 100 + (value < 0 ? -0.5 : 0.5)), currency}};
}

inline ReportCell day(const std::optional<Date>& date) {
    return date ? ReportCell(*date) : ReportCell(Blank{});
}

} // namespace crosscut::report
