#include "scenario/content_paths.h"

#include "base/text.h"
#include "scenario/reading.h"

#include <fmt/format.h>

namespace rung::scenario {

KindWords words_of(FileKind kind) {
    switch (kind) {
        case FileKind::company:
            return {"company", "companies"};
        case FileKind::rubric:
            return {"rubric", "rubrics"};
        case FileKind::module:
            return {"module", "modules"};
        case FileKind::scenario:
        case FileKind::unknown:
            break;
    }
    return {"call", "calls"};
}

std::string join_path(std::string_view folder, std::string_view name) {
    return fmt::format("{}/{}", folder, name);
}

std::string path_in(std::string_view root, FileKind kind, std::string_view id) {
    return fmt::format("{}/{}/{}{}", root, words_of(kind).folder, id, kContentSuffix);
}

std::string_view folder_of(std::string_view path) {
    const auto slash = path.rfind('/');
    if (slash == std::string_view::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string_view id_of_file(std::string_view name) {
    name = name.substr(name.rfind('/') + 1);
    if (!name.ends_with(kContentSuffix)) return {};
    name.remove_suffix(kContentSuffix.size());
    return kId.fits(name) ? name : std::string_view{};
}

std::string suggest_id(std::string_view name, const std::vector<std::string>& ids, FileKind kind) {
    const std::string_view near = base::find_near(name, {ids.begin(), ids.end()});
    if (!near.empty()) return fmt::format("did you mean \"{}\"?", near);
    if (ids.empty()) return fmt::format("there are no {}", words_of(kind).folder);
    constexpr std::size_t kFewEnoughToList = 8;
    if (ids.size() <= kFewEnoughToList) return fmt::format("there is \"{}\"", fmt::join(ids, "\", \""));
    return fmt::format("\"rung list {}\" names those that there are", words_of(kind).folder);
}

}  // namespace rung::scenario
