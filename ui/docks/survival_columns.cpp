#include "ui/docks/survival_columns.h"

#include "ui/text/sentences.h"

#include <QMap>

namespace crosscut::ui {

QStringList columnTexts(const Words& words, const std::vector<std::string>& names) {
    QStringList texts;
    QMap<QString, int> uses;
    for (const std::string& name : names) {
        texts += tokenText(words, "field", name);
        ++uses[texts.last()];
    }
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString name = QString::fromStdString(names[static_cast<std::size_t>(i)]);
        if (uses[texts[i]] > 1 && texts[i] != name)
            texts[i] += QStringLiteral(" (%1)").arg(name);
    }
    return texts;
}

} // namespace crosscut::ui
