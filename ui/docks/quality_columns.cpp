#include "ui/docks/quality_columns.h"

#include "ui/charts/chart_panel.h"
#include "ui/charts/distribution_chart.h"
#include "ui/docks/distribution_delegate.h"
#include "ui/docks/profile_table_model.h"
#include "ui/docks/quality_tables.h"
#include "ui/text/sentences.h"
#include "ui/workspace/workspace.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace crosscut::ui {

namespace {

constexpr int columnOfNames = 1;
constexpr int leastSideBySide = 900;

QString placeText(const Words& words, const workflow::ColumnProfile& column, double place) {
    if (column.type == AttributeType::Date)
        return QString::fromStdString(Date{static_cast<std::int32_t>(std::floor(place))}.toIso());
    return place == std::floor(place) ? QString::fromStdString(quality::plainNumber(place))
                                      : words.number(place, std::abs(place) < 1 ? 3 : 1);
}

QString keysText(const Words& words, const std::vector<std::string>& keys) {
    QStringList list;
    for (const std::string& key : keys)
        list += QString::fromStdString(key);
    return words.list(list);
}

} // namespace

QualityColumns::QualityColumns(Workspace& workspace, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_workspace(workspace)
    , m_rows(new ProfileTableModel(this)) {
    setChildrenCollapsible(false);
    m_table = makeQualityTable(QStringLiteral("qualityColumns"), m_rows, columnOfNames, this);
    m_table->setItemDelegateForColumn(ProfileTableModel::distributionColumn,
                                      new DistributionDelegate(m_table));
    auto* detail = new QWidget(this);
    m_chart = new ChartPanel(QStringLiteral("columnDistribution"), words(), detail);
    m_numbers = new QLabel(detail);
    m_numbers->setObjectName(QStringLiteral("columnNumbers"));
    m_numbers->setWordWrap(true);
    m_numbers->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* layout = new QVBoxLayout(detail);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_numbers);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &QualityColumns::showDetail);
}

const Words& QualityColumns::words() const {
    return m_workspace.words();
}

const workflow::ColumnProfile* QualityColumns::current() const {
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_columns.size()) ? nullptr
                                                                : &m_columns[static_cast<std::size_t>(row)];
}

void QualityColumns::show(std::vector<workflow::ColumnProfile> columns) {
    const workflow::ColumnProfile* chosen = current();
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& column) {
        return chosen && column.kind == chosen->kind && column.column == chosen->column;
    });
    const auto row = found == columns.end() ? 0 : static_cast<int>(found - columns.begin());
    m_columns = std::move(columns);
    fill();
    m_table->selectRow(row);
    showDetail();
}

void QualityColumns::fill() {
    const int row = m_table->currentIndex().row();
    m_rows->showProfiles(words(), m_columns);
    m_table->resizeColumnsToContents();
    if (row >= 0)
        m_table->selectRow(row);
}

void QualityColumns::showDetail() {
    const workflow::ColumnProfile* column = current();
    if (column == nullptr || !hasDistribution(*column))
        m_chart->clear();
    else
        m_chart->show(
            [profile = *column](const ChartStyle& style) { return distributionChart(profile, style); });
    if (column == nullptr)
        return m_numbers->clear();
    const double rows = static_cast<double>(std::max<std::int64_t>(column->rows, 1));
    QStringList facts{filled(tr("%1 rows, %2 of them empty (%3)."),
                             {countText(words(), column->rows), countText(words(), column->empty),
                              words().percent(static_cast<double>(column->empty) / rows)})};
    if (column->isDistinctKnown)
        facts += filled(tr("%1 different values."), {countText(words(), column->distinct)});
    if (column->spread) {
        const quality::NumberSpread& spread = *column->spread;
        const auto place = [&](double value) { return placeText(words(), *column, value); };
        facts += filled(tr("Median %1, quartiles %2 and %3."),
                        {place(spread.median), place(spread.lowerQuartile), place(spread.upperQuartile)});
        facts +=
            filled(tr("%1 outliers below %2 or above %3."),
                   {countText(words(), spread.outliers), place(spread.lowerFence), place(spread.upperFence)});
        if (!column->outlierKeys.empty())
            facts += filled(tr("For example %1."), {keysText(words(), column->outlierKeys)});
    }
    m_numbers->setText(facts.join(QLatin1Char(' ')));
}

void QualityColumns::resizeEvent(QResizeEvent* event) {
    // Table and chart need some width each; in a tall dock the chart goes below.
    const Qt::Orientation fitting = width() > leastSideBySide ? Qt::Horizontal : Qt::Vertical;
    if (fitting != orientation()) {
        setOrientation(fitting);
        setSizes({1, 1});
    }
    QSplitter::resizeEvent(event);
}

void QualityColumns::retranslate() {
    m_rows->setHeadings({tr("Catalog"), tr("Column"), tr("Distribution"), tr("Rows"), tr("Empty"),
                         tr("Different"), tr("Smallest"), tr("Largest")});
    m_table->setAccessibleName(tr("Columns of all catalogs"));
    m_numbers->setAccessibleName(tr("The chosen column in numbers"));
    fill();
    showDetail();
}

} // namespace crosscut::ui
