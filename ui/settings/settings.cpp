#include "ui/settings/settings.h"

#include <QDir>

namespace crosscut::ui {

namespace {

constexpr qsizetype recentProjectsKept = 10;

std::unique_ptr<QSettings> iniFile(const QString& folder, const QString& name) {
    return std::make_unique<QSettings>(QDir(folder).filePath(name), QSettings::IniFormat);
}

} // namespace

Settings::Settings(const QString& folder)
    : m_preferences(iniFile(folder, QStringLiteral("preferences.ini")))
    , m_layouts(iniFile(folder, QStringLiteral("layouts.ini"))) {}

void Settings::addRecentProject(const QString& path) {
    QStringList paths = get(setting::recentProjects);
    paths.removeAll(path);
    paths.prepend(path);
    set(setting::recentProjects, paths.mid(0, recentProjectsKept));
}

void Settings::removeRecentProject(const QString& path) {
    QStringList paths = get(setting::recentProjects);
    paths.removeAll(path);
    set(setting::recentProjects, paths);
}

} // namespace crosscut::ui
