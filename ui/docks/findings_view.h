#pragma once

#include "ui/tables/text_table_model.h"

#include <QStringList>
#include <QTabWidget>

class QLabel;

namespace crosscut::ui {

/// What a fit found: in sentences that can be said aloud, and as numbers, one click away.
class FindingsView : public QTabWidget {
    Q_OBJECT

public:
    /// `name` becomes the object name of the table; columns after the first are numbers.
    FindingsView(const QString& name, int columns, QWidget* parent);

    void show(const QStringList& sentences, const QStringList& notes, const QStringList& headings,
              const std::vector<QStringList>& rows);
    void retranslate();
    QString text() const; ///< sentences and notes, one a line

private:
    QLabel* m_sentences = nullptr;
    TextTableModel* m_table = nullptr;
    QStringList m_lines;
};

} // namespace crosscut::ui
