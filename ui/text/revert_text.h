#pragma once

#include "ui/text/words.h"

#include <QString>
#include <cstdint>
#include <string>

namespace crosscut::ui {

/// Why a cell that a reverted import brought or changed stays: a later batch said it, or (batch 0) somebody
/// edited it.
QString keptText(const Words& words, std::int64_t batch, const std::string& column, std::int64_t rows);

} // namespace crosscut::ui
