#include "support/fixtures.h"

namespace rung::test {

std::string_view company_json() {
    return R"json({
  "$schema": "../schema/company.schema.json", "format": 1,
  "id": "harbour-home", "name": "Harbour Home", "locale": "en-GB", "currency": "GBP",
  "escalation": { "name": "Lifeline", "promise": "a lead joins within two minutes" },
  "authority": {
    "refund": { "limit": 50, "steps": [10, 25, 50, 80, 200] },
    "discount": { "limit": 10, "steps": [5, 10, 15], "unit": "percent" },
    "redelivery": { "limit": 1, "steps": [1, 2], "unit": "count", "name": "redelivery", "plural": "redeliveries" }
  },
  "rules": {
    "tries_before_escalation": 1, "manager_request": { "honour_after": 2 },
    "abuse": { "warnings": 2, "swearing_counts": true, "then": ["transfer", "disconnect"] },
    "hold": { "max_seconds": 60, "max_times": 2 }, "liability": "reserved",
    "promises": { "delivery-claim": { "days": 3 } }
  },
  "contacts": [
    { "id": "ana-reyes", "name": "Ana Reyes", "title": "Team lead", "extension": "2210", "level": 1,
      "handles": ["no-authority", "insists-on-manager", "no-progress", "losing-control"], "limits": { "refund": 100 } },
    { "id": "jim-smith", "name": "Jim Smith", "title": "Duty manager", "extension": "2774", "level": 2,
      "handles": ["no-authority", "abuse", "threat", "insists-on-manager", "losing-control"],
      "limits": { "refund": 250, "discount": 25 } },
    { "id": "safety-desk", "name": "Product safety desk", "title": "Safety", "extension": "2900", "level": 1,
      "kind": "specialist", "handles": ["safety", "beyond-knowledge"] }
  ],
  "policies": [
    { "id": "refund-window", "clause": "4.2", "title": "Refunds after delivery", "text": "Refunds are open for 30 days.", "governs": ["refund"] },
    { "id": "damage", "clause": "4.5", "title": "Damage in transit", "text": "Damage is made good." }
  ],
  "lines": {
    "offer": "I can give you {offer}.", "lookup": "Let me check our rule on {policy}.",
    "hold": "May I put you on hold for {seconds} seconds?",
    "warn-first": "I want to help, and I cannot while I am spoken to like that.",
    "warn-final": "If this goes on I will pass the call to a manager or end it.",
    "announce": "I will bring in {contact.name}.", "escalate": "I am passing you on now.",
    "message": "{contact.name} on {contact.extension}, a word about this call.",
    "disconnect": "I am ending the call now.", "barge-in": "May I say something here?",
    "ask-again": "Could you tell me about {fact}?"
  }
}
)json";
}

