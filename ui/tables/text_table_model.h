#pragma once

#include <QAbstractTableModel>
#include <QIcon>
#include <QStringList>
#include <vector>

namespace crosscut::ui {

/// A row of texts that are ready to be shown.
struct TextRow {
    QStringList cells;
    QString tip;
    QIcon icon;         ///< before the first cell
    bool muted = false; ///< of no concern for now
};

/// A small table of ready texts; columns of numbers stand right.
class TextTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit TextTableModel(std::vector<bool> rightAligned, QObject* parent = nullptr)
        : QAbstractTableModel(parent)
        , m_rightAligned(std::move(rightAligned)) {}

    void setHeadings(const QStringList& headings);
    void show(std::vector<TextRow> rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<bool> m_rightAligned;
    QStringList m_headings;
    std::vector<TextRow> m_rows;
};

} // namespace crosscut::ui
