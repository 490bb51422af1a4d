#include "small_call.h"

#include <array>
#include <fmt/format.h>
#include <iterator>
#include <string>
#include <string_view>

#include "support/fixtures.h"
#include "support/generate.h"

namespace rung::test {
namespace {

constexpr std::array<std::string_view, 13> kSkills = {
    "empathy",  "paraphrase", "willing", "can-do",   "options",     "explain", "ownership",
    "redirect", "contain",    "benefit", "withdraw", "policy-wall", "blame"};
constexpr std::array<std::string_view, 14> kConditions = {
    "anger < 80",  "trust >= 50",        "not f0",     "f1",
    "turn < 4",    "knows(order)",       "tries > 0",  "anger + trust > 100",
    "failed == 0", "not briefed(order)", "identified", "asked(refund) > 0",
    "warned == 0", "holds == 0"};
constexpr std::array<std::string_view, 12> kActs = {
    "asks:refund:25", "asks:refund:50", "asks-manager",  "refuses",        "refuses",   "swears",
    "abuses",         "abuses",         "alleges-fault", "reports-hazard", "threatens", "mentions"};
constexpr std::array<std::string_view, 3> kVerdicts = {"required", "acceptable", "needless"};
constexpr std::array<std::string_view, 4> kEnds = {"connected", "connected", "unavailable", "line-drops"};
constexpr std::array<std::string_view, 3> kOver = {"asked(refund) > limit(refund) or failed > 0",
                                                   "trust < 30 or tries > 1", "turn > 2 and not f0"};
constexpr int kNodes = 4;

class Writer {
  public:
    Writer(std::uint64_t seed, int turns) : dice_(seed), turns_(turns) {}

    std::string write(std::string_view rubric) {
        const auto anger = 40 + dice_.below(55), trust = dice_.below(70);
        put(R"j({{ "$schema": "../schema/scenario.schema.json", "format": 1, "id": "small", "title": "Small",
  "summary": "Small.", "company": "harbour-home", "rubric": "{}", "level": 1, "minutes": 1, "turns": {},
  "teaches": ["W1"], "customer": {{ "name": "Dana Whitlock", "pronouns": "she/her", "voice": "en-gb",
    "temper": "volatile", "anger": {}, "floor": 20, "trust": {}, "patience_s": 12, "prefers": "{}" }},
  "brief": "Small.", "facts": {{ "order": {{ "text": "the order", "kind": "need" }} }},
  "flags": {{ "f0": false, "f1": true }},
)j",
            rubric, turns_, anger, trust, dice_.one_in(2) ? "now" : "callback");
        put("  \"policies\": {{ \"refund-window\": \"{}\" }},\n", dice_.one_in(2) ? "silent" : "answers");
        put("  \"verdict\": \"{}\",\n", pick(kVerdicts));
        const auto when = pick(kOver);
        const auto tries = dice_.below(2);
        put("  \"triggers\": [ {{ \"id\": \"over\", \"reason\": \"no-authority\", \"when\": \"{}\", "
            "\"tries\": {},",
            when, tries);
        put(" \"grace\": {} }} ],\n", (turns_ > 4 ? 0 : 1) + dice_.below(2));
        write_escalations();
        put("  \"line\": [ {{ \"disconnect\": {{}} }} ], \"start\": \"n0\",\n  \"nodes\": {{");
        for (int node = 0; node < kNodes; ++node) write_node(node);
        put("\n  }},\n  \"endings\": {{ \"done\": {{ \"resolved\": true, \"text\": \"Done.\" }},");
        put(" \"gone\": {{ \"resolved\": false, \"text\": \"Gone.\" }} }}\n}}\n");
        return std::move(out_);
    }

  private:
    template <class... Args>
    void put(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }
    template <std::size_t N>
    std::string_view pick(const std::array<std::string_view, N>& from) {
        return from[dice_.below(N)];
    }

