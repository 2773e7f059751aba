#include "app/application.h"

#include "app/smoke_run.h"
#include "model/workflow/create_project.h"
#include "ui/main/main_window.h"
#include "ui/main/project_flows.h"
#include "ui/settings/settings.h"
#include "ui/tasks/task_runner.h"
#include "ui/text/sentences.h"
#include "ui/workspace/workspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <cstdio>
#include <optional>

namespace crosscut::app {

namespace {

constexpr int wrongUsage = 2;

struct Options {
    bool smoke = false;
    QString screenshotFolder;
    QString language;
    QString theme;
    QSize size;
    QString project;
};

/// Nothing where the arguments make no sense; the parser has said why.
std::optional<Options> readOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.addOptions({
        {QStringLiteral("smoke"), QStringLiteral("Open every dock once, then leave")},
        {QStringLiteral("screenshot"), QStringLiteral("Save a picture of each workspace"),
         QStringLiteral("DIR")},
        {QStringLiteral("language"), QStringLiteral("zh_CN or en"), QStringLiteral("L")},
        {QStringLiteral("theme"), QStringLiteral("system, light, dark or high_contrast"),
         QStringLiteral("T")},
        {QStringLiteral("size"), QStringLiteral("Of the window, as 1280x800"), QStringLiteral("WxH")},
    });
    parser.addPositionalArgument(QStringLiteral("PROJECT"), QStringLiteral("The project to open"));
    if (!parser.parse(arguments) || parser.positionalArguments().size() > 1) {
        std::fprintf(stderr, "%s\n%s", parser.errorText().toUtf8().constData(),
                     parser.helpText().toUtf8().constData());
        return std::nullopt;
    }
    Options options{.smoke = parser.isSet(QStringLiteral("smoke")),
                    .screenshotFolder = parser.value(QStringLiteral("screenshot")),
                    .language = parser.value(QStringLiteral("language")),
                    .theme = parser.value(QStringLiteral("theme")),
                    .size = {},
                    .project = parser.positionalArguments().value(0)};
    static const QRegularExpression sizePattern(QStringLiteral("^(\\d+)x(\\d+)$"));
    const auto size = sizePattern.match(parser.value(QStringLiteral("size")));
    if (size.hasMatch())
        options.size = QSize(size.captured(1).toInt(), size.captured(2).toInt());
    return options;
}

ui::Language chosenLanguage(const Options& options, const ui::Settings& settings) {
    const QString code = options.language.isEmpty() ? settings.get(ui::setting::language) : options.language;
    return code.isEmpty() ? ui::systemLanguage() : ui::languageFromCode(code);
}

/// A smoke run without a project makes its own; says the error's sentence where that fails.
bool makeSample(const QString& path, const ui::Words& words) {
    workflow::CreateOptions create;
    create.sample = true;
    SilentMonitor monitor;
    const auto made = workflow::createProject(path.toStdString(), create, monitor);
    if (!made)
        std::fprintf(stderr, "%s\n", ui::errorText(words, made.error()).toUtf8().constData());
    return made.ok();
}

} // namespace

int runWindow(int argc, char** argv) {
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("crosscut"));
    QApplication::setApplicationVersion(QStringLiteral(CROSSCUT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("crosscut"));
    std::optional<Options> options = readOptions(QApplication::arguments());
    if (!options)
        return wrongUsage;

    std::optional<QTemporaryDir> scratch; // a smoke run leaves nothing behind
    if (options->smoke)
        scratch.emplace();
    ui::Settings settings(scratch ? scratch->path()
                                  : QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    if (!options->theme.isEmpty())
        settings.set(ui::setting::theme, options->theme);
    ui::Words words(chosenLanguage(*options, settings));
    if (options->smoke && options->project.isEmpty()) {
        options->project = scratch->filePath(QStringLiteral("电影中的经济学.crosscut"));
        if (!makeSample(options->project, words))
            return 1;
    }

    ui::TaskRunner tasks;
    ui::Workspace workspace(settings, tasks, std::move(words));
    ui::MainWindow window(workspace);
    if (options->size.isValid())
        window.resize(options->size);
    std::optional<SmokeRun> smoke;
    if (options->smoke)
        smoke.emplace(window, workspace, options->screenshotFolder);
    window.show();
    if (!options->project.isEmpty())
        window.projects().open(options->project);
    if (smoke)
        smoke->start();
    return QApplication::exec();
}

} // namespace crosscut::app
