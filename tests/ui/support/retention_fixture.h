#pragma once

#include "model/workflow/import_file.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/charts/chart_panel.h"
#include "ui/docks/retention_dock.h"
#include "ui/docks/run_page.h"

#include <QChart>
#include <QComboBox>
#include <QLabel>
#include <QTabWidget>
#include <algorithm>
#include <memory>
#include <string_view>

namespace crosscut::ui {

/// The Retention dock by itself, on the sample or on subscriptions of the test's own.
class RetentionFixture : public UiFixture {
protected:
    void openDock() {
        m_dock = std::make_unique<RetentionDock>(m_workspace);
        m_dock->resize(740, 640);
        m_dock->show();
    }
    void openSampleDock() {
        openSample();
        openDock();
    }
    void importSubscriptions(std::string_view csv) {
        workflow::ImportRequest request;
        request.source = m_folder.write("subscriptions.csv", csv);
        request.kind = EntityKind::Subscriptions;
        SilentMonitor monitor;
        const auto batch = workflow::importFile(m_workspace.project(), request, monitor);
        ASSERT_TRUE(batch.ok());
        m_workspace.noteDataChanged();
    }

    template<typename Page>
    Page* page() const {
        return m_dock->findChild<Page*>();
    }
    template<typename Page>
    void open() {
        child<QTabWidget>("retentionTabs")->setCurrentWidget(page<Page>());
    }
    /// Opens the page and waits for its result.
    template<typename Page>
    bool isShown() {
        return reaches<Page>(RunPage::State::Content);
    }
    template<typename Page>
    bool isRefused() {
        return reaches<Page>(RunPage::State::Refused);
    }
    template<typename T>
    T* child(const char* name) const {
        return m_dock->findChild<T*>(QLatin1String(name));
    }
    QAction* action(const char* name) const { return child<QAction>(name); }
    QChart* chart(const char* name) const { return child<ChartPanel>(name)->chart(); }
    QString words(const char* name) const { return child<QLabel>(name)->text(); }
    /// What stands in place of a result.
    template<typename Page>
    QString message() const {
        return page<Page>()->template findChild<QLabel*>(QStringLiteral("message"))->text();
    }
    bool isStale() const { return child<QWidget>("staleBar")->isVisible(); }

    std::unique_ptr<RetentionDock> m_dock;

private:
    template<typename Page>
    bool reaches(RunPage::State state) {
        open<Page>();
        return waitUntil([&] { return page<Page>()->state() == state; });
    }
};

} // namespace crosscut::ui