    void write_escalations() {
        put("  \"escalate\": {{ \"lines\": [ {{ \"id\": \"why\", \"say\": \"Why.\", \"shows\": [\"{}\"] }} "
            "],\n",
            dice_.one_in(2) ? "benefit" : "overpromise");
        put("    \"result\": {{ \"ana-reyes\": ");
        write_link();
        if (dice_.one_in(2)) {
            put(", \"jim-smith\": [");
            write_link();
            put(", ");
            write_link();
            put("]");
        }
        if (dice_.one_in(2)) put(", \"ana-reyes:callback\": {{ \"is\": \"connected\", \"to\": \"gone\" }}");
        put(" }} }},\n");
    }

    void write_link() {
        const auto is = pick(kEnds);
        const auto to = target();
        put("{{ \"is\": \"{}\", \"to\": \"{}\" }}", is, to);
    }

    std::string target() {
        const auto no = dice_.below(kNodes + 2);
        if (no < kNodes) return fmt::format("n{}", no);
        return no == kNodes ? "done" : "gone";
    }

    void write_node(int node) {
        put("{}\n    \"n{}\": {{ \"stage\": \"support\", \"customer\": [ {{ \"say\": \"So.\"",
            node == 0 ? "" : ",", node);
        if (dice_.one_in(2)) put(", \"if\": \"{}\"", pick(kConditions));
        put(", \"does\": [\"{}\"] }}", pick(kActs));
        if (dice_.one_in(2)) put(", {{ \"say\": \"And.\", \"does\": [\"{}\"] }}", pick(kActs));
        put(" ],\n      \"moves\": [");
        if (node == 0) put(" {{ \"id\": \"leave\", \"say\": \"Leave.\", \"to\": \"gone\" }},");
        const auto moves = 1 + dice_.below(2);
        for (std::uint32_t move = 0; move < moves; ++move) write_move(move);
        put(" {{ \"id\": \"end\", \"say\": \"End.\", \"to\": \"{}\" }} ]",
            node + 1 < kNodes ? fmt::format("n{}", node + 1) : "done");
        if (dice_.one_in(2))
            put(", \"on\": {{ \"offer:refund\": {{ \"accepts\": \"offered(refund) >= 25 and {}\", \"to\": "
                "\"done\" }} }}",
                pick(kConditions));
        put(" }}");
    }

    void write_move(std::uint32_t move) {
        put(" {{ \"id\": \"m{}\", \"say\": \"Well.\", \"shows\": [\"{}\"],", move, pick(kSkills));
        if (dice_.one_in(2)) put(" \"tries\": true,");
        if (dice_.one_in(2)) put(" \"learns\": [\"order\"],");
        if (dice_.one_in(2)) put(" \"if\": \"{}\",", pick(kConditions));
        if (dice_.one_in(2)) put(" \"set\": [\"f{} = {}\"],", dice_.below(2), "trust >= 50");
        put(" \"to\": \"{}\" }},", target());
    }

    Dice dice_;
    int turns_;
    std::string out_;
};

constexpr std::string_view kSmallCompany = R"j({
  "authority": { "refund": { "limit": 25, "steps": [25, 50] }, "discount": null, "redelivery": null },
  "rules": { "abuse": { "warnings": 1 }, "hold": { "max_times": 0 } },
  "contacts": [
    { "id": "ana-reyes", "name": "Ana Reyes", "title": "Team lead", "extension": "2210", "level": 1,
      "handles": ["no-authority", "insists-on-manager", "safety"], "limits": { "refund": 100 } },
    { "id": "jim-smith", "name": "Jim Smith", "title": "Duty manager", "extension": "2774", "level": 2,
      "handles": ["abuse", "threat"], "limits": { "refund": 250 } } ],
  "policies": [ { "id": "refund-window", "clause": "4.2", "title": "Refunds", "text": "Thirty days.", "governs": ["refund"] } ] })j";

}  // namespace

Readied small_call(std::uint64_t seed, int turns) {
    const bool plain = seed % 2 != 0;
    const std::string rubric = plain ? std::string(rubric_json()) : content("rubrics/standard.json");
    Readied made{.name = fmt::format("small call {}", seed),
                 .rubric = rubric_of(rubric),
                 .script = script_of(Writer(seed, turns).write(plain ? "plain" : "standard"),
                                     patched(company_json(), kSmallCompany), rubric),
                 .sheet = {}};
    made.sheet = score::make_sheet(made.script, made.rubric);
    return made;
}

}  // namespace rung::test
