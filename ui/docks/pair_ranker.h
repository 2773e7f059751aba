#pragma once

#include "model/workflow/pair_evidence.h"
#include "model/workflow/rank_pairs.h"

#include <QObject>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace crosscut::ui {

class Workspace;

/// Ranks pairs in the background. The data are read once; weights that are tried out only weigh them anew.
/// Of several rankings under way only the newest is told.
class PairRanker : public QObject {
    Q_OBJECT

public:
    using Weights = std::map<std::string, double>;

    explicit PairRanker(Workspace& workspace, QObject* parent = nullptr);

    /// Reads the data and ranks them.
    void gather(const Weights& weights);
    /// The same data with other weights; nothing where none have been read.
    void rankAgain(const Weights& weights);
    /// One pair that may not be among the best; `then` is not called where a newer one was asked for.
    void score(const std::string& film, const std::string& course, const Weights& weights,
               std::function<void(workflow::RankedPair)> then);
    /// No answer to a question about one pair is wanted any longer.
    void dropScore() { ++m_scoreToken; }
    void forget();

    bool hasEvidence() const { return m_evidence != nullptr; }
    std::string dataHash() const { return m_evidence->run.dataHash; } ///< only where hasEvidence()

signals:
    void ranked(const crosscut::workflow::PairResult& result);
    void failed(const crosscut::Error& error);

private:
    struct Ranked {
        std::shared_ptr<const workflow::PairEvidence> evidence;
        workflow::PairResult result;
    };

    void start(const Weights& weights, std::shared_ptr<const workflow::PairEvidence> evidence);
    static Result<Ranked> rank(store::ProjectFile& project, Ranked ranked,
                               const workflow::PairOptions& options, TaskMonitor& monitor);

    Workspace& m_workspace;
    std::shared_ptr<const workflow::PairEvidence> m_evidence;
    quint64 m_token = 0;
    quint64 m_scoreToken = 0;
};

} // namespace crosscut::ui
