#include "ui/docks/pair_form.h"

#include "ui/docks/budget_table_model.h"
#include "ui/docks/plan_fields.h"
#include "ui/plan/plan_commands.h"
#include "ui/text/phrases.h"
#include "ui/text/sentences.h"
#include "ui/widgets/icons.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace crosscut::ui {

namespace {

/// A channel of a budget line is chosen from a list.
class ChannelDelegate : public QStyledItemDelegate {
public:
    ChannelDelegate(const Words& words, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_words(words) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
        auto* box = new QComboBox(parent);
        for (std::size_t i = 0; i < channelKeys.size(); ++i)
            box->addItem(channelText(m_words, static_cast<Channel>(i)));
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        qobject_cast<QComboBox*>(editor)->setCurrentIndex(index.data(Qt::EditRole).toInt());
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        model->setData(index, qobject_cast<QComboBox*>(editor)->currentIndex());
    }

private:
    const Words& m_words;
};

} // namespace

PairForm::PairForm(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_name(new QLabel(this))
    , m_budget(new BudgetTableModel(workspace, this)) {
    m_name->setProperty("role", QStringLiteral("heading"));
    m_name->setWordWrap(true);
    auto* fields = new QWidget(this);
    m_form = new QFormLayout(fields);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->addWidget(m_name);
    layout->addWidget(fields);
    addChoices();
    addText("pair.placement", &PlanPair::placementNote);
    addDates();
    addText("pair.notes", &PlanPair::notes);
    addBudget();
    retranslate();
    setPair(-1, {});
}

template<typename Member>
void PairForm::addText(const char* name, Member field) {
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QLatin1String(name));
    m_labels.push_back(addField(m_form, edit));
    connect(edit, &QLineEdit::textEdited, this, [this, field](const QString& text) {
        setValue(m_workspace.plan(), PairPlace<std::string>{static_cast<std::size_t>(m_pair), field},
                 text.toStdString(), tr("Change the pair's text"));
    });
    m_rereaders.push_back([this, edit, field] {
        showText(edit, QString::fromStdString(
                           m_workspace.plan().plan().pairs[static_cast<std::size_t>(m_pair)].*field));
        edit->setReadOnly(m_workspace.plan().isReadOnly());
    });
}

void PairForm::addChoices() {
    m_contentForm = new QComboBox(this);
    m_contentForm->setObjectName(QStringLiteral("pair.form"));
    m_labels.push_back(addField(m_form, m_contentForm));
    connect(m_contentForm, &QComboBox::activated, this, [this](int form) {
        setValue(m_workspace.plan(),
                 PairPlace<ContentForm>{static_cast<std::size_t>(m_pair), &PlanPair::form},
                 static_cast<ContentForm>(form), tr("Change the form"));
    });
    m_status = new QComboBox(this);
    m_status->setObjectName(QStringLiteral("pair.status"));
    m_labels.push_back(addField(m_form, m_status));
    connect(m_status, &QComboBox::activated, this, [this](int status) {
        setValue(m_workspace.plan(),
                 PairPlace<PlanStatus>{static_cast<std::size_t>(m_pair), &PlanPair::status},
                 static_cast<PlanStatus>(status), tr("Change the status"));
    });
    m_channels = new QPushButton(this);
    m_channels->setObjectName(QStringLiteral("pair.channels"));
    m_channelMenu = new QMenu(m_channels);
    m_channels->setMenu(m_channelMenu);
    m_labels.push_back(addField(m_form, m_channels));
    m_segment = new QComboBox(this);
    m_segment->setObjectName(QStringLiteral("pair.segment"));
    m_labels.push_back(addField(m_form, m_segment));
    connect(m_segment, &QComboBox::activated, this, [this](int row) {
        setValue(m_workspace.plan(),
                 PairPlace<std::string>{static_cast<std::size_t>(m_pair), &PlanPair::segment},
                 m_segment->itemData(row).toString().toStdString(), tr("Change the target segment"));
    });
    m_threshold = new QDoubleSpinBox(this);
    m_threshold->setObjectName(QStringLiteral("pair.threshold"));
    m_threshold->setRange(0, 1);
    m_threshold->setSingleStep(0.05);
    m_labels.push_back(addField(m_form, m_threshold));
    connect(m_threshold, &QDoubleSpinBox::valueChanged, this, [this](double threshold) {
        setValue(m_workspace.plan(),
                 PairPlace<double>{static_cast<std::size_t>(m_pair), &PlanPair::targetingThreshold},
                 threshold, tr("Change the threshold"));
    });
}

