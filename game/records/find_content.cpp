#include "records/find_content.h"

#include "base/hash.h"
#include "scenario/limits.h"

#include <fmt/format.h>
#include <optional>
#include <utility>

namespace rung::records {

using scenario::FileKind;

namespace {

/// Where one of the three files may be.
struct Search {
    const base::Files& files;
    const scenario::Library& library;
    const ContentStore& store;
    std::string pack;  ///< of the scenario, with its `/`; empty: none
};

struct Wanted {
    FileKind kind;
    std::string_view what;
    const call::Played& played;
};

std::optional<base::Source> find_in_library(const Search& search, const Wanted& wanted,
                                            const std::string& name) {
    const auto found = search.library.find(wanted.kind, name);
    if (!found) return std::nullopt;
    auto bytes = search.files.read(found->path, scenario::kMaxFileBytes);
    if (!bytes || base::sha256(*bytes) != wanted.played.hash) return std::nullopt;
    return base::Source{found->path, *std::move(bytes)};
}

std::optional<base::Source> find_bytes(const Search& search, const Wanted& wanted) {
    if (auto kept = search.store.find(wanted.played.hash))
        return base::Source{fmt::format("{}.json", wanted.played.id), *std::move(kept)};
    if (!search.pack.empty())
        if (auto packed = find_in_library(search, wanted, search.pack + wanted.played.id)) return packed;
    return find_in_library(search, wanted, wanted.played.id);
}

/// Why the store did not say whether it has it; nothing where it did.
std::optional<base::Error> why_unread(const ContentStore& store, const Wanted& wanted) {
    const auto kept = store.find(wanted.played.hash);
    if (kept || kept.error().code.starts_with("content-")) return std::nullopt;
    return kept.error();
}

base::Error gone(const std::string& list) {
    return {"content-gone", "what was played is gone:" + list,
            "put the file back as it was, or look on the machine where the call was played"};
}

base::Error unusable(const base::Diagnostics& faults) {
    std::string text = "what was played cannot be read by this Rung:";
    for (const auto& fault : faults)
        if (fault.severity == base::Severity::error) text += "\n" + base::format_diagnostic(fault);
    return {"content-unusable", text, ""};
}

std::string pack_of(const std::string& id) {
    return id.substr(0, id.rfind('/') + 1);
}

}  // namespace

base::Result<Content> find_content(const base::Files& files, const scenario::Library& library,
                                   const ContentStore& store, const call::Attempt& attempt) {
    const Search search{files, library, store, pack_of(attempt.scenario.id)};
    const Wanted wanted[] = {{FileKind::scenario, "scenario", attempt.scenario},
                             {FileKind::company, "company", attempt.company},
                             {FileKind::rubric, "rubric", attempt.rubric}};
    std::string missing;
    std::optional<base::Source> sources[3];
    for (std::size_t i = 0; i < 3; ++i) {
        sources[i] = find_bytes(search, wanted[i]);
        if (sources[i]) continue;
        if (auto unread = why_unread(store, wanted[i])) return *std::move(unread);
        missing += fmt::format("\n  {} \"{}\", SHA-256 {}", wanted[i].what, wanted[i].played.id,
                               wanted[i].played.hash);
    }
    if (!missing.empty()) return gone(missing);

    base::Diagnostics faults;
    const auto playable = scenario::make_playable(*std::move(sources[0]), *std::move(sources[1]),
                                                  *std::move(sources[2]), faults);
    if (!playable) return unusable(faults);
    return make_content(*playable, attempt.scenario.id);
}

base::Status keep_content(ContentStore& store, const scenario::Playable& playable) {
    for (const auto* bytes :
         {&playable.scenario_bytes(), &playable.company_bytes(), &playable.rubric_bytes()})
        if (auto kept = store.keep(*bytes); !kept) return kept;
    return base::Done{};
}

}  // namespace rung::records
