#include "ui/docks/weight_sliders.h"

#include "model/planning/pair_score.h"
#include "ui/text/sentences.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <cmath>

namespace crosscut::ui {

namespace {

constexpr int steps = 10;
constexpr double stepWeight = 0.05;
constexpr int rowsInAColumn = 2;

} // namespace

WeightSliders::WeightSliders(const Words& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words) {
    setObjectName(QStringLiteral("pairWeights"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    for (std::size_t k = 0; k < planning::criterionCount; ++k) {
        Row row{std::string(planning::criterionNames[k]), new QSlider(Qt::Horizontal, this), new QLabel(this),
                new QLabel(this)};
        row.slider->setObjectName(QStringLiteral("weight.") + QString::fromStdString(row.criterion));
        row.slider->setRange(0, steps);
        row.slider->setPageStep(2);
        row.slider->setMinimumWidth(64);
        row.name->setBuddy(row.slider);
        row.value->setProperty("role", QStringLiteral("muted"));
        const int column = static_cast<int>(k) / rowsInAColumn * 3;
        const int line = static_cast<int>(k) % rowsInAColumn;
        grid->addWidget(row.name, line, column);
        grid->addWidget(row.slider, line, column + 1);
        grid->addWidget(row.value, line, column + 2);
        grid->setColumnStretch(column + 1, 1);
        connect(row.slider, &QSlider::valueChanged, this, [this] {
            showValues();
            emit weightsChanged();
        });
        m_rows.push_back(row);
    }
    reset();
}

std::map<std::string, double> WeightSliders::weights() const {
    std::map<std::string, double> weights;
    for (const Row& row : m_rows)
        weights[row.criterion] = row.slider->value() * stepWeight;
    return weights;
}

void WeightSliders::reset() {
    for (std::size_t k = 0; k < m_rows.size(); ++k) {
        const QSignalBlocker blocker(m_rows[k].slider);
        m_rows[k].slider->setValue(static_cast<int>(std::lround(planning::defaultWeights[k] / stepWeight)));
    }
    showValues();
}

void WeightSliders::showValues() {
    for (const Row& row : m_rows)
        row.value->setText(m_words.number(row.slider->value() * stepWeight, 2));
}

void WeightSliders::retranslate() {
    for (const Row& row : m_rows) {
        const QString name = tokenText(m_words, "criterion", row.criterion);
        row.name->setText(name);
        row.slider->setAccessibleName(filled(tr("Weight of %1"), {name}));
    }
    showValues();
}

} // namespace crosscut::ui
