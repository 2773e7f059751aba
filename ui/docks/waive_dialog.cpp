#include "ui/docks/waive_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace crosscut::ui {

namespace {

constexpr int leastWidth = 420;

} // namespace

WaiveDialog::WaiveDialog(const QString& finding, const QString& reason, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("waiveDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Waive a finding"));
    setMinimumWidth(leastWidth);
    auto* what = new QLabel(finding, this);
    what->setWordWrap(true);
    what->setProperty("role", QStringLiteral("heading"));
    auto* why = new QLabel(tr("&Why may it stay as it is?"), this);
    m_reason = new QLineEdit(reason, this);
    m_reason->setObjectName(QStringLiteral("waiveReason"));
    m_reason->setAccessibleName(tr("Reason of the waiver"));
    m_reason->setPlaceholderText(tr("For example: series have no running time"));
    why->setBuddy(m_reason);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* waive = buttons->addButton(tr("W&aive"), QDialogButtonBox::AcceptRole);
    waive->setObjectName(QStringLiteral("waiveAccept"));
    waive->setDefault(true);
    const auto follow = [this, waive] { waive->setEnabled(!m_reason->text().trimmed().isEmpty()); };
    connect(m_reason, &QLineEdit::textChanged, waive, follow);
    follow();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit waived(m_reason->text().trimmed());
        accept();
    });
    auto* layout = new QVBoxLayout(this);
    for (QWidget* widget : std::initializer_list<QWidget*>{what, why, m_reason, buttons})
        layout->addWidget(widget);
}

} // namespace crosscut::ui
