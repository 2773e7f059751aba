#pragma once

#include <QDialog>
#include <QString>
#include <vector>

class QComboBox;
class QDialogButtonBox;

namespace crosscut::ui {

/// A row of a catalog to choose from.
struct CatalogChoice {
    QString key;
    QString title;
};

/// Chooses a film and a course; both lists are searched by typing any part of a title.
class AddPairDialog : public QDialog {
    Q_OBJECT

public:
    AddPairDialog(const std::vector<CatalogChoice>& films, const std::vector<CatalogChoice>& courses,
                  QWidget* parent = nullptr);

    void choose(const QString& film, const QString& course);

signals:
    void pairChosen(const QString& film, const QString& course);

private:
    void follow();

    QComboBox* m_film = nullptr;
    QComboBox* m_course = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

} // namespace crosscut::ui
