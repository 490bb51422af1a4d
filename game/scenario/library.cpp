#include "scenario/library.h"

#include "base/text.h"
#include "scenario/compile.h"
#include "scenario/document.h"
#include "scenario/fault_report.h"
#include "scenario/limits.h"
#include "scenario/reading.h"

#include <algorithm>
#include <deque>
#include <fmt/format.h>
#include <set>
#include <utility>

namespace rung::scenario {
namespace {

constexpr std::string_view kSuffix = ".json";
/// Of a call, enough for what stands before the nodes of most.
constexpr std::size_t kHeadBytes = 8u << 10;

/// Kinds as a player calls them, and their folders.
struct Words {
    std::string_view one, folder;
};
Words words_of(FileKind kind) {
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

std::string join(std::string_view folder, std::string_view name) {
    return fmt::format("{}/{}", folder, name);
}

std::string path_in(std::string_view root, FileKind kind, std::string_view id) {
    return fmt::format("{}/{}/{}{}", root, words_of(kind).folder, id, kSuffix);
}

std::string_view folder_of(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? "." : path.substr(0, slash);
}

/// The id that a file's name stands for; empty where it is no file of content (an overlay has a language
/// before the end).
std::string_view id_of_file(std::string_view name) {
    name = name.substr(name.rfind('/') + 1);
    if (!name.ends_with(kSuffix)) return {};
    name.remove_suffix(kSuffix.size());
    return kId.fits(name) ? name : std::string_view{};
}

void tell(const std::string& path, const base::Error& error, base::Diagnostics& out) {
    base::Diagnostic made;
    made.code = error.code;
    made.file = path;
    made.message = error.message;
    made.hint = error.hint;
    out.push_back(std::move(made));
}

std::string suggest(std::string_view name, const std::vector<std::string>& ids, std::string_view plural) {
    const std::string_view near = base::find_near(name, {ids.begin(), ids.end()});
    if (!near.empty()) return fmt::format("did you mean \"{}\"?", near);
    if (ids.empty()) return fmt::format("there are no {}", plural);
    return fmt::format("\"rung list {}\" names those that there are", plural);
}

/// A file that is asked for by its name must be the thing of that name.
template <class T>
bool is_named_after(const T& made, const Found& file, base::Diagnostics& out) {
    const std::string_view wanted = id_of_file(file.path);
    if (file.id.empty() || made.id.text == wanted) return true;
    FaultReport faults(*made.document, out);
    faults.error(
        made.id.place, "wrong-file-name",
        fmt::format("the file is named \"{}{}\", but its id is \"{}\"", wanted, kSuffix, made.id.text),
        fmt::format("name the file \"{}{}\"", made.id.text, kSuffix));
    return false;
}

std::optional<Company> parse(base::Source source, base::Diagnostics& out, const Company*) {
    return parse_company(std::move(source), out);
}
std::optional<Rubric> parse(base::Source source, base::Diagnostics& out, const Rubric*) {
    return parse_rubric(std::move(source), out);
}
std::optional<Scenario> parse(base::Source source, base::Diagnostics& out, const Scenario*) {
    return parse_scenario(std::move(source), out);
}
std::optional<Module> parse(base::Source source, base::Diagnostics& out, const Module*) {
    return parse_module(std::move(source), out);
}

}  // namespace

Library::Library(const base::Files& files, std::string content, std::string packs)
    : files_(&files), content_(std::move(content)), packs_(std::move(packs)) {}

base::Result<Found> Library::find(FileKind kind, std::string_view name) const {
    const auto [one, folder] = words_of(kind);
    if (name.ends_with(kSuffix)) {
        if (files_->exists(std::string(name))) return Found{kind, {}, std::string(name), {}};
        return base::Error{"file-missing", fmt::format("there is no file \"{}\"", name), {}};
    }
    const auto slash = name.find('/');
    const bool packed = slash != std::string_view::npos;
    const std::string_view id = packed ? name.substr(slash + 1) : name;
    const std::string_view pack = packed ? name.substr(0, slash) : std::string_view{};
    const bool well_formed = kId.fits(id) && (!packed || (kId.fits(pack) && !packs_.empty()));
    Found found{kind, std::string(name), {}, packed ? join(packs_, pack) : std::string()};
    found.path = path_in(packed ? found.pack : content_, kind, id);
    if (well_formed && files_->exists(found.path)) return found;
    return base::Error{fmt::format("unknown-{}", one), fmt::format("there is no {} \"{}\"", one, name),
                       suggest(name, list_ids(kind), folder)};
}

std::vector<Found> Library::list(FileKind kind, base::Diagnostics& problems) const {
    std::vector<Found> found;
    const auto add = [&](const std::string& root, std::string_view pack) {
        for (const std::string& name : files_->list(join(root, words_of(kind).folder))) {
            const std::string_view id = id_of_file(name);
            if (id.empty()) continue;
            found.push_back({kind, pack.empty() ? std::string(id) : join(pack, id), path_in(root, kind, id),
                             pack.empty() ? std::string() : root});
        }
    };
    add(content_, {});
    if (packs_.empty()) return found;
    for (std::string pack : files_->list(packs_)) {
        if (!pack.ends_with('/')) continue;
        pack.pop_back();
        if (kId.fits(pack)) {
            add(join(packs_, pack), pack);
        } else {
            tell(join(packs_, pack),
                 {"bad-id", fmt::format("a pack's name is {}, but this one is \"{}\"", kId.expected, pack),
                  "rename its folder"},
                 problems);
        }
    }
    return found;
}

std::vector<std::string> Library::list_ids(FileKind kind) const {
    base::Diagnostics ignored;
    std::vector<std::string> ids;
    for (Found& found : list(kind, ignored)) ids.push_back(std::move(found.id));
    return ids;
}

base::Result<base::Source> Library::read(const Found& file, std::size_t limit) const {
    if (!file.pack.empty()) {
        const auto pack = files_->real_path(file.pack);
        const auto path = files_->real_path(file.path);
        if (!pack) return pack.error();
        if (!path) return path.error();
        if (!path->starts_with(*pack + '/'))
            return base::Error{"outside-pack",
                               fmt::format("\"{}\" leads out of its pack, to \"{}\"", file.path, *path),
                               "a pack holds its own files, not links to others"};
    }
    auto bytes = files_->read(file.path, limit);
    if (!bytes) return bytes.error();
    return base::Source{file.path, *std::move(bytes)};
}

std::optional<base::Source> Library::read_or_tell(const Found& file, base::Diagnostics& out) const {
    // One byte more than is allowed, so that the reader sees that there is more.
    auto source = read(file, kMaxFileBytes + 1);
    if (source) return *std::move(source);
    tell(file.path, source.error(), out);
    return std::nullopt;
}

template <class T>
std::optional<T> Library::load(const Found& file, base::Diagnostics& out) const {
    auto source = read_or_tell(file, out);
    if (!source) return std::nullopt;
    auto made = parse(*std::move(source), out, static_cast<const T*>(nullptr));
    if (made && !is_named_after(*made, file, out)) return std::nullopt;
    return made;
}

std::optional<ScenarioHead> Library::load_head(const Found& call, base::Diagnostics& out) const {
    if (auto source = read(call, kHeadBytes); source && source->bytes.size() == kHeadBytes) {
        // A cut within a character would be a fault of its own.
        source->bytes.resize(source->bytes.rfind('\n') + 1);
        base::Diagnostics of_the_cut;
        auto head = parse_scenario_head(*std::move(source), of_the_cut);
        if (head && head->id == id_of_file(call.path)) return head;
    }
    auto source = read_or_tell(call, out);
    if (!source) return std::nullopt;
    auto head = parse_scenario_head(*source, out);
    if (!head || head->id == id_of_file(call.path)) return head;
    // Told with its place by the reader of whole files.
    (void)load<Scenario>(call, out);
    return std::nullopt;
}

Listing<ScenarioHead> Library::list_calls() const {
    Listing<ScenarioHead> made;
    for (Found& file : list(FileKind::scenario, made.problems))
        if (auto head = load_head(file, made.problems))
            made.entries.push_back({std::move(file), *std::move(head)});
    return made;
}

template <class T>
Listing<T> Library::list_whole(FileKind kind) const {
    Listing<T> made;
    for (Found& file : list(kind, made.problems))
        if (auto head = load<T>(file, made.problems))
            made.entries.push_back({std::move(file), *std::move(head)});
    return made;
}

Listing<Module> Library::list_modules() const {
    return list_whole<Module>(FileKind::module);
}
Listing<Company> Library::list_companies() const {
    return list_whole<Company>(FileKind::company);
}

std::optional<Found> Library::find_from(const Found& from, FileKind kind, std::string_view id) const {
    if (!kId.fits(id)) return std::nullopt;
    std::vector<Found> places;
    if (!from.pack.empty()) {
        const std::string pack = from.pack.substr(from.pack.rfind('/') + 1);
        places.push_back({kind, join(pack, id), path_in(from.pack, kind, id), from.pack});
    }
    if (from.id.empty()) {
        const std::string_view folder = folder_of(from.path);
        places.push_back({kind, {}, fmt::format("{}/{}{}", folder, id, kSuffix), {}});
        places.push_back({kind, {}, path_in(join(folder, ".."), kind, id), {}});
    }
    places.push_back({kind, std::string(id), path_in(content_, kind, id), {}});
    for (Found& place : places)
        if (place.path != from.path && files_->exists(place.path)) return std::move(place);
    return std::nullopt;
}

std::optional<Found> Library::demand(const Found& from, FileKind kind, const Name& named,
                                     FaultReport& faults) const {
    auto found = find_from(from, kind, named.text);
    if (found) return found;
    const auto [one, folder] = words_of(kind);
    faults.error(named.place, fmt::format("unknown-{}", one),
                 fmt::format("there is no {} \"{}\"", one, named.text),
                 suggest(named.text, list_ids(kind), folder));
    return std::nullopt;
}

std::optional<Playable> Library::load_playable(const Found& call, base::Diagnostics& out) const {
    auto scenario = load<Scenario>(call, out);
    if (!scenario) return std::nullopt;
    FaultReport faults(*scenario->document, out);
    const auto company_file = demand(call, FileKind::company, scenario->company, faults);
    const auto rubric_file = demand(call, FileKind::rubric, scenario->rubric, faults);
    auto company = company_file ? load<Company>(*company_file, out) : std::nullopt;
    auto rubric = rubric_file ? load<Rubric>(*rubric_file, out) : std::nullopt;
    if (!company || !rubric) return std::nullopt;
    return make_playable(*std::move(scenario), *std::move(company), *std::move(rubric), out);
}

std::optional<Module> Library::load_module(const Found& module, base::Diagnostics& out) const {
    auto made = load<Module>(module, out);
    if (!made) return std::nullopt;
    FaultReport faults(*made->document, out);
    for (const Name& call : made->scenarios) (void)demand(module, FileKind::scenario, call, faults);
    for (const Name& before : made->prerequisites) (void)demand(module, FileKind::module, before, faults);
    if (faults.any_error()) return std::nullopt;
    return made;
}

void Library::check_file(const std::string& path, base::Diagnostics& out) const {
    Found file{FileKind::unknown, {}, path, {}};
    const auto source = read_or_tell(file, out);
    if (!source) return;
    const auto document = Document::parse(*source, out);
    if (!document) return;
    file.kind = kind_of(*document);
    switch (file.kind) {
        case FileKind::company:
            if (const auto company = parse_company(*source, out)) check_company(*company, out);
            return;
        case FileKind::rubric:
            if (const auto rubric = parse_rubric(*source, out)) check_rubric(*rubric, out);
            return;
        case FileKind::scenario:
            (void)load_playable(file, out);
            return;
        case FileKind::module:
            (void)load_module(file, out);
            return;
        case FileKind::unknown:
            break;
    }
    FaultReport(*document, out)
        .error({0, 1}, "unknown-kind", "the file is neither a company nor a rubric, a scenario or a module",
               "say which by \"$schema\", as \"../schema/scenario.schema.json\"");
}

std::vector<std::string> Library::list_files(const std::string& folder) const {
    std::vector<std::string> found;
    std::deque<std::string> folders{folder};
    std::set<std::string> seen;  // links may lead back
    while (!folders.empty()) {
        const std::string here = std::move(folders.front());
        folders.pop_front();
        const auto real = files_->real_path(here);
        if (!real || !seen.insert(*real).second) continue;
        for (const std::string& name : files_->list(here)) {
            if (name.starts_with('.') || name == "schema/") continue;
            if (name.ends_with('/')) {
                folders.push_back(join(here, std::string_view(name).substr(0, name.size() - 1)));
            } else if (!id_of_file(name).empty()) {
                found.push_back(join(here, name));
            }
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace rung::scenario