void PairForm::addDates() {
    for (const auto& [name, field] :
         {std::pair{"pair.from", &PlanPair::from}, std::pair{"pair.until", &PlanPair::until}}) {
        auto* edit = new DateField(QLatin1String(name), this);
        m_labels.push_back(addField(m_form, edit));
        const auto member = field;
        connect(edit, &DateField::dateChosen, this, [this, member](const std::optional<Date>& date) {
            setValue(m_workspace.plan(),
                     PairPlace<std::optional<Date>>{static_cast<std::size_t>(m_pair), member}, date,
                     tr("Change the dates"));
        });
        m_rereaders.push_back([this, edit, member] {
            edit->setDate(m_workspace.plan().plan().pairs[static_cast<std::size_t>(m_pair)].*member);
            edit->setReadOnly(m_workspace.plan().isReadOnly());
        });
    }
}

void PairForm::addBudget() {
    m_budgetHeading = new QLabel(this);
    m_budgetHeading->setProperty("role", QStringLiteral("heading"));
    m_addLine = new QToolButton(this);
    m_addLine->setObjectName(QStringLiteral("pair.addLine"));
    m_addLine->setIcon(icon(QStringLiteral("add")));
    connect(m_addLine, &QToolButton::clicked, this,
            [this] { addBudgetLine(m_workspace.plan(), static_cast<std::size_t>(m_pair), BudgetLine()); });
    m_removeLine = new QToolButton(this);
    m_removeLine->setObjectName(QStringLiteral("pair.removeLine"));
    m_removeLine->setIcon(icon(QStringLiteral("remove")));
    connect(m_removeLine, &QToolButton::clicked, this, [this] {
        const QModelIndex current = m_budgetTable->currentIndex();
        if (current.isValid())
            removeBudgetLine(m_workspace.plan(), static_cast<std::size_t>(m_pair),
                             static_cast<std::size_t>(current.row()));
    });
    auto* head = new QHBoxLayout;
    head->addWidget(m_budgetHeading, 1);
    head->addWidget(m_addLine);
    head->addWidget(m_removeLine);
    m_budgetTable = new QTableView(this);
    m_budgetTable->setObjectName(QStringLiteral("budgetTable"));
    m_budgetTable->setModel(m_budget);
    m_budgetTable->setItemDelegateForColumn(BudgetTableModel::Channel,
                                            new ChannelDelegate(m_workspace.words(), m_budgetTable));
    m_budgetTable->setShowGrid(false);
    m_budgetTable->verticalHeader()->hide();
    m_budgetTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_budgetTable->horizontalHeader()->setSectionResizeMode(BudgetTableModel::Label, QHeaderView::Stretch);
    m_budgetTable->setMinimumHeight(140);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(head);
    layout()->addWidget(m_budgetTable);
}

void PairForm::toggleChannel(int channel, bool used) {
    const auto pair = static_cast<std::size_t>(m_pair);
    std::vector<Channel> channels = m_workspace.plan().plan().pairs[pair].channels;
    std::erase(channels, static_cast<Channel>(channel));
    if (used)
        channels.push_back(static_cast<Channel>(channel));
    std::ranges::sort(channels);
    setValue(m_workspace.plan(), PairPlace<std::vector<Channel>>{pair, &PlanPair::channels}, channels,
             tr("Change the channels"));
}

void PairForm::setPair(int pair, const QString& name) {
    m_pair = pair;
    m_name->setText(pair < 0 ? tr("Choose a pair in the table, or add one.") : name);
    m_budget->setPair(pair);
    setEnabled(pair >= 0);
    reread();
}

