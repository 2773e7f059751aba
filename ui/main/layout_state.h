#pragma once

#include "ui/main/perspective.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace crosscut::ui {

/// Where each project's docks are, by perspective. Apart from the preferences: a layout that went wrong can
/// be thrown away without losing them.
class LayoutState {
public:
    explicit LayoutState(QSettings& store)
        : m_store(store) {}

    QByteArray docks(const QString& projectPath,
                     Perspective perspective) const; ///< empty: the default layout
    void setDocks(const QString& projectPath, Perspective perspective, const QByteArray& state);
    Perspective perspective(const QString& projectPath) const; ///< the one that was open last
    void setPerspective(const QString& projectPath, Perspective perspective);
    void forget(const QString& projectPath);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

private:
    QSettings& m_store;
};

} // namespace crosscut::ui
