#include "ui/text/revert_text.h"

#include "ui/text/sentences.h"

#include <QCoreApplication>

namespace crosscut::ui {

QString keptText(const Words& words, std::int64_t batch, const std::string& column, std::int64_t rows) {
    const char* pattern =
        batch == 0
            ? QT_TRANSLATE_NOOP("Revert", "“%1” stays in %2 rows: it was edited by hand since.")
            : QT_TRANSLATE_NOOP("Revert", "“%1” stays in %2 rows: batch %3 changed or confirmed it since.");
    return filled(
        words.say("Revert", pattern),
        {tokenText(words, "field", column), words.count(static_cast<double>(rows)), QString::number(batch)});
}

} // namespace crosscut::ui
