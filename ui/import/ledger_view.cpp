#include "ui/import/ledger_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace crosscut::ui {

namespace {

void setRole(QLabel* label, const QString& role) {
    label->setProperty("role", role);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

} // namespace

LedgerView::LedgerView(const Words& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words) {
    setObjectName(QStringLiteral("ledger"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    constexpr const char* names[parts] = {"read",     "inserted",   "updated", "unchanged",
                                          "rejected", "duplicates", "ignored"};
    for (std::size_t i = 0; i < parts; ++i) {
        auto* part = new QVBoxLayout;
        part->setSpacing(0);
        m_numbers[i] = new QLabel(this);
        m_numbers[i]->setObjectName(QLatin1String("ledger.") + QLatin1String(names[i]));
        m_names[i] = new QLabel(this);
        m_names[i]->setProperty("role", QStringLiteral("muted"));
        part->addWidget(m_numbers[i]);
        part->addWidget(m_names[i]);
        layout->addLayout(part);
    }
    layout->addStretch(1);
    retranslate();
    clear();
}

void LedgerView::show(const store::RowLedger& ledger) {
    const std::int64_t counts[parts] = {ledger.read,     ledger.inserted,   ledger.updated, ledger.unchanged,
                                        ledger.rejected, ledger.duplicates, ledger.ignored};
    for (std::size_t i = 0; i < parts; ++i) {
        m_numbers[i]->setText(m_words.count(static_cast<double>(counts[i])));
        m_numbers[i]->setAccessibleName(m_names[i]->text() + QLatin1Char(' ') + m_numbers[i]->text());
        setRole(m_numbers[i], counts[i] == 0 ? QStringLiteral("muted") : QStringLiteral("heading"));
    }
}

void LedgerView::clear() {
    for (QLabel* number : m_numbers) {
        number->setText(QStringLiteral("–"));
        setRole(number, QStringLiteral("muted"));
    }
}

void LedgerView::retranslate() {
    const QString names[parts] = {tr("read"),      tr("new"),      tr("changed"),
                                  tr("unchanged"), tr("rejected"), tr("twice in the file"),
                                  tr("left out")};
    for (std::size_t i = 0; i < parts; ++i)
        m_names[i]->setText(names[i]);
}

} // namespace crosscut::ui
