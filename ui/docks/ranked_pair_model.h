#pragma once

#include "model/workflow/rank_pairs.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

namespace crosscut::ui {

class Words;

/// The ranked pairs, each with the sentence that says why. A row drags its film and its course to the plan.
class RankedPairModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Rank, Pair, Score, Evidence, ColumnCount };
    static constexpr int sentenceRole = Qt::UserRole;

    explicit RankedPairModel(const Words& words, QObject* parent = nullptr);

    void show(std::vector<workflow::RankedPair> pairs);
    /// -1 where it is not among those shown.
    int rowOf(const std::string& film, const std::string& course) const;
    /// All that is shown, with headings, for a file.
    std::vector<QStringList> table() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    QString text(const workflow::RankedPair& pair, Column column) const;

    const Words& m_words;
    std::vector<workflow::RankedPair> m_pairs;
};

} // namespace crosscut::ui
