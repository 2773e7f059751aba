#include "ui/docks/report_dock.h"

#include "model/workflow/compose_report.h"
#include "ui/plan/plan_document.h"
#include "ui/report/page_preview.h"
#include "ui/report/pdf_writer.h"
#include "ui/report/report_pages.h"
#include "ui/settings/settings.h"
#include "ui/tasks/task_runner.h"
#include "ui/text/sentences.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/icons.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QTimer>

namespace crosscut::ui {

namespace {

/// After the last change, so that typing a note composes once.
constexpr int composeDelay = 700;
constexpr double zoomStep = 1.25;

using SharedPages = std::shared_ptr<ReportPages>;

/// A file name from a plan's name: without what file systems do not take.
QString fileName(const QString& planName) {
    QString name = planName;
    for (const QChar forbidden : QStringLiteral("/\\:*?\"<>|\n\t"))
        name.replace(forbidden, QLatin1Char('-'));
    return name.left(80).trimmed() + QStringLiteral(".pdf");
}

} // namespace

ReportDock::ReportDock(Workspace& workspace, QWidget* parent)
    : Dock(QStringLiteral("report"), QStringLiteral("report"), parent)
    , m_workspace(workspace)
    , m_timer(new QTimer(this))
    , m_preview(new PagePreview(this)) {
    m_timer->setSingleShot(true);
    m_timer->setInterval(composeDelay);
    makeActions();
    setContent(m_preview);
    connect(m_timer, &QTimer::timeout, this, &ReportDock::refresh);
    connect(m_preview, &PagePreview::pageShown, this, &ReportDock::updateStatus);
    connect(m_preview, &PagePreview::zoomChanged, this, &ReportDock::updateStatus);
    connect(&workspace, &Workspace::dataChanged, this, &ReportDock::noteChange);
    connect(&workspace, &Workspace::segmentsChanged, this, &ReportDock::noteChange);
    connect(&workspace, &Workspace::languageChanged, this, &ReportDock::retranslate);
    connect(&workspace, &Workspace::languageChanged, this, &ReportDock::layOutAgain);
    connect(&workspace.plan(), &PlanDocument::planChanged, this, &ReportDock::noteChange);
    const auto startAnew = [this] {
        show(nullptr);
        noteChange();
    };
    connect(&workspace.plan(), &PlanDocument::planOpened, this, startAnew);
    connect(&workspace, &Workspace::projectChanged, this, startAnew);
    retranslate();
    updateState();
}

QString ReportDock::title() const {
    return tr("Report");
}

void ReportDock::makeActions() {
    const auto add = [this](const char* iconName, const char* name, auto slot) {
        QAction* action = toolBar()->addAction(icon(QLatin1String(iconName)), QString(), this, slot);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    m_export = add("pdf", "report.exportPdf", &ReportDock::exportPdf);
    m_print = add("print", "report.print", &ReportDock::print);
    m_printPreview = add("preview", "report.printPreview", &ReportDock::previewPrint);
    toolBar()->addSeparator();
    m_zoomOut = add("down", "report.zoomOut", [this] { m_preview->setZoom(m_preview->zoom() / zoomStep); });
    m_zoomIn = add("up", "report.zoomIn", [this] { m_preview->setZoom(m_preview->zoom() * zoomStep); });
    m_fitWidth = add("columns", "report.fitWidth", [this] { m_preview->zoomToWidth(); });
    toolBar()->addSeparator();
    toolBar()->addWidget(makeChoices());
    m_refresh = new QAction(this);
    m_refresh->setObjectName(QStringLiteral("report.refresh"));
    connect(m_refresh, &QAction::triggered, this, &ReportDock::compose);
    m_makePlan = new QAction(this);
    connect(m_makePlan, &QAction::triggered, this, [this] { m_workspace.showDock(QStringLiteral("plan")); });
}

QWidget* ReportDock::makeChoices() {
    auto* choices = new QWidget(this);
    m_language = new QComboBox(choices);
    m_language->setObjectName(QStringLiteral("report.language"));
    m_language->addItems({QStringLiteral("简体中文"), QStringLiteral("English")});
    m_paper = new QComboBox(choices);
    m_paper->setObjectName(QStringLiteral("report.paper"));
    m_paper->addItems({QStringLiteral("A4"), QStringLiteral("Letter")});
    m_paper->setCurrentText(m_workspace.settings().get(setting::paperSize));
    auto* layout = new QHBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_language);
    layout->addWidget(m_paper);
    connect(m_language, &QComboBox::activated, this, [this](int row) {
        const Language language = row == 0 ? Language::Chinese : Language::English;
        m_workspace.settings().set(setting::reportLanguage, languageCode(language));
        layOutAgain();
    });
    connect(m_paper, &QComboBox::textActivated, this, [this](const QString& size) {
        m_workspace.settings().set(setting::paperSize, size);
        layOutAgain();
    });
    return choices;
}

Language ReportDock::reportLanguage() const {
    const QString code = m_workspace.settings().get(setting::reportLanguage);
    return code.isEmpty() ? m_workspace.words().language() : languageFromCode(code);
}

QPageSize::PageSizeId ReportDock::paper() const {
    return m_paper->currentText() == QLatin1String("Letter") ? QPageSize::Letter : QPageSize::A4;
}

/// A report that nobody sees is not composed; it is stale until it is looked at.
void ReportDock::noteChange() {
    m_isStale = true;
    ++m_request; // what is being composed says the old
    updateState();
    if (isVisible())
        m_timer->start();
}

void ReportDock::showEvent(QShowEvent* event) {
    Dock::showEvent(event);
    if (m_isStale)
        m_timer->start();
}

void ReportDock::refresh() {
    if (isVisible() && m_isStale)
        compose();
}

void ReportDock::compose() {
    if (!m_workspace.hasProject() || !m_workspace.plan().isOpen())
        return;
    auto opened = m_workspace.project().openReader();
    if (!opened)
        return m_workspace.tellError(opened.error());
    const auto project = std::make_shared<store::ProjectFile>(std::move(*opened));
    const quint64 request = ++m_request;
    if (!m_pages)
        showLoading(tr("Composing the report"));
    m_workspace.tasks().start<SharedPages>(
        this, tr("Composing the report"),
        [project, plan = m_workspace.plan().plan(), language = reportLanguage(),
         size = paper()](TaskMonitor& monitor) -> Result<SharedPages> {
            auto document = workflow::composeReport(*project, plan, monitor);
            if (!document)
                return document.error();
            return std::make_shared<ReportPages>(std::move(*document), language, size);
        },
        [this, request](const Result<SharedPages>& pages) {
            if (request != m_request)
                return;
            if (pages) {
                m_isStale = false;
                return show(*pages);
            }
            if (pages.error().code != ErrorCode::Cancelled)
                showError(errorText(m_workspace.words(), pages.error()),
                          QString::fromStdString(pages.error().detail));
        });
}

/// Another language or paper needs no new numbers.
void ReportDock::layOutAgain() {
    m_language->setCurrentIndex(reportLanguage() == Language::Chinese ? 0 : 1);
    if (m_isStale)
        return refresh();
    if (!m_pages || (m_pages->language() == reportLanguage() && m_pages->sizeId() == paper()))
        return;
    const quint64 request = ++m_request;
    m_workspace.tasks().start<SharedPages>(
        this, tr("Laying out the report"),
        [document = m_pages->document(), language = reportLanguage(), size = paper()](TaskMonitor&)
            -> Result<SharedPages> { return std::make_shared<ReportPages>(document, language, size); },
        [this, request](const Result<SharedPages>& pages) {
            if (request == m_request && pages)
                show(*pages);
        });
}

void ReportDock::show(std::shared_ptr<ReportPages> pages) {
    m_pages = std::move(pages);
    m_preview->setPages(m_pages);
    updateState();
    updateStatus();
}

void ReportDock::updateState() {
    const bool ready = m_pages != nullptr;
    for (QAction* action : {m_export, m_print, m_printPreview}) // a stale report never gets onto paper
        action->setEnabled(ready && !m_isStale);
    for (QAction* action : {m_zoomIn, m_zoomOut, m_fitWidth})
        action->setEnabled(ready);
    setStale(ready && m_isStale ? tr("The plan or the data changed since this report was composed.")
                                : QString(),
             m_refresh);
    if (!m_workspace.hasProject())
        return showEmpty(tr("Open a project to see the report of its plan."), nullptr);
    if (!m_workspace.plan().isOpen())
        return showEmpty(tr("A report needs a plan."), m_makePlan);
    if (ready)
        showContent();
}

void ReportDock::updateStatus() {
    setStatus(m_pages ? tr("Page %1 of %2 · %3")
                            .arg(m_preview->currentPage() + 1)
                            .arg(m_preview->pageCount())
                            .arg(m_workspace.words().percent(m_preview->zoom(), 0))
                      : QString());
}

void ReportDock::exportPdf() {
    const QString folder = m_workspace.settings().get(setting::lastExportFolder);
    const QString name = fileName(QString::fromStdString(m_pages->document().cover.planName));
    FileDialog::saveFile(this, tr("Export the report"),
                         QDir(folder.isEmpty() ? QDir::homePath() : folder).filePath(name),
                         tr("PDF files (*.pdf)"), [this](const QString& path) { writePdfTo(path); });
}

void ReportDock::writePdfTo(const QString& path) {
    m_workspace.settings().set(setting::lastExportFolder, QFileInfo(path).absolutePath());
    m_pages->recordCharts();
    m_workspace.tasks().start<int>(
        this, tr("Writing the PDF"),
        [pages = m_pages, path](TaskMonitor& monitor) { return writePdf(*pages, path, monitor); },
        [this, path](const Result<int>& pages) {
            if (pages)
                m_workspace.tell(tr("The report is at %1.").arg(QDir::toNativeSeparators(path)));
            else if (pages.error().code != ErrorCode::Cancelled)
                m_workspace.tellError(pages.error());
        });
}

void ReportDock::printOn(QPrinter& printer) {
    m_pages->recordCharts();
    SilentMonitor monitor;
    drawPages(*m_pages, printer, monitor);
}

void ReportDock::print() {
    auto printer = std::make_shared<QPrinter>();
    preparePrinter(*printer, *m_pages);
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
            [this, printer] { printOn(*printer); });
    dialog->open();
}

void ReportDock::previewPrint() {
    auto printer = std::make_shared<QPrinter>();
    preparePrinter(*printer, *m_pages);
    auto* dialog = new QPrintPreviewDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QPrintPreviewDialog::paintRequested, this,
            [this, printer](QPrinter* target) { printOn(*target); });
    dialog->open();
}

void ReportDock::retranslate() {
    m_export->setText(tr("Export as PDF"));
    m_print->setText(tr("Print"));
    m_printPreview->setText(tr("Print preview"));
    m_zoomIn->setText(tr("Larger"));
    m_zoomOut->setText(tr("Smaller"));
    m_fitWidth->setText(tr("Fit the width"));
    m_refresh->setText(tr("Compose again"));
    m_makePlan->setText(tr("Go to the plan"));
    m_language->setToolTip(tr("Language of the report"));
    m_language->setAccessibleName(tr("Language of the report"));
    m_language->setCurrentIndex(reportLanguage() == Language::Chinese ? 0 : 1);
    m_paper->setToolTip(tr("Paper size"));
    m_paper->setAccessibleName(tr("Paper size"));
    m_preview->setAccessibleName(tr("Pages of the report"));
    updateState();
    updateStatus();
}

} // namespace crosscut::ui
