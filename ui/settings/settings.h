#pragma once

#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <memory>

namespace crosscut::ui {

/// A preference with its type and what holds until somebody chooses otherwise.
template<typename T>
struct Setting {
    const char* key;
    T fallback;
};

/// The one table of preferences. Facts of a campaign live in the project file, never here.
namespace setting {
inline const Setting<QString> language{"window/language", {}}; ///< "zh_CN", "en"; empty: as the system
inline const Setting<QString> theme{"window/theme", QStringLiteral("system")};
inline const Setting<QStringList> recentProjects{"projects/recent", {}};
inline const Setting<QString> lastFolder{"projects/lastFolder", {}};
inline const Setting<QString> lastImportFolder{"import/lastFolder", {}};
inline const Setting<QString> lastExportFolder{"export/lastFolder", {}};
inline const Setting<QString> paperSize{"report/paper", QStringLiteral("A4")};
inline const Setting<QString> reportLanguage{"report/language", {}}; ///< empty: as the window
} // namespace setting

/// Preferences of the person at this machine, and apart from them the window layouts. Both are files in
/// `folder`, which the application chooses (a temporary one in tests).
class Settings {
public:
    explicit Settings(const QString& folder);

    template<typename T>
    T get(const Setting<T>& setting) const {
        return m_preferences->value(QLatin1String(setting.key), QVariant::fromValue(setting.fallback))
            .template value<T>();
    }
    template<typename T>
    void set(const Setting<T>& setting, const T& value) {
        m_preferences->setValue(QLatin1String(setting.key), QVariant::fromValue(value));
    }

    /// Where main/layout_state keeps the layouts.
    QSettings& layouts() { return *m_layouts; }

    /// Newest first, ten at most; a path that is there already moves to the front.
    void addRecentProject(const QString& path);
    void removeRecentProject(const QString& path);

private:
    std::unique_ptr<QSettings> m_preferences;
    std::unique_ptr<QSettings> m_layouts;
};

} // namespace crosscut::ui
