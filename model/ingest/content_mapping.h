#pragma once

#include "model/ingest/column_mapping.h"

namespace crosscut::ingest {

/// Dates and times, not numbers that could be anything.
bool readsAsMoment(const ColumnInference& column);
/// Most cells end with a year in brackets.
bool readsAsFilmTitle(const ColumnInference& column);

/// Fields of a file without a header, found from what the columns hold; field -> column.
std::map<std::string, int> fieldsByContent(EntityKind kind, const SourceColumns& columns);

/// Which kind the content alone speaks for.
KindGuess guessKindByContent(const SourceColumns& columns);

} // namespace crosscut::ingest
