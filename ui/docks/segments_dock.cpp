#include "ui/docks/segments_dock.h"

#include "model/store/catalog_tables.h"
#include "model/store/guarded.h"
#include "model/store/segment_table.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_clicks.h"
#include "ui/charts/chart_panel.h"
#include "ui/docks/gate_notice.h"
#include "ui/docks/segment_charts.h"
#include "ui/tables/table_export.h"
#include "ui/tasks/task_runner.h"
#include "ui/text/sentences.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/icons.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace crosscut::ui {

namespace {

constexpr int mostSegments = 20;
/// Up to here segments are made by themselves when a project opens.
constexpr std::int64_t eventsByThemselves = 2'000'000;

bool hasSavedSegments(const store::ProjectFile& project) {
    const auto saved = store::guarded(project.path(), [&]() -> Result<bool> {
        return !store::SegmentTable(project.database()).all().empty();
    });
    return saved && *saved;
}

/// -1 where they cannot be counted.
std::int64_t eventsOf(const store::ProjectFile& project) {
    const auto counts = store::guarded(
        project.path(), [&]() -> Result<store::Counts> { return store::readCounts(project.database()); });
    return counts ? counts->events : -1;
}

} // namespace

SegmentsDock::SegmentsDock(Workspace& workspace, QWidget* parent)
    : Dock(QStringLiteral("segments"), QStringLiteral("segments"), parent)
    , m_workspace(workspace) {
    makeToolBar();
    setContent(makeContent());
    connect(&workspace, &Workspace::projectChanged, this, &SegmentsDock::onProjectChanged);
    connect(&workspace, &Workspace::dataChanged, this, &SegmentsDock::onDataChanged);
    connect(&workspace, &Workspace::languageChanged, this, &SegmentsDock::retranslate);
    retranslate();
    onProjectChanged();
}

QString SegmentsDock::title() const {
    return tr("Segments");
}

void SegmentsDock::makeToolBar() {
    m_method = new QComboBox(this);
    m_method->setObjectName(QStringLiteral("segments.method"));
    m_method->addItems({QString(), QString()});
    m_k = new QSpinBox(this);
    m_k->setObjectName(QStringLiteral("segments.k"));
    m_k->setRange(1, mostSegments); // 1 stands for "automatic"
    toolBar()->addWidget(m_method);
    toolBar()->addWidget(m_k);
    m_run = toolBar()->addAction(icon(QStringLiteral("run")), QString(), this, [this] { run(true); });
    m_run->setObjectName(QStringLiteral("segments.run"));
    m_export =
        toolBar()->addAction(icon(QStringLiteral("export")), QString(), this, &SegmentsDock::exportMembers);
    m_export->setObjectName(QStringLiteral("segments.export"));
    connect(m_method, &QComboBox::currentIndexChanged, this, [this] { follow(); });
}

QWidget* SegmentsDock::makeContent() {
    auto* content = new QWidget(this);
    auto* splitter = new QSplitter(Qt::Vertical, content);
    splitter->setChildrenCollapsible(false);
    m_sizes = new ChartPanel(QStringLiteral("segmentSizes"), m_workspace.words(), splitter);
    m_details = new QTabWidget(splitter);
    m_details->setObjectName(QStringLiteral("segmentDetails"));
    m_details->setDocumentMode(true);
    m_profile = new ChartPanel(QStringLiteral("segmentProfile"), m_workspace.words(), m_details);
    m_activity = new ChartPanel(QStringLiteral("segmentActivity"), m_workspace.words(), m_details);
    m_details->addTab(m_profile, QString());
    m_details->addTab(m_activity, QString());
    splitter->setSizes({245, 305});
    onBarClicked(*m_sizes, this, [this](int bar) { // bars count from the bottom
        pick(m_workspace.segments()->segments.size() - 1 - static_cast<std::size_t>(bar));
    });
    m_hint = new QLabel(content);
    m_hint->setObjectName(QStringLiteral("segmentHint"));
    m_hint->setProperty("role", QStringLiteral("muted"));
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(12, 4, 12, 4);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new GateNotice(m_workspace, workflow::GatedModel::Segments, content));
    layout->addWidget(splitter, 1);
    layout->addWidget(m_hint);
    return content;
}

void SegmentsDock::onProjectChanged() {
    ++m_token;
    setStale({}, m_run);
    const std::int64_t events = m_workspace.hasProject() ? eventsOf(m_workspace.project()) : 0;
    if (events > 0 && events <= eventsByThemselves)
        return run(!hasSavedSegments(m_workspace.project()));
    showNothing(events > 0);
}

void SegmentsDock::showNothing(bool canRun) {
    m_canRun = canRun;
    showEmpty(canRun
                  ? tr("Segments group people who behave alike.")
                  : tr("Segments group people who behave alike. They need events: who did what, and when."),
              canRun ? m_run : nullptr);
    follow();
}

void SegmentsDock::onDataChanged() {
    const workflow::SegmentationResult* result = m_workspace.segments();
    if (result == nullptr || state() != State::Content)
        return onProjectChanged();
    const bool stale = QString::fromStdString(result->run.dataHash) != m_workspace.dataHash();
    setStale(stale ? tr("The data have changed since these segments were made.") : QString(), m_run);
}

