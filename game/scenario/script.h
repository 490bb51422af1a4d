#pragma once

#include "scenario/event.h"
#include "scenario/limits.h"
#include "scenario/move.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The compiled form of scenario + company + rubric: flat tables of small integers that `call` runs on. Made
/// by `compile`, never changed afterwards, except that the authority sandbox may copy it and raise a limit.
namespace rung::scenario {

/// A stretch of the script's text pool.
struct Text {
    std::uint32_t at = 0;
    std::uint32_t size = 0;
};

/// A stretch of one of the script's tables.
struct Range {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

enum class Stage : std::uint8_t { contact, support, trigger, handover, specialist, follow_up };
enum class Verdict : std::uint8_t { required, acceptable, needless };
enum class Speaker : std::uint8_t { customer, contact };
enum class FactKind : std::uint8_t { plain, need, opinion };
enum class Unit : std::uint8_t { currency, percent, count };

/// Where a play goes: a node, an ending, or nowhere (the call stays).
struct Target {
    static constexpr std::uint32_t kStay = 0xffffffff;
    static constexpr std::uint32_t kEndingBit = 0x80000000;
    std::uint32_t bits = kStay;
    [[nodiscard]] bool stays() const { return bits == kStay; }
    [[nodiscard]] bool ends() const { return bits != kStay && (bits & kEndingBit) != 0; }
    [[nodiscard]] std::uint32_t node() const { return bits; }
    [[nodiscard]] std::uint32_t ending() const { return bits & ~kEndingBit; }
    static Target to_node(std::uint32_t idx) { return {idx}; }
    static Target to_ending(std::uint32_t idx) { return {idx | kEndingBit}; }
    friend bool operator==(const Target&, const Target&) = default;
};

/// Flat code of one expression in `Script::code`; count 0 means always true.
using Condition = Range;

/// What a customer does with a line (design §4).
struct Act {
    EventKind kind = EventKind::refuses;
    std::uint8_t remedy = 0;  ///< asks
    std::uint8_t step = 0;    ///< asks
};

struct Line {
    Text say;
    Text tone;
    Condition when;
    Range acts;
    std::uint16_t words = 0;
    Speaker who = Speaker::customer;
};

/// `flag = condition`.
struct Assignment {
    std::uint8_t flag = 0;
    Condition value;
};

/// A say move. One cache line: a move of a large script then waits for memory once.
struct alignas(64) Choice {
    Text id;
    Text say;
    Text coach;
    Range teaches;  ///< into `Script::ids`
    Condition when;
    std::uint32_t shows = 0;   ///< a bit per skill
    std::uint32_t learns = 0;  ///< a bit per fact
    Range sets;                ///< into `Script::assignments`
    Target to;
    std::uint16_t words = 0;
    std::uint8_t try_no = 0;  ///< 1–64: which try of the scenario this is; 0: none
};

/// The answer to a move that is not a say.
struct Reaction {
    Condition accepts;        ///< offers: when it holds the offer is accepted
    bool may_accept = false;  ///< false: an offer here is always refused
    Target to;                ///< accepted, or any other move
    Target otherwise;         ///< refused
    Range lines;
    Range sets;
};

/// Index of reactions by what they answer. Slots: see `reaction_slot`.
struct Reactions {
    Range slots;  ///< into `Script::reaction_refs`, sorted by slot
};
struct ReactionRef {
    std::uint16_t slot = 0;
    std::uint32_t reaction = 0;
};

enum class Answer : std::uint8_t {
    offer,
    lookup,
    hold,
    warn,
    wait,
    barge_in,
    announce,
    escalate_unavailable,
    escalate_line_drops,
    escalate_wrong_owner,
    disconnect,
};
inline constexpr int kAnswers = 11;

/// `offer` and `lookup` may name a remedy or policy: 0 is the general one, 1 + index the specific one.
[[nodiscard]] constexpr std::uint16_t reaction_slot(Answer answer, int specific = 0) {
    return static_cast<std::uint16_t>(static_cast<int>(answer) * 64 + specific);
}

struct Node {
    Text id;
    Range lines;
    Range choices;
    Reactions on;
    Stage stage = Stage::contact;
    std::uint8_t visited_bit = 0;  ///< 1 + bit where an expression names this node
};

struct Ending {
    Text id;
    Text text;
    Text later;
    bool resolved = false;
};

struct Remedy {
    Text id;
    Text name;    ///< as it is spoken of: "engineer visit"
    Text plural;  ///< of several, where the amounts count them: "engineer visits"
    Unit unit = Unit::currency;
    std::uint8_t limit_steps = 0;  ///< how many of the steps lie within the rep's own authority
    std::int64_t limit = 0;        ///< the amount
    Range steps;                   ///< into `Script::amounts`, ascending
};

struct Contact {
    Text id;
    Text name;
    Text title;
    Text extension;
    std::uint8_t level = 1;
    bool specialist = false;
    std::uint16_t handles = 0;               ///< a bit per Reason
    std::int64_t limits[kMaxRemedies] = {};  ///< by remedy; the rep's own where the file has none
};

struct Policy {
    Text id;
    Text clause;
    Text title;
    Text text;
    bool silent = false;        ///< in this scenario
    Text answer;                ///< this scenario's own words where it has any
    std::uint32_t governs = 0;  ///< what a debrief cites it for: `governs_bit` of a reason, a remedy, a rule
};

/// Rules of the company beside reasons and remedies that a policy may govern.
enum class Ruled : std::uint8_t { tries, hold, liability };

[[nodiscard]] constexpr std::uint32_t governs_bit(Reason reason) {
    return 1u << static_cast<unsigned>(reason);
}
[[nodiscard]] constexpr std::uint32_t governs_remedy_bit(std::size_t remedy) {
    return 1u << (16 + remedy);
}
[[nodiscard]] constexpr std::uint32_t governs_bit(Ruled ruled) {
    return 1u << (24 + static_cast<unsigned>(ruled));
}

struct Fact {
    Text id;
    Text text;
    Text ask;
    FactKind kind = FactKind::plain;
};

struct Skill {
    Text id;
    Text name;
    Range teaches;
    bool harmful = false;
    bool hears = false;   ///< makes the customer feel heard
    bool solves = false;  ///< halves its gain before that
    /// Change of anger and trust with this customer's temper worked in. Shape: [0] whole, [1] halved.
    std::int8_t anger[2] = {};
    std::int8_t trust[2] = {};
};

/// Skills that the rules themselves read: bits over `Script::skills`.
struct RuleSkills {
    std::uint32_t redirect = 0, contain = 0, insult = 0, overpromise = 0, withdraw = 0, falsehood = 0,
                  admits_liability = 0, discloses = 0, verifies = 0;
    // by what they are, not by name; and all of the above that words alone set off
    std::uint32_t harmful = 0, hears = 0, solves = 0, consequential = 0;
};

struct MoodChange {
    std::int8_t anger = 0;
    std::int8_t trust = 0;
};

/// What moves of other kinds do to the mood, with the temper worked in. Source: rubric, key `mood`.
struct MoodRules {
    MoodChange grate, hold, hold_long, hold_often, repeat, unexplained, asked_again, wrong_owner, unavailable,
        starts_again, silence, listening, barge_in, warn_due, warn_undue, refused, accepted, announce, lookup;
};

struct Trigger {
    Text id;
    Reason reason = Reason::no_authority;
    bool declared = false;  ///< by the scenario; otherwise one that can open anywhere
    bool has_when = false;
    Condition when;
    std::uint8_t tries = 0;  ///< needed before the window begins
    std::uint8_t grace = 0;
    TimingRow row;
    std::uint8_t after = 0;  ///< insists-on-manager: the nth ask
};

/// What every turn asks of the triggers, ready to hand. Filled by `make_trigger_index`.
struct TriggerIndex {
    std::uint16_t asking = 0;                  ///< triggers with a condition, a bit each
    std::uint16_t by_cue[kReasons] = {};       ///< triggers that this reason's built-in cue opens, a bit each
    std::uint8_t last_age[kMaxTriggers] = {};  ///< the last turn of the window, before any containing word
};

enum class ResultKind : std::uint8_t { none, connected, unavailable, line_drops };
struct Link {
    ResultKind is = ResultKind::none;
    Target to;
    Target otherwise;
};
/// What happens at each link of a chain, last repeating.
struct Outcomes {
    Range links;  ///< into `Script::links`; count 0: a wrong owner (or a callback that is not offered)
};

struct HandoverLine {
    Text id;
    Text say;
    std::uint32_t shows = 0;
    std::uint16_t words = 0;
};

struct CompanyRules {
    std::uint8_t warnings = 2;
    bool swearing_counts = true;
    bool may_transfer = true;    ///< the ladder may end in a handover
    bool may_disconnect = true;  ///< or in ending the call
    std::uint16_t hold_max_s = 60;
    std::uint8_t hold_max_times = 2;
    bool liability_reserved = true;
};

/// Words the company has for what a rep does. Order of `Script::company_lines`.
enum class Stock : std::uint8_t {
    offer,
    lookup,
    hold,
    warn_first,
    warn_final,
    announce,
    escalate,
    message,
    disconnect,
    barge_in,
    ask_again,
};
inline constexpr int kStocks = 11;

/// One instruction of an expression; a stack machine. See expression.h.
struct Op {
    std::uint8_t code = 0;
    std::uint8_t arg = 0;
    /// On the first op of an expression that only compares its value with a number, kept in `number` too:
    /// what it holds for. Bits: 0 less, 1 equal, 2 greater, 3 never. 0: the code has to be run.
    std::int16_t orders = 0;
    std::int32_t number = 0;
};

struct Script {
    std::string pool;
    [[nodiscard]] std::string_view text(Text t) const { return std::string_view(pool).substr(t.at, t.size); }

