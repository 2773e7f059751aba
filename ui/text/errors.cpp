#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <cmath>
#include <string_view>

namespace crosscut::ui {

namespace {

const char* const context = "Errors";

/// In the order of ErrorCode.
const char* const patterns[] = {
    QT_TRANSLATE_NOOP("Errors", "There is no file “%1”. Check its name and folder."),
    QT_TRANSLATE_NOOP("Errors",
                      "“%1” cannot be read. Check that you may open it and that the disk is connected."),
    QT_TRANSLATE_NOOP("Errors", "“%1” cannot be written. Choose a folder that you may write to."),
    QT_TRANSLATE_NOOP("Errors", "“%1” exists already. Choose another name, or ask for it to be replaced."),
    QT_TRANSLATE_NOOP("Errors",
                      "The disk is full, so “%1” was not written. Make room and try again; nothing was "
                      "changed."),
    QT_TRANSLATE_NOOP("Errors", "“%1” is not a Crosscut project. It was left untouched."),
    QT_TRANSLATE_NOOP("Errors", "The project “%1” is damaged and was left untouched. Go on from a backup."),
    QT_TRANSLATE_NOOP("Errors",
                      "“%1” was made by a newer version of Crosscut (format %2; this one knows up to %3). "
                      "It was left untouched: install the newer version to open it."),
    QT_TRANSLATE_NOOP("Errors",
                      "“%1” is being edited by %2. Close it there, or open it here for reading only."),
    QT_TRANSLATE_NOOP("Errors",
                      "“%1” is open for reading only. To change it, open a copy or close it elsewhere."),
    QT_TRANSLATE_NOOP("Errors", "“%1” could not be brought up to date. It is as it was; a copy is at “%2”."),
    QT_TRANSLATE_NOOP("Errors",
                      "The project “%1” could not be read or written. Nothing was changed; try again."),

    QT_TRANSLATE_NOOP("Errors", "“%1” holds no rows. Choose a file with data."),
    QT_TRANSLATE_NOOP("Errors",
                      "“%1” is not %2: line %3 holds bytes that do not fit. Choose another encoding."),
    QT_TRANSLATE_NOOP("Errors",
                      "“%1” cannot be read as a table: line %2 does not fit. Check delimiter and quotes."),
    QT_TRANSLATE_NOOP("Errors", "“%1” is too large: %2. Split the file."),
    QT_TRANSLATE_NOOP("Errors", "There is no column “%1”. The columns are: %2."),
    QT_TRANSLATE_NOOP("Errors", "There is no field “%1”. The fields are: %2."),
    QT_TRANSLATE_NOOP("Errors", "No column gives “%1”. Choose the one that does."),
    QT_TRANSLATE_NOOP("Errors",
                      "Line %2 of “%1” was not accepted, so nothing was imported. Mend the line, or let such "
                      "lines be skipped."),
    QT_TRANSLATE_NOOP("Errors", "There is no import batch %1. Look up its number in the list of batches."),
    QT_TRANSLATE_NOOP("Errors", "Import batch %1 has been reverted already."),

    QT_TRANSLATE_NOOP("Errors", "There are not enough data for an honest answer. %1"),
    QT_TRANSLATE_NOOP("Errors",
                      "The column “%1” has the same value in every row and explains nothing. Leave it out."),
    QT_TRANSLATE_NOOP("Errors", "The column “%1” follows from %2. Leave one of them out, or add a penalty."),
    QT_TRANSLATE_NOOP("Errors", "The column “%1” has no value in any row. Leave it out."),
    QT_TRANSLATE_NOOP("Errors", "The column “%1” is not numeric: it holds “%2”. Treat it as a category."),
    QT_TRANSLATE_NOOP("Errors",
                      "The column “%1” separates the outcome completely, so its effect has no limit. Add a "
                      "penalty (L2 or Firth), or leave it out."),
    QT_TRANSLATE_NOOP("Errors", "“%2” is not possible for %1. Possible: %3."),
    QT_TRANSLATE_NOOP("Errors", "The project has no %1 yet. Import them first."),

    QT_TRANSLATE_NOOP("Errors", "There is no film “%1” in the catalog. Check the key, or import the film."),
    QT_TRANSLATE_NOOP("Errors",
                      "There is no course “%1” in the catalog. Check the key, or import the course."),
    QT_TRANSLATE_NOOP("Errors", "There is no user “%1”. Check the key, or import the user."),
    QT_TRANSLATE_NOOP("Errors", "There is no plan “%1”. Check the name, or make the plan."),
    QT_TRANSLATE_NOOP("Errors", "There is a plan “%1” already. Choose another name."),
    QT_TRANSLATE_NOOP("Errors", "The pair of “%1” and “%2” is not possible: look for both in the catalogs."),
    QT_TRANSLATE_NOOP("Errors", "There is no segment “%1”. Make the segments again, or choose another one."),

    QT_TRANSLATE_NOOP("Errors", "Cancelled. Everything is as it was."),
    QT_TRANSLATE_NOOP("Errors",
                      "Something went wrong inside Crosscut. Your data are as they were; the details help "
                      "to mend it."),
};
static_assert(std::size(patterns) == static_cast<std::size_t>(ErrorCode::Internal) + 1);

struct Reason {
    std::string_view key;
    const char* pattern;
};

/// Why a source is no table, where no line of it is to blame: the third argument of SourceFormat.
const Reason sourceReasons[] = {
    {"damaged",
     QT_TRANSLATE_NOOP("Errors", "“%1” is damaged, or not what it begins like. Export it again and "
                                 "import that.")},
    {"xls",
     QT_TRANSLATE_NOOP("Errors", "“%1” is an old Excel workbook (.xls) or has a password. Save it as .xlsx "
                                 "without a password and import that.")},
    {"xlsb", QT_TRANSLATE_NOOP("Errors",
                               "“%1” is a binary Excel workbook (.xlsb). Save it as .xlsx and import that.")},
    {"password",
     QT_TRANSLATE_NOOP("Errors", "“%1” is locked with a password. Unpack it and import what is inside.")},
    {"packed_database",
     QT_TRANSLATE_NOOP("Errors", "“%1” holds a packed database. Unpack it and import what is inside.")},
    {"no_table", QT_TRANSLATE_NOOP("Errors", "“%1” holds no table. Choose another file.")},
    {"json",
     QT_TRANSLATE_NOOP("Errors", "Line %2 of “%1” is not the JSON object that should be there. Export the "
                                 "file again, or mend the line.")},
    {"other_columns",
     QT_TRANSLATE_NOOP("Errors",
                       "“%1” has other columns than the first table of its folder. Import it on its "
                       "own, or take it out of the folder.")},
    {"several",
     QT_TRANSLATE_NOOP("Errors", "“%1” holds several tables: %3. Choose one of them (--sheet NAME).")},
};

const Reason* sourceReason(const Error& error) {
    if (error.code == ErrorCode::SourceFormat && error.args.size() > 2)
        for (const Reason& reason : sourceReasons)
            if (reason.key == error.args[2])
                return &reason;
    return nullptr;
}

QString figure(const Words& words, double value) {
    return words.number(value, std::abs(value - std::round(value)) < 1e-9 ? 0 : 1);
}

QString lackingText(const Words& words, const NotEnough& lacking) {
    const QString where = tokenText(words, "term", lacking.where);
    const QStringList args{tokenText(words, "lacking", lacking.what), figure(words, lacking.need),
                           figure(words, lacking.have),
                           figure(words, std::max(0.0, lacking.need - lacking.have)), where};
    const char* pattern =
        where.isEmpty()
            ? QT_TRANSLATE_NOOP("Errors", "Needed are at least %2 %1; there are %3, so %4 are missing.")
            : QT_TRANSLATE_NOOP("Errors", "%5: needed are at least %2 %1; there are %3, so %4 are missing.");
    return filled(words.say(context, pattern), args);
}

QStringList arguments(const Words& words, const Error& error) {
    if (error.code == ErrorCode::NotEnoughData) {
        QStringList sentences;
        for (const NotEnough& one : error.lacking)
            sentences += lackingText(words, one);
        return {sentences.join(words.language() == Language::Chinese ? QString() : QStringLiteral(" "))};
    }
    QStringList args;
    for (const std::string& arg : error.args)
        args += error.code == ErrorCode::SourceTooLarge && !args.isEmpty()
                    ? tokenText(words, "too_large", arg)
                : error.code == ErrorCode::NothingToModel ? tokenText(words, "missing", arg)
                : error.code == ErrorCode::FieldNotMapped ? tokenText(words, "field", arg)
                                                          : QString::fromStdString(arg);
    return args;
}

} // namespace

QString errorText(const Words& words, const Error& error) {
    if (const Reason* reason = sourceReason(error)) {
        const QStringList args = arguments(words, error);
        return filled(
            words.say(context, reason->pattern),
            {args[0], args[1], args.mid(3).join(words.say(context, QT_TRANSLATE_NOOP("Errors", ", ")))});
    }
    return filled(words.say(context, patterns[static_cast<std::size_t>(error.code)]),
                  arguments(words, error));
}

} // namespace crosscut::ui
