#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <memory>

class QWidget;

namespace crosscut::ui {

class Workspace;

/// What a person does with whole projects: make, open, fill, back up, take back. Long steps run as tasks;
/// failures are raised through the workspace.
class ProjectFlows : public QObject {
    Q_OBJECT

public:
    ProjectFlows(Workspace& workspace, QWidget* window);

    void createByDialog();
    void create(const QString& path, const QStringList& thenImport = {});
    void openByDialog();
    void open(const QString& path);
    /// The sample project of this person, made at the first time.
    void openSample();
    void importByDialog();
    /// The table that was copied from a spreadsheet.
    void importClipboard();
    /// Opens the wizard on these files (or folders of files); without a project asks for a new one first.
    void importFiles(const QStringList& paths);
    /// A .crosscut file is opened, everything else goes to the wizard.
    void take(const QStringList& paths);
    void backUpByDialog();
    void revertByDialog();
    void close();

private:
    void fillSample(const QString& path);
    void reportReadOnly();

    Workspace& m_workspace;
    QWidget* m_window;
    std::unique_ptr<QTemporaryDir> m_clipboard; ///< holds what was pasted last
};

} // namespace crosscut::ui
