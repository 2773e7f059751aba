#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>
#include <memory>

class QPainter;
class QTextLayout;

namespace crosscut::ui {

/// Text broken into lines of one width. Chinese breaks between characters, Latin between words, and a word
/// that is wider than the line wherever it must.
class TextLines {
public:
    enum class Align { Left, Right };

    /// At most `mostLines` lines; what is left over ends in an ellipsis.
    TextLines(const QString& text, const QFont& font, qreal width, Align align = Align::Left,
              int mostLines = 1000);

    std::size_t count() const;
    qreal lineHeight() const { return m_lineHeight; }
    qreal height() const { return m_lineHeight * static_cast<qreal>(count()); }
    void draw(QPainter& painter, QPointF topLeft, std::size_t line, const QColor& colour) const;
    void drawAll(QPainter& painter, QPointF topLeft, const QColor& colour) const;

private:
    std::shared_ptr<QTextLayout> m_layout;
    qreal m_lineHeight = 0;
};

/// Width of the text on one line, and of its widest part that does not break.
qreal naturalWidth(const QString& text, const QFont& font);
qreal narrowestWidth(const QString& text, const QFont& font);

} // namespace crosscut::ui
