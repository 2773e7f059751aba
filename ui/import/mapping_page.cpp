#include "ui/import/mapping_page.h"

#include "model/domain/event.h"
#include "ui/text/sentences.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QStyle>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace crosscut::ui {

namespace {

enum TableColumn { NameColumn, ExampleColumn, TargetColumn, KeyColumn, ColumnCount };

constexpr int targetWidth = 280;

const QString fieldPrefix = QStringLiteral("field:");
const QString attributePrefix = QStringLiteral("attribute:");
const QString leaveOut = QStringLiteral("none");

constexpr AttributeType attributeTypes[] = {AttributeType::Number, AttributeType::Factor, AttributeType::Date,
                                            AttributeType::Text};

/// Kinds whose rows may be told apart by any columns.
bool takesKeys(EntityKind kind) {
    return kind == EntityKind::Users || kind == EntityKind::Films || kind == EntityKind::Courses;
}

bool takesAttributes(EntityKind kind) {
    return kind != EntityKind::Events && kind != EntityKind::Edges;
}

QString typeText(const Words& words, AttributeType type) {
    return tokenText(words, "type", std::string(workflow::attributeTypeKey(type)));
}

/// What a column is shown as that fills two fields ("id, title"): a title that is its own key is the title.
QString shownField(const workflow::SourceColumn& column) {
    return QString::fromStdString(column.field).section(QStringLiteral(", "), -1);
}

} // namespace

MappingPage::MappingPage(const Words& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_kindLabel(new QLabel(this))
    , m_eventKind(new QComboBox(this))
    , m_state(new QLabel(this)) {
    auto* heading = new QLabel(tr("Where each column goes"), this);
    heading->setProperty("role", QStringLiteral("heading"));
    m_table->setObjectName(QStringLiteral("importMapping"));
    m_table->setHorizontalHeaderLabels(
        {tr("Column of the file"), tr("For example"), tr("Goes to"), tr("Key")});
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(TargetColumn, targetWidth);
    m_table->horizontalHeader()->setSectionResizeMode(ExampleColumn, QHeaderView::Stretch);
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        follow();
        emit mappingChanged();
    });
    m_kindLabel->setText(tr("All events of this file are"));
    m_kindLabel->setBuddy(m_eventKind);
    m_eventKind->setObjectName(QStringLiteral("importEventKind"));
    for (const std::string_view kind : eventKindKeys)
        m_eventKind->addItem(tokenText(m_words, "kind", std::string(kind)),
                             QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())));
    m_state->setObjectName(QStringLiteral("importMissing"));
    m_state->setWordWrap(true);

    auto* kindRow = new QHBoxLayout;
    kindRow->addWidget(m_kindLabel);
    kindRow->addWidget(m_eventKind);
    kindRow->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(m_table, 1);
    layout->addLayout(kindRow);
    layout->addWidget(m_state);
}

QComboBox* MappingPage::choiceFor(const workflow::SourceColumn& column) {
    auto* box = new QComboBox(m_table);
    box->setAccessibleName(tr("%1 goes to").arg(QString::fromStdString(column.name)));
    for (const workflow::ImportField& field : workflow::importFields(m_preview.likelyKind)) {
        const QString name = tokenText(m_words, "field", field.name);
        box->addItem(field.required ? tr("%1 (required)").arg(name) : name,
                     fieldPrefix + QString::fromStdString(field.name));
    }
    if (takesAttributes(m_preview.likelyKind)) {
        box->insertSeparator(box->count());
        box->addItem(tr("Attribute: type found out (%1)").arg(typeText(m_words, column.type)),
                     attributePrefix);
        for (const AttributeType type : attributeTypes)
            box->addItem(tr("Attribute: %1").arg(typeText(m_words, type)),
                         attributePrefix + QString::number(static_cast<int>(type)));
    }
    box->insertSeparator(box->count());
    box->addItem(tr("Leave out"), leaveOut);
    const QString field = shownField(column);
    const QString wanted = !field.isEmpty()     ? fieldPrefix + field
                           : column.isAttribute ? attributePrefix
                                                : leaveOut;
    box->setCurrentIndex(box->findData(wanted));
    connect(box, &QComboBox::activated, this, [this] {
        follow();
        emit mappingChanged();
    });
    return box;
}

void MappingPage::showPreview(const workflow::ImportPreview& preview) {
    const QSignalBlocker blocker(m_table);
    m_preview = preview;
    m_choices.clear();
    m_table->setRowCount(0);
    m_table->setRowCount(static_cast<int>(preview.columns.size()));
    for (std::size_t i = 0; i < preview.columns.size(); ++i) {
        const int row = static_cast<int>(i);
        const workflow::SourceColumn& column = preview.columns[i];
        QStringList examples;
        for (const std::string& example : column.examples)
            examples += QString::fromStdString(example);
        m_table->setItem(row, NameColumn, new QTableWidgetItem(QString::fromStdString(column.name)));
        auto* shown = new QTableWidgetItem(examples.join(QStringLiteral("  ·  ")));
        shown->setToolTip(examples.join(QLatin1Char('\n')));
        m_table->setItem(row, ExampleColumn, shown);
        m_choices.push_back(choiceFor(column));
        m_table->setCellWidget(row, TargetColumn, m_choices.back());
    }
    showKey();
    m_table->resizeColumnToContents(NameColumn);
    const auto kind = preview.mapping.find("kind");
    if (kind != preview.mapping.end() && kind->second.starts_with('='))
        m_eventKind->setCurrentIndex(
            std::max(0, m_eventKind->findData(QString::fromStdString(kind->second.substr(1)))));
    follow();
}

