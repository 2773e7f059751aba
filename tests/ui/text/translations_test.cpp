#include "ui/text/words.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <gtest/gtest.h>
#include <set>

namespace crosscut::ui {

namespace {

struct Message {
    QString context;
    QString source;
    QString translation;
    bool finished = true;
};

std::vector<Message> messages(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QXmlStreamReader xml(&file);
    std::vector<Message> read;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            read.push_back({context, xml.readElementText(), {}, true});
        } else if (xml.name() == QLatin1String("translation")) {
            read.back().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            read.back().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    EXPECT_FALSE(xml.hasError());
    return read;
}

std::set<QString> placesOf(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%(\\d|n)"));
    std::set<QString> found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return found;
}

const QString chineseFile = QStringLiteral(CROSSCUT_TRANSLATIONS "/crosscut_zh_CN.ts");

} // namespace

TEST(Translations, ChineseIsComplete) {
    const auto all = messages(chineseFile);
    EXPECT_GT(all.size(), 300U);
    for (const Message& message : all)
        EXPECT_TRUE(message.finished && !message.translation.isEmpty())
            << message.context.toStdString() << ": " << message.source.toStdString();
}

TEST(Translations, EveryPlaceOfTheSourceIsFilledInChinese) {
    for (const Message& message : messages(chineseFile))
        EXPECT_EQ(placesOf(message.source), placesOf(message.translation)) << message.source.toStdString();
}

TEST(Translations, MnemonicsAreKeptInChinese) {
    static const QRegularExpression mnemonic(QStringLiteral("&\\w"));
    for (const Message& message : messages(chineseFile))
        if (message.context == QLatin1String("Menus") || message.context == QLatin1String("Actions")) {
            EXPECT_EQ(message.source.contains(mnemonic), message.translation.contains(mnemonic))
                << message.source.toStdString();
        }
}

TEST(Translations, AreBuiltIntoTheProgram) {
    EXPECT_EQ(Words(Language::Chinese).say("Perspectives", "Plan").toStdString(), "方案");
    EXPECT_EQ(Words(Language::English).say("Perspectives", "Plan").toStdString(), "Plan");
}

} // namespace crosscut::ui
