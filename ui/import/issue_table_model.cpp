#include "ui/import/issue_table_model.h"

#include "ui/text/sentences.h"

namespace crosscut::ui {

void IssueTableModel::show(std::vector<IssueFacts> issues) {
    beginResetModel();
    m_issues = std::move(issues);
    endResetModel();
}

int IssueTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

int IssueTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IssueTableModel::data(const QModelIndex& index, int role) const {
    const IssueFacts& issue = m_issues[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return issueText(m_words, issue);
    if (role == Qt::TextAlignmentRole && index.column() == Line)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Line:
        return m_words.count(static_cast<double>(issue.line));
    case Name:
        return QString::fromStdString(issue.column);
    case Kind:
        return tokenText(m_words, "issue", issue.kind);
    case Value:
        return QString::fromStdString(issue.value);
    default:
        return {};
    }
}

QVariant IssueTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case Name:
        return tr("Column");
    case Kind:
        return tr("What is wrong");
    case Value:
        return tr("As it stands there");
    default:
        return {};
    }
}

} // namespace crosscut::ui