    // who and what
    Text id, title, summary, company_id, company_name, rubric_id, escalation_name, escalation_promise, brief;
    Text customer_name, pronouns, voice, temper_name, currency, locale;
    std::vector<std::pair<Text, Text>> account;
    std::vector<Text> tags;
    std::uint8_t intensity = 0, level = 1, minutes = 0;
    std::vector<Text> ids;  ///< domain ids named by choices, skills and the scenario
    Range teaches;          ///< the scenario's own
    Text out_of_turns_text, disconnected_text, left_to_owner_text;

    // start of the call
    std::uint8_t turns = 0, anger = 0, floor = 0, trust = 0;
    std::uint16_t patience_s = 0;
    bool prefers_callback = false;
    Verdict verdict = Verdict::acceptable;
    std::uint32_t start = 0;  ///< node
    std::uint32_t flags_at_start = 0;
    std::uint16_t words_per_minute = 150;
    std::uint8_t promise_days = 0;  ///< 0: none
    std::uint8_t promise_days_ago = 0;
    std::vector<Text> flags;
    std::vector<Text> traps;
    std::vector<Move> line;  ///< the author's intended line

    // rules
    CompanyRules rules;
    RuleSkills rule_skills;
    MoodRules mood;

    // tables
    std::vector<Remedy> remedies;
    std::vector<std::int64_t> amounts;
    std::vector<Contact> contacts;
    std::vector<Policy> policies;
    std::vector<Fact> facts;
    std::vector<Skill> skills;
    std::vector<Trigger> triggers;
    TriggerIndex trigger_index;
    std::vector<Node> nodes;
    std::vector<Choice> choices;
    std::vector<Line> lines;
    std::vector<Act> acts;
    std::vector<Assignment> assignments;
    std::vector<Ending> endings;  ///< the file's, then those of every call that it does not define
    std::uint32_t ending_out_of_turns = 0, ending_disconnected = 0;
    std::uint32_t ending_in_order = 0;       ///< the announced ending; `disconnected` where the file has none
    std::uint32_t ending_left_to_owner = 0;  ///< `disconnected` where neither file nor temper has words
    std::vector<Reaction> reactions;
    std::vector<ReactionRef> reaction_refs;
    Reactions on_scenario, on_temper;
    std::vector<HandoverLine> handover_lines;
    std::vector<Outcomes> outcomes;  ///< contact × method, see `outcome_idx`
    std::vector<Link> links;
    Text company_lines[kStocks];
    std::vector<Op> code;
    std::vector<std::uint8_t> distance;  ///< node × trigger: fewest turns to the trigger's cue over moves
                                         ///< that show no harmful skill, conditions ignored; 0xff: no way
    std::uint32_t shown_bits[kMaxShown] = {};  ///< skill bit for each `shown` an expression names
    std::uint8_t shown_count = 0;
    std::uint32_t needs = 0;  ///< facts that are needs, a bit each
    std::uint32_t opinions = 0;

    /// The rows of a table that a range stands for.
    template <class T>
    [[nodiscard]] static std::span<const T> part(const std::vector<T>& table, Range range) {
        return {table.data() + range.first, range.count};
    }
    [[nodiscard]] std::size_t outcome_idx(int contact, Method method) const {
        return static_cast<std::size_t>(contact) * kMethods + static_cast<std::size_t>(method);
    }
    [[nodiscard]] std::uint8_t distance_to(std::uint32_t node, std::size_t trigger) const {
        return distance[node * triggers.size() + trigger];
    }
};

[[nodiscard]] TriggerIndex make_trigger_index(const std::vector<Trigger>& triggers);

}  // namespace rung::scenario
