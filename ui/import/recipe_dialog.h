#pragma once

#include "model/workflow/recipe_library.h"

#include <QDialog>

class QListWidget;

namespace crosscut::ui {

/// The saved recipes: renamed in place, moved up and down, deleted. Every change is kept at once.
class RecipeDialog : public QDialog {
    Q_OBJECT

public:
    RecipeDialog(workflow::RecipeLibrary library, QWidget* parent);

signals:
    void libraryChanged(const crosscut::workflow::RecipeLibrary& library);

private:
    void showRecipes(int current);
    void move(int by);
    void remove();

    workflow::RecipeLibrary m_library;
    QListWidget* m_list;
};

} // namespace crosscut::ui
