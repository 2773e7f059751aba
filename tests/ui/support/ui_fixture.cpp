#include "tests/ui/support/ui_fixture.h"

#include "model/workflow/create_project.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

namespace crosscut::ui {

namespace {

const std::string& sampleOfThisRun() {
    static const test::TemporaryFolder folder;
    static const std::string path = [] {
        const std::string made = folder.file("sample.crosscut");
        workflow::CreateOptions options;
        options.sample = true;
        SilentMonitor monitor;
        const auto project = workflow::createProject(made, options, monitor);
        EXPECT_TRUE(project.ok());
        return made;
    }();
    return path;
}

} // namespace

bool waitUntil(const std::function<bool()>& condition, int milliseconds) {
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > milliseconds)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QThread::msleep(1);
    }
    return true;
}

QString copyOfSample(const test::TemporaryFolder& folder) {
    const QString path = QString::fromStdString(folder.file("sample.crosscut"));
    EXPECT_TRUE(QFile::copy(QString::fromStdString(sampleOfThisRun()), path));
    return path;
}

UiFixture::UiFixture(Language language)
    : m_settings(QString::fromStdString(m_folder.path().string()))
    , m_workspace(m_settings, m_tasks, Words(language)) {}

UiFixture::~UiFixture() {
    m_tasks.cancelAll();
    waitIdle();
}

void UiFixture::openSample() {
    ASSERT_TRUE(m_workspace.openProject(copyOfSample(m_folder)).ok());
}

void UiFixture::openEmpty() {
    SilentMonitor monitor;
    auto project = workflow::createProject(m_folder.file("empty.crosscut"), {}, monitor);
    ASSERT_TRUE(project.ok());
    m_workspace.adoptProject(std::move(project).value());
}

bool UiFixture::waitIdle() {
    return waitUntil([this] { return !m_tasks.isBusy(); }, 120'000);
}

} // namespace crosscut::ui
