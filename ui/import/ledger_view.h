#pragma once

#include "model/store/batch_table.h"
#include "ui/text/words.h"

#include <QWidget>
#include <array>

class QLabel;

namespace crosscut::ui {

/// What became of the rows, as six numbers that add up to the rows read. Numbers that are zero are muted.
class LedgerView : public QWidget {
    Q_OBJECT

public:
    explicit LedgerView(const Words& words, QWidget* parent = nullptr);

    void show(const store::RowLedger& ledger);
    void clear();
    void retranslate();

private:
    static constexpr std::size_t parts = 7;
    const Words& m_words;
    std::array<QLabel*, parts> m_numbers{};
    std::array<QLabel*, parts> m_names{};
};

} // namespace crosscut::ui
