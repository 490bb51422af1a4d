#include "analysis/mutants.h"

#include "support/fixtures.h"

namespace rung::test {
namespace {

using analysis::Claim;

/// Then words alone end the call.
constexpr std::string_view kNobodyIn = R"j({ "escalate": { "result": {
    "ana-reyes": { "is": "unavailable", "to": null }, "ana-reyes:callback": null, "jim-smith": { "is": "unavailable" } } },
    "nodes": { "lead": null }, "endings": { "booked": null },
    "line": [ { "say": "mirror" }, { "say": "claim" }, { "say": "close-early" } ] })j";

}  // namespace

std::string sound_json() {
    return patched(scenario_json(), R"j({
        "line": [ { "say": "mirror" }, { "offer": { "remedy": "refund", "amount": 50 } }, { "say": "own" },
          { "escalate": { "reason": "no-authority", "to": "ana-reyes", "method": "warm", "line": "benefit",
            "identify": true, "prepare": true, "brief": ["order", "twice"] } }, { "say": "introduce" } ] })j");
}

std::string broken_json(const Mutant& mutant) {
    const auto json = mutant.nobody_in ? patched(sound_json(), kNobodyIn) : sound_json();
    return patched(json, mutant.patch);
}

const std::vector<Mutant>& mutants() {
    static const std::vector<Mutant> kMutants = {
        {"a node for trust beyond the scale", R"j({ "nodes": {
            "attic": { "stage": "support", "customer": [ { "say": "Up here?" } ],
              "moves": [ { "id": "down", "say": "Down again.", "to": "resists" } ] },
            "shouts": { "moves": [
              { "id": "steady", "say": "I hear that you are angry.", "shows": ["empathy"], "to": "resists" },
              { "id": "up", "say": "Up we go.", "if": "trust > 100", "to": "attic" } ] } } })j",
         Claim::node_reachable, "attic"},
        {"a node for a demand that nobody makes", R"j({ "nodes": {
            "attic": { "stage": "support", "customer": [ { "say": "Up here?" } ],
              "moves": [ { "id": "down", "say": "Down again.", "to": "resists" } ] },
            "shouts": { "moves": [
              { "id": "steady", "say": "I hear that you are angry.", "shows": ["empathy"], "to": "resists" },
              { "id": "up", "say": "Up we go.", "if": "asked(refund) >= 200", "to": "attic" } ] } } })j",
         Claim::node_reachable, "attic"},
        {"an ending for a demand that nobody makes", R"j({
            "endings": { "rich": { "resolved": true, "text": "All of it." } },
            "nodes": { "shouts": { "moves": [
              { "id": "steady", "say": "I hear that you are angry.", "shows": ["empathy"], "to": "resists" },
              { "id": "all", "say": "Take it all.", "if": "asked(refund) >= 200", "to": "rich" } ] } } })j",
         Claim::ending_reachable, "rich"},
        {"an ending for trust beyond the scale", R"j({
            "endings": { "friends": { "resolved": true, "text": "They write each other letters." } },
            "nodes": { "shouts": { "moves": [
              { "id": "steady", "say": "I hear that you are angry.", "shows": ["empathy"], "to": "resists" },
              { "id": "hug", "say": "Friends?", "if": "trust > 100", "to": "friends" } ] } } })j",
         Claim::ending_reachable, "friends"},
        {"a trigger for trust beyond the scale", R"j({ "triggers": [
            { "id": "over-limit", "reason": "no-authority", "when": "asked(refund) > limit(refund)" },
            { "id": "insists", "reason": "insists-on-manager" },
            { "id": "percent", "reason": "no-progress", "when": "trust > 100" } ] })j",
         Claim::window_opens, "percent"},
        {"a trigger that waits for a turn after the last", R"j({ "triggers": [
            { "id": "over-limit", "reason": "no-authority", "when": "asked(refund) > limit(refund)" },
            { "id": "insists", "reason": "insists-on-manager" },
            { "id": "stuck", "reason": "no-progress", "when": "turn > 20" } ]
})j",
         Claim::window_opens, "stuck"},
        {"a trap behind a condition that never holds",
         R"j({ "traps": ["insult-returned"], "nodes": { "explains": { "moves": [
            { "id": "claim", "say": "I can book a new delivery for Thursday.", "tries": true, "shows": ["can-do"], "to": "resists" },
            { "id": "unsay", "say": "I spoke too soon.", "if": "shown(overpromise)", "shows": ["withdraw"], "to": "explains" },
            { "id": "calm-down", "say": "That must be hard.", "shows": ["empathy"], "to": "shouts" },
            { "id": "callback", "say": "I will call you back.", "learns": ["bought"], "if": "not promised_callback",
              "set": ["promised_callback = true"], "shows": ["ownership"], "to": "resists" },
            { "id": "snap", "say": "There is no need to be stupid about it.", "if": "trust > 100", "shows": ["insult"],
              "learns": ["rude"], "to": "shouts" } ] } } })j",
         Claim::trap_reachable, "insult-returned"},
        {"an insult that became kind", R"j({ "traps": ["insult-returned"], "nodes": { "explains": { "moves": [
            { "id": "claim", "say": "I can book a new delivery for Thursday.", "tries": true, "shows": ["can-do"], "to": "resists" },
            { "id": "unsay", "say": "I spoke too soon.", "if": "shown(overpromise)", "shows": ["withdraw"], "to": "explains" },
            { "id": "callback", "say": "I will call you back.", "learns": ["bought"], "if": "not promised_callback",
              "set": ["promised_callback = true"], "shows": ["ownership"], "to": "resists" },
            { "id": "snap", "say": "That must be hard.", "shows": ["empathy"], "learns": ["rude"], "to": "shouts" } ]
}
}
})j",
         Claim::trap_reachable, "insult-returned"},
        {"an insult in every way on", R"j({ "traps": null, "nodes": { "pickup": { "moves": [
            { "id": "mirror", "say": "Again, you?", "shows": ["insult"], "learns": ["order", "twice"], "to": "explains" },
            { "id": "promise", "say": "I will get you all of the £80.", "shows": ["insult", "overpromise"], "to": "explains" } ] } } })j",
         Claim::avoidable, "insult-returned", true, true},
        {"an insult at the only door",
         R"j({ "endings": { "settled": null }, "nodes": { "explains": { "on": null },
          "resists": { "moves": [
            { "id": "own", "say": "I will see this through with you.", "shows": ["ownership", "willing"], "to": "resists" },
            { "id": "close-early", "say": "Then go, you fool.", "shows": ["insult"], "to": "walked" } ] } } })j",
         Claim::avoidable, "insult-returned", true, true},
        {"a door that opens for a demand nobody makes", R"j({ "nodes": {
            "cellar": { "stage": "support", "customer": [ { "say": "It is dark in here." } ],
              "moves": [ { "id": "round", "say": "Let us go round again.", "to": "cellar" },
                         { "id": "out", "say": "Up we go.", "if": "asked(refund) >= 200", "to": "resists" } ] },
            "shouts": { "moves": [
              { "id": "steady", "say": "I hear that you are angry.", "shows": ["empathy"], "to": "resists" },
              { "id": "down", "say": "Down here.", "to": "cellar" } ] } } })j",
         Claim::no_dead_end, "cellar", true, true},
        {"a door whose key is nowhere",
         R"j({ "flags": { "promised_callback": false, "has_key": false }, "nodes": {
            "cellar": { "stage": "support", "customer": [ { "say": "It is dark in here." } ],
              "moves": [ { "id": "round", "say": "Let us go round again.", "to": "cellar" },
                         { "id": "out", "say": "Here is the key.", "if": "has_key", "to": "resists" } ] },
            "shouts": { "moves": [
              { "id": "steady", "say": "I hear that you are angry.", "shows": ["empathy"], "to": "resists" },
              { "id": "down", "say": "Down here.", "to": "cellar" },
              { "id": "throw", "say": "Away with it.", "set": ["has_key = false"], "to": "resists" } ] } } })j",
         Claim::no_dead_end, "cellar", true, true},
        {"a line that goes back before she has insisted twice",
         R"j({ "line": [ { "say": "mirror" }, { "say": "claim" },
            { "say": "calm" }, { "say": "callback" }, { "say": "close-early" } ] })j",
         Claim::line_possible, "", true},
        {"a line that says what cannot be said yet", R"j({ "line": [ { "say": "mirror" }, { "say": "unsay" },
            { "escalate": { "reason": "no-authority", "to": "ana-reyes", "method": "warm" } }, { "say": "introduce" } ] })j",
         Claim::line_possible, "", true},
        {"a line that puts up a wall first",
         R"j({ "line": [ { "say": "wall" }, { "offer": { "remedy": "refund", "amount": 50 } },
            { "escalate": { "reason": "no-authority", "to": "ana-reyes", "method": "warm", "line": "benefit",
              "identify": true, "prepare": true } }, { "say": "introduce" } ] })j",
         Claim::line_best, "", true},
        {"a line that hands over at once and cold", R"j({ "line": [
            { "escalate": { "reason": "no-authority", "to": "ana-reyes", "method": "cold" } }, { "say": "leave" } ] })j",
         Claim::line_best, "", true},
        {"a verdict that forbids the manager she insists on", R"j({ "verdict": "needless", "nodes": {
            "pickup": { "customer": [ { "say": "£80 back, or your manager.", "does": ["asks:refund:80", "asks-manager"] } ] },
            "shouts": null,
            "resists": { "moves": [
              { "id": "own", "say": "I will see this through with you.", "shows": ["ownership", "willing"], "to": "resists" },
              { "id": "close-early", "say": "Then there is nothing more.", "shows": ["policy-wall"], "to": "walked" } ] },
            "explains": { "customer": [ { "say": "Your manager, I said.", "does": ["asks-manager"] } ], "moves": [
              { "id": "claim", "say": "I can book a new delivery for Thursday.", "tries": true, "shows": ["can-do"], "to": "resists" },
              { "id": "unsay", "say": "I spoke too soon.", "if": "shown(overpromise)", "shows": ["withdraw"], "to": "explains" },
              { "id": "callback", "say": "I will call you back.", "learns": ["bought"], "if": "not promised_callback",
                "set": ["promised_callback = true"], "shows": ["ownership"], "to": "resists" } ],
              "on": { "offer:refund": { "accepts": null, "to": null } } } } })j",
         Claim::verdict, "", true},
        {"a verdict that forbids what is insisted on from the first sentence",
         R"j({ "verdict": "needless", "nodes": {
            "pickup": { "customer": [ { "say": "£80 back.", "does": ["asks:refund:80", "asks-manager"] },
              { "say": "Or your manager. Your manager!", "does": ["asks-manager"] } ] },
            "shouts": null,
            "resists": { "moves": [
              { "id": "own", "say": "I will see this through with you.", "shows": ["ownership", "willing"], "to": "resists" },
              { "id": "close-early", "say": "Then there is nothing more.", "shows": ["policy-wall"], "to": "walked" } ] },
            "explains": { "moves": [
              { "id": "claim", "say": "I can book a new delivery for Thursday.", "tries": true, "shows": ["can-do"], "to": "resists" },
              { "id": "unsay", "say": "I spoke too soon.", "if": "shown(overpromise)", "shows": ["withdraw"], "to": "explains" },
              { "id": "callback", "say": "I will call you back.", "learns": ["bought"], "if": "not promised_callback",
                "set": ["promised_callback = true"], "shows": ["ownership"], "to": "resists" } ],
              "on": { "offer:refund": { "accepts": null, "to": null } } } } })j",
         Claim::verdict, "", true},
    };
    return kMutants;
}

}  // namespace rung::test
