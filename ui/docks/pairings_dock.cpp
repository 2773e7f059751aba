#include "ui/docks/pairings_dock.h"

#include "ui/charts/chart_clicks.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/pair_heat_map.h"
#include "ui/docks/gate_notice.h"
#include "ui/docks/pair_adder.h"
#include "ui/docks/pair_card.h"
#include "ui/docks/pair_ranker.h"
#include "ui/docks/pair_table.h"
#include "ui/docks/ranked_pair_model.h"
#include "ui/docks/weight_sliders.h"
#include "ui/plan/plan_document.h"
#include "ui/tables/table_export.h"
#include "ui/text/sentences.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/icons.h"
#include "ui/workspace/workspace.h"

#include <QSplitter>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace crosscut::ui {

namespace {

constexpr int settleMilliseconds = 200;

int indexOf(const std::vector<std::string>& keys, const std::string& key) {
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? -1 : static_cast<int>(found - keys.begin());
}

} // namespace

PairingsDock::PairingsDock(Workspace& workspace, QWidget* parent)
    : Dock(QStringLiteral("pairings"), QStringLiteral("pairings"), parent)
    , m_workspace(workspace)
    , m_rows(new RankedPairModel(workspace.words(), this))
    , m_ranker(new PairRanker(workspace, this))
    , m_adder(new PairAdder(workspace, this))
    , m_settle(new QTimer(this)) {
    makeToolBar();
    setContent(makeContent());
    connect(m_adder, &PairAdder::pairTaken, this, [this] { m_workspace.showDock(QStringLiteral("plan")); });
    m_settle->setSingleShot(true);
    m_settle->setInterval(settleMilliseconds);
    connect(m_settle, &QTimer::timeout, this, &PairingsDock::rankAgain);
    connect(m_ranker, &PairRanker::ranked, this, &PairingsDock::take);
    connect(m_ranker, &PairRanker::failed, this, &PairingsDock::takeFailure);
    connect(&workspace, &Workspace::projectChanged, this, &PairingsDock::onProjectChanged);
    connect(&workspace, &Workspace::dataChanged, this, &PairingsDock::onDataChanged);
    connect(&workspace, &Workspace::languageChanged, this, &PairingsDock::retranslate);
    connect(&workspace, &Workspace::selectionChanged, this, &PairingsDock::followSelection);
    connect(&workspace.plan(), &PlanDocument::planOpened, this, &PairingsDock::follow);
    retranslate();
    onProjectChanged();
}

QString PairingsDock::title() const {
    return tr("Pairings");
}

void PairingsDock::makeToolBar() {
    const auto add = [this](const char* iconName, const char* name, auto slot) {
        QAction* action = toolBar()->addAction(icon(QLatin1String(iconName)), QString(), this, slot);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    m_run = add("run", "pairings.run", &PairingsDock::gather);
    m_add = add("plan", "pairings.add", &PairingsDock::addToPlan);
    toolBar()->addSeparator();
    m_showWeights =
        add("weights", "pairings.weights", [this] { m_weights->setVisible(m_showWeights->isChecked()); });
    m_showWeights->setCheckable(true);
    m_showWeights->setChecked(true);
    m_resetWeights = add("undo", "pairings.resetWeights", [this] {
        m_weights->reset();
        rankAgain();
    });
    m_export = add("export", "pairings.export", &PairingsDock::exportTable);
    m_import = new QAction(icon(QStringLiteral("import")), QString(), this);
    connect(m_import, &QAction::triggered, this, [this] { m_workspace.importFiles({}); });
}

QWidget* PairingsDock::makeLists() {
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("pairTabs"));
    m_tabs->setDocumentMode(true);
    m_table = new PairTable(m_rows);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { pickRow(current.row()); });
    m_heatMap = new ChartPanel(QStringLiteral("pairHeatMap"), m_workspace.words());
    onMarkClicked(*m_heatMap, this, [this](QPointF cell) {
        const auto films = static_cast<int>(m_workspace.pairs()->grid.films.size());
        pickCell(films - 1 - static_cast<int>(std::lround(cell.y())),
                 static_cast<int>(std::lround(cell.x())));
    });
    m_tabs->addTab(m_table, QString());
    m_tabs->addTab(m_heatMap, QString());
    return m_tabs;
}

