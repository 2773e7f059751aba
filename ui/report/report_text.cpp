#include "ui/report/report_text.h"

#include "ui/text/phrases.h"
#include "ui/text/sentences.h"

#include <cmath>

namespace crosscut::ui {

namespace {

QString rangeText(const Words& words, const report::Range& range) {
    const double factor = range.percent ? 100 : 1;
    const QString low = words.number(range.low * factor, range.decimals);
    const QString unit = range.percent ? QStringLiteral(" %") : QString();
    if (!std::isfinite(range.high))
        return QStringLiteral("≥ ") + low + unit;
    return words.range(range.low * factor, range.high * factor, range.decimals) + unit;
}

QString tokenListText(const Words& words, const report::TokenList& list) {
    QStringList parts;
    for (const std::string& key : list.keys)
        parts += tokenText(words, list.family.c_str(), key);
    return words.list(parts);
}

struct CellWriter {
    const Words& words;

    QString operator()(report::Blank) const { return QStringLiteral("–"); }
    QString operator()(const std::string& text) const { return QString::fromStdString(text); }
    QString operator()(const report::Number& number) const {
        return number.decimals == 0 ? words.count(number.value) : words.number(number.value, number.decimals);
    }
    QString operator()(const report::PValue& value) const { return words.pValue(value.p); }
    QString operator()(const report::Percent& percent) const { return words.percent(percent.share); }
    QString operator()(const report::Currency& currency) const {
        return words.money(currency.money.amount(), QString::fromStdString(currency.money.currency));
    }
    QString operator()(const report::Range& range) const { return rangeText(words, range); }
    QString operator()(const Date& date) const { return dateText(words, date); }
    QString operator()(const report::Token& token) const {
        return tokenText(words, token.family.c_str(), token.key);
    }
    QString operator()(const report::TokenList& list) const { return tokenListText(words, list); }
    QString operator()(report::Phrase phrase) const { return phraseText(words, phrase); }
    QString operator()(const Sentence& sentence) const { return sentenceText(words, sentence); }
    QString operator()(const Error& error) const { return errorText(words, error); }
};

} // namespace

QString dateText(const Words& words, Date date) {
    return words.isoDate(date.year(), date.month(), date.day());
}

QString cellText(const Words& words, const report::ReportCell& cell) {
    return std::visit(CellWriter{words}, cell);
}

bool isNumeric(const report::ReportCell& cell) {
    return std::holds_alternative<report::Number>(cell) || std::holds_alternative<report::Percent>(cell) ||
           std::holds_alternative<report::Currency>(cell) || std::holds_alternative<report::Range>(cell) ||
           std::holds_alternative<report::PValue>(cell);
}

QString paragraphText(const Words& words, const report::Paragraph& paragraph) {
    return std::visit(CellWriter{words}, paragraph.text);
}

QString headingText(const Words& words, const report::ReportSection& section) {
    return section.headingText.empty() ? phraseText(words, section.heading)
                                       : QString::fromStdString(section.headingText);
}

QString documentText(const Words& words, const report::ReportDocument& document) {
    const report::ReportCover& cover = document.cover;
    QStringList lines{QString::fromStdString(cover.planName), QString::fromStdString(cover.owner),
                      QString::fromStdString(cover.partner), QString::fromStdString(cover.projectName)};
    for (const report::ReportSection& section : document.sections) {
        lines += QString(section.level, QLatin1Char('#')) + QLatin1Char(' ') + headingText(words, section);
        for (const report::ReportBlock& block : section.blocks) {
            if (const auto* paragraph = std::get_if<report::Paragraph>(&block)) {
                lines += paragraphText(words, *paragraph);
            } else if (const auto* table = std::get_if<report::ReportTable>(&block)) {
                QStringList cells;
                for (const report::Phrase heading : table->headings)
                    cells += phraseText(words, heading);
                lines += cells.join(QStringLiteral(" | "));
                for (const auto& row : table->rows) {
                    cells.clear();
                    for (const report::ReportCell& cell : row)
                        cells += cellText(words, cell);
                    lines += cells.join(QStringLiteral(" | "));
                }
            }
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace crosscut::ui