void PairForm::setSegments(const std::vector<std::string>& names) {
    m_segmentNames = names;
    fillSegments();
}

void PairForm::fillSegments() {
    m_segment->clear();
    const Words& words = m_workspace.words();
    m_segment->addItem(tokenText(words, "segment", "all"), QString());
    std::vector<std::string> names = m_segmentNames;
    if (m_pair >= 0) {
        const std::string& chosen = m_workspace.plan().plan().pairs[static_cast<std::size_t>(m_pair)].segment;
        if (!chosen.empty() && std::ranges::find(names, chosen) == names.end())
            names.push_back(chosen); // it may be gone; the plan still names it
    }
    for (const std::string& name : names)
        m_segment->addItem(tokenText(words, "segment", name), QString::fromStdString(name));
}

void PairForm::reread() {
    if (m_pair < 0 || m_pair >= static_cast<int>(m_workspace.plan().plan().pairs.size()))
        return;
    const PlanPair& pair = m_workspace.plan().plan().pairs[static_cast<std::size_t>(m_pair)];
    const bool editable = !m_workspace.plan().isReadOnly();
    for (const auto& rereadField : m_rereaders)
        rereadField();
    m_contentForm->setCurrentIndex(static_cast<int>(pair.form));
    m_status->setCurrentIndex(static_cast<int>(pair.status));
    fillSegments();
    m_segment->setCurrentIndex(m_segment->findData(QString::fromStdString(pair.segment)));
    const QSignalBlocker blocker(m_threshold);
    m_threshold->setValue(pair.targetingThreshold);
    QStringList names;
    for (QAction* action : m_channelMenu->actions()) {
        const auto channel = static_cast<Channel>(action->data().toInt());
        const bool used = std::ranges::find(pair.channels, channel) != pair.channels.end();
        const QSignalBlocker actionBlocker(action);
        action->setChecked(used);
        if (used)
            names += action->text();
    }
    m_channels->setText(names.isEmpty() ? tr("None chosen") : m_workspace.words().list(names));
    for (QWidget* field : std::initializer_list<QWidget*>{m_contentForm, m_status, m_segment, m_channels,
                                                          m_threshold, m_addLine, m_removeLine})
        field->setEnabled(editable);
    m_budget->reread();
}

void PairForm::retranslate() {
    using report::Phrase;
    const Words& words = m_workspace.words();
    constexpr Phrase labels[] = {Phrase::Form,    Phrase::Status,    Phrase::Channels,
                                 Phrase::Segment, Phrase::Threshold, Phrase::Placement,
                                 Phrase::From,    Phrase::Until,     Phrase::Notes};
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(phraseText(words, labels[i]));
        m_labels[i]->buddy()->setAccessibleName(m_labels[i]->text());
    }
    m_budgetHeading->setText(phraseText(words, Phrase::Budget));
    m_budgetTable->setAccessibleName(m_budgetHeading->text());
    m_addLine->setToolTip(tr("Add a budget line"));
    m_removeLine->setToolTip(tr("Remove the budget line"));
    m_contentForm->clear();
    for (std::size_t i = 0; i < contentFormKeys.size(); ++i)
        m_contentForm->addItem(formText(words, static_cast<ContentForm>(i)));
    m_status->clear();
    for (std::size_t i = 0; i < planStatusKeys.size(); ++i)
        m_status->addItem(statusText(words, static_cast<PlanStatus>(i)));
    m_channelMenu->clear();
    for (std::size_t i = 0; i < channelKeys.size(); ++i) {
        QAction* action = m_channelMenu->addAction(channelText(words, static_cast<Channel>(i)));
        action->setCheckable(true);
        action->setData(static_cast<int>(i));
        connect(action, &QAction::toggled, this,
                [this, channel = static_cast<int>(i)](bool used) { toggleChannel(channel, used); });
    }
    reread();
}

} // namespace crosscut::ui
