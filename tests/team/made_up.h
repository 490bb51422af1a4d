#pragma once

#include "team/columns.h"

#include <string>
#include <vector>

/// Scores made up in a line each.
namespace rung::test {

/// A sheet of items worth 1,000 hundredths each, all of one dimension.
inline records::SheetItems sheet_of(const std::vector<std::string>& items) {
    records::SheetItems sheet;
    for (const auto& item : items) sheet.push_back({item, "care", 1000});
    return sheet;
}

}  // namespace rung::test
