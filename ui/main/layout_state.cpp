#include "ui/main/layout_state.h"

#include "model/base/hash.h"

namespace crosscut::ui {

namespace {

/// Another arrangement of docks in a newer version must not be read into this one.
constexpr int layoutVersion = 1;

QString groupOf(const QString& projectPath) {
    ContentHash hash;
    hash.add(projectPath.toStdString());
    return QStringLiteral("project-%1/v%2").arg(QString::fromStdString(hash.hex())).arg(layoutVersion);
}

QString keyOf(const QString& projectPath, const QString& name) {
    return groupOf(projectPath) + QLatin1Char('/') + name;
}

} // namespace

QByteArray LayoutState::docks(const QString& projectPath, Perspective perspective) const {
    return m_store.value(keyOf(projectPath, perspectiveId(perspective))).toByteArray();
}

void LayoutState::setDocks(const QString& projectPath, Perspective perspective, const QByteArray& state) {
    m_store.setValue(keyOf(projectPath, perspectiveId(perspective)), state);
}

Perspective LayoutState::perspective(const QString& projectPath) const {
    const QString id = m_store.value(keyOf(projectPath, QStringLiteral("perspective"))).toString();
    for (const Perspective perspective : perspectives)
        if (perspectiveId(perspective) == id)
            return perspective;
    return Perspective::Match;
}

void LayoutState::setPerspective(const QString& projectPath, Perspective perspective) {
    m_store.setValue(keyOf(projectPath, QStringLiteral("perspective")), perspectiveId(perspective));
}

void LayoutState::forget(const QString& projectPath) {
    m_store.remove(groupOf(projectPath));
}

QByteArray LayoutState::windowGeometry() const {
    return m_store.value(QStringLiteral("window/geometry")).toByteArray();
}

void LayoutState::setWindowGeometry(const QByteArray& geometry) {
    m_store.setValue(QStringLiteral("window/geometry"), geometry);
}

} // namespace crosscut::ui
