#include "ui/report/cover_page.h"

#include "ui/report/page_units.h"
#include "ui/report/report_fonts.h"
#include "ui/report/report_text.h"
#include "ui/report/text_lines.h"
#include "ui/settings/palette.h"
#include "ui/text/phrases.h"

#include <QPainter>
#include <algorithm>

namespace crosscut::ui {

namespace {

using report::Phrase;

QString coverPeriod(const Words& words, const report::ReportCover& cover) {
    const auto date = [&](const std::optional<Date>& day) {
        return day ? words.fullDate(day->year(), day->month(), day->day()) : QStringLiteral("…");
    };
    return cover.from || cover.until ? date(cover.from) + QStringLiteral(" – ") + date(cover.until)
                                     : QString();
}

/// Labels and what they stand for, one below the other; returns the height.
qreal drawFacts(QPainter& painter, const Typesetting& set,
                const std::vector<std::pair<Phrase, QString>>& facts, QPointF at) {
    const qreal labelWidth = 34 * millimetre;
    qreal y = 0;
    for (const auto& [label, text] : facts) {
        if (text.isEmpty())
            continue;
        const TextLines name(phraseText(set.words, label), reportFont(set.family, 10), labelWidth);
        const TextLines value(text, reportFont(set.family, 11), set.width - labelWidth,
                              TextLines::Align::Left, 4);
        name.drawAll(painter, at + QPointF(0, y), paperColours().muted);
        value.drawAll(painter, at + QPointF(labelWidth, y), paperColours().text);
        y += std::max(name.height(), value.height()) + 4 * point;
    }
    return y;
}

void drawSignature(QPainter& painter, const Typesetting& set, const QString& party, QPointF at, qreal width) {
    const QFont small = reportFont(set.family, 9);
    const QColor ink = paperColours().text;
    TextLines(party, reportFont(set.family, 10, true), width, TextLines::Align::Left, 2)
        .drawAll(painter, at, ink);
    qreal y = at.y() + 24 * millimetre;
    for (const Phrase label : {Phrase::Signature, Phrase::SignedOn}) {
        painter.fillRect(QRectF(at.x(), y, width, 0.6 * point), ink);
        TextLines(phraseText(set.words, label), small, width)
            .drawAll(painter, {at.x(), y + 2 * point}, paperColours().muted);
        y += 17 * millimetre;
    }
}

} // namespace

void drawCover(QPainter& painter, const Typesetting& set, const report::ReportCover& cover, QSizeF pageSize) {
    const Colours& colours = paperColours();
    const QString planName = QString::fromStdString(cover.planName);
    qreal y = 62 * millimetre;
    painter.fillRect(QRectF(pageMargin, y - 8 * millimetre, 22 * millimetre, 2.4 * point), colours.accent);
    TextLines(phraseText(set.words, Phrase::Cover), reportFont(set.family, 12), set.width)
        .drawAll(painter, {pageMargin, y}, colours.muted);
    y += 10 * millimetre;
    const TextLines title(planName, reportFont(set.family, 26, true), set.width, TextLines::Align::Left, 4);
    title.drawAll(painter, {pageMargin, y}, colours.text);
    y += title.height() + 12 * millimetre;

    const QString version =
        set.words.count(cover.version) + QStringLiteral(" · ") + statusText(set.words, cover.status);
    y += drawFacts(painter, set,
                   {{Phrase::Owner, QString::fromStdString(cover.owner)},
                    {Phrase::Partner, QString::fromStdString(cover.partner)},
                    {Phrase::Period, coverPeriod(set.words, cover)},
                    {Phrase::Version, version},
                    {Phrase::Project, QString::fromStdString(cover.projectName)},
                    {Phrase::MadeOn, dateText(set.words, cover.made)}},
                   {pageMargin, y});
    if (cover.sample)
        TextLines(phraseText(set.words, Phrase::SampleIsInvented), reportFont(set.family, 10, true),
                  set.width)
            .drawAll(painter, {pageMargin, y + 6 * point}, colours.text);

    const qreal gap = 12 * millimetre;
    const qreal width = (set.width - gap) / 2;
    const qreal signatures = pageSize.height() - pageMargin - 62 * millimetre;
    const auto party = [&](Phrase label, const std::string& name) {
        return name.empty() ? phraseText(set.words, label) : QString::fromStdString(name);
    };
    drawSignature(painter, set, party(Phrase::Owner, cover.owner), {pageMargin, signatures}, width);
    drawSignature(painter, set, party(Phrase::Partner, cover.partner), {pageMargin + width + gap, signatures},
                  width);
}

} // namespace crosscut::ui