QWidget* PairingsDock::makeContent() {
    auto* content = new QWidget(this);
    auto* splitter = new QSplitter(Qt::Horizontal, content);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeLists());
    m_card = new PairCard(m_workspace.words(), splitter);
    m_card->setMinimumWidth(240);
    connect(m_card, &PairCard::addRequested, this, &PairingsDock::addToPlan);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    m_weights = new WeightSliders(m_workspace.words(), content);
    connect(m_weights, &WeightSliders::weightsChanged, m_settle, qOverload<>(&QTimer::start));
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new GateNotice(m_workspace, workflow::GatedModel::Pairs, content));
    layout->addWidget(m_weights);
    layout->addWidget(splitter, 1);
    return content;
}

void PairingsDock::onProjectChanged() {
    m_ranker->forget();
    m_card->clear();
    m_weights->reset();
    setStale({}, m_run);
    if (m_workspace.hasProject())
        gather();
    else
        showEmpty(tr("Pairs need films and courses. Import them first."), m_import);
    follow();
}

void PairingsDock::onDataChanged() {
    if (!m_ranker->hasEvidence() || state() != State::Content)
        return onProjectChanged();
    const bool stale = QString::fromStdString(m_ranker->dataHash()) != m_workspace.dataHash();
    setStale(stale ? tr("The data have changed since these pairs were ranked.") : QString(), m_run);
}

void PairingsDock::gather() {
    if (!m_workspace.hasProject())
        return;
    if (state() != State::Content)
        showLoading(tr("Ranking films and courses…"));
    m_ranker->gather(m_weights->weights());
    follow();
}

void PairingsDock::rankAgain() {
    m_ranker->rankAgain(m_weights->weights());
}

void PairingsDock::take(const workflow::PairResult& result) {
    setStale({}, m_run);
    m_workspace.setPairs(result);
    showRanking();
    follow();
}

void PairingsDock::takeFailure(const Error& error) {
    const bool shown = state() == State::Content;
    const QString sentence = errorText(m_workspace.words(), error);
    if (error.code == ErrorCode::NothingToModel)
        showEmpty(tr("Pairs need films and courses. Import them first."), m_import);
    else if (error.code == ErrorCode::Cancelled)
        shown ? showContent() : showEmpty(tr("Pairs are not ranked yet."), m_run);
    else if (error.code == ErrorCode::InvalidOption || error.isRefusal())
        shown ? m_workspace.tell(sentence) : showRefused(sentence, m_run);
    else
        showError(sentence, QString::fromStdString(error.detail));
    follow();
}

void PairingsDock::showRanking() {
    const workflow::PairResult& result = *m_workspace.pairs();
    const workflow::RankedPair* before = m_card->pair();
    const std::string film = before != nullptr ? before->film : std::string();
    const std::string course = before != nullptr ? before->course : std::string();
    m_rows->show(result.pairs);
    m_table->fitColumns();
    showContent();
    if (before != nullptr)
        showPair(film, course);
    else if (!result.pairs.empty())
        m_table->selectRow(0);
    showHeatMap();
}

void PairingsDock::showHeatMap() {
    const workflow::PairResult& result = *m_workspace.pairs();
    const workflow::RankedPair* picked = m_card->pair();
    PairHeatMap map{.films = result.grid.filmTitles,
                    .courses = result.grid.courseTitles,
                    .scores = result.grid.scores,
                    .candidates = static_cast<double>(result.candidates),
                    .pickedFilm = picked != nullptr ? indexOf(result.grid.films, picked->film) : -1,
                    .pickedCourse = picked != nullptr ? indexOf(result.grid.courses, picked->course) : -1};
    m_heatMap->show([map](const ChartStyle& style) { return pairHeatMap(map, style); });
}

void PairingsDock::pickRow(int row) {
    const workflow::PairResult* result = m_workspace.pairs();
    if (result == nullptr || row < 0 || row >= static_cast<int>(result->pairs.size()))
        return;
    const workflow::RankedPair& pair = result->pairs[static_cast<std::size_t>(row)];
    Selection selection = m_workspace.selection();
    selection.film = QString::fromStdString(pair.film);
    selection.course = QString::fromStdString(pair.course);
    m_workspace.select(selection);
}