void MappingPage::showKey() {
    const bool takesKey = takesKeys(m_preview.likelyKind);
    m_table->setColumnHidden(KeyColumn, !takesKey);
    const auto id = m_preview.mapping.find("id");
    for (std::size_t i = 0; i < m_preview.columns.size(); ++i) {
        const std::string& name = m_preview.columns[i].name;
        const bool isPart = m_preview.key.empty() ? id != m_preview.mapping.end() && id->second == name
                                                  : std::find(m_preview.key.begin(), m_preview.key.end(),
                                                              name) != m_preview.key.end();
        auto* item = new QTableWidgetItem;
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setCheckState(isPart ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(tr("Rows with the same cells in all ticked columns are one and the same"));
        m_table->setItem(static_cast<int>(i), KeyColumn, item);
    }
    m_table->resizeColumnToContents(KeyColumn);
    m_proposedKey = m_preview.key.empty() ? checkedColumns() : std::vector<std::string>();
}

std::vector<std::string> MappingPage::checkedColumns() const {
    std::vector<std::string> checked;
    for (std::size_t i = 0; i < m_preview.columns.size(); ++i) {
        const QTableWidgetItem* item = m_table->item(static_cast<int>(i), KeyColumn);
        if (item != nullptr && item->checkState() == Qt::Checked)
            checked.push_back(m_preview.columns[i].name);
    }
    return checked;
}

std::vector<std::string> MappingPage::chosenKey() const {
    std::vector<std::string> checked = checkedColumns();
    return checked == m_proposedKey || !takesKeys(m_preview.likelyKind) ? std::vector<std::string>()
                                                                        : checked;
}

bool MappingPage::isMapped(const std::string& field) const {
    const QString wanted = fieldPrefix + QString::fromStdString(field);
    return std::any_of(m_choices.begin(), m_choices.end(),
                       [&](const QComboBox* box) { return box->currentData() == wanted; });
}

QString MappingPage::missingFields() const {
    QStringList missing;
    const auto need = [&](const char* field) { missing += tokenText(m_words, "field", field); };
    if (m_preview.likelyKind == EntityKind::Subscriptions) {
        if (!isMapped("duration") && !isMapped("start"))
            need("duration");
        if (!isMapped("ended") && !isMapped("end"))
            need("ended");
        return m_words.list(missing);
    }
    for (const workflow::ImportField& field : workflow::importFields(m_preview.likelyKind)) {
        const bool titleIsKey = field.name == "id" && m_preview.mapping.contains("id") && isMapped("title");
        const bool hasKey = field.name == "id" && !chosenKey().empty();
        if (field.required && !isMapped(field.name) && !titleIsKey && !hasKey)
            missing += tokenText(m_words, "field", field.name);
    }
    return m_words.list(missing);
}

void MappingPage::follow() {
    const bool asksKind = m_preview.likelyKind == EntityKind::Events && !isMapped("kind");
    m_kindLabel->setVisible(asksKind);
    m_eventKind->setVisible(asksKind);
    m_missing = missingFields();
    m_state->setProperty("role", m_missing.isEmpty() ? QStringLiteral("muted") : QStringLiteral("bad"));
    m_state->style()->unpolish(m_state);
    m_state->style()->polish(m_state);
    if (!m_missing.isEmpty())
        m_state->setText(tr("No column gives %1 yet. Choose the one that does.").arg(m_missing));
    else if (m_preview.likelyKind == EntityKind::Subscriptions && !isMapped("user"))
        m_state->setText(tr("No column names the person, so the rows are numbered."));
    else
        m_state->setText(tr("Types of attributes are settled on the whole file, not on these rows."));
}

void MappingPage::fill(workflow::ImportRequest& request) const {
    request.mapping.clear();
    request.attributes.clear();
    request.mappingIsComplete = true;
    request.allAttributes = false;
    request.key = chosenKey();
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const QString choice = m_choices[i]->currentData().toString();
        const std::string& column = m_preview.columns[i].name;
        if (choice.startsWith(fieldPrefix)) {
            request.mapping.emplace(choice.mid(fieldPrefix.size()).toStdString(), column);
        } else if (choice.startsWith(attributePrefix)) {
            const QString type = choice.mid(attributePrefix.size());
            request.attributes[column] =
                type.isEmpty() ? std::nullopt : std::optional(static_cast<AttributeType>(type.toInt()));
        }
    }
    if (request.kind == EntityKind::Events && !isMapped("kind"))
        request.mapping["kind"] = "=" + m_eventKind->currentData().toString().toStdString();
    const auto key = m_preview.mapping.find("id");
    if (key != m_preview.mapping.end() && !request.mapping.contains("id"))
        request.mapping.insert(*key); // a title that is its own key
}

} // namespace crosscut::ui
