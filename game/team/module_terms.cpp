#include "team/module_terms.h"

#include "records/attempt_file.h"

#include <algorithm>
#include <set>

namespace rung::team {
namespace {

using scenario::Names;

call::Mode mode_named(std::string_view name) {
    for (const auto mode : {call::Mode::exercise, call::Mode::assessment})
        if (records::name_of(mode) == name) return mode;
    return call::Mode::practice;
}

/// What is named, in the pack where it is there, else as it is written.
std::vector<std::string> resolve(const Names& names, const std::string& pack,
                                 const std::set<std::string_view>& there) {
    std::vector<std::string> ids;
    for (const auto& name : names) {
        const auto own = pack + std::string(name.text);
        ids.push_back(there.count(own) != 0 ? own : std::string(name.text));
    }
    return ids;
}

template <class T>
std::set<std::string_view> ids_of(const scenario::Listing<T>& listing) {
    std::set<std::string_view> ids;
    for (const auto& entry : listing.entries) ids.insert(entry.file.id);
    return ids;
}

}  // namespace

std::vector<ModuleTerms> list_module_terms(const scenario::Listing<scenario::Module>& modules,
                                           const scenario::Listing<scenario::ScenarioHead>& calls) {
    const auto known_calls = ids_of(calls), known_modules = ids_of(modules);
    std::vector<ModuleTerms> all;
    for (const auto& [file, module] : modules.entries) {
        const auto pack = file.id.substr(0, file.id.rfind('/') + 1);
        ModuleTerms terms;
        terms.id = file.id;
        terms.title = module.title.text;
        terms.summary = module.summary.text;
        terms.mode = mode_named(module.mode.text);
        terms.pass = static_cast<int>(module.pass.value);
        for (const auto& mark : module.marks)
            terms.marks.emplace_back(mark.dimension.text, static_cast<int>(mark.pass.value));
        terms.calls = resolve(module.scenarios, pack, known_calls);
        terms.attempts = static_cast<int>(module.attempts.value);
        terms.again_days = static_cast<int>(module.practise_again_days.value);
        terms.prerequisites = resolve(module.prerequisites, pack, known_modules);
        all.push_back(std::move(terms));
    }
    return all;
}

const ModuleTerms* find_terms(const std::vector<ModuleTerms>& all, std::string_view id) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const ModuleTerms& terms) { return terms.id == id; });
    return found == all.end() ? nullptr : &*found;
}

bool meets(const ModuleTerms& terms, const records::StoredScorecard& card) {
    if (card.total < terms.pass || !card.fatal.empty() || !card.critical.empty()) return false;
    return std::all_of(terms.marks.begin(), terms.marks.end(), [&](const auto& mark) {
        const auto points = std::find_if(card.dimensions.begin(), card.dimensions.end(),
                                         [&](const auto& one) { return one.first == mark.first; });
        return points == card.dimensions.end() || points->second >= mark.second;
    });
}

}  // namespace rung::team
