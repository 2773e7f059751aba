#pragma once

#include "model/domain/data_column.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace crosscut::store {

/// Builds a DataColumn cell by cell; its levels are put into byte order at the end.
class ColumnBuilder {
public:
    ColumnBuilder(std::string name, AttributeType type) {
        m_column.name = std::move(name);
        m_column.type = type;
    }

    const std::string& name() const { return m_column.name; }

    void add(const AttributeValue& value) {
        if (const auto* text = std::get_if<std::string>(&value))
            addLevel(*text);
        else if (const auto* number = std::get_if<double>(&value))
            m_column.numbers.push_back(*number);
        else if (const auto* date = std::get_if<Date>(&value))
            m_column.numbers.push_back(date->days);
        else
            addEmpty();
    }

    DataColumn finish() {
        std::vector<std::pair<std::string, std::int32_t>> levels;
        levels.reserve(m_codes.size());
        while (!m_codes.empty()) {
            auto level = m_codes.extract(m_codes.begin());
            levels.emplace_back(std::move(level.key()), level.mapped());
        }
        std::sort(levels.begin(), levels.end());
        std::vector<std::int32_t> newCode(levels.size());
        for (auto& [level, code] : levels) {
            newCode[static_cast<std::size_t>(code)] = static_cast<std::int32_t>(m_column.levels.size());
            m_column.levels.push_back(std::move(level));
        }
        for (std::int32_t& code : m_column.codes)
            code = code < 0 ? -1 : newCode[static_cast<std::size_t>(code)];
        return std::move(m_column);
    }

private:
    void addLevel(const std::string& text) {
        const auto [level, isNew] = m_codes.try_emplace(text, static_cast<std::int32_t>(m_codes.size()));
        m_column.codes.push_back(level->second);
    }
    void addEmpty() {
        if (m_column.isNumeric())
            m_column.numbers.push_back(std::nan(""));
        else
            m_column.codes.push_back(-1);
    }

    DataColumn m_column;
    std::unordered_map<std::string, std::int32_t> m_codes;
};

} // namespace crosscut::store
