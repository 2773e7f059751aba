#include "ui/docks/pair_adder.h"

#include "model/store/catalog_tables.h"
#include "model/store/guarded.h"
#include "model/workflow/plan_totals.h"
#include "ui/docks/add_pair_dialog.h"
#include "ui/plan/plan_commands.h"
#include "ui/tasks/task_runner.h"
#include "ui/workspace/workspace.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace crosscut::ui {

namespace {

struct CatalogLists {
    std::vector<CatalogChoice> films, courses;
};

Result<CatalogLists> readCatalogs(const store::ProjectFile& project) {
    return store::guarded(project.path(), [&]() -> Result<CatalogLists> {
        CatalogLists lists;
        for (const Film& film : store::readFilms(project.database()))
            lists.films.push_back({QString::fromStdString(film.key), QString::fromStdString(film.title)});
        for (const Course& course : store::readCourses(project.database()))
            lists.courses.push_back(
                {QString::fromStdString(course.key), QString::fromStdString(course.title)});
        return lists;
    });
}

auto isPair(const std::string& film, const std::string& course) {
    return [film, course](const PlanPair& pair) { return pair.film == film && pair.course == course; };
}

Result<Plan> withFreshNumbers(store::ProjectFile& project, Plan plan, TaskMonitor& monitor) {
    for (const PlanPair& pair : std::vector<PlanPair>(plan.pairs)) {
        auto next = workflow::addPair(project, plan, pair.film, pair.course, monitor);
        if (next)
            plan = std::move(*next);
        else if (next.error().code == ErrorCode::Cancelled)
            return next.error();
        // A pair whose film or course has left the catalogs keeps its numbers; the open points name it.
    }
    return plan;
}

} // namespace

PairAdder::PairAdder(Workspace& workspace, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window) {}

std::shared_ptr<store::ProjectFile> PairAdder::reader() {
    auto opened = m_workspace.project().openReader();
    if (opened)
        return std::make_shared<store::ProjectFile>(std::move(*opened));
    m_workspace.tellError(opened.error());
    return nullptr;
}

void PairAdder::ask(const QString& film, const QString& course) {
    const auto project = reader();
    if (!project)
        return;
    m_workspace.tasks().start<CatalogLists>(
        this, tr("Reading the catalogs"), [project](TaskMonitor&) { return readCatalogs(*project); },
        [this, film, course](const Result<CatalogLists>& lists) {
            if (!lists)
                return m_workspace.tellError(lists.error());
            delete m_dialog;
            m_dialog = new AddPairDialog(lists->films, lists->courses, m_window);
            m_dialog->setAttribute(Qt::WA_DeleteOnClose);
            m_dialog->choose(film, course);
            connect(m_dialog, &AddPairDialog::pairChosen, this, &PairAdder::add);
            m_dialog->open();
        });
}

void PairAdder::add(const QString& filmKey, const QString& courseKey) {
    const auto project = reader();
    if (!project)
        return;
    const PlanId id = m_workspace.plan().plan().id;
    m_workspace.tasks().start<Plan>(
        this, tr("Adding a pair to the plan"),
        [project, plan = m_workspace.plan().plan(), film = filmKey.toStdString(),
         course = courseKey.toStdString()](TaskMonitor& monitor) {
            return workflow::addPair(*project, plan, film, course, monitor);
        },
        [this, id, isIt = isPair(filmKey.toStdString(), courseKey.toStdString())](const Result<Plan>& added) {
            if (!added)
                return added.error().code == ErrorCode::Cancelled ? void()
                                                                  : m_workspace.tellError(added.error());
            if (m_workspace.plan().plan().id == id)
                take(*std::ranges::find_if(added->pairs, isIt));
        });
}

/// The plan may have gone on while the pair was scored: only the pair is taken, and of one that is there its
/// numbers.
void PairAdder::take(const PlanPair& pair) {
    PlanDocument& document = m_workspace.plan();
    const std::vector<PlanPair>& pairs = document.plan().pairs;
    const auto known = std::ranges::find_if(pairs, isPair(pair.film, pair.course));
    const auto row = known - pairs.begin();
    if (known == pairs.end()) {
        addPair(document, pair);
    } else {
        Plan plan = document.plan();
        PlanPair& there = plan.pairs[static_cast<std::size_t>(row)];
        there.score = pair.score;
        there.evidencePercent = pair.evidencePercent;
        there.dataHash = pair.dataHash;
        replacePlan(document, std::move(plan), tr("Bring the numbers up to date"));
    }
    emit pairTaken(static_cast<int>(row));
}

void PairAdder::refreshNumbers() {
    const auto project = reader();
    if (!project)
        return;
    m_workspace.tasks().start<Plan>(
        this, tr("Bringing the pairs' numbers up to date"),
        [project, plan = m_workspace.plan().plan()](TaskMonitor& monitor) {
            return withFreshNumbers(*project, plan, monitor);
        },
        [this](const Result<Plan>& fresh) {
            if (fresh && fresh->id == m_workspace.plan().plan().id)
                replacePlan(m_workspace.plan(), *fresh, tr("Bring the numbers up to date"));
        });
}

} // namespace crosscut::ui
