#pragma once

#include "model/domain/catalog.h"
#include "ui/widgets/dock.h"

#include <QUndoStack>
#include <array>

class QLineEdit;
class QMenu;
class QTimer;
class QToolButton;

namespace crosscut::ui {

class CatalogTable;
class CatalogTableModel;
class CatalogTabs;
class MessagePage;
class Workspace;

/// The catalogs as tables: a tab for each, one filter, sorting by heading, cells edited in place (undoable),
/// the people of the shared selection behind a chip. A film or course that is picked here is picked
/// everywhere, and drags to the plan.
class CatalogDock : public Dock {
    Q_OBJECT

public:
    explicit CatalogDock(Workspace& workspace, QWidget* parent = nullptr);

    QString title() const override;
    QUndoStack* undoStack() override { return &m_undoStack; }
    /// For jumps from elsewhere: shows the tab, filtered to these words.
    void showRows(EntityKind kind, const QString& filter);

protected:
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildToolBar();
    QWidget* buildContent();
    void makeFilter(QWidget* content);
    void makeModels();
    void takeProject();
    void refresh();
    void showTab(int tab);
    void takeSelection();
    void shareSelection();
    void dropPeopleFilter();
    void updateState();
    void updateStatus();
    void updateChip();
    void exportRows();
    void chooseFiles();
    EntityKind kind() const;
    CatalogTableModel& model() const;

    Workspace& m_workspace;
    QUndoStack m_undoStack;
    std::array<CatalogTableModel*, entityKinds.size()> m_models{};
    std::array<bool, entityKinds.size()> m_isFresh{};
    bool m_isSharing = false; ///< while the dock itself sets the shared selection

    QAction* m_import = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_export = nullptr;
    QToolButton* m_columns = nullptr;
    QMenu* m_columnMenu = nullptr;
    CatalogTabs* m_tabs = nullptr;
    QLineEdit* m_filter = nullptr;
    QTimer* m_filterTimer = nullptr;
    QToolButton* m_chip = nullptr;
    CatalogTable* m_table = nullptr;
    MessagePage* m_message = nullptr; ///< in place of the table where a tab has no rows
    QStackedWidget* m_pages = nullptr;
};

} // namespace crosscut::ui
