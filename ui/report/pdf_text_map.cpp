#include "ui/report/pdf_text_map.h"

#include <QFont>
#include <QFontDatabase>
#include <QList>
#include <QRawFont>
#include <QRegularExpression>
#include <utility>
#include <vector>

namespace crosscut::ui {

namespace {

using Range = std::pair<char16_t, char16_t>; ///< both ends count

constexpr Range radicals{0x2E80, 0x2FDF};
constexpr Range dashes{0x2010, 0x2015};
constexpr Range ideographs{0x4E00, 0x9FFF};
constexpr char16_t enDash = 0x2013;
constexpr char16_t emDash = 0x2014;
constexpr int mostEntriesOfBlock = 100; // the limit of the format

/// Glyph of each character of the range; 0 where the face has none.
std::vector<quint32> glyphsOf(const QRawFont& face, const Range& range) {
    QString characters;
    for (int character = range.first; character <= range.second; ++character)
        characters += QChar(static_cast<char16_t>(character));
    const QList<quint32> glyphs = face.glyphIndexesForString(characters);
    return {glyphs.begin(), glyphs.end()};
}

/// Adds what `rare` shares with the characters that have these glyphs.
void addShared(const QRawFont& face, const Range& rare, const std::map<quint32, char16_t>& usual,
               SharedGlyphs& shared) {
    const std::vector<quint32> glyphs = glyphsOf(face, rare);
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const auto character = static_cast<char16_t>(rare.first + i);
        const auto found = usual.find(glyphs[i]);
        if (glyphs[i] != 0 && found != usual.end() && found->second != character)
            shared[character] = found->second;
    }
}

using Table = std::map<quint16, quint16>; ///< glyph -> character

quint16 fromHex(const QString& digits) {
    return static_cast<quint16>(digits.toUInt(nullptr, 16));
}

/// Reads the two forms of a line: "<first> <last> <character>", counting on, and "<first> <last> [<c> <c>
/// ...]".
void readRange(const QString& line, Table& table) {
    static const QRegularExpression hexadecimal(QStringLiteral("<([0-9a-fA-F]{4})>"));
    std::vector<quint16> numbers;
    for (auto match = hexadecimal.globalMatch(line); match.hasNext();)
        numbers.push_back(fromHex(match.next().captured(1)));
    if (numbers.size() < 3)
        return;
    const bool isList = line.contains(QLatin1Char('['));
    for (int glyph = numbers[0]; glyph <= numbers[1]; ++glyph) {
        const auto offset = static_cast<std::size_t>(glyph - numbers[0]);
        if (!isList)
            table[static_cast<quint16>(glyph)] = static_cast<quint16>(numbers[2] + offset);
        else if (2 + offset < numbers.size())
            table[static_cast<quint16>(glyph)] = numbers[2 + offset];
    }
}

QByteArray hex(quint16 number) {
    return '<' + QByteArray::number(number, 16).rightJustified(4, '0') + '>';
}

QByteArray written(const Table& table) {
    QByteArray blocks;
    QByteArray block;
    int entries = 0;
    const auto close = [&] {
        if (entries > 0)
            blocks += QByteArray::number(std::exchange(entries, 0)) + " beginbfchar\n" +
                      std::exchange(block, {}) + "endbfchar\n";
    };
    for (const auto& [glyph, character] : table) {
        block += hex(glyph) + ' ' + hex(character) + '\n';
        if (++entries == mostEntriesOfBlock)
            close();
    }
    close();
    return blocks;
}

} // namespace

SharedGlyphs sharedGlyphs(const QString& family) {
    const QRawFont face = QRawFont::fromFont(QFont(family, 10), QFontDatabase::SimplifiedChinese);
    std::map<quint32, char16_t> usual;
    const std::vector<quint32> glyphs = glyphsOf(face, ideographs);
    for (std::size_t i = 0; i < glyphs.size(); ++i)
        usual.try_emplace(glyphs[i], static_cast<char16_t>(ideographs.first + i));
    SharedGlyphs shared;
    addShared(face, radicals, usual, shared);

    usual.clear();
    for (const char16_t dash : {enDash, emDash})
        usual.try_emplace(glyphsOf(face, {dash, dash}).front(), dash);
    addShared(face, dashes, usual, shared);
    return shared;
}

QByteArray withUsualCharacters(const QByteArray& table, const SharedGlyphs& shared) {
    const qsizetype first = table.indexOf("endcodespacerange");
    const qsizetype last = table.indexOf("endcmap");
    if (first < 0 || last < first)
        return table;
    Table characters;
    for (const QByteArray& line : table.mid(first, last - first).split('\n'))
        readRange(QString::fromLatin1(line), characters);
    for (auto& [glyph, character] : characters)
        if (const auto usual = shared.find(character); usual != shared.end())
            character = usual->second;
    return table.left(first) + "endcodespacerange\n" + written(characters) + table.mid(last);
}

} // namespace crosscut::ui
