#include "ui/docks/covariate_list.h"

#include "model/workflow/first_survival.h"
#include "ui/docks/survival_columns.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMap>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace crosscut::ui {

namespace {

constexpr int nameRole = Qt::UserRole;
constexpr int numericRole = Qt::UserRole + 1;
constexpr int levelsRole = Qt::UserRole + 2; ///< names, the commonest first; empty where a level is no choice
constexpr int referenceRole = Qt::UserRole + 3; ///< empty: the commonest, or that a number stays a number
constexpr int countRole = Qt::UserRole + 4;
constexpr int listWidth = 208;

QStringList levelsOf(const workflow::SurvivalColumn& column) {
    QStringList levels;
    if (!column.isNumeric || workflow::makesReadableGroups(column))
        for (const std::string& name : column.levelNames)
            levels += QString::fromStdString(name);
    return levels;
}

} // namespace

CovariateList::CovariateList(const Words& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_list(new QListWidget(this))
    , m_referenceLabel(new QLabel(this))
    , m_reference(new QComboBox(this)) {
    m_list->setObjectName(QStringLiteral("retention.covariates"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_reference->setObjectName(QStringLiteral("retention.reference"));
    m_reference->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_referenceLabel->setBuddy(m_reference);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(12, 4, 8, 8);
    below->setSpacing(4);
    below->addWidget(m_referenceLabel);
    below->addWidget(m_reference);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addLayout(below);
    setFixedWidth(listWidth);
    connect(m_list, &QListWidget::itemChanged, this, &CovariateList::changed);
    connect(m_list, &QListWidget::currentItemChanged, this, &CovariateList::fillReferences);
    connect(m_reference, &QComboBox::activated, this, &CovariateList::chooseReference);
}

void CovariateList::fill(const workflow::SurvivalColumns& columns, const std::vector<std::string>& chosen) {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const workflow::SurvivalColumn& column : columns.columns) {
        if (column.levels < 2)
            continue; // nothing to compare
        auto* item = new QListWidgetItem(m_list);
        item->setData(nameRole, QString::fromStdString(column.name));
        item->setData(numericRole, column.isNumeric);
        item->setData(levelsRole, levelsOf(column));
        item->setData(countRole, column.levels);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool isChosen = std::ranges::find(chosen, column.name) != chosen.end();
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    }
    nameColumns();
    m_list->setCurrentRow(0);
    fillReferences();
}

void CovariateList::refill(const workflow::SurvivalColumns& columns) {
    std::vector<std::string> ticked;
    QMap<QString, QString> references;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        const QString name = item->data(nameRole).toString();
        if (item->checkState() == Qt::Checked)
            ticked.push_back(name.toStdString());
        references[name] = item->data(referenceRole).toString();
    }
    const int current = m_list->currentRow();
    fill(columns, ticked);
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const QString reference = references.value(item->data(nameRole).toString());
        if (item->data(levelsRole).toStringList().contains(reference))
            item->setData(referenceRole, reference);
    }
    m_list->setCurrentRow(current);
    fillReferences();
}

std::vector<std::string> CovariateList::covariates() const {
    std::vector<std::string> texts;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        if (item->checkState() != Qt::Checked)
            continue;
        const QString reference = item->data(referenceRole).toString();
        const QString name = item->data(nameRole).toString();
        texts.push_back(
            (reference.isEmpty() ? name : name + QStringLiteral(":factor:") + reference).toStdString());
    }
    return texts;
}

void CovariateList::nameColumns() {
    const QSignalBlocker quiet(m_list);
    std::vector<std::string> names;
    for (int row = 0; row < m_list->count(); ++row)
        names.push_back(m_list->item(row)->data(nameRole).toString().toStdString());
    const QStringList texts = columnTexts(m_words, names);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const QString kind = item->data(numericRole).toBool()
                                 ? tr("number")
                                 : filled(tr("%1 levels"), {m_words.count(item->data(countRole).toInt())});
        item->setText(texts[row] + QStringLiteral(" · ") + kind);
        item->setToolTip(item->text());
    }
}

void CovariateList::fillReferences() {
    m_reference->clear();
    const QListWidgetItem* item = m_list->currentItem();
    const QStringList levels = item != nullptr ? item->data(levelsRole).toStringList() : QStringList();
    m_reference->setEnabled(!levels.isEmpty());
    if (item == nullptr)
        return;
    if (item->data(numericRole).toBool())
        m_reference->addItem(tr("one less of it"), QString());
    else
        m_reference->addItem(filled(tr("the commonest: %1"), {levels.value(0)}), QString());
    for (const QString& level : item->data(numericRole).toBool() ? levels : levels.mid(1))
        m_reference->addItem(level, level);
    m_reference->setCurrentIndex(std::max(0, m_reference->findData(item->data(referenceRole).toString())));
}

void CovariateList::chooseReference() {
    QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr || item->data(referenceRole).toString() == m_reference->currentData().toString())
        return;
    const QSignalBlocker quiet(m_list);
    item->setData(referenceRole, m_reference->currentData());
    if (item->checkState() == Qt::Checked)
        emit changed();
}

void CovariateList::retranslate() {
    m_list->setAccessibleName(tr("Columns of the model"));
    m_referenceLabel->setText(tr("Compared &with"));
    m_reference->setAccessibleName(tr("Compared with"));
    m_reference->setToolTip(tr("What the effects of this column are compared with"));
    nameColumns();
    fillReferences();
}

} // namespace crosscut::ui
