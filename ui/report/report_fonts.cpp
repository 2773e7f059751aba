#include "ui/report/report_fonts.h"

#include "ui/report/page_units.h"

#include <QFontDatabase>
#include <QRawFont>
#include <QSet>

namespace crosscut::ui {

namespace {

/// Faces that draw Chinese as it is written in mainland China; a Japanese face has other forms of the same
/// characters.
QStringList simplifiedChineseFamilies() {
    const QStringList preferred{QStringLiteral("Noto Sans CJK SC"),    QStringLiteral("Source Han Sans SC"),
                                QStringLiteral("Noto Sans SC"),        QStringLiteral("Source Han Sans CN"),
                                QStringLiteral("PingFang SC"),         QStringLiteral("Microsoft YaHei"),
                                QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("WenQuanYi Zen Hei"),
                                QStringLiteral("Noto Serif CJK SC")};
    const QStringList installed = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    QStringList families;
    for (const QString& family : preferred)
        if (installed.contains(family))
            families += family;
    for (const QString& family : installed)
        if (!families.contains(family) && QFontDatabase::isSmoothlyScalable(family))
            families += family;
    return families;
}

qsizetype missingGlyphs(const QString& family, const QSet<char32_t>& characters) {
    const QRawFont face = QRawFont::fromFont(QFont(family, 10), QFontDatabase::SimplifiedChinese);
    return std::count_if(characters.begin(), characters.end(),
                         [&](char32_t character) { return !face.supportsCharacter(character); });
}

} // namespace

QString reportFamily(const QString& characters) {
    QSet<char32_t> wanted;
    for (const uint character : characters.toUcs4())
        if (QChar::isPrint(character))
            wanted.insert(character);
    QString best;
    qsizetype fewest = wanted.size() + 1;
    for (const QString& family : simplifiedChineseFamilies()) {
        const qsizetype missing = missingGlyphs(family, wanted);
        if (missing < fewest) {
            fewest = missing;
            best = family;
        }
        if (missing == 0)
            break;
    }
    return best.isEmpty() ? QFont().family() : best;
}

QFont reportFont(const QString& family, qreal points, bool bold) {
    QFont font(family);
    font.setPixelSize(qRound(points * point));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Shaping swaps digits for variants that no character stands for: they would be missing from the PDF's
    // text.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

} // namespace crosscut::ui
