#include "ui/text/words.h"

#include <QDate>
#include <QTranslator>
#include <cmath>

static void initialiseTranslationResources() {
    Q_INIT_RESOURCE(translations);
}

namespace crosscut::ui {

namespace {

const QString& noNumber() {
    static const QString dash(QChar(0x2013));
    return dash;
}

/// One decimal below a hundred, none above; "1.0" is "1".
QString shortened(const QLocale& locale, double value) {
    const bool whole = std::abs(value) >= 99.95 || std::abs(value - std::round(value)) < 0.05;
    return locale.toString(value, 'f', whole ? 0 : 1);
}

} // namespace

QString languageCode(Language language) {
    return language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

Language languageFromCode(const QString& code) {
    return code.startsWith(QLatin1String("en"), Qt::CaseInsensitive) ? Language::English : Language::Chinese;
}

Language systemLanguage() {
    return languageFromCode(QLocale::system().name());
}

Words::Words(Language language)
    : m_language(language)
    , m_locale(language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                             : QLocale(QLocale::English, QLocale::UnitedKingdom))
    , m_translator(std::make_unique<QTranslator>()) {
    initialiseTranslationResources();
    // An empty translation (no plural yet) does not load; the source texts stand then.
    const bool loaded =
        m_translator->load(QStringLiteral(":/translations/crosscut_%1.qm").arg(languageCode(language)));
    Q_UNUSED(loaded)
}

Words::~Words() = default;
Words::Words(Words&&) noexcept = default;
Words& Words::operator=(Words&&) noexcept = default;

QString Words::say(const char* context, const char* source, int n) const {
    QString text = m_translator->translate(context, source, nullptr, n);
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    if (n >= 0)
        text.replace(QLatin1String("%n"), count(n));
    return text;
}

QString Words::count(double n) const {
    return number(n, 0);
}

QString Words::shortCount(double n) const {
    const double size = std::abs(n);
    if (!std::isfinite(n) || size < 9'999.5)
        return count(n);
    if (m_language == Language::Chinese)
        return size < 99'995'000 ? shortened(m_locale, n / 1e4) + QStringLiteral(" 万")
                                 : shortened(m_locale, n / 1e8) + QStringLiteral(" 亿");
    if (size < 999'500)
        return shortened(m_locale, n / 1e3) + QLatin1Char('k');
    if (size < 999.5e6)
        return shortened(m_locale, n / 1e6) + QLatin1Char('M');
    return shortened(m_locale, n / 1e9) + QLatin1Char('B');
}

QString Words::number(double value, int decimals) const {
    if (!std::isfinite(value))
        return noNumber();
    const double unit = std::pow(10.0, -decimals);
    // "-0.00" reads as a value below zero, which it is not.
    return m_locale.toString(std::abs(value) < unit / 2 ? 0.0 : value, 'f', decimals);
}

QString Words::percent(double share, int decimals) const {
    return std::isfinite(share) ? number(share * 100, decimals) + QStringLiteral(" %") : noNumber();
}

QString Words::money(double amount, const QString& currency) const {
    if (!std::isfinite(amount))
        return noNumber();
    const bool whole = std::abs(amount) >= 1'000 || std::abs(amount - std::round(amount)) < 0.005;
    const QString figure = number(amount, whole ? 0 : 2);
    const QString beside = currencyBesideAmount(currency);
    return m_language == Language::Chinese ? figure + beside : beside + figure;
}

QString Words::currencyBesideAmount(const QString& currency) const {
    if (currency.isEmpty())
        return {};
    const QString name = currencyName(currency);
    return m_language == Language::Chinese ? QLatin1Char(' ') + name : name + QLatin1Char(' ');
}

QString Words::currencyName(const QString& currency) const {
    return m_language == Language::Chinese && currency == QLatin1String("CNY") ? QStringLiteral("元")
                                                                               : currency;
}

QString Words::isoDate(int year, int month, int day) const {
    return QDate(year, month, day).toString(Qt::ISODate);
}

QString Words::spokenDate(int year, int month, int day) const {
    const QDate date(year, month, day);
    return m_language == Language::Chinese ? QStringLiteral("%1月%2日").arg(month).arg(day)
                                           : m_locale.toString(date, QStringLiteral("d MMM"));
}

QString Words::fullDate(int year, int month, int day) const {
    const QDate date(year, month, day);
    return m_language == Language::Chinese ? QStringLiteral("%1年%2月%3日").arg(year).arg(month).arg(day)
                                           : m_locale.toString(date, QStringLiteral("d MMM yyyy"));
}

QString Words::range(double low, double high, int decimals) const {
    if (!std::isfinite(low) && !std::isfinite(high))
        return noNumber();
    // Between two negative numbers an en dash would read as a third sign.
    const QString between = low < 0 || high < 0 ? (m_language == Language::Chinese ? QStringLiteral(" 至 ")
                                                                                   : QStringLiteral(" to "))
                                                : QString(QChar(0x2013));
    return number(low, decimals) + between + number(high, decimals);
}

QString Words::pValue(double p) const {
    if (!std::isfinite(p))
        return noNumber();
    return p < 0.001 ? QStringLiteral("< 0.001") : number(p, 3);
}

QString Words::list(const QStringList& parts) const {
    return parts.join(m_language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

QString filled(const QString& pattern, const QStringList& args) {
    QString text;
    text.reserve(pattern.size() + 16 * args.size());
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int digit =
            pattern[i] == QLatin1Char('%') && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (digit >= 1 && digit <= args.size()) {
            text += args[digit - 1];
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

QString unbroken(QString text) {
    return text.replace(QLatin1String(" %"), QChar(0x00A0) + QStringLiteral("%"));
}

} // namespace crosscut::ui
