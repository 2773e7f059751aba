#include "app/application.h"
#include "app/command_line.h"

#include <QApplication>
#include <QLoggingCategory>
#include <string_view>

namespace {

/// No display, and so none of Qt's remarks on what this platform lacks: they would stand among our messages.
void goOffscreen() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false\nqt.qpa.*=false"));
}

/// A smoke run needs no display: it is what a fresh installation is tried with.
void chooseOffscreen(std::string_view argument) {
    const bool hasDisplay =
        qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (argument == "--smoke" && (qgetenv("QT_QPA_PLATFORM") == "offscreen" ||
                                  (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && !hasDisplay)))
        goOffscreen();
}

} // namespace

int main(int argc, char** argv) {
    crosscut::app::CommandLine line;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--help" || argument == "-h" || argument == "--version" || line.knows(argument)) {
            // Reports draw with Qt Charts, which needs a QApplication: so even a verb has one, on the
            // platform that needs no display.
            goOffscreen();
            const QApplication application(argc, argv);
            return line.run(argc, argv);
        }
        chooseOffscreen(argument);
        if (!argument.starts_with('-'))
            break; // a project to open
    }
    return crosscut::app::runWindow(argc, argv);
}
