#pragma once

#include <QByteArray>
#include <QString>
#include <map>

namespace crosscut::ui {

/// Characters that a face draws with the glyph of another one: 方 and the radical ⽅, the en dash and the
/// figure dash. A PDF keeps glyphs and a table back to characters, and that table must say what was written,
/// or searching for 方案 finds nothing. Keys are the rarer characters, values those that texts are written
/// with.
using SharedGlyphs = std::map<char16_t, char16_t>;
SharedGlyphs sharedGlyphs(const QString& family);

/// A ToUnicode table (as QPdfWriter writes it) with the usual character for each glyph.
QByteArray withUsualCharacters(const QByteArray& table, const SharedGlyphs& shared);

} // namespace crosscut::ui
