#include "support/fixtures.h"

#include "scenario/compile.h"
#include "scenario/move_json.h"
#include "scenario/read.h"

#include <cstddef>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace rung::test {
namespace {

base::Source source_of(std::string_view name, std::string_view json) {
    return {std::string(name), std::string(json)};
}

template <class T>
T demand(std::optional<T> parsed, const base::Diagnostics& faults) {
    if (!parsed) FAIL(shown(faults));
    return *std::move(parsed);
}

template <class Table>
std::uint32_t idx_in(const scenario::Script& script, const Table& table, std::string_view id) {
    for (std::uint32_t i = 0; i < table.size(); ++i)
        if (script.text(table[i].id) == id) return i;
    FAIL("nothing has the id ", std::string(id));
    return 0;
}

/// Most tests ask for the same file thousands of times: it is read once.
template <class File>
struct LastRead {
    std::string text;
    std::optional<File> file;

    template <class Parse>
    const File& of(std::string_view json, const char* name, Parse parse) {
        if (!file || text != json) {
            base::Diagnostics faults;
            file = demand(parse(source_of(name, json), faults), faults);
            text = json;
        }
        return *file;
    }
};

}  // namespace

std::string patched(std::string_view json, std::string_view merge_patch) {
    auto whole = nlohmann::ordered_json::parse(json);
    whole.merge_patch(nlohmann::ordered_json::parse(merge_patch));
    // New keys come last, but a scenario's nodes and endings must.
    for (const auto* key : {"nodes", "endings"}) {
        if (!whole.contains(key)) continue;
        auto last = std::move(whole[key]);
        whole.erase(key);
        whole[key] = std::move(last);
    }
    return whole.dump(2) + "\n";
}

scenario::Company company_of(std::string_view json) {
    thread_local LastRead<scenario::Company> last;
    return last.of(json, "company.json", scenario::parse_company);
}

scenario::Rubric rubric_of(std::string_view json) {
    thread_local LastRead<scenario::Rubric> last;
    return last.of(json, "rubric.json", scenario::parse_rubric);
}

scenario::Scenario scenario_of(std::string_view json) {
    base::Diagnostics faults;
    return demand(scenario::parse_scenario(source_of("scenario.json", json), faults), faults);
}

scenario::Script script_of(std::string_view scenario, std::string_view company, std::string_view rubric) {
    base::Diagnostics faults;
    const auto script =
        scenario::compile(scenario_of(scenario), company_of(company), rubric_of(rubric), faults);
    return demand(script, faults);
}

scenario::Script script_with(std::string_view merge_patch) {
    return script_of(patched(scenario_json(), merge_patch));
}

base::Diagnostics faults_of(std::string_view scenario, std::string_view company, std::string_view rubric) {
    base::Diagnostics faults;
    const auto read_company = scenario::parse_company(source_of("company.json", company), faults);
    const auto read_rubric = scenario::parse_rubric(source_of("rubric.json", rubric), faults);
    const auto read_scenario = scenario::parse_scenario(source_of("scenario.json", scenario), faults);
    if (read_company) scenario::check_company(*read_company, faults);
    if (read_rubric) scenario::check_rubric(*read_rubric, faults);
    if (read_company && read_rubric && read_scenario && !base::has_errors(faults))
        (void)scenario::compile(*read_scenario, *read_company, *read_rubric, faults);
    base::sort_diagnostics(faults);
    return faults;
}

std::string shown(const base::Diagnostics& faults) {
    std::string text;
    for (const auto& fault : faults) text += base::format_diagnostic(fault);
    return text;
}

std::string codes_of(const base::Diagnostics& faults) {
    std::string codes;
    for (const auto& fault : faults) codes += (codes.empty() ? "" : " ") + fault.code;
    return codes;
}

std::string codes_with(std::string_view merge_patch) {
    return codes_of(faults_of(patched(scenario_json(), merge_patch)));
}

std::uint32_t node_idx(const scenario::Script& script, std::string_view id) {
    return idx_in(script, script.nodes, id);
}

std::uint32_t choice_idx(const scenario::Script& script, std::string_view node, std::string_view id) {
    const auto choices = script.nodes[node_idx(script, node)].choices;
    for (std::uint32_t i = choices.first; i < choices.first + choices.count; ++i)
        if (script.text(script.choices[i].id) == id) return i;
    FAIL("no choice has the id ", std::string(id));
    return 0;
}

std::uint8_t contact_idx(const scenario::Script& script, std::string_view id) {
    return static_cast<std::uint8_t>(idx_in(script, script.contacts, id));
}

std::uint8_t fact_idx(const scenario::Script& script, std::string_view id) {
    return static_cast<std::uint8_t>(idx_in(script, script.facts, id));
}

std::uint8_t skill_idx(const scenario::Script& script, std::string_view id) {
    return static_cast<std::uint8_t>(idx_in(script, script.skills, id));
}

std::uint8_t trigger_idx(const scenario::Script& script, std::string_view id) {
    return static_cast<std::uint8_t>(idx_in(script, script.triggers, id));
}

scenario::Move move_of(const scenario::Script& script, std::uint32_t node, std::string_view json) {
    auto entry = scenario::parse_move(script, node, json);
    if (!entry.ok()) FAIL(entry.error().message);
    return entry.value().move;
}

}  // namespace rung::test
