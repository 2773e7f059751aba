#pragma once

#include <QWidget>
#include <map>
#include <string>
#include <vector>

class QLabel;
class QSlider;

namespace crosscut::ui {

class Words;

/// One slider for the weight of each criterion of the pair score, 0 to 0.50 in steps of 0.05.
class WeightSliders : public QWidget {
    Q_OBJECT

public:
    explicit WeightSliders(const Words& words, QWidget* parent = nullptr);

    std::map<std::string, double> weights() const;
    void reset();
    void retranslate();

signals:
    void weightsChanged();

private:
    void showValues();

    const Words& m_words;
    struct Row {
        std::string criterion;
        QSlider* slider = nullptr;
        QLabel* name = nullptr;
        QLabel* value = nullptr;
    };
    std::vector<Row> m_rows;
};

} // namespace crosscut::ui
