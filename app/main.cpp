#include "app/application.h"
#include "app/command_line.h"

#include <QApplication>
#include <string_view>

namespace {

/// A smoke run needs no display: it is what a fresh installation is tried with.
void chooseOffscreen(std::string_view argument) {
    if (argument == "--smoke" && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM") &&
        !qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

} // namespace

int main(int argc, char** argv) {
    crosscut::app::CommandLine line;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--help" || argument == "-h" || argument == "--version" || line.knows(argument)) {
            // Reports draw with Qt Charts, which needs a QApplication: so even a verb has one, on the platform that
            // needs no display.
            qputenv("QT_QPA_PLATFORM", "offscreen");
            const QApplication application(argc, argv);
            return line.run(argc, argv);
        }
        chooseOffscreen(argument);
        if (!argument.starts_with('-'))
            break; // a project to open
    }
    return crosscut::app::runWindow(argc, argv);
}