std::string_view rubric_json() {
    return R"json({
  "$schema": "../schema/rubric.schema.json", "format": 1, "id": "plain", "name": "Plain rubric",
  "pass": 80, "words_per_minute": 150,
  "dimensions": [
    { "id": "judgement", "name": "Judgement", "weight": 25 }, { "id": "timing", "name": "Timing", "weight": 15 },
    { "id": "effort", "name": "Effort", "weight": 10 }, { "id": "positioning", "name": "Positioning", "weight": 20 },
    { "id": "handover", "name": "Handover", "weight": 15 }, { "id": "boundaries", "name": "Boundaries", "weight": 15 }
  ],
  "skills": [
    { "id": "empathy", "name": "Empathy", "anger": -8, "trust": 6, "hears": true, "ids": ["H3"] },
    { "id": "paraphrase", "name": "Saying it back", "anger": -4, "trust": 6, "hears": true, "ids": ["H2"] },
    { "id": "willing", "name": "Will to help", "anger": -3, "trust": 4, "ids": ["H1"] },
    { "id": "can-do", "name": "What can be done", "anger": -4, "trust": 5, "solves": true, "ids": ["H5"] },
    { "id": "benefit", "name": "What the handover gives", "anger": -3, "trust": 5, "ids": ["H4"] },
    { "id": "options", "name": "Options", "anger": -3, "trust": 5, "solves": true, "ids": ["H6"] },
    { "id": "explain", "name": "Why", "anger": -1, "trust": 3, "ids": ["H10"] },
    { "id": "ownership", "name": "Owning it", "anger": -3, "trust": 5, "ids": ["E2"] },
    { "id": "redirect", "name": "Back to the matter", "anger": -2, "trust": 1, "ids": ["W5"] },
    { "id": "contain", "name": "Making safe", "anger": 0, "trust": 3, "ids": ["W7"] },
    { "id": "verify", "name": "Checking who calls", "anger": 1, "trust": 0, "ids": ["H18"] },
    { "id": "withdraw", "name": "Taking it back", "anger": 3, "trust": -1, "ids": ["W1"] },
    { "id": "insult", "name": "Insult", "anger": 15, "trust": -15, "harmful": true, "ids": ["H9"] },
    { "id": "blame", "name": "Blame", "anger": 7, "trust": -6, "harmful": true, "ids": ["C7"] },
    { "id": "policy-wall", "name": "Hiding behind the rule", "anger": 7, "trust": -5, "harmful": true, "ids": ["H5"] },
    { "id": "overpromise", "name": "Promising too much", "anger": -5, "trust": 2, "harmful": true, "ids": ["W1"] },
    { "id": "falsehood", "name": "Untruth", "anger": 0, "trust": 0, "harmful": true, "ids": ["H18"] },
    { "id": "admits-liability", "name": "Admitting fault", "anger": -4, "trust": 2, "harmful": true, "ids": ["H18"] },
    { "id": "discloses", "name": "Giving data away", "anger": 0, "trust": 0, "harmful": true, "ids": ["H18"] }
  ],
  "mood": {
    "grate": { "anger": 3, "trust": -3 }, "hold": { "anger": 2, "trust": -1 }, "hold_long": { "anger": 5, "trust": -3 },
    "hold_often": { "anger": 5, "trust": -3 }, "repeat": { "anger": 4, "trust": -3 },
    "unexplained": { "anger": 8, "trust": -6 }, "asked_again": { "anger": 6, "trust": -4 },
    "wrong_owner": { "anger": 8, "trust": -6 }, "unavailable": { "anger": 4, "trust": -3 },
    "starts_again": { "anger": 10, "trust": -8 }, "silence": { "anger": 4, "trust": -2 },
    "listening": { "anger": -4, "trust": 2 }, "barge_in": { "anger": 6, "trust": -4 },
    "warn_due": { "anger": 1, "trust": 1 }, "warn_undue": { "anger": 8, "trust": -6 },
    "refused": { "anger": 3, "trust": -1 }, "accepted": { "anger": -10, "trust": 6 },
    "announce": { "anger": 0, "trust": 1 }, "lookup": { "anger": 1, "trust": 0 }
  },
  "tempers": [
    { "id": "volatile", "name": "Volatile", "calms_pct": 80, "angers_pct": 130, "trusts_pct": 100, "distrusts_pct": 110,
      "out_of_turns": "I have no more time for this.", "disconnected": "The line is dead.",
      "left_to_owner": "The talk goes on without you.",
      "on": {
        "offer": { "customer": [ { "say": "No. That is not good enough.", "does": ["refuses"] } ] },
        "lookup": { "customer": [ { "say": "Fine, look it up." } ] },
        "hold": { "customer": [ { "say": "On hold again." } ] },
        "warn": { "customer": [ { "say": "All right, all right." } ] },
        "wait": { "customer": [ { "say": "Are you still there?" } ] },
        "barge-in": { "customer": [ { "say": "Let me finish!" } ] },
        "announce": { "customer": [ { "say": "And who is that?" } ] },
        "escalate:unavailable": { "customer": [ { "say": "Nobody there? Typical." } ] },
        "escalate:line-drops": { "customer": [ { "say": "I was cut off." } ] },
        "escalate:wrong-owner": { "customer": [ { "say": "They sent me back to you." } ] },
        "disconnect": { "customer": [ { "say": "You can't just" } ] }
      } }
  ],
  "items": [
    { "id": "said-back", "name": "Said the problem back", "dimension": "positioning", "points": 4, "cue": "asks",
      "earned_by": ["shows:paraphrase", "shows:empathy"], "lost_by": "replied", "teaches": ["H2", "H3"],
      "coach": { "earned": "The customer heard that you had heard.", "lost": "Say the problem back first." } },
    { "id": "what-you-can", "name": "Said what can be done", "dimension": "positioning", "points": 4,
      "earned_by": "shows:can-do", "lost_by": "shows:policy-wall", "at_end": "lost", "teaches": ["H5"],
      "coach": { "earned": "You opened a door.", "lost": "Say what you can do." } },
    { "id": "real-try", "name": "A real try first", "dimension": "effort", "points": 5, "earned_by": "tries",
      "at_end": "lost", "teaches": ["W11"], "coach": { "earned": "You tried.", "lost": "Try once, truly." } },
    { "id": "owner", "name": "The right person", "dimension": "handover", "points": 4, "cue": "escalates",
      "earned_by": "right-owner", "lost_by": ["wrong-owner", "skips-level"], "handover": true, "teaches": ["W12"],
      "coach": { "earned": "Lowest who could.", "lost": "Ask who should own it." } },
    { "id": "explained", "name": "Said why", "dimension": "handover", "points": 4, "cue": "escalates",
      "earned_by": "explains", "lost_by": "unexplained", "handover": true, "teaches": ["H10"],
      "coach": { "earned": "You said why.", "lost": "Say why before you pass a call on." } },
    { "id": "reason", "name": "For the right reason", "dimension": "judgement", "points": 4, "cue": "escalates",
      "earned_by": "right-reason", "lost_by": "wrong-reason", "handover": true, "teaches": ["W1", "W2"],
      "coach": { "earned": "The reason stood.", "lost": "Name the reason that stands." } },
    { "id": "warned-in-turn", "name": "The ladder", "dimension": "boundaries", "points": 4, "cue": "abuses",
      "earned_by": ["warns-first", "warns-final"], "lost_by": "replied", "at_end": "lost", "teaches": ["W3"],
      "coach": { "earned": "You drew the line.", "lost": "Name it and warn." } }
  ],
  "caps": { "missed": 35, "needless": 55, "premature_cold": 39 },
  "keeps_pct": { "premature": 50, "avoidable": 50, "missed": 0, "needless": 0 },
  "fatal": [
    { "id": "insult-returned", "name": "Insult returned", "event": "shows:insult", "teaches": ["H9"], "coach": "Never." },
    { "id": "hung-up", "name": "Hung up", "event": "hangs-up", "teaches": ["W3"], "coach": "Warn first." }
  ],
  "critical": [
    { "id": "promise-beyond-authority", "name": "Promise beyond authority", "event": "promise-stands",
      "dimension": "boundaries", "teaches": ["W1"], "coach": "Take it back at once." }
  ],
  "labels": { "strong": 2, "good": 5, "loose": 10, "slip": 20, "only_way": 20 }
}
)json";
}

