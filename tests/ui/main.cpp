#include <QApplication>
#include <QLoggingCategory>
#include <QStyleFactory>
#include <gmock/gmock.h>

/// The ui tests share one QApplication; without a display they draw off screen.
int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("CROSSCUT_TEST_ON_SCREEN"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("crosscut-tests"));
    testing::InitGoogleMock(&argc, argv);
    return RUN_ALL_TESTS();
}
