#include "ui/import/import_wizard.h"

#include "ui/import/mapping_page.h"
#include "ui/import/recipe_dialog.h"
#include "ui/import/result_page.h"
#include "ui/import/revert_batch.h"
#include "ui/import/review_page.h"
#include "ui/import/source_page.h"
#include "ui/text/sentences.h"
#include "ui/widgets/file_dialog.h"
#include "ui/workspace/workspace.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace crosscut::ui {

ImportWizard::ImportWizard(Workspace& workspace, const QStringList& paths, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_paths(paths)
    , m_steps(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_back(new QPushButton(tr("&Back"), this))
    , m_next(new QPushButton(this))
    , m_close(new QPushButton(this)) {
    setObjectName(QStringLiteral("importWizard"));
    setWindowTitle(tr("Import"));
    resize(900, 620);
    buildPages();
    m_steps->setTextFormat(Qt::RichText);
    m_back->setObjectName(QStringLiteral("importBack"));
    m_next->setObjectName(QStringLiteral("importNext"));
    m_next->setProperty("role", QStringLiteral("primary"));
    m_next->setDefault(true);
    m_close->setObjectName(QStringLiteral("importClose"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_steps);
    layout->addWidget(m_pages, 1);
    layout->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, this, &ImportWizard::goBack);
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::goOn);
    connect(m_close, &QPushButton::clicked, this, &ImportWizard::reject);
    connect(&workspace.tasks(), &TaskRunner::taskProgressed, this, [this](quint64 id, double fraction) {
        if (m_task == id)
            m_review->showProgress(fraction);
    });
    openFile(0);
}

ImportWizard::~ImportWizard() = default;

void ImportWizard::buildPages() {
    const Words& words = m_workspace.words();
    m_source = new SourcePage(words, this);
    m_mapping = new MappingPage(words, this);
    m_review = new ReviewPage(words, this);
    m_result = new ResultPage(words, this);
    for (QWidget* page : {static_cast<QWidget*>(m_source), static_cast<QWidget*>(m_mapping),
                          static_cast<QWidget*>(m_review), static_cast<QWidget*>(m_result)})
        m_pages->addWidget(page);
    connect(m_source, &SourcePage::choicesChanged, this, &ImportWizard::startPreview);
    connect(m_source, &SourcePage::recipeChosen, this, &ImportWizard::useRecipe);
    connect(m_source, &SourcePage::recipesWanted, this, &ImportWizard::orderRecipes);
    connect(m_review, &ReviewPage::choicesChanged, this, [this] { startImport(true); });
    connect(m_result, &ResultPage::repairWanted, this, &ImportWizard::repairRejects);
    connect(m_result, &ResultPage::recipeWanted, this, &ImportWizard::saveRecipe);
    connect(m_mapping, &MappingPage::mappingChanged, this, &ImportWizard::follow);
    connect(m_result, &ResultPage::rejectsWanted, this, &ImportWizard::saveRejects);
    connect(m_result, &ResultPage::revertWanted, this, &ImportWizard::revert);
}

ImportWizard::Step ImportWizard::step() const {
    return static_cast<Step>(m_pages->currentIndex());
}

QString ImportWizard::fileName() const {
    return QFileInfo(m_paths[m_file]).fileName();
}

void ImportWizard::openFile(int index) {
    m_file = index;
    m_report.reset();
    m_recipe.reset();
    m_source->reset();
    m_review->reset({});
    showRecipes();
    showStep(Source);
    startPreview();
}

void ImportWizard::startPreview() {
    workflow::ImportRequest wanted = m_recipe ? m_recipe->request : workflow::ImportRequest();
    const EntityKind recipeKind = wanted.kind;
    m_source->fill(wanted);
    if (m_recipe && !m_source->kindIsChosen())
        wanted.kind = recipeKind;
    wanted.source = m_paths[m_file].toStdString();
    m_previewIsGood = false;
    follow();
    const quint64 token = ++m_previewToken;
    m_workspace.tasks().start<workflow::ImportPreview>(
        this, tr("Looking at %1").arg(fileName()),
        [wanted, known = m_source->kindIsChosen() || m_recipe.has_value()](TaskMonitor& monitor) {
            return workflow::previewFile(wanted, known, monitor);
        },
        [this, token](crosscut::Result<workflow::ImportPreview> preview) { takePreview(token, preview); });
}

void ImportWizard::takePreview(quint64 token, const crosscut::Result<workflow::ImportPreview>& preview) {
    if (token != m_previewToken)
        return;
    m_previewIsGood = preview.ok();
    if (preview) {
        m_source->showPreview(*preview, fileName());
        m_mapping->showPreview(*preview);
    } else {
        if (const auto tables = workflow::tablesToChooseFrom(preview.error()); !tables.empty())
            m_source->showSheets(tables, {});
        m_source->showError(errorText(m_workspace.words(), preview.error()), fileName());
    }
    follow();
    offerNext();
    emit previewShown();
}

workflow::ImportRequest ImportWizard::request() const {
    workflow::ImportRequest request = m_recipe ? m_recipe->request : workflow::ImportRequest();
    m_source->fill(request);
    m_mapping->fill(request);
    m_review->fill(request);
    request.source = m_paths[m_file].toStdString();
    return request;
}

void ImportWizard::startImport(bool dryRun) {
    workflow::ImportRequest wanted = request();
    wanted.dryRun = dryRun;
    run(std::move(wanted));
}

void ImportWizard::run(workflow::ImportRequest wanted) {
    auto writer = m_workspace.project().openWriter();
    if (!writer) {
        m_review->showError(tr("The project cannot be written"),
                            errorText(m_workspace.words(), writer.error()));
        return;
    }
    auto project = std::make_shared<store::ProjectFile>(std::move(writer).value());
    const bool dryRun = wanted.dryRun;
    m_reviewIsGood = false;
    m_review->showRunning(dryRun ? tr("Reading the whole of %1").arg(fileName())
                                 : tr("Importing %1").arg(fileName()));
    m_task = m_workspace.tasks().start<workflow::ImportReport>(
        this, dryRun ? tr("Trial import of %1").arg(fileName()) : tr("Importing %1").arg(fileName()),
        [project, wanted](TaskMonitor& monitor) { return workflow::importFile(*project, wanted, monitor); },
        [this, dryRun](crosscut::Result<workflow::ImportReport> report) { takeReport(dryRun, report); });
    follow();
}

/// Reads the rejected rows, and only these, once more; what is repaired is a batch of its own.
void ImportWizard::repairRejects(const std::vector<std::string>& kinds) {
    if (!m_report)
        return;
    workflow::ImportRequest wanted = request();
    wanted.repairs = kinds;
    wanted.onlyLines = m_report->rejectedLines;
    showStep(Review);
    run(std::move(wanted));
}

void ImportWizard::takeReport(bool dryRun, const crosscut::Result<workflow::ImportReport>& report) {
    m_task.reset();
    m_reviewIsGood = report.ok();
    if (!report) {
        const QString heading = report.error().code == ErrorCode::Cancelled
                                    ? tr("Stopped")
                                    : tr("This file cannot be imported so");
        m_review->showError(heading, errorText(m_workspace.words(), report.error()));
    } else if (dryRun) {
        m_review->showReport(*report);
    } else {
        m_report = *report;
        m_result->showReport(*report, fileName());
        m_workspace.noteDataChanged();
        showStep(Result);
    }
    follow();
    offerNext();
}

void ImportWizard::saveRejects() {
    const QFileInfo file(m_paths[m_file]);
    const QString suggested =
        file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral("-rejects.csv");
    FileDialog::saveFile(this, tr("Save rejected rows"), suggested, tr("CSV files (*.csv)"),
                         [this](const QString& path) {
                             auto writer = m_workspace.project().openWriter();
                             if (!writer) {
                                 m_workspace.tellError(writer.error());
                                 return;
                             }
                             // The rows are found again by a trial run, which writes them and keeps nothing
                             // else.
                             auto project = std::make_shared<store::ProjectFile>(std::move(writer).value());
                             workflow::ImportRequest wanted = request();
                             wanted.dryRun = true;
                             wanted.rejectsPath = path.toStdString();
                             m_workspace.tasks().start<workflow::ImportReport>(
                                 this, tr("Saving rejected rows"),
                                 [project, wanted](TaskMonitor& monitor) {
                                     return workflow::importFile(*project, wanted, monitor);
                                 },
                                 [this](crosscut::Result<workflow::ImportReport> report) {
                                     if (!report && report.error().code != ErrorCode::Cancelled)
                                         m_workspace.tellError(report.error());
                                 });
                         });
}

namespace {

QString recipesPath() {
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/recipes.json");
}

} // namespace

void ImportWizard::showRecipes() {
    if (auto library = workflow::RecipeLibrary::load(recipesPath().toStdString()))
        m_recipes = *std::move(library);
    else
        m_workspace.tellError(library.error());
    QStringList names;
    for (const workflow::RecipeLibrary::Recipe& recipe : m_recipes.recipes())
        names += QString::fromStdString(recipe.name);
    m_source->showRecipes(names, m_recipe ? QString::fromStdString(m_recipe->name) : QString());
}

void ImportWizard::useRecipe(int index) {
    m_recipe = index < 0 ? std::nullopt : std::optional(m_recipes.recipes()[static_cast<std::size_t>(index)]);
    m_source->reset();
    m_review->reset(m_recipe ? m_recipe->request : workflow::ImportRequest());
    showRecipes();
    startPreview();
}

void ImportWizard::saveRecipe() {
    bool isGiven = false;
    const QString suggested =
        m_recipe ? QString::fromStdString(m_recipe->name) : QFileInfo(m_paths[m_file]).completeBaseName();
    const QString name = QInputDialog::getText(this, tr("Save as recipe"), tr("Name of the recipe"),
                                               QLineEdit::Normal, suggested, &isGiven)
                             .trimmed();
    if (!isGiven || name.isEmpty())
        return;
    workflow::RecipeLibrary library = m_recipes;
    library.put(name.toStdString(), request());
    keepRecipes(library);
}

void ImportWizard::orderRecipes() {
    auto* dialog = new RecipeDialog(m_recipes, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecipeDialog::libraryChanged, this, &ImportWizard::keepRecipes);
    showRecipes();
    dialog->open();
}

void ImportWizard::keepRecipes(const workflow::RecipeLibrary& library) {
    if (const auto saved = library.save(recipesPath().toStdString()); !saved)
        m_workspace.tellError(saved.error());
    showRecipes();
}

void ImportWizard::revert() {
    if (!m_report || !m_report->batch)
        return;
    store::ImportBatch batch;
    batch.id = *m_report->batch;
    batch.source = fileName().toStdString();
    askAndRevert(this, m_workspace, batch, [this] { m_result->showReverting(); });
}

void ImportWizard::goOn() {
    switch (step()) {
    case Source:
        showStep(Mapping);
        break;
    case Mapping:
        showStep(Review);
        m_review->showChoicesFor(request().kind);
        startImport(true);
        break;
    case Review:
        startImport(false);
        break;
    case Result:
        if (m_file + 1 < m_paths.size())
            openFile(m_file + 1);
        else
            accept();
        break;
    }
}

void ImportWizard::goBack() {
    if (step() == Mapping || step() == Review)
        showStep(static_cast<Step>(step() - 1));
}

void ImportWizard::reject() {
    if (m_task) {
        m_workspace.tasks().cancel(*m_task);
        return; // the report comes as cancelled and the dialog stays where it is
    }
    QDialog::reject();
}

void ImportWizard::showStep(Step step) {
    m_pages->setCurrentIndex(step);
    follow();
    emit stepShown(step);
}

/// While a task runs the focus goes to Cancel, where Enter would throw away what came of it.
void ImportWizard::offerNext() {
    if (m_next->isEnabled() && m_close->hasFocus())
        m_next->setFocus();
}

void ImportWizard::follow() {
    const QString names[] = {tr("1 Source"), tr("2 Mapping"), tr("3 Review"), tr("4 Result")};
    QStringList steps;
    for (int i = 0; i < 4; ++i)
        steps += i == step() ? QStringLiteral("<b>%1</b>").arg(names[i]) : names[i];
    QString line = steps.join(QStringLiteral("&nbsp;&nbsp;›&nbsp;&nbsp;"));
    if (m_paths.size() > 1)
        line += QStringLiteral("&nbsp;&nbsp;&nbsp;&nbsp;") +
                tr("File %1 of %2").arg(m_file + 1).arg(m_paths.size());
    m_steps->setText(line);

    const bool isBusy = m_task.has_value();
    m_back->setVisible(step() == Mapping || step() == Review);
    m_back->setEnabled(!isBusy);
    m_close->setText(isBusy ? tr("&Cancel") : step() == Result ? tr("Close") : tr("&Cancel"));
    const bool isLast = m_file + 1 == m_paths.size();
    m_next->setText(step() == Review   ? tr("&Import")
                    : step() == Result ? (isLast ? tr("&Done") : tr("&Next file"))
                                       : tr("&Next"));
    m_next->setEnabled(!isBusy && (step() == Source    ? m_previewIsGood
                                   : step() == Mapping ? m_mapping->isComplete()
                                   : step() == Review  ? m_reviewIsGood
                                                       : true));
}

} // namespace crosscut::ui
