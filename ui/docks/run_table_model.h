#pragma once

#include "model/store/run_table.h"
#include "ui/text/words.h"

#include <QAbstractTableModel>
#include <QString>
#include <vector>

namespace crosscut::ui {

/// The model runs that the project keeps, newest first, each with whether its data are still today's.
class RunTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Kind, State, Created, Seconds, Seed, columnCountOfRuns };

    explicit RunTableModel(const Words& words, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void show(std::vector<store::ModelRun> runs, const QString& dataHashToday);
    bool isStale(int row) const;
    void retranslate();

private:
    QString text(int row, int column) const;

    const Words& m_words;
    std::vector<store::ModelRun> m_runs;
    std::string m_dataHash;
};

} // namespace crosscut::ui
