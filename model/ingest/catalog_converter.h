#pragma once

#include "model/ingest/cell_reader.h"
#include "model/ingest/column_mapping.h"
#include "model/ingest/csv_reader.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace crosscut::ingest {

/// A column that the rows of a catalog are given in.
struct OutputColumn {
    std::string name; ///< of the field or of the attribute
    bool isAttribute = false;
    AttributeType type = AttributeType::Text;
};

/// What the user said about the cells of the whole file.
struct CellHints {
    std::optional<char> decimal;
    std::optional<DateOrder> dateOrder;
};

/// Turns records into rows of a catalog (users, films, courses, subscriptions, edges).
///
/// Films without a year column take the year that their titles end with ("Toy Story (1995)"; the title stays
/// as it is) where most titles do. Subscriptions get their duration from the column, in its own unit, or from
/// start and end in days; one without an end lasts until the latest date of the file.
class CatalogConverter {
public:
    CatalogConverter(const ColumnMapping& mapping, const SourceColumns& columns, const CellHints& hints,
                     std::string rowPrefix, std::set<IssueKind> repairs);

    const std::vector<OutputColumn>& columns() const { return m_output; }

    struct Row {
        std::string key;
        std::vector<CellValue> cells;   ///< in the order of columns()
        std::optional<RowIssue> issue;  ///< the row is rejected (TotalRow: ignored)
        std::vector<RowIssue> repaired; ///< cells that could not be read and are left empty, as was asked
    };
    /// `number` is the 1-based number of the row among the data, for files without an id.
    void convert(const CsvRecord& record, std::int64_t number, Row& row) const;

private:
    struct Field {
        std::string name;
        FieldType type = FieldType::Text;
        FieldSource source;
        CellFormat format;
        std::size_t output = 0;
    };
    struct Attribute {
        AttributeSource source;
        CellFormat format;
        std::size_t output = 0;
    };

    std::size_t addOutput(std::string name, bool isAttribute, AttributeType type);
    std::size_t outputOf(std::string_view name) const; ///< npos where the rows have no such column
    std::string_view textOf(const FieldSource& source, const CsvRecord& record) const;
    /// Whether a cell that cannot be read may be left empty; it is noted then.
    bool leaveEmpty(RowIssue issue, Row& row) const;
    std::string columnName(const FieldSource& source) const;
    std::string keyOf(const CsvRecord& record, std::int64_t number, const Row& row) const;
    void completeFilm(Row& row) const;
    void completeCourse(Row& row, const std::string& currency) const;
    std::optional<RowIssue> completeSubscription(const CsvRecord& record, Row& row) const;

    const ColumnMapping& m_mapping;
    const SourceColumns& m_columns;
    std::string m_rowPrefix;
    std::set<IssueKind> m_repairs;
    std::vector<OutputColumn> m_output;
    std::vector<Field> m_fields;
    std::vector<Attribute> m_attributes;
    std::size_t m_year = std::string::npos; ///< output column that takes the year out of the title
    std::size_t m_unit = std::string::npos;
    std::size_t m_currency = std::string::npos;
    std::string m_unitName;
    std::optional<Date> m_lastDay;
};

} // namespace crosscut::ingest
