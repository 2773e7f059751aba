#pragma once

#include "model/workflow/import_file.h"
#include "model/workflow/recipe_library.h"
#include "ui/tasks/task_runner.h"

#include <QDialog>
#include <QStringList>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace crosscut::ui {

class MappingPage;
class ResultPage;
class ReviewPage;
class SourcePage;
class Workspace;

/// Imports files, one after another: source -> mapping -> review (a trial run) -> result. Each file is
/// recognised by its header and opens on what was found out. All reading and writing runs as tasks; the
/// dialog never waits.
class ImportWizard : public QDialog {
    Q_OBJECT

public:
    ImportWizard(Workspace& workspace, const QStringList& paths, QWidget* parent);
    ~ImportWizard() override;

    enum Step { Source, Mapping, Review, Result };
    Step step() const;

signals:
    void stepShown(int step);
    void previewShown();

protected:
    void reject() override;

private:
    void buildPages();
    void openFile(int index);
    void startPreview();
    void takePreview(quint64 token, const crosscut::Result<workflow::ImportPreview>& preview);
    void startImport(bool dryRun);
    void run(workflow::ImportRequest wanted);
    void takeReport(bool dryRun, const crosscut::Result<workflow::ImportReport>& report);
    void saveRejects();
    void repairRejects(const std::vector<std::string>& kinds);
    void showRecipes();
    void useRecipe(int index);
    void saveRecipe();
    void orderRecipes();
    void keepRecipes(const workflow::RecipeLibrary& library);
    void revert();
    void goOn();
    void goBack();
    void showStep(Step step);
    void follow();
    void offerNext();
    QString fileName() const;
    workflow::ImportRequest request() const;

    Workspace& m_workspace;
    QStringList m_paths;
    int m_file = 0;
    QLabel* m_steps;
    QStackedWidget* m_pages;
    SourcePage* m_source = nullptr;
    MappingPage* m_mapping = nullptr;
    ReviewPage* m_review = nullptr;
    ResultPage* m_result = nullptr;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_close;
    quint64 m_previewToken = 0;               ///< a preview that is not the newest is dropped
    std::optional<TaskRunner::TaskId> m_task; ///< trial run or import in progress
    workflow::RecipeLibrary m_recipes;
    std::optional<workflow::RecipeLibrary::Recipe> m_recipe; ///< that this file is read by
    bool m_previewIsGood = false;
    bool m_reviewIsGood = false;
    std::optional<workflow::ImportReport> m_report; ///< of the import
};

} // namespace crosscut::ui
