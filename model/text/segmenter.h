#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crosscut::text {

/// The words of a text in Chinese, English or both, for matching: ICU's dictionary finds the Chinese words,
/// all are case-folded and normalised (NFKC: full-width becomes half-width), punctuation and the commonest
/// function words are left out. Text that is not UTF-8 loses its bad bytes and nothing else.
///
/// A Chinese word of three or more characters also gives its overlapping pairs, and a character that the
/// dictionary left over is paired with its neighbours, because that is where it guesses (付|费, 研究生|命).
/// So 经济 finds 经济学 and 生命 is found in 研究生命, while pairs across two good words (幻电 in 科幻|电影)
/// add no noise.
///
/// Words come in order of the text and repeat as it does. Safe to call from any thread; O(length).
std::vector<std::string> segment(std::string_view text);

/// A tag or key as it is compared: normalised, case-folded, without surrounding blanks.
std::string normalized(std::string_view text);

/// Words that say nothing about a topic (the, of, 的, 是 ...); expects a normalised word.
bool isStopWord(std::string_view word);

} // namespace crosscut::text
