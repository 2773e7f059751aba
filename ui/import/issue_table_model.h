#pragma once

#include "ui/text/issue_text.h"
#include "ui/text/words.h"

#include <QAbstractTableModel>
#include <vector>

namespace crosscut::ui {

/// Row issues of an import: line, column, what is wrong, the value; the whole sentence as tooltip.
class IssueTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, Name, Kind, Value, ColumnCount };

    explicit IssueTableModel(const Words& words, QObject* parent = nullptr)
        : QAbstractTableModel(parent)
        , m_words(words) {}

    void show(std::vector<IssueFacts> issues);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Words& m_words;
    std::vector<IssueFacts> m_issues;
};

} // namespace crosscut::ui
