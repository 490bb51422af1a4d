#include "base/files.h"

#include <fmt/format.h>

namespace rung::base {
namespace {

/// `a/./b//../c` as `a/c`; what would climb out of the start stays as `..`.
std::string normal_path(std::string_view path) {
    std::vector<std::string_view> parts;
    const bool absolute = path.starts_with('/');
    while (!path.empty()) {
        const auto end = std::min(path.find('/'), path.size());
        const std::string_view part = path.substr(0, end);
        path.remove_prefix(std::min(end + 1, path.size()));
        if (part.empty() || part == ".") continue;
        if (part != ".." || (!absolute && (parts.empty() || parts.back() == ".."))) {
            parts.push_back(part);
        } else if (!parts.empty()) {
            parts.pop_back();
        }
    }
    return fmt::format("{}{}", absolute ? "/" : "", fmt::join(parts, "/"));
}

std::string folder_prefix(std::string_view folder) {
    const std::string normal = normal_path(folder);
    return normal.empty() || normal == "/" ? normal : normal + '/';
}

}  // namespace

Result<std::string> MemoryFiles::read(const std::string& path, std::size_t limit) const {
    const auto found = held.find(normal_path(path));
    if (found != held.end()) return found->second.substr(0, limit);
    if (!list(path).empty())
        return Error{"file-is-folder", fmt::format("\"{}\" is a folder, not a file", path), ""};
    return Error{"file-missing", fmt::format("there is no file \"{}\"", path), ""};
}

Status MemoryFiles::write(const std::string& path, std::string_view bytes) {
    if (fail_write > 0 && --fail_write == 0)
        return Error{"file-unwritable",
                     fmt::format("\"{}\" cannot be written: no space left on device", path), ""};
    held[normal_path(path)] = bytes;
    return Done{};
}

Status MemoryFiles::remove(const std::string& path) {
    if (fail_write > 0 && --fail_write == 0)
        return Error{"file-unwritable", fmt::format("\"{}\" cannot be removed: input/output error", path),
                     ""};
    const auto name = normal_path(path);
    if (!held.contains(name) && exists(path))
        return Error{"file-unwritable", fmt::format("\"{}\" cannot be removed: it is a folder", path), ""};
    held.erase(name);
    return Done{};
}

std::vector<std::string> MemoryFiles::list(const std::string& folder) const {
    const std::string prefix = folder_prefix(folder);
    std::vector<std::string> names;
    for (auto it = held.lower_bound(prefix); it != held.end() && it->first.starts_with(prefix); ++it) {
        const std::string_view rest = std::string_view(it->first).substr(prefix.size());
        const auto slash = rest.find('/');
        std::string name(rest.substr(0, slash == std::string_view::npos ? slash : slash + 1));
        if (names.empty() || names.back() != name) names.push_back(std::move(name));
    }
    return names;
}

bool MemoryFiles::exists(const std::string& path) const {
    return held.contains(normal_path(path)) || !list(path).empty();
}

Result<std::string> MemoryFiles::real_path(const std::string& path) const {
    if (!exists(path)) return Error{"file-missing", fmt::format("there is no file \"{}\"", path), ""};
    return normal_path(path);
}

}  // namespace rung::base
