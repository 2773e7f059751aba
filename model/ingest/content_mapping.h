#pragma once

#include "model/ingest/column_mapping.h"

namespace crosscut::ingest {

/// Fields of a file without a header, found from what the columns hold; field -> column.
std::map<std::string, int> fieldsByContent(EntityKind kind, const SourceColumns& columns);

/// Which kind the content alone speaks for.
KindGuess guessKindByContent(const SourceColumns& columns);

} // namespace crosscut::ingest
