#include "ui/docks/catalog_tabs.h"

#include "ui/text/sentences.h"
#include "ui/widgets/icons.h"

namespace crosscut::ui {

namespace {

std::int64_t rowsOf(const store::Counts& counts, EntityKind kind) {
    switch (kind) {
    case EntityKind::Users:
        return counts.userCatalog + counts.peopleSeen;
    case EntityKind::Films:
        return counts.films;
    case EntityKind::Courses:
        return counts.courses;
    case EntityKind::Events:
        return counts.events;
    case EntityKind::Subscriptions:
        return counts.subscriptions;
    case EntityKind::Edges:
        return counts.edges;
    }
    return 0;
}

const char* iconOf(EntityKind kind) {
    switch (kind) {
    case EntityKind::Users:
        return "user";
    case EntityKind::Films:
        return "film";
    case EntityKind::Courses:
        return "course";
    case EntityKind::Events:
        return "event";
    case EntityKind::Subscriptions:
        return "subscription";
    case EntityKind::Edges:
        return "edge";
    }
    return "";
}

} // namespace

CatalogTabs::CatalogTabs(const Words& words, QWidget* parent)
    : QTabBar(parent)
    , m_words(words) {
    setObjectName(QStringLiteral("catalogTabs"));
    setDrawBase(false);
    setExpanding(false);
    for (const EntityKind entity : entityKinds)
        addTab(icon(QLatin1String(iconOf(entity))), QString());
}

EntityKind CatalogTabs::kind() const {
    return entityKinds[static_cast<std::size_t>(currentIndex())];
}

QString CatalogTabs::iconName() const {
    return QLatin1String(iconOf(kind()));
}

std::int64_t CatalogTabs::rows() const {
    return m_rows[static_cast<std::size_t>(currentIndex())];
}

void CatalogTabs::setCounts(const store::Counts& counts) {
    for (std::size_t i = 0; i < entityKinds.size(); ++i)
        m_rows[i] = rowsOf(counts, entityKinds[i]);
    m_onlySeen = counts.peopleSeen;
    retranslate();
}

void CatalogTabs::retranslate() {
    for (std::size_t i = 0; i < entityKinds.size(); ++i) {
        const QString name = tokenText(m_words, "entity", std::string(toString(entityKinds[i])));
        const QString number = m_words.shortCount(static_cast<double>(m_rows[i]));
        setTabText(static_cast<int>(i), m_rows[i] == 0 ? name : name + QLatin1Char(' ') + number);
    }
}

} // namespace crosscut::ui
