#include "analysis/mutants.h"

#include "support/fixtures.h"

namespace rung::test {
namespace {

using analysis::Claim;

/// Then words alone end the call.
constexpr std::string_view kNobodyIn = R"j({ "escalate": { "result": {
    "ana-reyes": { "is": "unavailable" }, "ana-reyes:callback": null, "jim-smith": { "is": "unavailable" } } } })j";

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
        {"a node behind a condition that contradicts itself", R"j({ "nodes": {
            "attic": { "stage": "support", "customer": [ { "say": "Up here?" } ],
              "moves": [ { "id": "down", "say": "Down again.", "to": "resists" } ] },
            "shouts": { "moves": [
              { "id": "steady", "say": "I hear that you are angry.", "shows": ["empathy"], "to": "resists" },
              { "id": "up", "say": "Up we go.", "if": "knows(bought) and not promised_callback", "to": "attic" } ] } } })j",
         Claim::node_reachable, "attic"},
        {"a node that is reached too late", R"j({ "nodes": {
            "attic": { "stage": "support", "customer": [ { "say": "Up here?" } ],
              "moves": [ { "id": "down", "say": "Down again.", "to": "resists" } ] },
            "shouts": { "moves": [
              { "id": "steady", "say": "I hear that you are angry.", "shows": ["empathy"], "to": "resists" },
              { "id": "up", "say": "Up we go.", "if": "turn <= 2", "to": "attic" } ] } } })j",
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
        {"a trigger for a demand that nobody makes", R"j({ "triggers": [
            { "id": "over-limit", "reason": "no-authority", "when": "asked(refund) > limit(refund)" },
            { "id": "insists", "reason": "insists-on-manager" },
            { "id": "percent", "reason": "no-authority", "when": "asked(discount) > limit(discount)" } ] })j",
         Claim::window_opens, "percent"},
        {"a trigger that waits for more tries than there are", R"j({ "triggers": [
            { "id": "over-limit", "reason": "no-authority", "when": "asked(refund) > limit(refund)" },
            { "id": "insists", "reason": "insists-on-manager" },
            { "id": "stuck", "reason": "no-progress", "when": "tries >= 6 and turn <= 3" } ]
})j",
         Claim::window_opens, "stuck"},
        {"a trap whose bait was taken out", R"j({ "nodes": { "pickup": { "moves": [
            { "id": "mirror", "say": "Order 88213, and the second sofa is damaged too.",
              "shows": ["empathy", "paraphrase"], "learns": ["order", "twice"], "to": "explains" },
            { "id": "wall", "say": "Our rule allows {limit.refund}, no more.", "shows": ["policy-wall"], "to": "explains" } ] },
          "explains": { "moves": [
            { "id": "claim", "say": "I can book a new delivery for Thursday.", "tries": true, "shows": ["can-do"], "to": "resists" },
            { "id": "callback", "say": "I will call you back.", "learns": ["bought"], "if": "not promised_callback",
              "set": ["promised_callback = true"], "shows": ["ownership"], "to": "resists" },
            { "id": "snap", "say": "There is no need to be stupid about it.", "shows": ["insult"], "learns": ["rude"], "to": "shouts" } ] } } })j",
         Claim::trap_reachable, "promise-beyond-authority"},
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
        {"a promise that is nowhere taken back", R"j({ "nodes": { "pickup": { "moves": [
            { "id": "mirror", "say": "I will get you all of the £80.", "shows": ["overpromise"], "learns": ["order", "twice"], "to": "explains" } ] },
          "explains": { "moves": [
            { "id": "claim", "say": "I can book a new delivery for Thursday.", "tries": true, "shows": ["can-do"], "to": "resists" },
            { "id": "snap", "say": "There is no need to be stupid about it.", "shows": ["insult"], "learns": ["rude"], "to": "shouts" } ],
            "on": null } } })j",
         Claim::avoidable, "promise-beyond-authority", true, true},
        {"a room without a door", R"j({ "nodes": {
            "cellar": { "stage": "support", "customer": [ { "say": "It is dark in here." } ],
              "moves": [ { "id": "round", "say": "Let us go round again.", "to": "cellar" } ] },
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
        {"a line that stops before the end", R"j({ "line": [ { "say": "mirror" }, { "say": "claim" } ] })j",
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
        {"a verdict that forbids what is best", R"j({ "verdict": "needless" })j", Claim::verdict, "", true},
        {"a verdict that demands what nothing calls for", R"j({ "triggers": [
            { "id": "over-limit", "reason": "no-authority", "when": "asked(refund) > limit(refund)" } ],
          "nodes": {
    "pickup" : {"customer" : [ {"say" : "I want £50 back.", "does" : ["asks:refund:50"]} ]},
               "resists" : {"customer" : [ {"say" : "No.", "does" : ["refuses"]} ]},
                           "explains" : {
        "on" : {
            "offer:refund" : {
                "accepts" : "offered(refund) >= 50", "to" : "settled", "else" : "resists"
            }
        }
    }
}
})j",
         Claim::verdict, "", true},
    };
    return kMutants;
}

}  // namespace rung::test
