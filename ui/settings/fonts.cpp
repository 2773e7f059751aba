#include "ui/settings/fonts.h"

#include <QFontDatabase>

namespace crosscut::ui {

QFont windowFont(const QLocale& locale, int pointSize) {
    static const QStringList chinese{
        QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
        QStringLiteral("Noto Sans SC"),     QStringLiteral("PingFang SC"),
        QStringLiteral("Microsoft YaHei"),  QStringLiteral("WenQuanYi Micro Hei")};
    static const QStringList latin{QStringLiteral("Noto Sans")};
    QFont font;
    font.setFamilies(locale.language() == QLocale::Chinese ? chinese : latin + chinese);
    font.setPointSize(pointSize);
    return font;
}

QFont fixedFont(int pointSize) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSize(pointSize);
    return font;
}

} // namespace crosscut::ui
