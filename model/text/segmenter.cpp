#include "model/text/segmenter.h"

#include <algorithm>
#include <array>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace crosscut::text {

namespace {

constexpr auto stopWords = std::to_array<std::string_view>(
    {"a",    "an",   "and",   "are",  "as",   "at",   "be",   "but",  "by",  "for",  "from", "has", "have",
     "he",   "her",  "his",   "in",   "into", "is",   "it",   "its",  "of",  "on",   "or",   "s",   "she",
     "that", "the",  "their", "they", "this", "to",   "was",  "were", "who", "will", "with", "一",  "一个",
     "一些", "一种", "上",    "与",   "个",   "中",   "为",   "之",   "也",  "了",   "于",   "他",  "他们",
     "他的", "以",   "你",    "其",   "到",   "及",   "可以", "和",   "在",  "地",   "她",   "对",  "将",
     "就",   "并",   "我",    "我们", "我的", "我的", "或",   "所",   "把",  "是",   "有",   "本",  "来",
     "没有", "的",   "着",    "等",   "而",   "被",   "让",   "该",   "这",  "这个", "那",   "都"});
static_assert(std::is_sorted(stopWords.begin(), stopWords.end()));

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}
bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || c == '_';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string lowered(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

icu::UnicodeString folded(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
    icu::UnicodeString unicode =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    unicode.findAndReplace(icu::UnicodeString(UChar32{0xfffd}), icu::UnicodeString());
    if (U_FAILURE(status))
        return unicode;
    icu::UnicodeString result = folding->normalize(unicode, status);
    return U_SUCCESS(status) ? result : unicode;
}

std::string toUtf8(const icu::UnicodeString& text, int32_t from, int32_t to) {
    std::string bytes;
    text.tempSubStringBetween(from, to).toUTF8String(bytes);
    return bytes;
}

/// True where ICU's word rules keep a word together over the mark between two characters (don't, 3.14, e.g).
bool joins(char before, char mark, char after) {
    const bool letters = isLetter(before) && isLetter(after);
    const bool digits = isDigit(before) && isDigit(after);
    return (mark == '\'' && (letters || digits)) || (mark == '.' && (letters || digits)) ||
           ((mark == ',' || mark == ';') && digits) || (mark == ':' && letters);
}

/// The same words that ICU finds in plain ASCII (but for mail addresses), many times faster.
std::vector<std::string> segmentAscii(std::string_view text) {
    const std::string lower = lowered(text);
    std::vector<std::string> words;
    for (std::size_t from = 0; from < lower.size();) {
        if (!isLetter(lower[from]) && !isDigit(lower[from])) {
            ++from;
            continue;
        }
        std::size_t to = from + 1;
        while (to < lower.size() &&
               (isLetter(lower[to]) || isDigit(lower[to]) ||
                (to + 1 < lower.size() && joins(lower[to - 1], lower[to], lower[to + 1]))))
            ++to;
        const std::string_view word = std::string_view(lower).substr(from, to - from);
        if (!isStopWord(word) && word.find_first_not_of('_') != std::string_view::npos)
            words.emplace_back(word);
        from = to;
    }
    return words;
}

icu::BreakIterator* wordBreaks() {
    thread_local const std::unique_ptr<icu::BreakIterator> breaks = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createWordInstance(icu::Locale::getSimplifiedChinese(), status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    return breaks.get();
}

/// Collects words and, for Chinese, the pairs of characters that segment() promises.
class WordCollector {
public:
    explicit WordCollector(const icu::UnicodeString& text)
        : m_text(text) {}

    void word(int32_t from, int32_t to) {
        endRun();
        keep(from, to);
    }

    void ideographs(int32_t from, int32_t to) {
        if (isStopWord(toUtf8(m_text, from, to)))
            return;
        if (!m_run.empty() && m_run.back().to != from)
            endRun();
        m_run.push_back({from, to, m_text.countChar32(from, to - from)});
    }

    std::vector<std::string> take() {
        endRun();
        return std::move(m_words);
    }

private:
    struct Piece {
        int32_t from, to, length;
        bool single() const { return length == 1; }
    };

    void keep(int32_t from, int32_t to) {
        std::string word = toUtf8(m_text, from, to);
        if (!isStopWord(word))
            m_words.push_back(std::move(word));
    }

    void endRun() {
        for (std::size_t i = 0; i < m_run.size(); ++i) {
            if (m_run[i].single())
                mend(i);
            else
                keep(m_run[i].from, m_run[i].to);
            if (m_run[i].length > 2)
                innerPairs(m_run[i]);
        }
        m_run.clear();
    }

    void innerPairs(const Piece& piece) {
        for (int32_t at = piece.from; m_text.moveIndex32(at, 2) <= piece.to; at = m_text.moveIndex32(at, 1)) {
            keep(at, m_text.moveIndex32(at, 2));
            if (m_text.moveIndex32(at, 2) == piece.to)
                break;
        }
    }

    /// A character that the dictionary left over: neighbours like it make pairs among themselves (付|费), a
    /// lone one pairs with the words beside it (研究生|命).
    void mend(std::size_t i) {
        const bool hasBefore = i > 0;
        const bool hasAfter = i + 1 < m_run.size();
        const bool afterSingle = hasBefore && m_run[i - 1].single();
        const bool beforeSingle = hasAfter && m_run[i + 1].single();
        if (!hasBefore && !hasAfter)
            keep(m_run[i].from, m_run[i].to);
        if (hasBefore && !afterSingle && !beforeSingle)
            keep(m_text.moveIndex32(m_run[i].from, -1), m_run[i].to);
        if (hasAfter && (beforeSingle || !afterSingle))
            keep(m_run[i].from, m_text.moveIndex32(m_run[i].to, 1));
    }

    const icu::UnicodeString& m_text;
    std::vector<std::string> m_words;
    std::vector<Piece> m_run; ///< Chinese words that touch
};

} // namespace

bool isStopWord(std::string_view word) {
    return std::binary_search(stopWords.begin(), stopWords.end(), word);
}

std::string normalized(std::string_view text) {
    std::string key;
    if (isAscii(text))
        key = lowered(text);
    else
        folded(text).toUTF8String(key);
    const std::size_t first = key.find_first_not_of(" \t\r\n");
    if (first == std::string::npos)
        return {};
    return key.substr(first, key.find_last_not_of(" \t\r\n") - first + 1);
}

std::vector<std::string> segment(std::string_view text) {
    icu::BreakIterator* const breaks = isAscii(text) ? nullptr : wordBreaks();
    if (breaks == nullptr)
        return segmentAscii(text);
    const icu::UnicodeString unicode = folded(text);
    breaks->setText(unicode);
    WordCollector collector(unicode);
    int32_t from = breaks->first();
    for (int32_t to = breaks->next(); to != icu::BreakIterator::DONE; from = to, to = breaks->next()) {
        const int32_t kind = breaks->getRuleStatus();
        if (kind >= UBRK_WORD_IDEO && kind < UBRK_WORD_IDEO_LIMIT)
            collector.ideographs(from, to);
        else if (kind >= UBRK_WORD_NUMBER)
            collector.word(from, to);
    }
    return collector.take();
}

} // namespace crosscut::text