void SegmentsDock::run(bool keep) {
    if (!m_workspace.hasProject())
        return;
    auto connection = keep && !m_workspace.isReadOnly() ? m_workspace.project().openWriter()
                                                        : m_workspace.project().openReader();
    if (!connection)
        return m_workspace.tellError(connection.error());
    auto project = std::make_shared<store::ProjectFile>(std::move(*connection));
    workflow::SegmentOptions options;
    options.method = m_method->currentIndex() == 0 ? SegmentMethod::KMeans : SegmentMethod::Rfm;
    options.k = m_k->value() == 1 ? 0 : m_k->value();
    options.save = keep;
    const quint64 token = ++m_token;
    showLoading(tr("Grouping people…"));
    m_workspace.tasks().start<workflow::SegmentationResult>(
        this, tr("Segments"),
        [project, options](TaskMonitor& monitor) {
            return workflow::segmentUsers(*project, options, monitor);
        },
        [this, token](const Result<workflow::SegmentationResult>& result) { take(token, result); });
    follow();
}

void SegmentsDock::take(quint64 token, const Result<workflow::SegmentationResult>& result) {
    if (token != m_token)
        return;
    if (result) {
        m_picked = 0;
        m_pickedByHand = false;
        m_workspace.setSegments(*result);
        setStale({}, m_run);
        return showResult();
    }
    const Error& error = result.error();
    const QString sentence = errorText(m_workspace.words(), error);
    if (error.code == ErrorCode::Cancelled)
        showNothing(true);
    else if (error.isRefusal())
        showRefused(sentence, m_run);
    else
        showError(sentence, QString::fromStdString(error.detail));
    follow();
}

void SegmentsDock::showResult() {
    const workflow::SegmentationResult* result = m_workspace.segments();
    if (result == nullptr || result->segments.empty())
        return;
    m_sizes->show(
        [chart = segmentSizes(*result)](const ChartStyle& style) { return barChart(chart, style); });
    m_activity->show(
        [chart = segmentActivity(*result)](const ChartStyle& style) { return activityChart(chart, style); });
    showProfile();
    showContent();
    const Words& words = m_workspace.words();
    QStringList status{filled(tr("%1 people"), {words.count(static_cast<double>(result->people))})};
    if (!result->silhouetteByK.empty())
        status += filled(tr("silhouette %1"), {words.number(result->silhouette, 2)});
    status += filled(tr("seed %1"), {QString::number(result->run.seed)});
    if (!result->fit.converged())
        status += tr("the fit did not settle");
    setStatus(status.join(QStringLiteral(" · ")));
    follow();
}

void SegmentsDock::showProfile() {
    const workflow::SegmentationResult& result = *m_workspace.segments();
    if (result.segments[m_picked].suppressed)
        m_profile->clear();
    else
        m_profile->show([chart = segmentProfile(result, m_picked)](const ChartStyle& style) {
            return profileChart(chart, style);
        });
}

void SegmentsDock::pick(std::size_t segment) {
    const workflow::SegmentationResult* result = m_workspace.segments();
    if (result == nullptr || segment >= result->segments.size())
        return;
    const workflow::SegmentProfile& profile = result->segments[segment];
    m_picked = segment;
    m_pickedByHand = true;
    showProfile();
    if (!profile.suppressed) {
        Selection selection = m_workspace.selection();
        selection.segment = tokenText(m_workspace.words(), "segment", profile.segment.name);
        selection.users = profile.members;
        m_workspace.select(selection);
    }
    follow();
}

void SegmentsDock::exportMembers() {
    const workflow::SegmentationResult* result = m_workspace.segments();
    if (result == nullptr)
        return;
    const std::vector<QStringList> rows = segmentTable(*result, m_workspace.words());
    FileDialog::saveFile(this, tr("Export the segments"), QStringLiteral("segments.csv"),
                         tr("Comma-separated values (*.csv)"), [this, rows](const QString& path) {
                             if (const auto saved = saveCsv(path, rows); !saved)
                                 m_workspace.tellError(saved.error());
                         });
}

void SegmentsDock::follow() {
    const bool shown = state() == State::Content;
    const workflow::SegmentationResult* result = m_workspace.segments();
    m_run->setEnabled(m_workspace.hasProject() && state() != State::Loading);
    m_export->setEnabled(shown);
    m_k->setEnabled(m_method->currentIndex() == 0);
    if (!shown)
        setStatus({});
    if (!shown || result == nullptr || !m_pickedByHand)
        return m_hint->setText(tr("Click a bar: the users table then shows these people."));
    const workflow::SegmentProfile& profile = result->segments[m_picked];
    const QString name = tokenText(m_workspace.words(), "segment", profile.segment.name);
    m_hint->setText(
        profile.suppressed
            ? filled(tr("%1 is not shown: it has fewer than %2 people, or would give away one that has."),
                     {name, QString::number(smallestShownCell)})
            : filled(tr("The users table shows the %1 people of %2."),
                     {m_workspace.words().count(static_cast<double>(profile.segment.people)), name}));
}

void SegmentsDock::retranslate() {
    m_method->setItemText(0, tokenText(m_workspace.words(), "method", "kmeans"));
    m_method->setItemText(1, tokenText(m_workspace.words(), "method", "rfm"));
    m_method->setAccessibleName(tr("Method"));
    m_method->setToolTip(tr("How people are grouped"));
    m_k->setSpecialValueText(tr("Automatic"));
    m_k->setAccessibleName(tr("Number of segments"));
    m_k->setToolTip(tr("Number of segments; automatic takes the number that separates people best"));
    m_details->setTabText(0, tr("Profile"));
    m_details->setTabText(1, tr("Activity"));
    m_run->setText(tr("Find segments"));
    m_run->setToolTip(tr("Group the people anew and keep the segments in the project"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Save sizes and means of the segments as a table"));
    if (state() == State::Content)
        return showResult();
    if (state() == State::Empty)
        return showNothing(m_canRun);
    follow();
}

} // namespace crosscut::ui
