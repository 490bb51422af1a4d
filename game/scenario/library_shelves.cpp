#include "scenario/content_paths.h"
#include "scenario/fault_report.h"
#include "scenario/library.h"
#include "scenario/reading.h"

#include <fmt/format.h>
#include <utility>

/// How a name in one file leads to another.
namespace rung::scenario {

std::vector<Library::Shelf> Library::shelves_from(const Found& from, FileKind kind) const {
    const std::string_view folder = words_of(kind).folder;
    std::vector<Shelf> shelves;
    if (!from.pack.empty())
        shelves.push_back(
            {join_path(from.pack, folder), from.pack.substr(from.pack.rfind('/') + 1) + '/', from.pack});
    if (from.id.empty()) {
        const std::string here(folder_of(from.path));
        shelves.push_back({here, {}, {}, true});
        shelves.push_back({fmt::format("{}/../{}", here, folder), {}, {}, true});
    }
    shelves.push_back({join_path(content_, folder), {}, {}});
    return shelves;
}

std::optional<Found> Library::find_from(const Found& from, FileKind kind, std::string_view id) const {
    if (!kId.fits(id)) return std::nullopt;
    for (const Shelf& shelf : shelves_from(from, kind)) {
        std::string path = fmt::format("{}/{}{}", shelf.folder, id, kContentSuffix);
        if (path == from.path || !files_->exists(path)) continue;
        return Found{kind, shelf.by_path ? std::string() : fmt::format("{}{}", shelf.prefix, id),
                     std::move(path), shelf.pack};
    }
    return std::nullopt;
}

std::vector<std::string> Library::list_from(const Found& from, FileKind kind) const {
    std::vector<std::string> ids;
    for (const Shelf& shelf : shelves_from(from, kind))
        for (const std::string& name : files_->list(shelf.folder))
            if (const auto id = id_of_file(name); !id.empty()) ids.emplace_back(id);
    return ids;
}

std::optional<Found> Library::demand(const Found& from, FileKind kind, const Name& named,
                                     FaultReport& faults) const {
    auto found = find_from(from, kind, named.text);
    if (found) return found;
    const std::string_view one = words_of(kind).one;
    faults.error(named.place, fmt::format("unknown-{}", one),
                 fmt::format("there is no {} \"{}\"", one, named.text),
                 suggest_id(named.text, list_from(from, kind), kind));
    return std::nullopt;
}

}  // namespace rung::scenario
