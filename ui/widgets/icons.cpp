#include "ui/widgets/icons.h"

#include "ui/settings/palette.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

static void initialiseIconResources() {
    Q_INIT_RESOURCE(icons);
}

namespace crosscut::ui {

namespace {

QColor strokeColour(QIcon::Mode mode, QIcon::State state) {
    const Colours& colours = currentColours();
    if (mode == QIcon::Disabled)
        return colours.dark ? colours.muted.darker(150) : colours.muted.lighter(150);
    return state == QIcon::On ? colours.accent : colours.text;
}

class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(QString name, QByteArray svg)
        : m_name(std::move(name))
        , m_svg(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        QByteArray coloured = m_svg;
        coloured.replace("currentColor", strokeColour(mode, state).name().toLatin1());
        QSvgRenderer(coloured).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        const QString key = QStringLiteral("line-icon:%1:%2x%3:%4")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(strokeColour(mode, state).name());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine* clone() const override { return new LineIconEngine(m_name, m_svg); }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    QString m_name;
    QByteArray m_svg;
};

} // namespace

QIcon icon(const QString& name) {
    initialiseIconResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new LineIconEngine(name, file.readAll()));
}

QIcon applicationIcon() {
    initialiseIconResources();
    return QIcon(QStringLiteral(":/icons/crosscut.svg"));
}

} // namespace crosscut::ui
