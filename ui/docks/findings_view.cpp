#include "ui/docks/findings_view.h"

#include "ui/widgets/row_table.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>

namespace crosscut::ui {

namespace {

constexpr int rowHeight = 28;

/// The first column holds names, the others numbers.
std::vector<bool> alignment(int columns) {
    std::vector<bool> right(static_cast<std::size_t>(columns), true);
    right.front() = false;
    return right;
}

QTableView* makeTable(const QString& name, QAbstractItemModel* model, QWidget* parent) {
    QTableView* table = makeRowTable(name, model, rowHeight, parent);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    return table;
}

} // namespace

FindingsView::FindingsView(const QString& name, int columns, QWidget* parent)
    : QTabWidget(parent)
    , m_table(new TextTableModel(alignment(columns), this)) {
    setDocumentMode(true);
    auto* area = new QScrollArea(this);
    m_sentences = new QLabel(area);
    m_sentences->setObjectName(name + QStringLiteral("Sentences"));
    m_sentences->setTextFormat(Qt::RichText);
    m_sentences->setWordWrap(true);
    m_sentences->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sentences->setContentsMargins(12, 8, 12, 8);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    area->setWidget(m_sentences);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    addTab(area, QString());
    addTab(makeTable(name, m_table, this), QString());
}

void FindingsView::show(const QStringList& sentences, const QStringList& notes, const QStringList& headings,
                        const std::vector<QStringList>& rows) {
    m_lines = sentences + notes;
    QString html;
    for (const QString& sentence : sentences)
        html += QStringLiteral("<p style='margin:0 0 6px 0'>%1</p>").arg(sentence.toHtmlEscaped());
    for (const QString& note : notes)
        html += QStringLiteral("<p style='margin:0 0 6px 0'><small>%1</small></p>").arg(note.toHtmlEscaped());
    m_sentences->setText(html);
    m_table->setHeadings(headings);
    std::vector<TextRow> table;
    for (const QStringList& row : rows)
        table.push_back({row, {}, {}});
    m_table->show(std::move(table));
}

QString FindingsView::text() const {
    return m_lines.join(QChar(u'\n'));
}

void FindingsView::retranslate() {
    setTabText(0, tr("In words"));
    setTabText(1, tr("Numbers"));
}

} // namespace crosscut::ui
