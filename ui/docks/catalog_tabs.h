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
    void setCounts(const store::Counts& counts);
    void retranslate();

private:
    const Words& m_words;
    std::array<std::int64_t, entityKinds.size()> m_rows{};
};

} // namespace crosscut::ui
