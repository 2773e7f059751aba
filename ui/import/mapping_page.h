#pragma once

#include "model/workflow/import_file.h"
#include "ui/text/words.h"

#include <QWidget>
#include <vector>

class QComboBox;
class QLabel;
class QTableWidget;

namespace crosscut::ui {

/// Where each column goes: into a field, among the attributes (with its type), or nowhere. Fields that the
/// kind cannot do without are marked; what is still missing is said below the table.
class MappingPage : public QWidget {
    Q_OBJECT

public:
    explicit MappingPage(const Words& words, QWidget* parent = nullptr);

    void showPreview(const workflow::ImportPreview& preview);
    void fill(workflow::ImportRequest& request) const;
    bool isComplete() const { return m_missing.isEmpty(); }

signals:
    void mappingChanged();

private:
    QComboBox* choiceFor(const workflow::SourceColumn& column);
    void follow();
    bool isMapped(const std::string& field) const;
    QString missingFields() const;

    const Words& m_words;
    QTableWidget* m_table;
    QLabel* m_kindLabel;
    QComboBox* m_eventKind; ///< of events without a kind column
    QLabel* m_state;
    workflow::ImportPreview m_preview;
    std::vector<QComboBox*> m_choices;
    QString m_missing;
};

} // namespace crosscut::ui
