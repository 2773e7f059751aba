#include "ui/import/source_page.h"

#include "ui/import/preview_table_model.h"
#include "ui/text/sentences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace crosscut::ui {

namespace {

constexpr int previewRowHeight = 26;
constexpr int previewColumnWidth = 130;

QLabel* labelFor(QWidget* field, const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setBuddy(field);
    return label;
}

QComboBox* choiceBox(const QString& objectName, const QStringList& names, const QStringList& values,
                     QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setObjectName(objectName);
    for (qsizetype i = 0; i < names.size(); ++i)
        box->addItem(names[i], values[i]);
    return box;
}

} // namespace

SourcePage::SourcePage(const Words& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_file(new QLabel(this))
    , m_kind(new QComboBox(this))
    , m_recipe(new QComboBox(this))
    , m_sheet(new QComboBox(this))
    , m_header(new QCheckBox(tr("First row is a header"), this))
    , m_skipLines(new QSpinBox(this))
    , m_shown(new QLabel(this))
    , m_rows(new PreviewTableModel(this)) {
    buildChoices();
    auto* table = new QTableView(this);
    table->setObjectName(QStringLiteral("importPreview"));
    table->setModel(m_rows);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setShowGrid(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->setDefaultSectionSize(previewRowHeight);
    table->horizontalHeader()->setDefaultSectionSize(previewColumnWidth);
    table->setAccessibleName(tr("First rows of the file"));

    auto* choices = new QGridLayout;
    choices->setHorizontalSpacing(8);
    choices->setVerticalSpacing(8);
    const std::pair<QString, QWidget*> fields[] = {{tr("&What it holds"), m_kind},
                                                   {tr("&Encoding"), m_encoding},
                                                   {tr("&Delimiter"), m_delimiter},
                                                   {tr("&Quotes"), m_quote},
                                                   {tr("&Skip lines"), m_skipLines}};
    int at = 0;
    for (const auto& [name, field] : fields) {
        choices->addWidget(labelFor(field, name, this), at / 3, 2 * (at % 3));
        choices->addWidget(field, at / 3, 2 * (at % 3) + 1);
        ++at;
    }
    choices->addWidget(m_header, at / 3, 2 * (at % 3) + 1);
    m_sheetLabel = labelFor(m_sheet, tr("S&heet or table"), this);
    choices->addWidget(m_sheetLabel, at / 3 + 1, 0);
    choices->addWidget(m_sheet, at / 3 + 1, 1);
    m_recipeLabel = labelFor(m_recipe, tr("&Recipe"), this);
    choices->addWidget(m_recipeLabel, at / 3 + 1, 2);
    choices->addWidget(m_recipe, at / 3 + 1, 3);
    showRecipes({}, {});
    showSheets({}, {});
    for (const int column : {1, 3, 5})
        choices->setColumnStretch(column, 1);

    m_file->setProperty("role", QStringLiteral("heading"));
    m_file->setObjectName(QStringLiteral("importFile"));
    m_shown->setProperty("role", QStringLiteral("muted"));
    m_shown->setObjectName(QStringLiteral("importShown"));
    m_shown->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_file);
    layout->addLayout(choices);
    layout->addWidget(m_shown);
    layout->addWidget(table, 1);
}

void SourcePage::buildChoices() {
    m_kind->setObjectName(QStringLiteral("importKind"));
    for (const EntityKind kind : entityKinds)
        m_kind->addItem(tokenText(m_words, "entity", std::string(toString(kind))), static_cast<int>(kind));
    m_encoding = choiceBox(QStringLiteral("importEncoding"),
                           {tr("Found out"), QStringLiteral("UTF-8"), QStringLiteral("GB18030 (GBK)"),
                            QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16BE"), QStringLiteral("Big5"),
                            QStringLiteral("Shift_JIS"), QStringLiteral("windows-1252")},
                           {QString(), QStringLiteral("UTF-8"), QStringLiteral("GB18030"),
                            QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16BE"), QStringLiteral("Big5"),
                            QStringLiteral("Shift_JIS"), QStringLiteral("windows-1252")},
                           this);
    m_delimiter = choiceBox(QStringLiteral("importDelimiter"),
                            {tr("Found out"), tr("Comma"), tr("Tab"), tr("Semicolon"), QStringLiteral("|"),
                             QStringLiteral("::"), tr("Blanks")},
                            {QString(), QStringLiteral(","), QStringLiteral("\t"), QStringLiteral(";"),
                             QStringLiteral("|"), QStringLiteral("::"), QStringLiteral(" ")},
                            this);
    m_quote = choiceBox(QStringLiteral("importQuote"),
                        {tr("Found out"), QStringLiteral("\""), QStringLiteral("'"), tr("None")},
                        {QStringLiteral("auto"), QStringLiteral("\""), QStringLiteral("'"), QString()}, this);
    m_recipe->setObjectName(QStringLiteral("importRecipe"));
    connect(m_recipe, &QComboBox::activated, this, [this](int index) {
        if (m_recipe->itemData(index).toBool())
            emit recipesWanted();
        else
            emit recipeChosen(index - 1);
    });
    m_header->setObjectName(QStringLiteral("importHeader"));
    m_skipLines->setObjectName(QStringLiteral("importSkipLines"));
    m_skipLines->setMaximum(1000);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_kindIsChosen = true;
        emit choicesChanged();
    });
    m_sheet->setObjectName(QStringLiteral("importSheet"));
    m_sheet->setPlaceholderText(tr("Choose one"));
    connect(m_sheet, &QComboBox::activated, this, [this] {
        m_sheetIsChosen = true;
        emit choicesChanged();
    });
    connect(m_header, &QCheckBox::clicked, this, [this] {
        m_headerIsChosen = true;
        emit choicesChanged();
    });
    for (QComboBox* box : {m_encoding, m_delimiter, m_quote})
        connect(box, &QComboBox::activated, this, &SourcePage::choicesChanged);
    connect(m_skipLines, &QSpinBox::valueChanged, this, &SourcePage::choicesChanged);
}

