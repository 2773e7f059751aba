#include "ui/main/window_language.h"

#include "ui/settings/fonts.h"
#include "ui/text/words.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace crosscut::ui {

WindowLanguage::WindowLanguage() = default;
WindowLanguage::~WindowLanguage() = default;

void WindowLanguage::apply(const Words& words) {
    QLocale::setDefault(words.locale());
    QApplication::setFont(windowFont(words.locale()));
    m_qtTranslator = std::make_unique<QTranslator>();
    if (m_qtTranslator->load(QStringLiteral("qtbase_") + languageCode(words.language()),
                             QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(m_qtTranslator.get());
    QApplication::installTranslator(words.translator());
    QApplication::setApplicationDisplayName(QCoreApplication::translate("Application", "Crosscut"));
}

} // namespace crosscut::ui
