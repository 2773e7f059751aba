#include "ui/docks/pair_ranker.h"

#include "model/store/guarded.h"
#include "ui/tasks/task_runner.h"
#include "ui/workspace/workspace.h"

#include <utility>

namespace crosscut::ui {

namespace {

constexpr int shownPairs = 300;

} // namespace

PairRanker::PairRanker(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace) {}

void PairRanker::forget() {
    ++m_token;
    ++m_scoreToken;
    m_evidence.reset();
}

void PairRanker::gather(const Weights& weights) {
    start(weights, nullptr);
}

void PairRanker::rankAgain(const Weights& weights) {
    if (m_evidence)
        start(weights, m_evidence);
}

Result<PairRanker::Ranked> PairRanker::rank(store::ProjectFile& project, Ranked ranked,
                                            const workflow::PairOptions& options, TaskMonitor& monitor) {
    const double gatheringShare = ranked.evidence ? 0 : 0.5;
    if (!ranked.evidence) {
        PartMonitor gathering(monitor, 0, gatheringShare);
        auto gathered =
            store::guarded(project.path(), [&] { return workflow::gatherPairEvidence(project, gathering); });
        if (!gathered)
            return gathered.error();
        ranked.evidence = std::make_shared<workflow::PairEvidence>(std::move(*gathered));
    }
    PartMonitor ranking(monitor, gatheringShare, 1);
    auto result = workflow::rankPairs(*ranked.evidence, options, ranking);
    if (!result)
        return result.error();
    ranked.result = std::move(*result);
    return ranked;
}

void PairRanker::start(const Weights& weights, std::shared_ptr<const workflow::PairEvidence> evidence) {
    auto reader = m_workspace.project().openReader();
    if (!reader)
        return m_workspace.tellError(reader.error());
    const auto project = std::make_shared<store::ProjectFile>(std::move(*reader));
    workflow::PairOptions options;
    options.top = shownPairs;
    options.weights = weights;
    m_workspace.tasks().start<Ranked>(
        this, tr("Pair scores"),
        [project, evidence, options](TaskMonitor& monitor) {
            return rank(*project, {evidence, {}}, options, monitor);
        },
        [this, token = ++m_token](const Result<Ranked>& done) {
            if (token != m_token)
                return;
            if (!done) {
                emit failed(done.error());
                return;
            }
            m_evidence = done->evidence;
            emit ranked(done->result);
        });
}

void PairRanker::score(const std::string& film, const std::string& course, const Weights& weights,
                       std::function<void(workflow::RankedPair)> then) {
    workflow::PairOptions options;
    options.film = film;
    options.course = course;
    options.top = 1;
    options.weights = weights;
    m_workspace.tasks().start<workflow::PairResult>(
        this, tr("Explaining a pair"),
        [evidence = m_evidence, options](TaskMonitor& monitor) {
            return workflow::rankPairs(*evidence, options, monitor);
        },
        [this, token = ++m_scoreToken, then = std::move(then)](Result<workflow::PairResult> scored) {
            if (token == m_scoreToken && scored)
                then(std::move(scored->pairs.front()));
        });
}

} // namespace crosscut::ui
