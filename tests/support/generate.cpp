#include "support/generate.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <iterator>

namespace rung::test {
namespace {

constexpr std::array<std::string_view, 40> kWords = {
    "the",     "order",  "sofa",   "again",   "I",      "can",    "you",  "we",    "will",  "today",
    "morning", "driver", "refund", "promise", "table",  "broken", "with", "about", "this",  "number",
    "manager", "please", "wait",   "look",    "right",  "when",   "they", "said",  "would", "deliver",
    "nobody",  "called", "phone",  "because", "really", "hear",   "that", "your",  "make",  "sure"};
constexpr std::array<std::string_view, 11> kSkills = {"empathy", "paraphrase",  "willing",   "can-do",
                                                      "options", "explain",     "ownership", "benefit",
                                                      "verify",  "policy-wall", "blame"};
// As in the shipped calls: mostly a flag, a fact or one comparison; a flag set or cleared.
constexpr std::array<std::string_view, 8> kConditions = {
    "anger <= 96", "not f3", "trust >= 2",       "f2",
    "turn < 58",   "not f0", "not knows(order)", "asked(refund) > 0 or anger < 90"};
constexpr std::array<std::string_view, 6> kValues = {"true",  "true",   "false",
                                                     "false", "not f1", "anger >= 60"};
constexpr std::array<std::string_view, 9> kActs = {"asks:refund:25", "asks:refund:50", "asks:refund:80",
                                                   "asks-manager",   "refuses",        "refuses",
                                                   "swears",         "alleges-fault",  "mentions"};
constexpr int kFlags = 4;
constexpr int kFirstDemand = 1;  ///< this node opens the declared trigger, whatever the dice say
constexpr int kTries = 60;       ///< a script has room for 64

class Writer {
  public:
    explicit Writer(const GeneratedShape& shape) : shape_(shape), dice_(shape.seed) {}

    std::string write() {
        write_head();
        for (int node = 0; node < shape_.nodes; ++node) write_node(node);
        put("\n  }},\n  \"endings\": {{ \"done\": {{ \"resolved\": true, \"text\": \"{}\" }} }}\n}}\n",
            sentence(9));
        return std::move(out_);
    }

  private:
    // Each call of `put` draws at most once: the order in which arguments are evaluated differs by compiler.
    template <class... Args>
    void put(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }

    template <std::size_t N>
    std::string_view pick(const std::array<std::string_view, N>& from) {
        return from[dice_.below(N)];
    }

    std::string sentence(int words) {
        std::string text;
        for (int i = 0; i < words; ++i) {
            if (i > 0) text += ' ';
            text += pick(kWords);
        }
        return text + '.';
    }

    void write_head() {
        put(R"j({{
  "$schema": "../schema/scenario.schema.json", "format": 1,
  "id": "{}", "title": "Generated", "summary": "{}",
)j",
            shape_.id, sentence(10));
        put(R"j(  "company": "harbour-home", "rubric": "{}", "level": 1, "minutes": 5, "turns": {}, "teaches": ["W1"],
  "customer": {{ "name": "Dana Whitlock", "pronouns": "she/her", "voice": "en-gb", "temper": "volatile",
    "anger": 45, "floor": 20, "trust": 50, "patience_s": 12 }},
)j",
            shape_.rubric, shape_.turns);
        put("  \"brief\": \"{}\",\n", sentence(20));
        put("  \"facts\": {{ \"order\": {{ \"text\": \"{}\", \"kind\": \"need\" }},\n", sentence(4));
        put("    \"twice\": {{ \"text\": \"{}\", \"kind\": \"need\" }} }},\n  \"flags\": {{", sentence(4));
        for (int i = 0; i < kFlags; ++i) put("{} \"f{}\": {}", i == 0 ? "" : ",", i, i % 2 == 0);
        put(R"j( }},
  "verdict": "acceptable",
  "triggers": [ {{ "id": "over-limit", "reason": "no-authority", "when": "asked(refund) > limit(refund)" }} ],
  "escalate": {{ "lines": [ {{ "id": "why", "say": "{}", "shows": ["benefit"] }} ],
    "result": {{ "ana-reyes": {{ "is": "connected", "to": "done" }}, "jim-smith": {{ "is": "unavailable" }} }} }},
  "line": [ {{ "say": "m0" }} ],
  "start": "n0",
  "nodes": {{)j",
            sentence(12));
    }

    void write_node(int node) {
        put("{}\n    \"n{}\": {{ \"stage\": \"support\",", node == 0 ? "" : ",", node);
        put("\n      \"customer\": [ {{ \"say\": \"{}\"", sentence(shape_.words));
        const bool acts = dice_.one_in(3);
        if (node == kFirstDemand)
            put(", \"does\": [\"asks:refund:80\"]");
        else if (acts)
            put(", \"does\": [\"{}\"]", pick(kActs));
        put(" }}");
        if (dice_.one_in(2))
            put(",\n        {{ \"say\": \"{}\", \"if\": \"anger >= 60\" }}", sentence(shape_.words));
        put(" ],\n      \"moves\": [");
        for (int move = 0; move < shape_.moves; ++move) write_move(node, move);
        put(" ] }}");
    }

    void write_move(int node, int move) {
        put("{}\n        {{ \"id\": \"m{}\", ", move == 0 ? "" : ",", move);
        put("\"say\": \"{}\",\n          ", sentence(shape_.words));
        put("\"shows\": [\"{}\"], ", pick(kSkills));
        if (dice_.one_in(16)) put("\"learns\": [\"{}\"], ", dice_.one_in(2) ? "order" : "twice");
        if (tries_ < kTries && dice_.one_in(8)) {
            put("\"tries\": true, ");
            ++tries_;
        }
        put("\"if\": \"{}\", ", pick(kConditions));
        const auto flag = dice_.below(kFlags);
        put("\"set\": [\"f{} = {}\", ", flag, pick(kValues));
        put("\"f{} = {}\"], ", (flag + 1) % kFlags, pick(kValues));
        put("\"to\": \"{}\" }}", target(node, move));
    }

    std::string target(int node, int move) {
        if (node == 0 && move == 0) return "done";
        if (move == shape_.moves - 1 && node + 1 < shape_.nodes) return fmt::format("n{}", node + 1);
        return fmt::format("n{}", dice_.below(static_cast<std::uint32_t>(shape_.nodes)));
    }

    const GeneratedShape& shape_;
    Dice dice_;
    std::string out_;
    int tries_ = 0;
};

}  // namespace

std::string generate_scenario(const GeneratedShape& shape) {
    return Writer(shape).write();
}

std::string generate_scenario_of(std::size_t bytes, GeneratedShape shape) {
    constexpr int kProbe = 200;
    shape.nodes = kProbe;
    const std::size_t probe = generate_scenario(shape).size();
    shape.nodes = static_cast<int>(bytes * kProbe / probe);
    auto made = generate_scenario(shape);
    while (made.size() > bytes && shape.nodes > 2) {
        shape.nodes -= std::max(1, shape.nodes / 500);
        made = generate_scenario(shape);
    }
    return made;
}

}  // namespace rung::test
