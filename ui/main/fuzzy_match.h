#pragma once

#include <QString>
#include <optional>

namespace crosscut::ui {

/// How well `typed` fits `text`: its letters in order, with others between. Higher is better: runs and
/// beginnings of words count more, a longer text less. Nothing where a letter is missing; case and spaces do
/// not matter.
std::optional<int> fuzzyScore(const QString& typed, const QString& text);

} // namespace crosscut::ui
