#pragma once

#include <memory>

class QTranslator;

namespace crosscut::ui {

class Words;

/// Puts a language on the whole application: our translator, Qt's own words where they are installed, and the
/// face. Every widget hears LanguageChange.
class WindowLanguage {
public:
    WindowLanguage();
    ~WindowLanguage();

    void apply(const Words& words);

private:
    std::unique_ptr<QTranslator> m_qtTranslator;
};

} // namespace crosscut::ui
