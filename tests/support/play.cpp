#include "support/play.h"

#include "scenario/vocabulary.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <optional>

#include "support/fixtures.h"

namespace rung::test {
namespace {

using call::State;
using call::Why;
using scenario::Event;
using scenario::EventKind;
using scenario::Move;
using scenario::MoveKind;
using scenario::Script;
using Words = std::vector<std::string_view>;

std::vector<std::string_view> split(std::string_view text, char by) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(by), text.size());
        const auto from = text.find_first_not_of(" \n");
        if (from < end) {
            const auto last = text.find_last_not_of(" \n", end - 1);
            parts.push_back(text.substr(from, last + 1 - from));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

template <class Table>
std::optional<std::uint8_t> find_id(const Script& script, const Table& table, std::string_view id) {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (script.text(table[i].id) == id) return static_cast<std::uint8_t>(i);
    return std::nullopt;
}

/// Reads the words of one move, one after the other.
class MoveReader {
  public:
    MoveReader(const Script& script, std::uint32_t node, std::string_view text)
        : script_(script), node_(node), text_(text), words_(split(text, ' ')) {}

    Move read() {
        REQUIRE_MESSAGE(!words_.empty(), "an empty move");
        const auto word = next();
        const auto kind = scenario::find_move_kind(word);
        move_.kind = kind.value_or(MoveKind::say);
        if (kind && *kind != MoveKind::say)
            read_kind();
        else
            move_.choice = find_choice(kind ? next() : word);
        if (at_ != words_.size()) fail("was not read to its end");
        return move_;
    }

  private:
    void read_kind() {
        switch (move_.kind) {
            case MoveKind::lookup:
                move_.policy = id_in(script_.policies);
                break;
            case MoveKind::offer:
                read_offer();
                break;
            case MoveKind::hold:
                move_.amount = number();
                break;
            case MoveKind::warn:
                move_.final_warning = next() == "final" ? 1 : 0;
                break;
            case MoveKind::announce:
                move_.contact = id_in(script_.contacts);
                if (more()) move_.line = id_in(script_.handover_lines);
                break;
            case MoveKind::escalate:
                read_escalate();
                break;
            case MoveKind::message:
                move_.contact = id_in(script_.contacts);
                break;
            case MoveKind::wait:
                move_.amount = more() ? number() : std::uint16_t{5};
                break;
            case MoveKind::note:
                read_note();
                break;
            case MoveKind::follow_up:
                move_.contact = person();
                move_.amount = more() ? number() : std::uint16_t{1};
                break;
            case MoveKind::reflect:
                move_.amount = number();
                move_.cause = *scenario::find_cause(next());
                move_.control = more() && next() == "control" ? 1 : 0;
                break;
            default:
                break;
        }
    }

    void read_offer() {
        move_.remedy = id_in(script_.remedies);
        const auto& steps = script_.remedies[move_.remedy].steps;
        const std::int64_t amount = number();
        const auto* first = script_.amounts.data() + steps.first;
        const auto* found = std::find(first, first + steps.count, amount);
        if (found == first + steps.count) fail("names an amount that is no step");
        move_.step = static_cast<std::uint8_t>(found - first);
    }

    void read_escalate() {
        move_.contact = id_in(script_.contacts);
        move_.method = scenario::Method::warm;
        while (more()) {
            const auto word = next();
            if (const auto method = scenario::find_method(word))
                move_.method = *method;
            else if (const auto reason = scenario::find_reason(word))
                move_.reason = *reason;
            else if (word == "identify")
                move_.identify = 1;
            else if (word == "prepare")
                move_.prepare = 1;
            else if (word == "brief")
                read_facts();
            else if (const auto line = find_id(script_, script_.handover_lines, word))
                move_.line = *line;
            else
                fail("has a word that means nothing");
        }
    }

    void read_note() {
        move_.contact = person();
        move_.next = *scenario::find_next_step(next());
        read_facts();
    }

    void read_facts() {
        while (more()) move_.facts |= 1u << id_in(script_.facts);
    }

    std::uint8_t person() {
        if (words_[at_] == "nobody" || words_[at_] == "customer")
            return next() == "nobody" ? scenario::kNobody : scenario::kTheCustomer;
        return id_in(script_.contacts);
    }

    std::uint32_t find_choice(std::string_view id) {
        const auto here = script_.nodes[node_].choices;
        for (auto i = here.first; i < here.first + here.count; ++i)
            if (script_.text(script_.choices[i].id) == id) return i;
        fail("is no choice here");
    }

    template <class Table>
    std::uint8_t id_in(const Table& table) {
        const auto found = find_id(script_, table, next());
        if (!found) fail("names something that does not exist");
        return *found;
    }

    std::uint16_t number() {
        const auto digits = next();
        std::uint16_t value = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (read.ec != std::errc{}) fail("has no number where one belongs");
        return value;
    }

    [[nodiscard]] bool more() const { return at_ < words_.size(); }
    std::string_view next() {
        if (!more()) fail("ends too soon");
        return words_[at_++];
    }
    [[noreturn]] void fail(const char* what) const {
        FAIL(fmt::format("\"{}\" {}", text_, what));
        throw std::logic_error(what);
    }

    const Script& script_;
    std::uint32_t node_;
    std::string_view text_;
    Words words_;
    std::size_t at_ = 0;
    Move move_;
};

std::vector<call::Entry> log_of(std::span<const Move> moves) {
    std::vector<call::Entry> log;
    for (const auto& move : moves) {
        call::Entry entry;
        entry.move = move;
        log.push_back(entry);
    }
    return log;
}

call::Playback replayed(const Script& script, std::span<const Move> moves) {
    auto played = call::replay(script, log_of(moves));
    if (!played.ok()) FAIL(played.error().message);
    return std::move(played).value();
}

/// As a save does: the log so far is played again, then the call goes on from there.
void check_save_and_restore(const Script& script, const std::vector<Move>& moves,
                            const call::Playback& whole) {
    for (std::size_t saved = 0; saved < moves.size(); ++saved) {
        const auto before = replayed(script, std::span(moves).first(saved));
        State state = before.end();
        const auto& beat = whole.beats[saved];
        call::Recorder recorder;
        call::apply(script, state, moves[saved], recorder.sink());
        CHECK_MESSAGE(before.end() == beat.before, "a save after ", saved,
                      " moves comes back as another call");
        CHECK_MESSAGE(state == beat.after, "move ", saved, " after a save leads elsewhere");
        const auto events = whole.events_of(beat);
        CHECK_MESSAGE(
            std::equal(events.begin(), events.end(), recorder.events.begin(), recorder.events.end()), "move ",
            saved, " after a save tells something else");
    }
}

/// Without a listener, and from a copy of the bytes.
void check_unheard(const Script& script, const std::vector<Move>& moves, const call::Playback& whole) {
    State state = call::begin(script);
    CHECK(state == whole.start);
    for (const auto& move : moves) {
        State copy;
        std::memcpy(&copy, &state, sizeof copy);
        call::apply(script, copy, move);
        state = copy;
    }
    CHECK(state == whole.end());
}

std::string argument_of(const Script& script, const Event& event) {
    const auto remedy = [&] {
        const auto& r = script.remedies[event.a];
        return fmt::format("{}:{}", script.text(r.id), script.amounts[r.steps.first + event.b]);
    };
    switch (event.kind) {
        case EventKind::shows:
        case EventKind::grates:
            return std::string(script.text(script.skills[event.a].id));
        case EventKind::learns:
        case EventKind::asked_again:
            return std::string(script.text(script.facts[event.a].id));
        case EventKind::offers_within:
        case EventKind::offers_beyond:
        case EventKind::asks:
            return remedy();
        case EventKind::offers_unasked:
        case EventKind::accepted:
        case EventKind::refused:
        case EventKind::asks_beyond:
            return std::string(script.text(script.remedies[event.a].id));
        case EventKind::finds_answer:
        case EventKind::finds_silence:
            return std::string(script.text(script.policies[event.a].id));
        case EventKind::holds:
            return std::to_string(event.b);
        case EventKind::escalates:
        case EventKind::acts_again:
            return std::string(name_of(static_cast<scenario::Reason>(event.a)));
        case EventKind::opens:
        case EventKind::lapses:
            return std::string(script.text(script.triggers[event.b].id));
        case EventKind::by_method:
            return std::string(name_of(static_cast<scenario::Method>(event.a)));
        case EventKind::announces:
        case EventKind::messages:
        case EventKind::leaves:
        case EventKind::connected:
        case EventKind::callback_agreed:
        case EventKind::unavailable:
        case EventKind::line_drops:
        case EventKind::handed_back:
            return std::string(script.text(script.contacts[event.a].id));
        case EventKind::call_ends:
            return std::string(script.text(script.endings[event.b].id));
        case EventKind::reflects:
            return fmt::format("{}", event.b);
        case EventKind::times: {
            const auto row = scenario::unpack_row(event.b);
            return fmt::format("{}:{}:{}/{}", script.text(script.triggers[event.a].id), event.value,
                               row.tolerance, row.lambda_pct);
        }
        default:
            return {};
    }
}

/// Events that are not for rubrics and that a test reads all the same.
std::string_view label_of(EventKind kind) {
    if (kind == EventKind::times) return "times";
    return scenario::name_of(kind);
}

}  // namespace

Move read_move(const Script& script, std::uint32_t node, std::string_view text) {
    return MoveReader(script, node, text).read();
}

call::Playback play_moves(const Script& script, const std::vector<Move>& moves) {
    auto whole = replayed(script, moves);
    check_save_and_restore(script, moves, whole);
    check_unheard(script, moves, whole);
    return whole;
}

call::Playback play(const Script& script, std::string_view text) {
    std::vector<Move> moves;
    State state = call::begin(script);
    for (const auto part : split(text, ';')) {
        const Move move = read_move(script, state.node, part);
        const Why why = call::query(script, state, move);
        if (why != Why::legal) FAIL(fmt::format("\"{}\" is not legal: {}", part, call::name_of(why)));
        call::apply(script, state, move);
        moves.push_back(move);
    }
    return play_moves(script, moves);
}

Why why_not(const Script& script, std::string_view text) {
    const auto last = text.rfind(';');
    State state = call::begin(script);
    if (last != std::string_view::npos) state = play(script, text.substr(0, last)).end();
    const auto move = last == std::string_view::npos ? text : text.substr(last + 1);
    return call::query(script, state, read_move(script, state.node, split(move, ';').at(0)));
}

std::string told(const Script& script, std::span<const Event> events) {
    std::string text;
    for (const auto& event : events) {
        const auto label = label_of(event.kind);
        if (label.empty()) continue;
        if (!text.empty()) text += ' ';
        text += label;
        if (const auto argument = argument_of(script, event); !argument.empty()) text += ':' + argument;
    }
    return text;
}

std::string told(const Script& script, const call::Playback& play) {
    return play.beats.empty() ? told_in_all(script, play) : told(script, play.events_of(play.beats.back()));
}

std::string told_in_all(const Script& script, const call::Playback& play) {
    return told(script, play.events);
}

std::string heard(const Script& script, const call::Playback& play) {
    const auto events =
        play.beats.empty() ? std::span<const Event>(play.events) : play.events_of(play.beats.back());
    std::string text;
    for (const auto& event : events)
        if (event.kind == EventKind::line)
            text += (text.empty() ? "" : " / ") + std::string(script.text(script.lines[event.b].say));
    return text;
}

}  // namespace rung::test
