#pragma once

#include "model/workflow/import_file.h"
#include "ui/text/words.h"

#include <QWidget>
#include <vector>

class QComboBox;
class QLabel;
class QTableWidget;

namespace crosscut::ui {

/// Where each column goes: into a field, among the attributes (with its type), or nowhere; and which columns
/// together are the key. Fields that the kind cannot do without are marked; what is still missing is said
/// below the table.
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
    void showKey();
    std::vector<std::string> checkedColumns() const;
    /// The columns that were ticked; empty where they are what the program proposed.
    std::vector<std::string> chosenKey() const;
    QString missingFields() const;

    const Words& m_words;
    QTableWidget* m_table;
    QLabel* m_kindLabel;
    QComboBox* m_eventKind; ///< of events without a kind column
    QLabel* m_state;
    workflow::ImportPreview m_preview;
    std::vector<QComboBox*> m_choices;
    std::vector<std::string> m_proposedKey;
    QString m_missing;
};

} // namespace crosscut::ui
