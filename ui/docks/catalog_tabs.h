#pragma once

#include "model/domain/catalog.h"
#include "model/store/catalog_tables.h"

#include <QTabBar>
#include <array>

namespace crosscut::ui {

class Words;

/// A tab for each catalog with its icon and its number of rows.
class CatalogTabs : public QTabBar {
    Q_OBJECT

public:
    explicit CatalogTabs(const Words& words, QWidget* parent = nullptr);

    EntityKind kind() const; ///< of the tab that is shown
    QString iconName() const;
    std::int64_t rows() const; ///< of the catalog that is shown, whatever the filter
    /// Of the users that are shown, those whom no user file has named: behaviour alone knows them.
    std::int64_t onlySeen() const { return kind() == EntityKind::Users ? m_onlySeen : 0; }
    void setCounts(const store::Counts& counts);
    void retranslate();

private:
    const Words& m_words;
    std::array<std::int64_t, entityKinds.size()> m_rows{};
    std::int64_t m_onlySeen = 0;
};

} // namespace crosscut::ui
