#include "ui/docks/add_pair_dialog.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace crosscut::ui {

namespace {

QComboBox* makeList(const QString& name, const std::vector<CatalogChoice>& rows, QWidget* parent) {
    auto* list = new QComboBox(parent);
    list->setObjectName(name);
    list->setEditable(true);
    list->setInsertPolicy(QComboBox::NoInsert);
    list->setMinimumContentsLength(36);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const CatalogChoice& row : rows)
        list->addItem(row.title.isEmpty() ? row.key : row.title, row.key);
    list->completer()->setCompletionMode(QCompleter::PopupCompletion);
    list->completer()->setFilterMode(Qt::MatchContains);
    list->setCurrentIndex(-1);
    return list;
}

/// The key of what the field names now; empty where it names no row.
QString chosenKey(const QComboBox& list) {
    const bool same = list.currentIndex() >= 0 && list.currentText() == list.itemText(list.currentIndex());
    const int row = same ? list.currentIndex() : list.findText(list.currentText(), Qt::MatchFixedString);
    return row < 0 ? QString() : list.itemData(row).toString();
}

} // namespace

AddPairDialog::AddPairDialog(const std::vector<CatalogChoice>& films,
                             const std::vector<CatalogChoice>& courses, QWidget* parent)
    : QDialog(parent)
    , m_film(makeList(QStringLiteral("addPair.film"), films, this))
    , m_course(makeList(QStringLiteral("addPair.course"), courses, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this)) {
    setObjectName(QStringLiteral("addPairDialog"));
    setWindowTitle(tr("Add a pair"));
    QPushButton* add = m_buttons->addButton(tr("Add to plan"), QDialogButtonBox::AcceptRole);
    add->setObjectName(QStringLiteral("addPair.add"));
    add->setProperty("role", QStringLiteral("primary"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Film"), m_film);
    form->addRow(tr("&Course"), m_course);
    form->addRow(m_buttons);
    connect(m_film, &QComboBox::editTextChanged, this, &AddPairDialog::follow);
    connect(m_course, &QComboBox::editTextChanged, this, &AddPairDialog::follow);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        emit pairChosen(chosenKey(*m_film), chosenKey(*m_course));
        accept();
    });
    follow();
}

void AddPairDialog::choose(const QString& film, const QString& course) {
    m_film->setCurrentIndex(m_film->findData(film));
    m_course->setCurrentIndex(m_course->findData(course));
    (chosenKey(*m_film).isEmpty() ? m_film : m_course)->setFocus();
}

void AddPairDialog::follow() {
    for (QAbstractButton* button : m_buttons->buttons())
        if (m_buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->setEnabled(!chosenKey(*m_film).isEmpty() && !chosenKey(*m_course).isEmpty());
}

} // namespace crosscut::ui