void PairingsDock::pickCell(int film, int course) {
    const workflow::PairGrid& grid = m_workspace.pairs()->grid;
    Selection selection = m_workspace.selection();
    selection.film = QString::fromStdString(grid.films[static_cast<std::size_t>(film)]);
    selection.course = QString::fromStdString(grid.courses[static_cast<std::size_t>(course)]);
    m_workspace.select(selection);
}

void PairingsDock::followSelection() {
    const Selection& selection = m_workspace.selection();
    if (state() == State::Content && !selection.film.isEmpty() && !selection.course.isEmpty())
        showPair(selection.film.toStdString(), selection.course.toStdString());
}

/// A pair of the list at once, any other as soon as it is scored.
void PairingsDock::showPair(const std::string& film, const std::string& course) {
    m_ranker->dropScore();
    if (const int row = m_rows->rowOf(film, course); row >= 0) {
        if (m_table->currentIndex().row() != row)
            m_table->selectRow(row);
        return explain(m_workspace.pairs()->pairs[static_cast<std::size_t>(row)]);
    }
    m_table->clearSelection();
    m_ranker->score(film, course, m_weights->weights(), [this](workflow::RankedPair pair) {
        pair.rank = 0; // of one: it has no place in the list
        explain(pair);
    });
}

void PairingsDock::explain(const workflow::RankedPair& pair) {
    m_card->show(pair);
    showHeatMap();
    follow();
}

void PairingsDock::addToPlan() {
    const workflow::RankedPair* pair = m_card->pair();
    if (pair != nullptr && m_workspace.plan().isOpen())
        m_adder->add(QString::fromStdString(pair->film), QString::fromStdString(pair->course));
}

void PairingsDock::exportTable() {
    if (m_workspace.pairs() == nullptr)
        return;
    FileDialog::saveFile(this, tr("Export the pairs"), QStringLiteral("pairs.csv"),
                         tr("Comma-separated values (*.csv)"),
                         [this, rows = m_rows->table()](const QString& path) {
                             if (const auto saved = saveCsv(path, rows); !saved)
                                 m_workspace.tellError(saved.error());
                         });
}

void PairingsDock::follow() {
    const bool shown = state() == State::Content && m_workspace.pairs() != nullptr;
    const PlanDocument& plan = m_workspace.plan();
    const bool canAdd = shown && plan.isOpen() && !plan.isReadOnly();
    m_card->setCanAdd(canAdd);
    m_add->setEnabled(canAdd && m_card->pair() != nullptr);
    m_run->setEnabled(m_workspace.hasProject());
    m_export->setEnabled(shown);
    m_resetWeights->setEnabled(shown);
    m_showWeights->setEnabled(shown);
    if (!shown)
        return setStatus({});
    const workflow::PairResult& result = *m_workspace.pairs();
    const Words& words = m_workspace.words();
    setStatus(filled(tr("The best %1 of %2 pairs · seed %3 · %4 s"),
                     {words.count(static_cast<double>(result.pairs.size())),
                      words.count(static_cast<double>(result.candidates)), QString::number(result.run.seed),
                      words.number(result.run.seconds, 1)}));
}

void PairingsDock::retranslate() {
    m_run->setText(tr("Rank the pairs"));
    m_run->setToolTip(tr("Read the data again and rank all films and courses"));
    m_add->setText(tr("Add to the plan"));
    m_add->setToolTip(tr("Add the picked pair to the plan with its score and evidence"));
    m_showWeights->setText(tr("Weights"));
    m_showWeights->setToolTip(tr("Show the weights of the criteria; the ranking follows them"));
    m_resetWeights->setText(tr("Reset the weights"));
    m_resetWeights->setToolTip(tr("Put the weights back to what they were"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Save the ranked pairs as a table"));
    m_import->setText(tr("Import files…"));
    m_table->setAccessibleName(tr("Ranked pairs"));
    m_tabs->setTabText(0, tr("Ranking"));
    m_tabs->setTabText(1, tr("Heat map"));
    m_weights->retranslate();
    m_card->retranslate();
    if (state() == State::Content && m_workspace.pairs() != nullptr)
        showRanking();
    else if (state() == State::Empty)
        showEmpty(tr("Pairs need films and courses. Import them first."), m_import);
    follow();
}

} // namespace crosscut::ui
