#include "call/stage.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <tuple>

#include "support/fixtures.h"
#include "support/generate.h"
#include "support/play.h"

namespace rung::test {
namespace {

using call::State;
using call::Why;
using scenario::Move;
using scenario::MoveKind;
using scenario::Script;

auto key_of(const Move& m) {
    return std::tuple(m.kind, m.policy, m.remedy, m.step, m.contact, m.final_warning, m.line, m.reason,
                      m.method, m.identify, m.prepare, m.next, m.cause, m.control, m.amount, m.choice,
                      m.facts);
}
bool before(const Move& a, const Move& b) {
    return key_of(a) < key_of(b);
}

constexpr std::uint16_t kSeconds[] = {0, 30, 60, 120};
constexpr std::uint8_t kNoAndYes[] = {0, 1};

/// Every move there could be in a small script, legal or not, without a thought.
std::vector<Move> enumerate(const Script& script) {
    std::vector<Move> all;
    const auto add = [&](Move move) { all.push_back(move); };
    const auto small = [](std::size_t n) { return static_cast<std::uint8_t>(n); };
    for (std::uint32_t c = 0; c < script.choices.size(); ++c) add({.kind = MoveKind::say, .choice = c});
    for (std::size_t p = 0; p < 4; ++p) add({.kind = MoveKind::lookup, .policy = small(p)});
    for (std::size_t r = 0; r < 4; ++r)
        for (std::size_t s = 0; s < 6; ++s)
            add({.kind = MoveKind::offer, .remedy = small(r), .step = small(s)});
    for (const std::uint16_t s : kSeconds) add({.kind = MoveKind::hold, .amount = s});
    for (const std::uint8_t f : kNoAndYes) add({.kind = MoveKind::warn, .final_warning = f});
    const std::uint32_t facts = 1u << script.facts.size();
    for (std::size_t c = 0; c <= script.contacts.size(); ++c) {
        add({.kind = MoveKind::message, .contact = small(c)});
        for (std::size_t l = 0; l <= script.handover_lines.size(); ++l) {
            const auto line = l == script.handover_lines.size() ? scenario::kNoLine : small(l);
            add({.kind = MoveKind::announce, .contact = small(c), .line = line});
            for (int r = 0; r < scenario::kReasons; ++r)
                for (int m = 0; m < scenario::kMethods; ++m)
                    for (std::uint32_t way = 0; way < 4 * facts; ++way)
                        add({.kind = MoveKind::escalate,
                             .contact = small(c),
                             .line = line,
                             .reason = static_cast<scenario::Reason>(r),
                             .method = static_cast<scenario::Method>(m),
                             .identify = static_cast<std::uint8_t>(way & 1),
                             .prepare = static_cast<std::uint8_t>(way >> 1 & 1),
                             .facts = way >> 2});
        }
    }
    add({.kind = MoveKind::disconnect});
    add({.kind = MoveKind::wait, .amount = 5});
    add({.kind = MoveKind::barge_in});
    std::vector<std::uint8_t> people = {scenario::kNobody, scenario::kTheCustomer};
    for (std::size_t c = 0; c < script.contacts.size(); ++c) people.push_back(small(c));
    for (const auto who : people) {
        add({.kind = MoveKind::follow_up, .contact = who, .amount = 1});
        for (int next = 0; next < 5; ++next)
            for (std::uint32_t f = 0; f < facts; ++f)
                add({.kind = MoveKind::note,
                     .contact = who,
                     .next = static_cast<scenario::NextStep>(next),
                     .facts = f});
    }
    add({.kind = MoveKind::debrief});
    for (std::uint16_t turn = 0; turn < 8; ++turn)
        for (int cause = 0; cause < 4; ++cause)
            for (const std::uint8_t control : kNoAndYes)
                add({.kind = MoveKind::reflect,
                     .cause = static_cast<scenario::Cause>(cause),
                     .control = control,
                     .amount = turn});
    add({.kind = MoveKind::close});
    return all;
}

std::vector<Move> legal_of(const Script& script, const State& state, std::vector<Move> all) {
    std::erase_if(all, [&](const Move& m) { return call::query(script, state, m) != Why::legal; });
    std::sort(all.begin(), all.end(), before);
    return all;
}

std::vector<Move> listed(const Script& script, const State& state, bool folded) {
    std::vector<Move> moves;
    call::list_moves(script, state, folded, moves);
    std::sort(moves.begin(), moves.end(), before);
    return moves;
}

}  // namespace

TEST_CASE("the list of moves is every legal move, each once") {
    const auto script = script_of();
    const auto all = enumerate(script);
    for (const auto* moves : {
             "",
             "mirror",
             "mirror; snap; warn first",
             "mirror; snap; warn first; warn final",
             "wall; lookup damage; hold 30; hold 30; hold 30",
             "mirror; announce ana-reyes; barge-in; message jim-smith",
             "mirror; escalate ana-reyes brief order twice",
             "mirror; escalate jim-smith",
             "mirror; escalate ana-reyes; leave",
             "mirror; escalate ana-reyes callback; message ana-reyes; debrief",
             "mirror; disconnect; note nobody closed order; follow-up customer; reflect 1 both; message "
             "safety-desk",
             "mirror; disconnect; close",
         }) {
        CAPTURE(std::string(moves));
        const auto state = play(script, moves).end();
        CHECK(listed(script, state, false) == legal_of(script, state, all));
    }
}

TEST_CASE("folded, handovers and notes come with everything or nothing, and all else is the same") {
    const auto script = script_of();
    for (const auto* moves : {"", "mirror", "mirror; escalate ana-reyes; leave"}) {
        CAPTURE(std::string(moves));
        const auto state = play(script, moves).end();
        const auto whole = listed(script, state, false);
        const auto folded = listed(script, state, true);
        CHECK(std::includes(whole.begin(), whole.end(), folded.begin(), folded.end(), before));
        const std::uint32_t needs = state.facts & script.needs;
        auto expected = whole;
        std::erase_if(expected, [&](const Move& m) {
            const bool bare = m.identify == 0 && m.prepare == 0 && m.facts == 0;
            const bool full = m.identify == 1 && m.prepare == 1 &&
                              m.facts == (m.method == scenario::Method::cold ? 0 : needs);
            if (m.kind == MoveKind::escalate) return !bare && !full;
            if (m.kind == MoveKind::note) return m.facts != 0 && m.facts != needs;
            if (m.kind == MoveKind::reflect)
                return m.amount != 1 || m.cause != scenario::Cause::others || m.control != 0;
            return false;
        });
        CHECK(folded == expected);
    }
}

TEST_CASE("a choice whose condition fails is not offered") {
    const auto script = script_of();
    const auto ids = [&](const char* moves) {
        std::vector<std::uint32_t> choices;
        call::list_choices(script, play(script, moves).end(), choices);
        std::string text;
        for (const auto idx : choices) text += std::string(script.text(script.choices[idx].id)) + " ";
        return text;
    };
    CHECK(ids("") == "mirror wall promise ");
    CHECK(ids("mirror") == "claim callback snap ");
    CHECK(ids("promise") == "claim callback unsay snap ");
    CHECK(ids("mirror; callback") == "own close-early ");
    CHECK(ids("mirror; lookup damage") == "claim snap ");
}

TEST_CASE("along random play every listed move is legal, and waiting always is") {
    const auto script = script_of(generate_scenario({.nodes = 12, .turns = 30, .rubric = "plain"}));
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Dice dice(seed);
        State state = call::begin(script);
        while (state.at() == call::Phase::call) {
            const auto moves = listed(script, state, true);
            REQUIRE(!moves.empty());
            for (const auto& move : moves) REQUIRE(call::query(script, state, move) == Why::legal);
            CHECK(call::query(script, state, {.kind = MoveKind::wait, .amount = 5}) == Why::legal);
            call::apply(script, state, moves[dice.below(static_cast<std::uint32_t>(moves.size()))]);
        }
    }
}

}  // namespace rung::test
