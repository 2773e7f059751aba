#pragma once

#include "model/workflow/import_file.h"
#include "ui/text/words.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace crosscut::ui {

class PreviewTableModel;

/// How the file is read: kind, sheet where there are several, encoding, delimiter, quote and header, each
/// found out and each to be overruled, over the rows as they are read so.
class SourcePage : public QWidget {
    Q_OBJECT

public:
    explicit SourcePage(const Words& words, QWidget* parent = nullptr);

    /// Another file: all choices back to "found out".
    void reset();
    /// The names to choose from; `current` may be empty: none is used.
    void showRecipes(const QStringList& names, const QString& current);
    void showPreview(const workflow::ImportPreview& preview, const QString& fileName);
    void showError(const QString& sentence, const QString& fileName);
    /// What there is to choose from; `current` may be empty: nothing is chosen yet.
    void showSheets(const std::vector<std::string>& sheets, const std::string& current);
    /// Writes what the person chose into the request; what is left to the program stays as it is there.
    void fill(workflow::ImportRequest& request) const;
    bool kindIsChosen() const { return m_kindIsChosen; }
    EntityKind kind() const;

signals:
    void choicesChanged();
    void recipeChosen(int index); ///< -1: none
    void recipesWanted();         ///< to be put in order

private:
    void buildChoices();
    void showKind(EntityKind kind);

    const Words& m_words;
    QLabel* m_file;
    QComboBox* m_kind;
    QComboBox* m_recipe;
    QLabel* m_recipeLabel = nullptr;
    QLabel* m_sheetLabel;
    QComboBox* m_sheet;
    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QComboBox* m_quote;
    QCheckBox* m_header;
    QSpinBox* m_skipLines;
    QLabel* m_shown;
    PreviewTableModel* m_rows;
    bool m_kindIsChosen = false;
    bool m_headerIsChosen = false;
    bool m_sheetIsChosen = false;
};

} // namespace crosscut::ui
