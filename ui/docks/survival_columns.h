#pragma once

#include "model/workflow/fit_survival.h"
#include "ui/text/words.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace crosscut::ui {

/// What columns are called where they stand together: two that share a word say which is which.
QStringList columnTexts(const Words& words, const std::vector<std::string>& names);

/// A fit, and the columns there are to choose from: these are shown even where the fit is refused.
template<typename Fit>
struct WithColumns {
    std::optional<workflow::SurvivalColumns> columns; ///< none: they were known
    Result<Fit> fit;
};

template<typename Fit, typename MakeFit>
Result<WithColumns<Fit>> withColumns(const store::ProjectFile& project, bool areKnown, MakeFit makeFit) {
    std::optional<workflow::SurvivalColumns> columns;
    if (!areKnown) {
        auto read = workflow::survivalColumns(project);
        if (!read)
            return read.error();
        columns = std::move(*read);
    }
    return WithColumns<Fit>{std::move(columns), makeFit()};
}

} // namespace crosscut::ui
