#include "scenario/library.h"

#include "base/text.h"
#include "scenario/compile.h"
#include "scenario/content_paths.h"
#include "scenario/document.h"
#include "scenario/draft.h"
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

/// Of a call, enough for what stands before the nodes of most.
constexpr std::size_t kHeadBytes = 16u << 10;

void tell(const std::string& path, const base::Error& error, base::Diagnostics& out) {
    base::Diagnostic made;
    made.code = error.code;
    made.file = path;
    made.message = error.message;
    made.hint = error.hint;
    out.push_back(std::move(made));
}

/// A file that is asked for by its name must be the thing of that name.
template <class T>
bool is_named_after(const T& made, const Found& file, base::Diagnostics& out) {
    const std::string_view wanted = id_of_file(file.path);
    if (file.id.empty() || made.id.text == wanted) return true;
    FaultReport faults(*made.document, out);
    faults.error(
        made.id.place, "wrong-file-name",
        fmt::format("the file is named \"{}{}\", but its id is \"{}\"", wanted, kContentSuffix, made.id.text),
        fmt::format("name the file \"{}{}\"", made.id.text, kContentSuffix));
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
    const std::string_view one = words_of(kind).one;
    if (name.ends_with(kContentSuffix)) {
        if (files_->exists(std::string(name))) return Found{kind, {}, std::string(name), {}};
        return base::Error{"file-missing", fmt::format("there is no file \"{}\"", name), {}};
    }
    const auto slash = name.find('/');
    const bool packed = slash != std::string_view::npos;
    const std::string_view id = packed ? name.substr(slash + 1) : name;
    const std::string_view pack = packed ? name.substr(0, slash) : std::string_view{};
    const bool well_formed = kId.fits(id) && (!packed || (kId.fits(pack) && !packs_.empty()));
    Found found{kind, std::string(name), {}, packed ? join_path(packs_, pack) : std::string()};
    found.path = path_in(packed ? found.pack : content_, kind, id);
    if (well_formed && files_->exists(found.path)) return found;
    return base::Error{fmt::format("unknown-{}", one), fmt::format("there is no {} \"{}\"", one, name),
                       suggest_id(name, list_ids(kind), kind)};
}

std::vector<Found> Library::list(FileKind kind, base::Diagnostics& problems) const {
    std::vector<Found> found;
    const auto add = [&](const std::string& root, std::string_view pack) {
        for (const std::string& name : files_->list(join_path(root, words_of(kind).folder))) {
            const std::string_view id = id_of_file(name);
            if (id.empty()) continue;
            found.push_back({kind, pack.empty() ? std::string(id) : join_path(pack, id),
                             path_in(root, kind, id), pack.empty() ? std::string() : root});
        }
    };
    add(content_, {});
    if (packs_.empty()) return found;
    for (std::string pack : files_->list(packs_)) {
        if (!pack.ends_with('/')) continue;
        pack.pop_back();
        if (kId.fits(pack)) {
            add(join_path(packs_, pack), pack);
        } else {
            tell(join_path(packs_, pack),
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
    const auto is_named = [&](std::string_view id) { return call.id.empty() || id == id_of_file(call.path); };
    if (auto source = read(call, kHeadBytes); source && source->bytes.size() == kHeadBytes) {
        // A cut within a character would be a fault of its own.
        source->bytes.resize(source->bytes.rfind('\n') + 1);
        base::Diagnostics of_the_cut;
        auto head = parse_scenario_head(*std::move(source), of_the_cut);
        if (head && is_named(head->id)) return head;
    }
    auto source = read_or_tell(call, out);
    if (!source) return std::nullopt;
    auto head = parse_scenario_head(*source, out);
    if (!head || is_named(head->id)) return head;
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

std::optional<Playable> Library::load_playable(const Found& call, base::Diagnostics& out) const {
    auto source = read_or_tell(call, out);
    if (!source) return std::nullopt;
    auto draft = draft_scenario(*std::move(source), out);
    if (!draft.scenario) return std::nullopt;
    auto& scenario = *draft.scenario;
    if (draft.sound) draft.sound = is_named_after(scenario, call, out);
    FaultReport faults(*scenario.document, out);
    // What has no name yet was told as missing.
    const auto find = [&](FileKind kind, const Name& name) {
        return name.text.empty() ? std::nullopt : demand(call, kind, name, faults);
    };
    const auto company_file = find(FileKind::company, scenario.company);
    const auto rubric_file = find(FileKind::rubric, scenario.rubric);
    auto company = company_file ? load<Company>(*company_file, out) : std::nullopt;
    auto rubric = rubric_file ? load<Rubric>(*rubric_file, out) : std::nullopt;
    if (!company || !rubric) return std::nullopt;
    if (draft.sound)
        return make_playable(*std::move(draft.scenario), *std::move(company), *std::move(rubric), out);
    check_draft(scenario, *company, *rubric, out);
    return std::nullopt;
}

/// Those that can be read; what is wrong with the others is told where they are checked themselves.
std::vector<Rubric> Library::rubrics_of(const Found& module, const Names& scenarios) const {
    std::vector<Rubric> rubrics;
    std::set<std::string> seen;
    base::Diagnostics elsewhere;
    for (const Name& named : scenarios) {
        const auto call = find_from(module, FileKind::scenario, named.text);
        const auto head = call ? load_head(*call, elsewhere) : std::nullopt;
        const auto file = head ? find_from(*call, FileKind::rubric, head->rubric) : std::nullopt;
        if (!file || !seen.insert(file->path).second) continue;
        if (auto rubric = load<Rubric>(*file, elsewhere)) rubrics.push_back(*std::move(rubric));
    }
    return rubrics;
}

std::optional<Module> Library::load_module(const Found& module, base::Diagnostics& out) const {
    auto made = load<Module>(module, out);
    if (!made) return std::nullopt;
    const auto calls = list_from(module, FileKind::scenario);
    const auto modules = list_from(module, FileKind::module);
    const auto rubrics = rubrics_of(module, made->scenarios);
    ModuleScope scope{{calls.begin(), calls.end()}, {modules.begin(), modules.end()}, {}};
    for (const Rubric& rubric : rubrics)
        for (const auto& dimension : rubric.dimensions) scope.dimensions.push_back(dimension.id.text);
    if (rubrics.empty())
        for (const auto& mark : made->marks) scope.dimensions.push_back(mark.dimension.text);
    const std::size_t before = out.size();
    check_module(*made, scope, out);
    const auto is_error = [](const base::Diagnostic& fault) {
        return fault.severity == base::Severity::error;
    };
    if (std::any_of(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(), is_error))
        return std::nullopt;
    return made;
}

}  // namespace rung::scenario
