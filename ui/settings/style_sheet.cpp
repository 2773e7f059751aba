#include "ui/settings/style_sheet.h"

#include "ui/settings/palette.h"

#include <QFile>

static void initialiseStyleResources() {
    Q_INIT_RESOURCE(style);
}

namespace crosscut::ui {

QString styleSheetFor(const Colours& colours) {
    initialiseStyleResources();
    QFile file(QStringLiteral(":/style/window.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    // Longer names first: "@onAccent" must not be read as a shorter role.
    const std::pair<const char*, QColor> roles[] = {
        {"@selection", colours.selection}, {"@onAccent", colours.onAccent}, {"@surface", colours.surface},
        {"@window", colours.window},       {"@raised", colours.raised},     {"@accent", colours.accent},
        {"@muted", colours.muted},         {"@text", colours.text},         {"@line", colours.line},
        {"@good", colours.good},           {"@warn", colours.warn},         {"@bad", colours.bad}};
    for (const auto& [role, colour] : roles)
        sheet.replace(QLatin1String(role), colour.name());
    const QString shade = colours.dark ? QStringLiteral("light.svg") : QStringLiteral("dark.svg");
    sheet.replace(QLatin1String("@chevronUp"), QStringLiteral(":/style/chevron-up-") + shade);
    sheet.replace(QLatin1String("@chevron"), QStringLiteral(":/style/chevron-") + shade);
    const bool lightMark = colours.onAccent.lightness() > 127;
    sheet.replace(QLatin1String("@check"), lightMark ? QStringLiteral(":/style/check-light.svg")
                                                     : QStringLiteral(":/style/check-dark.svg"));
    return sheet;
}

} // namespace crosscut::ui
