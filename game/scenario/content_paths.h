#pragma once

#include "scenario/read.h"

#include <string>
#include <string_view>
#include <vector>

/// How files of content are named. Part of the library; not for others.
namespace rung::scenario {

inline constexpr std::string_view kContentSuffix = ".json";

/// A kind as a player calls it, and its folder.
struct KindWords {
    std::string_view one, folder;
};
[[nodiscard]] KindWords words_of(FileKind kind);

[[nodiscard]] std::string join_path(std::string_view folder, std::string_view name);
/// `ROOT/calls/ID.json`.
[[nodiscard]] std::string path_in(std::string_view root, FileKind kind, std::string_view id);
[[nodiscard]] std::string_view folder_of(std::string_view path);

/// The id that a file's name stands for; empty where it is no file of content (an overlay has a language
/// before the end).
[[nodiscard]] std::string_view id_of_file(std::string_view name);

/// The near id, or where to see those that there are.
[[nodiscard]] std::string suggest_id(std::string_view name, const std::vector<std::string>& ids,
                                     FileKind kind);

}  // namespace rung::scenario
