#include "call/stage.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "support/fixtures.h"
#include "support/play.h"

namespace rung::test {
namespace {

using Json = nlohmann::ordered_json;

const std::vector<std::pair<std::string, std::vector<std::string>>> kActs = {
    {"asks-50", {"asks:refund:50"}},
    {"asks-80", {"asks:refund:80"}},
    {"asks-200", {"asks:refund:200"}},
    {"asks-discount", {"asks:discount:10"}},
    {"asks-manager", {"asks-manager"}},
    {"refuses", {"refuses"}},
    {"flat-refusal", {"asks-manager", "refuses"}},
    {"swears", {"swears"}},
    {"abuses", {"abuses"}},
    {"threatens", {"threatens"}},
    {"reports-hazard", {"reports-hazard"}},
    {"reports-fraud", {"reports-fraud"}},
    {"alleges-fault", {"alleges-fault"}},
    {"vulnerable", {"vulnerable"}},
    {"mentions", {"mentions"}},
    {"apologises", {"apologises"}},
};
const std::vector<std::string> kFacts = {"order", "twice", "rude", "bought"};

std::string flag_of(std::string act) {
    for (auto& c : act)
        if (c == '-') c = '_';
    return "does_" + act;
}

/// Assignments after which the customer does this act next and no other.
Json next_act(std::string_view act) {
    Json sets = Json::array();
    for (const auto& [name, does] : kActs)
        sets.push_back(flag_of(name) + " = " + (name == act ? "true" : "false"));
    return sets;
}

Json choice(const std::string& id, std::string_view act = {}) {
    return {{"id", id}, {"say", "Words for " + id + "."}, {"set", next_act(act)}, {"to", "talk"}};
}

Json choices() {
    Json all = Json::array();
    all.push_back(choice("plain"));
    for (const auto& [name, does] : kActs) all.push_back(choice(name, name));
    const auto rubric = Json::parse(rubric_json());
    for (const auto& skill : rubric["skills"]) {
        auto made = choice(skill["id"]);
        made["shows"] = Json::array({skill["id"]});
        all.push_back(made);
    }
    for (const auto* id : {"try-1", "try-2", "try-3", "fail-1", "fail-2", "fail-3"}) {
        auto made = choice(id, id[0] == 'f' ? "refuses" : "");
        made["tries"] = true;
        all.push_back(made);
    }
    for (const auto& fact : kFacts) {
        auto made = choice("learn-" + fact);
        made["learns"] = {fact};
        all.push_back(made);
    }
    auto both = choice("hear-and-solve");
    both["shows"] = {"empathy", "can-do"};
    all.push_back(both);
    all.push_back({{"id", "settle"}, {"say", "Done, then."}, {"to", "settled"}});
    all.push_back({{"id", "give-up"}, {"say", "Nothing, then."}, {"to", "walked"}});
    return all;
}

Json lines() {
    Json all = {{{"say", "Well?"}}};
    for (const auto& [name, does] : kActs)
        all.push_back({{"say", "I do " + name + "."}, {"if", flag_of(name)}, {"does", does}});
    return all;
}

Json make_scenario() {
    auto made = Json::parse(scenario_json());
    for (const auto* key : {"on", "line", "traps", "start", "nodes", "endings"}) made.erase(key);
    made.update(Json::parse(R"({
        "id": "stage", "turns": 30, "flags": {}, "triggers": [ { "id": "over-limit", "reason": "no-authority" } ],
        "verdict": "acceptable" })"));
    auto& customer = made["customer"];
    customer["anger"] = 50;
    for (const auto& [name, does] : kActs) made["flags"][flag_of(name)] = false;
    auto& result = made["escalate"]["result"];
    result = Json::parse(R"({
        "ana-reyes": { "is": "connected", "to": "lead" }, "ana-reyes:callback": { "is": "connected", "to": "agreed" },
        "safety-desk": { "is": "connected", "to": "lead" },
        "jim-smith": [ { "is": "unavailable" }, { "is": "line-drops", "to": "lead" }, { "is": "connected", "to": "lead" } ] })");
    const auto talk = choices();
    made.update(Json{{"on", Json::object()},
                     {"line", Json::array({{{"say", "settle"}}})},
                     {"start", "talk"},
                     {"nodes",
                      {{"talk", {{"stage", "support"}, {"customer", lines()}, {"moves", talk}}},
                       {"lead",
                        {{"stage", "specialist"},
                         {"customer", {{{"say", "Hello, I am with you now."}, {"who", "contact"}}}},
                         {"moves", {{{"id", "leave"}, {"say", "I leave you to it."}, {"to", "settled"}}}}}},
                       {"agreed",
                        {{"stage", "handover"},
                         {"customer", {{{"say", "Four o'clock, then."}}}},
                         {"moves", {{{"id", "leave"}, {"say", "Until then."}, {"to", "settled"}}}}}}}},
                     {"endings",
                      {{"settled", {{"resolved", true}, {"text", "It is settled."}}},
                       {"walked", {{"text", "The customer gives up."}}}}}});
    return made;
}

Json make_company() {
    auto made = Json::parse(company_json());
    made["contacts"].push_back(Json::parse(
        R"({ "id": "tom-baker", "name": "Tom Baker", "title": "Fraud desk", "extension": "2500", "level": 1,
             "kind": "specialist", "handles": ["fraud"] })"));
    return made;
}

Json make_rubric() {
    auto made = Json::parse(rubric_json());
    for (const auto* factor : {"calms_pct", "angers_pct", "trusts_pct", "distrusts_pct"})
        made["tempers"][0][factor] = 100;
    made["tempers"][0]["on"]["offer"] = Json::parse(R"({ "customer": [ { "say": "No." } ] })");
    return made;
}

std::string patched_with(Json made, std::string_view patch) {
    made.merge_patch(Json::parse(patch));
    return made.dump(1);
}

}  // namespace

scenario::Script stage(const StagePatch& patch) {
    return script_of(patched_with(make_scenario(), patch.scenario),
                     patched_with(make_company(), patch.company), patched_with(make_rubric(), patch.rubric));
}

void check_told(const scenario::Script& script, const std::vector<Telling>& tellings) {
    for (const auto& telling : tellings) {
        CAPTURE(telling.moves);
        CHECK(told(script, play(script, telling.moves)) == telling.tells);
    }
}

}  // namespace rung::test
