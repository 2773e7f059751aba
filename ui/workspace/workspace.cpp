#include "ui/workspace/workspace.h"

#include "model/store/guarded.h"
#include "model/store/plan_table.h"
#include "ui/plan/plan_document.h"
#include "ui/settings/settings.h"
#include "ui/tasks/task_runner.h"
#include "ui/text/sentences.h"

#include <QFileInfo>
#include <QTimer>

namespace crosscut::ui {

namespace {

/// A moment after the last keystroke, so that typing a name is one write.
constexpr int planSaveMilliseconds = 400;

} // namespace

Workspace::Workspace(Settings& settings, TaskRunner& tasks, Words words, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_tasks(tasks)
    , m_words(std::move(words))
    , m_plan(std::make_unique<PlanDocument>())
    , m_planSaver(new QTimer(this)) {
    m_planSaver->setSingleShot(true);
    m_planSaver->setInterval(planSaveMilliseconds);
    connect(m_planSaver, &QTimer::timeout, this, &Workspace::savePlan);
    connect(m_plan.get(), &PlanDocument::planChanged, m_planSaver, qOverload<>(&QTimer::start));
}

Workspace::~Workspace() {
    if (m_planSaver->isActive())
        savePlan();
}

bool Workspace::hasProject() const {
    return m_project.has_value();
}

store::ProjectFile& Workspace::project() {
    return m_project.value();
}

QString Workspace::projectPath() const {
    return m_project ? QString::fromStdString(m_project->path()) : QString();
}

bool Workspace::isReadOnly() const {
    return m_project && m_project->isReadOnly();
}

QString Workspace::holder() const {
    return m_project ? QString::fromStdString(m_project->holder()) : QString();
}

Result<void> Workspace::openProject(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    // The open one may be the very file: its lock must be gone before it is opened again.
    if (m_project && projectPath() == absolute)
        closeProject();
    auto opened = store::ProjectFile::open(absolute.toStdString(), store::Access::ReadWriteElseReadOnly);
    if (!opened)
        return opened.error();
    adoptProject(std::move(opened).value());
    return {};
}

void Workspace::adoptProject(store::ProjectFile project) {
    forgetProject();
    m_project.emplace(std::move(project));
    m_settings.addRecentProject(projectPath());
    openFirstPlan();
    refreshDataHash();
    emit projectChanged();
    emit dataChanged();
}

void Workspace::closeProject() {
    if (!m_project)
        return;
    forgetProject();
    emit projectChanged();
}

void Workspace::forgetProject() {
    if (m_planSaver->isActive())
        savePlan();
    m_planSaver->stop();
    m_tasks.cancelAll();
    m_plan->close();
    m_project.reset();
    m_dataHash.clear();
    m_selection = {};
    m_pairs.reset();
    m_segments.reset();
}

void Workspace::openFirstPlan() {
    const auto plans = store::guarded(m_project->path(), [&]() -> Result<std::vector<Plan>> {
        return store::PlanTable(m_project->database()).all();
    });
    if (!plans)
        tellError(plans.error());
    else if (!plans->empty())
        m_plan->open(plans->front(), isReadOnly());
}

void Workspace::savePlan() {
    m_planSaver->stop();
    if (!m_project || m_project->isReadOnly() || !m_plan->isOpen())
        return;
    const auto id = store::guarded(m_project->path(), [&]() -> Result<PlanId> {
        return store::PlanTable(m_project->database()).save(m_plan->plan());
    });
    if (!id)
        tellError(id.error());
    else if (m_plan->plan().id != *id)
        m_plan->setStoredId(*id);
}

void Workspace::noteDataChanged() {
    if (!m_project)
        return;
    refreshDataHash();
    emit dataChanged();
}

void Workspace::refreshDataHash() {
    const auto hash =
        store::guarded(m_project->path(), [&]() -> Result<std::string> { return m_project->dataHash(); });
    if (hash)
        m_dataHash = QString::fromStdString(*hash);
    else
        tellError(hash.error());
}

QString Workspace::dataHash() const {
    return m_dataHash;
}

void Workspace::setLanguage(Language language) {
    if (language == m_words.language())
        return;
    m_words = Words(language);
    emit languageChanged();
}

void Workspace::select(Selection selection) {
    m_selection = std::move(selection);
    emit selectionChanged();
}

const workflow::PairResult* Workspace::pairs() const {
    return m_pairs ? &*m_pairs : nullptr;
}

void Workspace::setPairs(workflow::PairResult pairs) {
    m_pairs = std::move(pairs);
    emit pairsChanged();
}

const workflow::SegmentationResult* Workspace::segments() const {
    return m_segments ? &*m_segments : nullptr;
}

void Workspace::setSegments(workflow::SegmentationResult segments) {
    m_segments = std::move(segments);
    emit segmentsChanged();
}

void Workspace::tellError(const Error& error) {
    emit errorRaised(errorText(m_words, error), QString::fromStdString(error.detail));
}

} // namespace crosscut::ui
