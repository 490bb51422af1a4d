#pragma once

#include "base/files.h"
#include "scenario/library.h"

#include <string>
#include <string_view>
#include <vector>

/// A library over files in memory.
namespace rung::test {

/// The fixture's files as they would be shipped, under `content`.
[[nodiscard]] base::MemoryFiles shelves();

/// Over `content`, with packs under `packs`.
[[nodiscard]] scenario::Library library_of(const base::Files& files);

/// The module "first-calls" with a list of scenarios, written as JSON, and more keys after a comma.
[[nodiscard]] std::string module_json(std::string_view scenarios, std::string_view more = "");

/// Empty where something was found.
[[nodiscard]] std::string code_of(const base::Result<scenario::Found>& found);

using Ids = std::vector<std::string>;

template <class T>
[[nodiscard]] Ids ids_of(const scenario::Listing<T>& listing) {
    Ids ids;
    for (const auto& entry : listing.entries) ids.push_back(entry.file.id);
    return ids;
}

}  // namespace rung::test