std::string_view scenario_json() {
    return R"json({
  "$schema": "../schema/scenario.schema.json", "format": 1,
  "id": "sofa", "title": "The second sofa", "summary": "A replacement came damaged too.",
  "company": "harbour-home", "rubric": "plain", "level": 2, "minutes": 5, "turns": 20,
  "teaches": ["W1", "W2", "H4"], "content": { "tags": ["strong-language"], "intensity": 1 },
  "customer": { "name": "Dana Whitlock", "pronouns": "she/her", "voice": "en-gb", "temper": "volatile",
    "anger": 45, "floor": 20, "trust": 50, "patience_s": 12, "account": { "Order": "88213" } },
  "brief": "{customer.name} has an open claim; we promised an answer within {promise.delivery-claim}.",
  "facts": {
    "order": { "text": "order 88213, blue sofa", "kind": "need" },
    "twice": { "text": "the replacement came damaged too", "kind": "need", "ask": "What happened to the replacement?" },
    "rude": { "text": "she is a difficult customer", "kind": "opinion" },
    "bought": "bought in May"
  },
  "flags": { "promised_callback": false },
  "policies": { "refund-window": "silent", "damage": "Damage on a replacement is ours to make good." },
  "promise": { "kind": "delivery-claim", "days_ago": 2 },
  "verdict": "required",
  "triggers": [
    { "id": "over-limit", "reason": "no-authority", "when": "asked(refund) > limit(refund)" },
    { "id": "insists", "reason": "insists-on-manager" }
  ],
  "escalate": {
    "lines": [
      { "id": "benefit", "say": "{contact.name} can decide on the whole sum, so you get an answer today.",
        "shows": ["benefit", "can-do"] },
      { "id": "plain", "say": "I am passing you to {contact.name}, extension {contact.extension}.", "shows": ["explain"] }
    ],
    "result": {
      "ana-reyes": { "is": "connected", "to": "lead" },
      "ana-reyes:callback": { "is": "connected", "to": "booked" },
      "jim-smith": [ { "is": "unavailable" }, { "is": "line-drops", "to": "lead", "else": "pickup" }, { "is": "connected", "to": "lead" } ]
    }
  },
  "traps": ["promise-beyond-authority"],
  "line": [
    { "say": "mirror" }, { "offer": { "remedy": "refund", "amount": 50 } },
    { "escalate": { "reason": "no-authority", "to": "ana-reyes", "method": "warm", "line": "benefit", "identify": true,
      "prepare": true, "brief": ["order", "twice"] } },
    { "say": "introduce" }
  ],
  "start": "pickup",
  "on": {
    "hold": { "customer": [ { "say": "Music. Lovely." } ] },
    "lookup:damage": { "customer": [ { "say": "And what does it say?" } ], "set": ["promised_callback = true"] }
  },
  "nodes": {
    "pickup": { "stage": "contact",
      "customer": [
        { "say": "My replacement sofa is damaged as well. I want £80 back.", "tone": "angry", "does": ["asks:refund:80"] },
        { "say": "And I am furious.", "if": "anger >= 60" }
      ],
      "moves": [
        { "id": "mirror", "say": "Order 88213, and the second sofa is damaged too. That is not good enough, {customer.name}.",
          "shows": ["empathy", "paraphrase"], "learns": ["order", "twice"], "to": "explains",
          "coach": "Heard first, then help.", "teaches": ["H2", "H3"] },
        { "id": "wall", "say": "Our rule allows {limit.refund}, no more.", "shows": ["policy-wall"], "to": "explains" },
        { "id": "promise", "say": "I will get you all of the £80.", "shows": ["overpromise"], "to": "explains" }
      ] },
    "explains": { "stage": "support",
      "customer": [ { "say": "So what can you do?" } ],
      "moves": [
        { "id": "claim", "say": "I can book a new delivery for Thursday.", "tries": true, "shows": ["can-do"], "to": "resists" },
        { "id": "callback", "say": "I will call you back.", "learns": ["bought"], "if": "not promised_callback", "set": ["promised_callback = true"],
          "shows": ["ownership"], "to": "resists" },
        { "id": "unsay", "say": "I spoke too soon: the sum is not mine to give.", "if": "shown(overpromise)",
          "shows": ["withdraw"], "to": "explains" },
        { "id": "snap", "say": "There is no need to be stupid about it.", "shows": ["insult"], "learns": ["rude"], "to": "shouts" }
      ],
      "on": { "offer:refund": { "accepts": "offered(refund) >= 50 and trust >= 75", "to": "settled", "else": "resists",
        "customer": [ { "say": "{limit.refund}? On a sofa like that?", "if": "offered(refund) >= 50" } ] } } },
    "resists": { "stage": "trigger",
      "customer": [
        { "say": "No. I want your manager.", "does": ["refuses", "asks-manager"] },
        { "say": "Twice! It was broken twice!", "if": "not knows(twice)" }
      ],
      "moves": [
        { "id": "own", "say": "I will see this through with you.", "shows": ["ownership", "willing"], "to": "resists" },
        { "id": "close-early", "say": "Then there is nothing more.", "shows": ["policy-wall"], "to": "walked" },
        { "id": "calm", "say": "Let us go back to the sofa.", "shows": ["redirect"], "if": "insists >= 2 or visited(shouts)", "to": "explains" }
      ] },
    "shouts": { "stage": "trigger",
      "customer": [ { "say": "You are useless.", "does": ["abuses"] } ],
      "moves": [
        { "id": "steady", "say": "I hear that you are angry.", "shows": ["empathy"], "to": "resists" },
        { "id": "sorry", "say": "Let us start afresh.", "shows": ["redirect"], "to": "explains" }
      ],
      "on": { "warn": { "customer": [ { "say": "Fine. Sorry.", "does": ["apologises"] } ], "to": "resists" } } },
    "lead": { "stage": "specialist",
      "customer": [
        { "say": "This is Ana. I have the order in front of me.", "who": "contact" },
        { "say": "At last.", "if": "not late" }
      ],
      "moves": [
        { "id": "introduce", "say": "Ana, Dana has had two damaged sofas.", "shows": ["paraphrase"], "to": "settled" },
        { "id": "leave", "say": "I leave you to it.", "to": "settled" }
      ] }
  },
  "endings": {
    "settled": { "resolved": true, "text": "A new sofa comes on Thursday.", "later": "Dana wrote a kind review." },
    "booked": { "resolved": true, "text": "Ana will call at four." },
    "walked": { "text": "Dana hangs up and takes her trade elsewhere." }
  }
}
)json";
}

}  // namespace rung::test
