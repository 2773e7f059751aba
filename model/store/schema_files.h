#pragma once

#include "model/base/embedded_text.h"

#include <span>

namespace crosscut::store {

/// The migrations, oldest first: file NNNN leads from version NNNN - 1 to NNNN.
std::span<const EmbeddedText> schemaFiles();

} // namespace crosscut::store
