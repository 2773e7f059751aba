#include "ui/main/context_help.h"

#include "ui/widgets/dock.h"
#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace crosscut::ui {

namespace {

struct Help {
    const char* dockId;
    const char* text;
};

const Help helps[] = {
    {"catalogs",
     QT_TRANSLATE_NOOP(
         "Help", "Users, films, courses, events and more, as they were imported. Type to filter, click a "
                 "heading to sort, press F2 to change a cell; every change can be undone. A film or a "
                 "course that you pick here is picked in the other panels as well.")},
    {"quality",
     QT_TRANSLATE_NOOP("Help",
                       "What keeps the data from being trusted: what blocks stands first, then what warns. A "
                       "double click shows the rows concerned in the catalogs.")},
    {"segments",
     QT_TRANSLATE_NOOP(
         "Help", "Groups of people who behave alike. Click a bar and the users table shows these people. "
                 "Groups of fewer than 10 people are hidden.")},
    {"pairings",
     QT_TRANSLATE_NOOP(
         "Help", "Films and courses that fit, best first. Each pair says why: shared topics, buyers among "
                 "the film's watchers, reach and timing. A pair that fails a gate scores 0. Add the good "
                 "ones to the plan.")},
    {"retention",
     QT_TRANSLATE_NOOP(
         "Help", "How long people stay. A curve falls where people leave; the band is its 95 % interval. "
                 "The factors say, all else equal, who leaves sooner.")},
    {"plan",
     QT_TRANSLATE_NOOP("Help",
                       "The pairs that you want, with form, channels, dates, budget and terms. Everything is "
                       "saved as you go and can be undone by name.")},
    {"report",
     QT_TRANSLATE_NOOP(
         "Help", "The plan on paper, as the partner signs it. Ctrl+E writes the PDF, Ctrl+P prints it.")},
    {"jobs",
     QT_TRANSLATE_NOOP(
         "Help", "What is running and what has run. Work can be cancelled at any time: the project is then "
                 "as it was. Results that were computed before the data changed are marked as stale.")},
};

const char* const windowHelp = QT_TRANSLATE_NOOP(
    "Help", "Open the sample project to look around, or drop your files on the window. Ctrl+K finds "
            "every command.");

const char* const keys = QT_TRANSLATE_NOOP(
    "Help", "<b>Ctrl+1 … Ctrl+4</b> workspaces &nbsp; <b>Ctrl+K</b> commands &nbsp; <b>Ctrl+F</b> filter "
            "&nbsp; <b>F2</b> edit &nbsp; <b>Ctrl+Z</b> undo");

/// One dialog's frame: icon, text, Close.
QDialog* makeDialog(QWidget* window, const QString& title, const QPixmap& picture, const QString& html) {
    auto* dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* image = new QLabel(dialog);
    image->setPixmap(picture);
    auto* text = new QLabel(html, dialog);
    text->setObjectName(QStringLiteral("helpText"));
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setMinimumWidth(380);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    text->setOpenExternalLinks(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(image, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(row);
    layout->addWidget(buttons);
    return dialog;
}

} // namespace

QString helpText(const QString& dockId) {
    const char* text = windowHelp;
    for (const Help& help : helps)
        if (dockId == QLatin1String(help.dockId))
            text = help.text;
    return QCoreApplication::translate("Help", text);
}

void showContextHelp(const Dock* dock, QWidget* window) {
    const QString title = dock != nullptr ? dock->title() : QCoreApplication::translate("Help", "Crosscut");
    const QString html =
        QStringLiteral("<h3>%1</h3><p>%2</p><p>%3</p>")
            .arg(title.toHtmlEscaped(), helpText(dock != nullptr ? dock->dockId() : QString()),
                 QCoreApplication::translate("Help", keys));
    const QIcon picture = icon(dock != nullptr ? dock->iconName() : QStringLiteral("help"));
    QDialog* dialog = makeDialog(window, QCoreApplication::translate("Help", "Help"),
                                 picture.pixmap(QSize(32, 32), window->devicePixelRatioF()), html);
    dialog->setObjectName(QStringLiteral("contextHelp"));
    dialog->open();
}

void showAbout(QWidget* window) {
    const QString html =
        QStringLiteral("<h2>%1 %2</h2><p>%3</p><p>%4</p>")
            .arg(QCoreApplication::translate("Help", "Crosscut"), QStringLiteral(CROSSCUT_VERSION),
                 QCoreApplication::translate("Help",
                                             "The planning desk for tie-ins of paid courses with films and "
                                             "series. It works on this machine alone: nothing leaves it."),
                 QCoreApplication::translate(
                     "Help", "Free software under the GNU General Public License, version 3 or "
                             "later. Built with Qt %1.")
                     .arg(QLatin1String(qVersion())));
    QDialog* dialog = makeDialog(window, QCoreApplication::translate("Help", "About Crosscut"),
                                 applicationIcon().pixmap(QSize(72, 72)), html);
    dialog->setObjectName(QStringLiteral("about"));
    dialog->open();
}

} // namespace crosscut::ui
