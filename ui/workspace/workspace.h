#pragma once

#include "model/base/result.h"
#include "model/store/project_file.h"
#include "model/workflow/import_file.h"
#include "model/workflow/rank_pairs.h"
#include "model/workflow/segment_users.h"
#include "ui/text/words.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

class QTimer;

namespace crosscut::ui {

class PlanDocument;
class Settings;
class TaskRunner;

/// What all docks share; what is picked in one is picked in all.
struct Selection {
    QString film;                     ///< key; empty: none
    QString course;                   ///< key
    QString segment;                  ///< what `users` are, in words, for the filter chip of the users table
    std::vector<std::uint32_t> users; ///< the people behind a clicked bar, sorted
};

/// The open project with everything that a dock may need: given to each dock in its constructor, so that no
/// dock looks up a global or another dock. Lives on the ui thread.
class Workspace : public QObject {
    Q_OBJECT

public:
    Workspace(Settings& settings, TaskRunner& tasks, Words words, QObject* parent = nullptr);
    ~Workspace() override;

    // Project
    bool hasProject() const;
    store::ProjectFile& project(); ///< only where hasProject()
    QString projectPath() const;
    bool isReadOnly() const;
    QString holder() const; ///< who holds it, where it is read-only
    Result<void> openProject(const QString& path);
    void adoptProject(store::ProjectFile project); ///< one that a job has made
    void closeProject();                           ///< saves the plan first
    /// To be called after anything changed the data (an import, a revert, an edited cell): every dock hears
    /// dataChanged.
    void noteDataChanged();
    QString dataHash() const; ///< of the newest noteDataChanged, for staleness

    // Shared services
    TaskRunner& tasks() const { return m_tasks; }
    Settings& settings() const { return m_settings; }
    const Words& words() const { return m_words; }
    void setLanguage(Language language);
    PlanDocument& plan() const { return *m_plan; }
    /// What was changed a moment ago is written now: before another plan is opened, or another reader looks.
    void savePlan();

    // Selection
    const Selection& selection() const { return m_selection; }
    void select(Selection selection);

    // Newest results that more than one dock shows
    const workflow::PairResult* pairs() const;
    void setPairs(workflow::PairResult pairs);
    const workflow::SegmentationResult* segments() const;
    void setSegments(workflow::SegmentationResult segments);

    /// Asks the window for something that only it can do.
    void showDock(const QString& id) { emit dockRequested(id); }
    void importFiles(const QStringList& paths) { emit importRequested(paths); }
    void tell(const QString& sentence) { emit noticeRaised(sentence); } ///< the window's notice bar
    void tellError(const Error& error);

signals:
    void projectChanged(); ///< another project, or none
    void dataChanged();
    void selectionChanged();
    void pairsChanged();
    void segmentsChanged();
    void languageChanged();
    void themeChanged();
    void dockRequested(const QString& id);
    void importRequested(const QStringList& paths);
    void noticeRaised(const QString& sentence);
    void errorRaised(const QString& sentence, const QString& details);

private:
    void forgetProject();
    void openFirstPlan();
    void refreshDataHash();

    Settings& m_settings;
    TaskRunner& m_tasks;
    Words m_words;
    std::optional<store::ProjectFile> m_project;
    QString m_dataHash;
    std::unique_ptr<PlanDocument> m_plan;
    QTimer* m_planSaver = nullptr;
    Selection m_selection;
    std::optional<workflow::PairResult> m_pairs;
    std::optional<workflow::SegmentationResult> m_segments;
};

} // namespace crosscut::ui
