#include "command/authority_report.h"
#include "scenario/vocabulary.h"

#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

namespace rung::command {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> kNeeds = {"needed", "unneeded", "open"};
constexpr std::array<std::string_view, 4> kCauses = {"nothing", "limit", "other", "open"};

Json json_of(const analysis::Value& value) {
    return {{"at_least", value.lower}, {"at_most", value.upper}};
}

Json json_of(const analysis::Trial& trial, bool attempt) {
    Json made{{"limit", trial.limit},
              {"need", kNeeds[static_cast<std::size_t>(trial.need)]},
              {"conceded", trial.conceded}};
    made["reasons"] = Json::array();
    for (int r = 0; r < scenario::kReasons; ++r)
        if ((trial.reasons >> r & 1) != 0)
            made["reasons"].push_back(scenario::name_of(static_cast<scenario::Reason>(r)));
    if (attempt) {
        if (trial.stopped != call::Why::legal) made["stopped"] = call::name_of(trial.stopped);
        return made;
    }
    made["with"] = json_of(trial.with);
    made["without"] = json_of(trial.without);
    return made;
}

Json json_of(const Case& one) {
    const bool attempt = one.recording.has_value();
    const auto& sandbox = one.sandbox;
    Json made{{attempt ? "attempt" : "call", one.id},
              {"escalates", sandbox.escalates},
              {"cause", kCauses[static_cast<std::size_t>(sandbox.cause())]}};
    if (const auto* enough = sandbox.enough(); enough != nullptr && sandbox.cause() == analysis::Cause::limit)
        made["enough"] = enough->limit;
    made["today"] = json_of(sandbox.today, attempt);
    made["trials"] = Json::array();
    for (const auto& trial : sandbox.trials) made["trials"].push_back(json_of(trial, attempt));
    return made;
}

std::string_view unit_of(const scenario::Script& script, const scenario::Remedy& remedy) {
    switch (remedy.unit) {
        case scenario::Unit::percent:
            return "percent";
        case scenario::Unit::count:
            return "count";
        case scenario::Unit::currency:
            break;
    }
    return script.text(script.currency);
}

Json json_of(const CaseGroup& group) {
    const auto& first = *group.cases.front();
    const auto& script = first.content->script;
    Json made{{"company", script.text(script.company_id)},
              {"assumption", group.attempts ? "choices-unchanged" : "best-play"},
              {"unit", unit_of(script, script.remedies[first.remedy])},
              {"today", group.today}};
    made["limits"] = Json::array();
    for (const auto& row : group.rows)
        made["limits"].push_back({{"limit", row.limit},
                                  {"needed", row.needed},
                                  {"no_longer", row.no_longer},
                                  {"open", row.open},
                                  {"conceded", row.conceded}});
    made["cases"] = Json::array();
    for (const auto* one : group.cases) made["cases"].push_back(json_of(*one));
    return made;
}

}  // namespace

std::string format_authority_json(const std::vector<CaseGroup>& groups, const LimitRange& range) {
    Json made{{"remedy", range.remedy}, {"from", range.from}, {"to", range.to}};
    made["groups"] = Json::array();
    for (const auto& group : groups) made["groups"].push_back(json_of(group));
    return made.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rung::command
