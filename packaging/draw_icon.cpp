#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

/// draw_icon SOURCE.svg SIZE OUTPUT.png
int main(int argc, char** argv) {
    if (argc != 4)
        return 2;
    QSvgRenderer icon(QString::fromLocal8Bit(argv[1]));
    const int size = QByteArray(argv[2]).toInt();
    const QString output = QString::fromLocal8Bit(argv[3]);
    if (!icon.isValid() || size <= 0) {
        std::fprintf(stderr, "cannot draw %s at %s px\n", argv[1], argv[2]);
        return 1;
    }
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    icon.render(&painter);
    painter.end();
    QDir().mkpath(QFileInfo(output).path());
    return image.save(output) ? 0 : 1;
}
