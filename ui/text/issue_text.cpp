#include "ui/text/issue_text.h"

#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <string_view>

namespace crosscut::ui {

namespace {

struct Pattern {
    std::string_view kind;
    const char* sentence; ///< %1 line, %2 column, %3 value, %4 and %5 from the detail
};

const Pattern patterns[] = {
    {"bad_bytes",
     QT_TRANSLATE_NOOP("Issues", "Line %1 holds bytes that are no text in this encoding: %3. The row was "
                                 "skipped; choose another encoding or mend it in the file of rejects.")},
    {"nul_byte", QT_TRANSLATE_NOOP("Issues", "Line %1 holds a zero byte. The row was skipped.")},
    {"unclosed_quote",
     QT_TRANSLATE_NOOP("Issues", "A quote in line %1 is never closed: %3. The line was skipped.")},
    {"quote_kept",
     QT_TRANSLATE_NOOP("Issues", "A quote in line %1 quotes nothing: %3. It was read as text.")},
    {"empty_cell_dropped",
     QT_TRANSLATE_NOOP("Issues",
                       "Line %1 has an empty cell too many: %3. It was left out, so that the others "
                       "stand in their columns.")},
    {"row_padded",
     QT_TRANSLATE_NOOP("Issues", "Line %1 ends early: %3. The cells that are missing were read as empty.")},
    {"other_delimiter",
     QT_TRANSLATE_NOOP("Issues", "Line %1 is cut by another delimiter than the others: %3. It was read so.")},
    {"header_mended",
     QT_TRANSLATE_NOOP("Issues",
                       "The header in line %1 does not match the rows below it: %3. Check the names of "
                       "the columns.")},
    {"repaired", QT_TRANSLATE_NOOP("Issues", "Line %1 was repaired as you asked (%4): %3.")},
    {"too_few_fields",
     QT_TRANSLATE_NOOP("Issues", "Line %1 has %4 cells where %5 belong. The row was skipped.")},
    {"too_many_fields", QT_TRANSLATE_NOOP("Issues", "Line %1 has %4 cells where %5 belong. The row was "
                                                    "skipped; a delimiter inside a cell needs quotes.")},
    {"key_missing", QT_TRANSLATE_NOOP("Issues", "Line %1 has no ID in “%2”. The row was skipped.")},
    {"value_missing",
     QT_TRANSLATE_NOOP("Issues", "Line %1 has nothing in “%2”, which every row needs. The row was skipped.")},
    {"not_a_number",
     QT_TRANSLATE_NOOP(
         "Issues",
         "“%2” in line %1 is not a number: %3. The row was skipped; mend it in the file of rejects.")},
    {"not_an_integer",
     QT_TRANSLATE_NOOP(
         "Issues",
         "“%2” in line %1 is not a whole number: %3. The row was skipped; mend it in the file of rejects.")},
    {"not_a_date",
     QT_TRANSLATE_NOOP(
         "Issues",
         "“%2” in line %1 is not a date: %3. The row was skipped; mend it in the file of rejects.")},
    {"not_a_time",
     QT_TRANSLATE_NOOP(
         "Issues",
         "“%2” in line %1 is not a time: %3. The row was skipped; mend it in the file of rejects.")},
    {"not_yes_no",
     QT_TRANSLATE_NOOP(
         "Issues",
         "“%2” in line %1 is neither yes nor no: %3. The row was skipped; mend it in the file of rejects.")},
    {"negative", QT_TRANSLATE_NOOP("Issues", "“%2” in line %1 is below zero: %3. The row was skipped.")},
    {"end_before_start",
     QT_TRANSLATE_NOOP("Issues",
                       "The subscription in line %1 ends (%3) before it starts. The row was skipped.")},
    {"duplicate_key",
     QT_TRANSLATE_NOOP("Issues", "The ID “%3” in line %1 came already in line %4. The first row counts.")},
    {"conflict",
     QT_TRANSLATE_NOOP(
         "Issues", "“%3” in line %1 differs from what the project holds. The project was left as it is.")},
    {"total_row",
     QT_TRANSLATE_NOOP("Issues", "Line %1 is a total or a note (“%3”), no row of data. It was left out.")},
    {"ambiguous_item",
     QT_TRANSLATE_NOOP("Issues", "“%3” (first in line %1) is the ID of a film and of a course. The events "
                                 "are kept; say which catalog the file speaks of.")},
    {"orphan_user",
     QT_TRANSLATE_NOOP(
         "Issues",
         "The person “%3” (first in line %1) is not in the catalog of users. The events are kept.")},
    {"orphan_item",
     QT_TRANSLATE_NOOP(
         "Issues",
         "“%3” (first in line %1) is neither a film nor a course of the catalogs. The events are kept.")},
};

} // namespace

QString issueText(const Words& words, const IssueFacts& issue) {
    const char* sentence = QT_TRANSLATE_NOOP("Issues", "Line %1: %3");
    for (const Pattern& pattern : patterns)
        if (pattern.kind == issue.kind)
            sentence = pattern.sentence;
    QString detail = QString::fromStdString(issue.detail);
    if (issue.kind == "repaired")
        detail = tokenText(words, "issue", issue.detail);
    const QString text =
        filled(words.say("Issues", sentence),
               {words.count(static_cast<double>(issue.line)),
                issue.column.empty() ? tokenText(words, "field", "id") : QString::fromStdString(issue.column),
                QString::fromStdString(issue.value), detail.section(QLatin1Char('/'), 0, 0),
                detail.section(QLatin1Char('/'), 1, 1)});
    return issue.file.empty() ? text : QString::fromStdString(issue.file) + QStringLiteral(": ") + text;
}

} // namespace crosscut::ui
