#include "ui/main/project_flows.h"

#include "model/workflow/create_project.h"
#include "ui/import/import_wizard.h"
#include "ui/import/source_files.h"
#include "ui/main/revert_dialog.h"
#include "ui/settings/settings.h"
#include "ui/tasks/task_runner.h"
#include "ui/widgets/file_dialog.h"
#include "ui/workspace/workspace.h"

#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStandardPaths>

namespace crosscut::ui {

namespace {

const QString& projectSuffix() {
    static const QString suffix = QStringLiteral("crosscut");
    return suffix;
}

QString folderOr(const QString& kept) {
    if (!kept.isEmpty() && QDir(kept).exists())
        return kept;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

bool isProject(const QString& path) {
    return QFileInfo(path).suffix().compare(projectSuffix(), Qt::CaseInsensitive) == 0;
}

} // namespace

ProjectFlows::ProjectFlows(Workspace& workspace, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window) {
    connect(&workspace, &Workspace::importRequested, this, &ProjectFlows::importFiles);
}

void ProjectFlows::createByDialog() {
    const QDir folder(folderOr(m_workspace.settings().get(setting::lastFolder)));
    FileDialog::saveFile(m_window, tr("New project"),
                         folder.filePath(tr("Campaign") + QLatin1Char('.') + projectSuffix()),
                         tr("Crosscut projects (*.crosscut)"), [this](const QString& path) { create(path); });
}

void ProjectFlows::create(const QString& path, const QStringList& thenImport) {
    m_workspace.settings().set(setting::lastFolder, QFileInfo(path).absolutePath());
    if (m_workspace.projectPath() == QFileInfo(path).absoluteFilePath())
        m_workspace.closeProject();
    // The dialog has asked whether an existing file may go.
    workflow::CreateOptions options;
    options.overwrite = true;
    SilentMonitor monitor;
    auto project = workflow::createProject(path.toStdString(), options, monitor);
    if (!project) {
        m_workspace.tellError(project.error());
        return;
    }
    m_workspace.adoptProject(std::move(project).value());
    if (!thenImport.isEmpty())
        importFiles(thenImport);
}

void ProjectFlows::openByDialog() {
    FileDialog::openFile(
        m_window, tr("Open project"), folderOr(m_workspace.settings().get(setting::lastFolder)),
        tr("Crosscut projects (*.crosscut);;All files (*)"), [this](const QString& path) { open(path); });
}

void ProjectFlows::open(const QString& path) {
    const auto opened = m_workspace.openProject(path);
    if (!opened) {
        if (opened.error().code == ErrorCode::FileNotFound)
            m_workspace.settings().removeRecentProject(path);
        m_workspace.tellError(opened.error());
        return;
    }
    m_workspace.settings().set(setting::lastFolder, QFileInfo(path).absolutePath());
    if (m_workspace.isReadOnly())
        reportReadOnly();
}

void ProjectFlows::reportReadOnly() {
    m_workspace.tell(
        m_workspace.holder().isEmpty()
            ? tr("This project can only be read: nothing that you do here changes it.")
            : tr("%1 is working on this project, so this window only reads it.").arg(m_workspace.holder()));
}

void ProjectFlows::openSample() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    const QString path = QDir(folder).filePath(QStringLiteral("电影中的经济学.crosscut"));
    if (QFileInfo::exists(path))
        open(path);
    else
        fillSample(path);
}

void ProjectFlows::fillSample(const QString& path) {
    m_workspace.tasks().start<store::ProjectFile>(
        this, tr("Making the sample project"),
        [path = path.toStdString()](TaskMonitor& monitor) -> Result<store::ProjectFile> {
            workflow::CreateOptions options;
            options.sample = true;
            options.overwrite = true;
            auto made = workflow::createProject(path, options, monitor);
            if (!made)
                return made.error();
            return std::move(made).value();
        },
        [this](Result<store::ProjectFile> project) {
            if (project)
                m_workspace.adoptProject(std::move(project).value());
            else if (project.error().code != ErrorCode::Cancelled)
                m_workspace.tellError(project.error());
        });
}

void ProjectFlows::importByDialog() {
    FileDialog::openFiles(m_window, tr("Import files"),
                          folderOr(m_workspace.settings().get(setting::lastImportFolder)), sourceFileFilter(),
                          [this](const QStringList& paths) { importFiles(paths); });
}

void ProjectFlows::importClipboard() {
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        m_workspace.tell(tr("The clipboard holds no table. Copy a range of cells first."));
        return;
    }
    // A folder of its own, so that the batch has a readable name; it goes with the program.
    m_clipboard = std::make_unique<QTemporaryDir>();
    QFile file(m_clipboard->filePath(tr("Clipboard") + QStringLiteral(".tsv")));
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
        m_workspace.tellError(Error{.code = ErrorCode::FileNotWritable,
                                    .args = {file.fileName().toStdString()},
                                    .detail = {},
                                    .lacking = {}});
        return;
    }
    importFiles({file.fileName()});
}

void ProjectFlows::importFiles(const QStringList& paths) {
    const QStringList files = sourceFiles(paths);
    if (files.isEmpty()) {
        importByDialog();
        return;
    }
    if (!m_workspace.hasProject()) {
        const QDir folder(folderOr(m_workspace.settings().get(setting::lastFolder)));
        FileDialog::saveFile(m_window, tr("New project for these files"),
                             folder.filePath(tr("Campaign") + QLatin1Char('.') + projectSuffix()),
                             tr("Crosscut projects (*.crosscut)"),
                             [this, files](const QString& path) { create(path, files); });
        return;
    }
    if (m_workspace.isReadOnly()) {
        reportReadOnly();
        return;
    }
    m_workspace.settings().set(setting::lastImportFolder, QFileInfo(files.first()).absolutePath());
    auto* wizard = new ImportWizard(m_workspace, files, m_window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

void ProjectFlows::take(const QStringList& paths) {
    for (const QString& path : paths)
        if (isProject(path)) {
            open(path);
            return;
        }
    if (!paths.isEmpty())
        importFiles(paths);
}

void ProjectFlows::backUpByDialog() {
    const QFileInfo file(m_workspace.projectPath());
    const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmm"));
    const QString name = QStringLiteral("%1-%2.%3").arg(file.completeBaseName(), stamp, projectSuffix());
    FileDialog::saveFile(m_window, tr("Back up project"), file.dir().filePath(name),
                         tr("Crosscut projects (*.crosscut)"), [this](const QString& path) {
                             auto reader = m_workspace.project().openReader();
                             if (!reader) {
                                 m_workspace.tellError(reader.error());
                                 return;
                             }
                             auto source = std::make_shared<store::ProjectFile>(std::move(reader).value());
                             m_workspace.tasks().start<void>(
                                 this, tr("Backing up the project"),
                                 [source, target = path.toStdString()](TaskMonitor& monitor) {
                                     return source->backupTo(target, monitor);
                                 },
                                 [this, path](const Result<void>& done) {
                                     if (done)
                                         m_workspace.tell(
                                             tr("The backup is at %1.").arg(QDir::toNativeSeparators(path)));
                                     else if (done.error().code != ErrorCode::Cancelled)
                                         m_workspace.tellError(done.error());
                                 });
                         });
}

void ProjectFlows::revertByDialog() {
    auto* dialog = new RevertDialog(m_workspace, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProjectFlows::close() {
    m_workspace.closeProject();
}

} // namespace crosscut::ui
