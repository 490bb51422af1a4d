#include "scenario/content_kind.h"

#include "scenario/check.h"
#include "scenario/compile.h"
#include "scenario/read.h"

#include "support/fixtures.h"

namespace rung::test {
namespace {

base::Source source_of(const Json& json) {
    return {"example.json", json.dump()};
}

Json patched_json(std::string_view json, std::string_view patch) {
    return Json::parse(test::patched(json, patch));
}

ContentKind company_kind() {
    return {"company", patched_json(test::company_json(), R"json({ "rules": { "triggers": { "abuse":
                { "tries": 0, "grace": 1, "tolerance": 2, "lambda_pct": -50, "after": 1 } } } })json"),
            [](const Json& json, base::Diagnostics& out) {
                return scenario::parse_company(source_of(json), out).has_value();
            },
            [](const Json& json, base::Diagnostics& out) {
                scenario::check_company(*scenario::parse_company(source_of(json), out), out);
                return !base::has_errors(out);
            }};
}

ContentKind rubric_kind() {
    Json example = Json::parse(test::rubric_json());
    example["tempers"][0]["on"]["hold"]["customer"] = Json::parse(
        R"json([ { "say": "Again?", "tone": "tired", "if": "holds > 1", "who": "customer" } ])json");
    return {"rubric", std::move(example),
            [](const Json& json, base::Diagnostics& out) {
                return scenario::parse_rubric(source_of(json), out).has_value();
            },
            [](const Json& json, base::Diagnostics& out) {
                scenario::check_rubric(*scenario::parse_rubric(source_of(json), out), out);
                return !base::has_errors(out);
            }};
}

ContentKind scenario_kind() {
    Json example = patched_json(test::scenario_json(), R"json({
        "customer": { "prefers": "now" },
        "triggers": [
            { "id": "over-limit", "reason": "no-authority", "when": "asked(refund) > limit(refund)" },
            { "id": "insists", "reason": "insists-on-manager", "tries": 1, "grace": 1, "tolerance": 2, "lambda_pct": 50,
              "after": 2 } ],
        "lines": { "offer": "{offer}, then.", "lookup": "Our page on {policy}.", "hold": "{seconds} seconds.",
            "warn-first": "Please.", "warn-final": "Or I end the call.", "announce": "{contact.name}.", "escalate": "Now.",
            "message": "A word.", "disconnect": "Goodbye.", "barge-in": "May I?", "ask-again": "{fact}?" },
        "on": {
    "offer" : {},
              "lookup" : {},
                         "warn" : {},
                                  "wait" : {},
                                           "barge-in" : {},
                                                        "announce" : {},
                                                                     "escalate:unavailable"
        : {},
          "escalate:line-drops" : {},
                                  "escalate:wrong-owner" : {},
                                                           "disconnect" : {}
}
})json");
    // Written after what stands before it in the file: `nodes` and `endings` come last.
    for (const char* last : {"nodes", "endings"}) {
        Json value = example[last];
        example.erase(last);
        example[last] = std::move(value);
    }
    return {"scenario", std::move(example),
            [](const Json& json, base::Diagnostics& out) {
                return scenario::parse_scenario(source_of(json), out).has_value();
            },
            [](const Json& json, base::Diagnostics& out) {
                static const auto company = test::company_of();
                static const auto rubric = test::rubric_of();
                return scenario::compile(*scenario::parse_scenario(source_of(json), out), company, rubric,
                                         out)
                    .has_value();
            }};
}

ContentKind module_kind() {
    return {"module",
            Json::parse(R"json({ "$schema": "../schema/module.schema.json", "format": 1, "id": "first-calls",
                "title": "First calls", "summary": "Where everybody starts.", "mode": "practice", "pass": 80,
                "marks": { "timing": 60 }, "scenarios": ["sofa"], "attempts": 3, "prerequisites": ["welcome"],
                "practise_again_days": 30 })json"),
            [](const Json& json, base::Diagnostics& out) {
                return scenario::parse_module(source_of(json), out).has_value();
            },
            [](const Json& json, base::Diagnostics& out) {
                scenario::check_module(*scenario::parse_module(source_of(json), out),
                                       {{"sofa"}, {"welcome"}, {"timing"}}, out);
                return !base::has_errors(out);
            }};
}

}  // namespace

std::vector<ContentKind> content_kinds() {
    std::vector<ContentKind> all;
    all.push_back(company_kind());
    all.push_back(rubric_kind());
    all.push_back(scenario_kind());
    all.push_back(module_kind());
    return all;
}

}  // namespace rung::test
