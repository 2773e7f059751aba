#include "ui/import/recipe_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace crosscut::ui {

RecipeDialog::RecipeDialog(workflow::RecipeLibrary library, QWidget* parent)
    : QDialog(parent)
    , m_library(std::move(library))
    , m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("recipeDialog"));
    setWindowTitle(tr("Import recipes"));
    resize(420, 320);
    m_list->setObjectName(QStringLiteral("recipeList"));
    m_list->setAccessibleName(tr("Import recipes"));
    auto* hint = new QLabel(tr("Double-click a recipe, or press F2, to rename it."), this);
    hint->setProperty("role", QStringLiteral("muted"));
    auto* up = new QPushButton(tr("Move &up"), this);
    auto* down = new QPushButton(tr("Move &down"), this);
    auto* remove = new QPushButton(tr("De&lete"), this);
    up->setObjectName(QStringLiteral("recipeUp"));
    down->setObjectName(QStringLiteral("recipeDown"));
    remove->setObjectName(QStringLiteral("recipeDelete"));
    auto* side = new QVBoxLayout;
    side->addWidget(up);
    side->addWidget(down);
    side->addWidget(remove);
    side->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    connect(up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { move(1); });
    connect(remove, &QPushButton::clicked, this, &RecipeDialog::remove);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        const int at = m_list->row(item);
        m_library.rename(static_cast<std::size_t>(at), item->text().trimmed().toStdString());
        showRecipes(at);
        emit libraryChanged(m_library);
    });
    showRecipes(0);
}

void RecipeDialog::showRecipes(int current) {
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const workflow::RecipeLibrary::Recipe& recipe : m_library.recipes()) {
        auto* item = new QListWidgetItem(QString::fromStdString(recipe.name), m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_list->setCurrentRow(std::min(current, m_list->count() - 1));
}

void RecipeDialog::move(int by) {
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_library.move(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
    showRecipes(to);
    emit libraryChanged(m_library);
}

void RecipeDialog::remove() {
    const int at = m_list->currentRow();
    if (at < 0)
        return;
    m_library.remove(static_cast<std::size_t>(at));
    showRecipes(at);
    emit libraryChanged(m_library);
}

} // namespace crosscut::ui
