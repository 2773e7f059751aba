#include "ui/main/fuzzy_match.h"

#include <algorithm>

namespace crosscut::ui {

std::optional<int> fuzzyScore(const QString& typed, const QString& text) {
    int score = 0;
    qsizetype at = 0;
    qsizetype previous = -2;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        const qsizetype found = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (found < 0)
            return std::nullopt;
        const bool startsWord = found == 0 || !text[found - 1].isLetterOrNumber();
        score += 10 + (found == previous + 1 ? 15 : 0) + (startsWord ? 10 : 0);
        score -= static_cast<int>(std::min<qsizetype>(found - at, 5));
        previous = found;
        at = found + 1;
    }
    return score - static_cast<int>(text.size() / 8);
}

} // namespace crosscut::ui
