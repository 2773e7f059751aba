#pragma once

#include <QLocale>
#include <QString>
#include <memory>

class QTranslator;

namespace crosscut::ui {

enum class Language { Chinese, English };

/// The locale code of a language as the command line and the settings write it: "zh_CN", "en".
QString languageCode(Language language);
/// "zh_CN", "zh", "en", "en_GB" ...; Chinese for anything else (Chinese first).
Language languageFromCode(const QString& code);
/// English where the system speaks English, Chinese otherwise.
Language systemLanguage();

/// One language with its translations and its ways to write numbers. The window has one, a report may have
/// another: nothing in ui/text reads a global translator. (Widgets' own tr() strings follow the application's
/// translator, which main/ installs from the window's Words.)
class Words {
public:
    explicit Words(Language language);
    ~Words();
    Words(Words&&) noexcept;
    Words& operator=(Words&&) noexcept;

    Language language() const { return m_language; }
    const QLocale& locale() const { return m_locale; }
    QTranslator* translator() const { return m_translator.get(); }

    /// The translation of a source text marked with QT_TRANSLATE_NOOP(context, ...); n chooses the plural
    /// form of "%n".
    QString say(const char* context, const char* source, int n = -1) const;

    // Numbers as look.md writes them, without unit words unless named.
    QString count(double n) const;      ///< 4,120
    QString shortCount(double n) const; ///< 1.2 万 / 12k
    QString number(double value, int decimals) const;
    QString percent(double share, int decimals = 1) const; ///< 6.8 %
    QString money(double amount, const QString& currency) const;
    /// " 元", "CNY ": what stands after or before an amount; empty for an empty currency.
    QString currencyBesideAmount(const QString& currency) const;
    /// 元, CNY
    QString currencyName(const QString& currency) const;
    QString isoDate(int year, int month, int day) const;    ///< 2026-11-20, in tables
    QString spokenDate(int year, int month, int day) const; ///< 11月20日 / 20 Nov, in sentences
    QString fullDate(int year, int month, int day) const;   ///< 2026年11月20日 / 20 Nov 2026, in sentences
    QString range(double low, double high, int decimals) const; ///< 5.9–7.8
    QString pValue(double p) const;                             ///< 0.013, < 0.001
    QString list(const QStringList& parts) const;               ///< 通胀、博弈 / inflation, games

private:
    Language m_language;
    QLocale m_locale;
    std::unique_ptr<QTranslator> m_translator;
};

/// Puts the n-th of `args` in the place of "%n+1", each place once: a "%2" inside an argument stays as it is.
QString filled(const QString& pattern, const QStringList& args);

/// For text that may be wrapped: no line ends between a number and its percent sign.
QString unbroken(QString text);

} // namespace crosscut::ui
