#include "ui/settings/palette.h"

#include "ui/settings/style_sheet.h"

#include <QApplication>
#include <QStyle>

namespace crosscut::ui {

namespace {

const Colours*& worn() {
    static const Colours* colours = &lightColours();
    return colours;
}

bool platformIsDark() {
    const QPalette platform = QApplication::style()->standardPalette();
    return platform.color(QPalette::Window).lightness() < platform.color(QPalette::WindowText).lightness();
}

const Colours& coloursOf(Theme theme) {
    switch (theme) {
    case Theme::Light:
        return lightColours();
    case Theme::Dark:
        return darkColours();
    case Theme::HighContrast:
        return highContrastColours();
    case Theme::System:
        break;
    }
    return platformIsDark() ? darkColours() : lightColours();
}

} // namespace

const Colours& lightColours() {
    static const Colours colours{.window = QColor(0xf3, 0xf4, 0xf7),
                                 .surface = QColor(0xff, 0xff, 0xff),
                                 .raised = QColor(0xff, 0xff, 0xff),
                                 .text = QColor(0x1a, 0x1f, 0x2b),
                                 .muted = QColor(0x5a, 0x63, 0x75),
                                 .line = QColor(0xdc, 0xe0, 0xe8),
                                 .accent = QColor(0x2b, 0x57, 0xc8),
                                 .onAccent = QColor(0xff, 0xff, 0xff),
                                 .good = QColor(0x17, 0x74, 0x45),
                                 .warn = QColor(0x94, 0x56, 0x00),
                                 .bad = QColor(0xb3, 0x26, 0x1e),
                                 .selection = QColor(0xdd, 0xe6, 0xfb),
                                 .band = QColor(0x2b, 0x57, 0xc8, 0x26),
                                 .series = {QColor(0x2b, 0x57, 0xc8), QColor(0xd9, 0x6c, 0x06),
                                            QColor(0x0a, 0x7d, 0x70), QColor(0xc0, 0x3a, 0x86),
                                            QColor(0xc2, 0x9a, 0x1c), QColor(0x4b, 0xa8, 0xd8),
                                            QColor(0x6e, 0x3f, 0x1f), QColor(0x7b, 0x83, 0x93)},
                                 .dark = false};
    return colours;
}

const Colours& darkColours() {
    static const Colours colours{.window = QColor(0x15, 0x18, 0x1e),
                                 .surface = QColor(0x1c, 0x20, 0x28),
                                 .raised = QColor(0x26, 0x2b, 0x35),
                                 .text = QColor(0xe6, 0xe9, 0xef),
                                 .muted = QColor(0x9c, 0xa6, 0xb8),
                                 .line = QColor(0x33, 0x3a, 0x47),
                                 .accent = QColor(0x8a, 0xae, 0xff),
                                 .onAccent = QColor(0x0d, 0x16, 0x30),
                                 .good = QColor(0x63, 0xcc, 0x92),
                                 .warn = QColor(0xe6, 0xb4, 0x54),
                                 .bad = QColor(0xff, 0x8d, 0x83),
                                 .selection = QColor(0x2a, 0x3a, 0x61),
                                 .band = QColor(0x8a, 0xae, 0xff, 0x33),
                                 .series = {QColor(0x8a, 0xae, 0xff), QColor(0xff, 0xa6, 0x4d),
                                            QColor(0x4c, 0xc7, 0xb6), QColor(0xf0, 0x85, 0xc0),
                                            QColor(0xe8, 0xcf, 0x5e), QColor(0x6e, 0xd0, 0xff),
                                            QColor(0xc4, 0x93, 0x6c), QColor(0xa3, 0xab, 0xba)},
                                 .dark = true};
    return colours;
}

const Colours& highContrastColours() {
    static const Colours colours{.window = QColor(0x00, 0x00, 0x00),
                                 .surface = QColor(0x00, 0x00, 0x00),
                                 .raised = QColor(0x14, 0x14, 0x14),
                                 .text = QColor(0xff, 0xff, 0xff),
                                 .muted = QColor(0xe0, 0xe0, 0xe0),
                                 .line = QColor(0xff, 0xff, 0xff),
                                 .accent = QColor(0xff, 0xd6, 0x0a),
                                 .onAccent = QColor(0x00, 0x00, 0x00),
                                 .good = QColor(0x5c, 0xf2, 0x9a),
                                 .warn = QColor(0xff, 0xd6, 0x0a),
                                 .bad = QColor(0xff, 0x9d, 0x94),
                                 .selection = QColor(0x00, 0x3c, 0x8f),
                                 .band = QColor(0xff, 0xd6, 0x0a, 0x4d),
                                 .series = {QColor(0xff, 0xd6, 0x0a), QColor(0x4d, 0xc3, 0xff),
                                            QColor(0xff, 0x8c, 0x42), QColor(0x5c, 0xf2, 0x9a),
                                            QColor(0xff, 0x8a, 0xd8), QColor(0xff, 0xff, 0xff),
                                            QColor(0xc9, 0xa6, 0xff), QColor(0xbd, 0xbd, 0xbd)},
                                 .dark = true};
    return colours;
}

const Colours& paperColours() {
    static const Colours colours = [] {
        Colours paper = lightColours();
        paper.window = paper.surface = paper.raised = Qt::white;
        paper.text = Qt::black;
        paper.muted = QColor(0x44, 0x4b, 0x59);
        paper.line = QColor(0xc4, 0xca, 0xd4);
        return paper;
    }();
    return colours;
}

const Colours& currentColours() {
    return *worn();
}

QPalette paletteFrom(const Colours& colours) {
    QPalette palette;
    const auto all = [&palette](QPalette::ColorRole role, const QColor& colour) {
        palette.setColor(role, colour);
    };
    all(QPalette::Window, colours.window);
    all(QPalette::WindowText, colours.text);
    all(QPalette::Base, colours.surface);
    all(QPalette::AlternateBase, colours.window);
    all(QPalette::Text, colours.text);
    all(QPalette::PlaceholderText, colours.muted);
    all(QPalette::Button, colours.raised);
    all(QPalette::ButtonText, colours.text);
    all(QPalette::BrightText, colours.bad);
    all(QPalette::ToolTipBase, colours.raised);
    all(QPalette::ToolTipText, colours.text);
    all(QPalette::Highlight, colours.accent);
    all(QPalette::HighlightedText, colours.onAccent);
    all(QPalette::Link, colours.accent);
    all(QPalette::LinkVisited, colours.accent);
    all(QPalette::Light, colours.raised);
    all(QPalette::Midlight, colours.line);
    all(QPalette::Mid, colours.line);
    all(QPalette::Dark, colours.muted);
    all(QPalette::Shadow, colours.dark ? QColor(Qt::black) : colours.line);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, colours.muted);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.line);
    return palette;
}

void applyTheme(Theme theme) {
    const Colours& colours = coloursOf(theme);
    worn() = &colours;
    QApplication::setPalette(paletteFrom(colours));
    qApp->setStyleSheet(styleSheetFor(colours));
}

} // namespace crosscut::ui
