#pragma once

#include "ui/text/words.h"
#include "ui/widgets/dock.h"

#include <QPageSize>
#include <memory>

class QComboBox;
class QPrinter;
class QTimer;

namespace crosscut::ui {

class PagePreview;
class ReportPages;
class Workspace;

/// The report of the plan as it will be printed: in either language whatever the window's, on A4 or Letter;
/// as a PDF, on a printer.
class ReportDock : public Dock {
    Q_OBJECT

public:
    explicit ReportDock(Workspace& workspace, QWidget* parent = nullptr);

    QString title() const override;

protected:
    void retranslate() override;
    void showEvent(QShowEvent* event) override;

private:
    void makeActions();
    QWidget* makeChoices();
    void noteChange();
    void refresh();
    void compose();
    void layOutAgain();
    void show(std::shared_ptr<ReportPages> pages);
    void updateState();
    void updateStatus();
    void exportPdf();
    void writePdfTo(const QString& path);
    void print();
    void previewPrint();
    void printOn(QPrinter& printer);
    Language reportLanguage() const;
    QPageSize::PageSizeId paper() const;

    Workspace& m_workspace;
    std::shared_ptr<ReportPages> m_pages;
    quint64 m_request = 0;
    bool m_isStale = true;
    QTimer* m_timer = nullptr;
    PagePreview* m_preview = nullptr;
    QComboBox* m_language = nullptr;
    QComboBox* m_paper = nullptr;
    QAction* m_refresh = nullptr;
    QAction* m_export = nullptr;
    QAction* m_print = nullptr;
    QAction* m_printPreview = nullptr;
    QAction* m_fitWidth = nullptr;
    QAction* m_zoomIn = nullptr;
    QAction* m_zoomOut = nullptr;
    QAction* m_makePlan = nullptr;
};

} // namespace crosscut::ui
