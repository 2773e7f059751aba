#include "ui/docks/plan_form.h"

#include "ui/docks/plan_fields.h"
#include "ui/plan/plan_commands.h"
#include "ui/text/phrases.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <cmath>

namespace crosscut::ui {

PlanForm::PlanForm(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_form(new QFormLayout(this)) {
    m_form->setContentsMargins(12, 8, 12, 12);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    addHeader();
    addTerms();
    retranslate();
    reread();
}

template<typename Place>
QLineEdit* PlanForm::addText(const char* name, Place place) {
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QLatin1String(name));
    m_labels.push_back(addField(m_form, edit));
    connect(edit, &QLineEdit::textEdited, this, [this, place](const QString& text) {
        setValue(m_workspace.plan(), place, text.toStdString(), tr("Change the plan's text"));
    });
    m_rereaders.push_back([this, edit, place] {
        Plan plan = m_workspace.plan().plan();
        showText(edit, QString::fromStdString(place.in(plan)));
        edit->setReadOnly(m_workspace.plan().isReadOnly());
    });
    return edit;
}

void PlanForm::addHeader() {
    PlanDocument& document = m_workspace.plan();
    addText("plan.name", PlanPlace<std::string>{&Plan::name});
    addText("plan.owner", PlanPlace<std::string>{&Plan::owner});
    addText("plan.partner", TermsPlace<std::string>{&PartnerTerms::partner});

    using DatePlace = PlanPlace<std::optional<Date>>;
    for (const auto& [name, field] :
         {std::pair{"plan.from", &Plan::from}, std::pair{"plan.until", &Plan::until}}) {
        auto* edit = new DateField(QLatin1String(name), this);
        m_labels.push_back(addField(m_form, edit));
        const DatePlace place{field};
        connect(edit, &DateField::dateChosen, this, [this, place](const std::optional<Date>& date) {
            setValue(m_workspace.plan(), place, date, tr("Change the period"));
        });
        m_rereaders.push_back([this, edit, place] {
            edit->setDate(m_workspace.plan().plan().*place.field);
            edit->setReadOnly(m_workspace.plan().isReadOnly());
        });
    }

    m_status = new QComboBox(this);
    m_status->setObjectName(QStringLiteral("plan.status"));
    m_labels.push_back(addField(m_form, m_status));
    connect(m_status, &QComboBox::activated, this, [this](int status) {
        setValue(m_workspace.plan(), PlanPlace<PlanStatus>{&Plan::status}, static_cast<PlanStatus>(status),
                 tr("Change the status"));
    });
    m_rereaders.push_back([this, &document] {
        m_status->setCurrentIndex(static_cast<int>(document.plan().status));
        m_status->setEnabled(!document.isReadOnly());
    });

    auto* version = new QSpinBox(this);
    version->setObjectName(QStringLiteral("plan.version"));
    version->setRange(1, 9999);
    m_labels.push_back(addField(m_form, version));
    connect(version, &QSpinBox::valueChanged, this, [this](int number) {
        setValue(m_workspace.plan(), PlanPlace<int>{&Plan::version}, number, tr("Change the version"));
    });
    m_rereaders.push_back([version, &document] {
        const QSignalBlocker blocker(version);
        version->setValue(document.plan().version);
        version->setReadOnly(document.isReadOnly());
    });
    addText("plan.summary", PlanPlace<std::string>{&Plan::summary});
}

void PlanForm::addTerms() {
    PlanDocument& document = m_workspace.plan();
    auto* share = new QDoubleSpinBox(this);
    share->setObjectName(QStringLiteral("plan.revenueShare"));
    share->setRange(0, 100);
    share->setDecimals(1);
    share->setSuffix(QStringLiteral(" %"));
    m_labels.push_back(addField(m_form, share));
    connect(share, &QDoubleSpinBox::valueChanged, this, [this](double percent) {
        setValue(m_workspace.plan(), TermsPlace<double>{&PartnerTerms::revenueSharePercent}, percent,
                 tr("Change the terms"));
    });
    auto* guarantee = new QDoubleSpinBox(this);
    guarantee->setObjectName(QStringLiteral("plan.minimumGuarantee"));
    guarantee->setRange(0, 1e12);
    guarantee->setGroupSeparatorShown(true);
    guarantee->setSingleStep(1000);
    m_labels.push_back(addField(m_form, guarantee));
    connect(guarantee, &QDoubleSpinBox::valueChanged, this, [this](double amount) {
        Money money = m_workspace.plan().plan().terms.minimumGuarantee;
        money.cents = std::llround(amount * 100);
        setValue(m_workspace.plan(), TermsPlace<Money>{&PartnerTerms::minimumGuarantee}, money,
                 tr("Change the terms"));
    });
    m_rereaders.push_back([share, guarantee, &document] {
        const QSignalBlocker shareBlocker(share);
        const QSignalBlocker guaranteeBlocker(guarantee);
        const PartnerTerms& terms = document.plan().terms;
        share->setValue(terms.revenueSharePercent);
        guarantee->setValue(terms.minimumGuarantee.amount());
        guarantee->setSuffix(QLatin1Char(' ') + QString::fromStdString(terms.minimumGuarantee.currency));
        share->setReadOnly(document.isReadOnly());
        guarantee->setReadOnly(document.isReadOnly());
    });
    addText("plan.territory", TermsPlace<std::string>{&PartnerTerms::territory});
    addText("plan.exclusivity", TermsPlace<std::string>{&PartnerTerms::exclusivity});
    addText("plan.deliverables", TermsPlace<std::string>{&PartnerTerms::deliverables});
    addText("plan.notes", PlanPlace<std::string>{&Plan::notes});
}

void PlanForm::reread() {
    for (const auto& rereadField : m_rereaders)
        rereadField();
}

void PlanForm::retranslate() {
    using report::Phrase;
    const Words& words = m_workspace.words();
    constexpr Phrase labels[] = {Phrase::PlanTable,    Phrase::Owner,
                                 Phrase::Partner,      Phrase::From,
                                 Phrase::Until,        Phrase::Status,
                                 Phrase::Version,      Phrase::Summary,
                                 Phrase::RevenueShare, Phrase::MinimumGuarantee,
                                 Phrase::Territory,    Phrase::Exclusivity,
                                 Phrase::Deliverables, Phrase::Notes};
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(phraseText(words, labels[i]));
        m_labels[i]->buddy()->setAccessibleName(m_labels[i]->text());
    }
    m_status->clear();
    for (std::size_t i = 0; i < planStatusKeys.size(); ++i)
        m_status->addItem(statusText(words, static_cast<PlanStatus>(i)));
    reread();
}

} // namespace crosscut::ui