void SourcePage::reset() {
    const QSignalBlocker blocker(m_skipLines);
    for (QComboBox* box : {m_encoding, m_delimiter, m_quote})
        box->setCurrentIndex(0);
    m_skipLines->setValue(0);
    m_kindIsChosen = false;
    m_headerIsChosen = false;
    m_sheetIsChosen = false;
    showSheets({}, {});
}

EntityKind SourcePage::kind() const {
    return static_cast<EntityKind>(m_kind->currentData().toInt());
}

void SourcePage::showKind(EntityKind kind) {
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
}

void SourcePage::showPreview(const workflow::ImportPreview& preview, const QString& fileName) {
    m_file->setText(fileName);
    showKind(preview.likelyKind);
    showSheets(preview.sheets, preview.sheet);
    for (QComboBox* box : {m_encoding, m_delimiter, m_quote})
        box->setEnabled(preview.isText);
    m_header->setChecked(preview.hasHeader);
    m_encoding->setItemText(0, tr("Found out: %1").arg(QString::fromStdString(preview.encoding)));
    const QString delimiter = QString::fromStdString(preview.delimiter);
    const int known = m_delimiter->findData(delimiter);
    m_delimiter->setItemText(0,
                             tr("Found out: %1").arg(known > 0 ? m_delimiter->itemText(known) : delimiter));
    m_rows->show(preview);
    const QString total = m_words.count(static_cast<double>(preview.rowsTotal));
    QString shown = preview.rowsExact ? tr("Showing the first %1 of %2 rows.")
                                      : tr("Showing the first %1 of about %2 rows.");
    shown = filled(shown, {m_words.count(static_cast<double>(preview.rowsShown)), total});
    if (preview.files > 1)
        shown += QLatin1Char(' ') +
                 filled(tr("This is the first of %1 tables of one shape, which are imported together."),
                        {m_words.count(static_cast<double>(preview.files))});
    if (!preview.preset.empty())
        shown += QLatin1Char(' ') +
                 filled(tr("Recognised as %1."), {tokenText(m_words, "preset", preview.preset)});
    if (preview.rowsRejected > 0)
        shown += QLatin1Char(' ') + tr("%n of them cannot be used as they are.", nullptr,
                                       static_cast<int>(preview.rowsRejected));
    m_shown->setText(shown);
}

void SourcePage::showSheets(const std::vector<std::string>& sheets, const std::string& current) {
    m_sheet->clear();
    for (const std::string& sheet : sheets)
        m_sheet->addItem(QString::fromStdString(sheet));
    m_sheet->setCurrentIndex(m_sheet->findText(QString::fromStdString(current)));
    m_sheet->setVisible(sheets.size() > 1);
    m_sheetLabel->setVisible(sheets.size() > 1);
}

void SourcePage::showRecipes(const QStringList& names, const QString& current) {
    m_recipe->clear();
    m_recipe->addItem(tr("None"));
    m_recipe->addItems(names);
    m_recipe->addItem(tr("Put in order…"), true);
    m_recipe->setCurrentIndex(current.isEmpty() ? 0 : std::max(0, m_recipe->findText(current)));
    m_recipe->setVisible(!names.isEmpty());
    m_recipeLabel->setVisible(!names.isEmpty());
}

void SourcePage::showError(const QString& sentence, const QString& fileName) {
    m_file->setText(fileName);
    m_rows->show({});
    m_shown->setText(sentence);
}

void SourcePage::fill(workflow::ImportRequest& request) const {
    request.kind = kind();
    if (m_sheetIsChosen)
        request.sheet = m_sheet->currentText().toStdString();
    if (m_encoding->currentIndex() > 0)
        request.encoding = m_encoding->currentData().toString().toStdString();
    if (m_delimiter->currentIndex() > 0)
        request.delimiter = m_delimiter->currentData().toString().toStdString();
    if (m_quote->currentIndex() > 0) {
        const QString quote = m_quote->currentData().toString();
        request.quote = quote.isEmpty() ? '\0' : quote.at(0).toLatin1();
    }
    if (m_headerIsChosen)
        request.hasHeader = m_header->isChecked();
    if (m_skipLines->value() > 0)
        request.skipLines = m_skipLines->value();
}

} // namespace crosscut::ui
