#pragma once

#include <QTableView>

namespace crosscut::ui {

class RankedPairModel;

/// The ranked pairs in rows of two lines: film × course, and below them the sentence that says why.
class PairTable : public QTableView {
    Q_OBJECT

public:
    explicit PairTable(RankedPairModel* model, QWidget* parent = nullptr);

    /// To be called after the model was filled: the numbers get the width that they need.
    void fitColumns();
};

} // namespace crosscut::ui
