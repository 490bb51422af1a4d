#pragma once

#include "base/files.h"
#include "base/result.h"
#include "scenario/playable.h"
#include "scenario/read.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::scenario {

class FaultReport;

/// A file of content that was found.
struct Found {
    FileKind kind = FileKind::unknown;
    std::string id;  ///< as one asks for it, `pack/id` in a pack; empty for a path
    std::string path;
    std::string pack;  ///< folder that nothing may be read outside of; empty: no pack
};

/// What is there of one kind, in the order of packs and names, and what is wrong with the rest.
template <class T>
struct Listing {
    struct Entry {
        Found file;
        T head;
    };
    std::vector<Entry> entries;
    base::Diagnostics problems;
};

/// Where content is found: a folder that is shipped (`companies/ rubrics/ calls/ modules/`, each file named
/// after its id), and packs, folders of the same form in the user's data. What stands in a pack is looked for
/// in that pack, then in the shipped content; nothing in a pack reaches a file outside of it. Owner: the
/// caller keeps `files` alive.
class Library {
  public:
    /// `packs` may be empty: none.
    Library(const base::Files& files, std::string content, std::string packs);

    /// By id, `pack/id`, or a path (what ends in `.json`). The file need not be right.
    /// Errors: unknown-call, unknown-company, unknown-rubric, unknown-module, file-missing.
    [[nodiscard]] base::Result<Found> find(FileKind kind, std::string_view name) const;

    /// Cost: reads no further into a call than its `nodes`.
    [[nodiscard]] Listing<ScenarioHead> list_calls() const;
    [[nodiscard]] Listing<Module> list_modules() const;
    [[nodiscard]] Listing<Company> list_companies() const;

    /// The call with its company and rubric, all read, checked and compiled. For a path, the two are looked
    /// for in its folder, in `../companies` and `../rubrics`, then in the shipped content. Everything wrong
    /// with any of the three is in `out`, warnings too; absent where something is an error.
    [[nodiscard]] std::optional<Playable> load_playable(const Found& call, base::Diagnostics& out) const;
    /// Also tells of calls and modules that it names and nobody has.
    [[nodiscard]] std::optional<Module> load_module(const Found& module, base::Diagnostics& out) const;

    /// Reads and checks one file of any kind, a call with all it needs. Adds to `out` what is wrong.
    void check_file(const std::string& path, base::Diagnostics& out) const;
    /// The files of content below a folder, sorted; `schema` and hidden folders are skipped.
    [[nodiscard]] std::vector<std::string> list_files(const std::string& folder) const;

  private:
    [[nodiscard]] base::Result<base::Source> read(const Found& file, std::size_t limit) const;
    [[nodiscard]] std::optional<base::Source> read_or_tell(const Found& file, base::Diagnostics& out) const;
    [[nodiscard]] std::vector<Found> list(FileKind kind, base::Diagnostics& problems) const;
    [[nodiscard]] std::vector<std::string> list_ids(FileKind kind) const;
    /// A folder in which what a file names is looked for.
    struct Shelf {
        std::string folder;
        std::string prefix;  ///< of the ids that it gives: `pack/`
        std::string pack;
        bool by_path = false;
    };
    [[nodiscard]] std::vector<Shelf> shelves_from(const Found& from, FileKind kind) const;
    /// What a file names, from where that file stands.
    [[nodiscard]] std::optional<Found> find_from(const Found& from, FileKind kind, std::string_view id) const;
    [[nodiscard]] std::vector<std::string> list_from(const Found& from, FileKind kind) const;
    [[nodiscard]] std::optional<Found> demand(const Found& from, FileKind kind, const Name& named,
                                              FaultReport& faults) const;
    [[nodiscard]] std::optional<ScenarioHead> load_head(const Found& call, base::Diagnostics& out) const;
    [[nodiscard]] std::vector<Rubric> rubrics_of(const Found& module, const Names& scenarios) const;
    template <class T>
    [[nodiscard]] std::optional<T> load(const Found& file, base::Diagnostics& out) const;
    template <class T>
    [[nodiscard]] Listing<T> list_whole(FileKind kind) const;

    const base::Files* files_;
    std::string content_, packs_;
};

}  // namespace rung::scenario
