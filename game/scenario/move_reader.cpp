#include "scenario/move_reader.h"

#include "scenario/money.h"
#include "scenario/vocabulary.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <optional>
#include <vector>

namespace rung::scenario {
namespace {

using Value = Document::Value;
using Ids = std::vector<std::string_view>;

std::string_view words_for(JsonKind kind) {
    switch (kind) {
        case JsonKind::null:
            return "null";
        case JsonKind::boolean:
            return "true or false";
        case JsonKind::number:
            return "a whole number";
        case JsonKind::string:
            return "a text";
        case JsonKind::array:
            return "a list, [ … ]";
        case JsonKind::object:
            break;
    }
    return "an object, { … }";
}

template <class Table>
Ids ids_of(const Script& script, const Table& table) {
    Ids ids;
    for (const auto& row : table) ids.push_back(script.text(row.id));
    return ids;
}

/// Reads the parts of one move; after the first fault it goes on without telling more.
class MoveReader {
  public:
    MoveReader(const Script& script, std::span<const std::uint32_t> nodes, FaultReport& faults)
        : script_(script), nodes_(nodes), faults_(faults) {}

    bool read(Value value, MoveEntry& entry) {
        if (!expect(value, JsonKind::object)) return false;
        for (const auto member : value.children()) read_member(value, member, entry);
        if (!failed_ && !kind_)
            fail({value.place().at, 1}, "missing-move", "there is no move in this", list_forms());
        return !failed_;
    }

  private:
    void read_member(Value value, Value member, MoveEntry& entry) {
        if (failed_) return;
        if (member.key() == "think_ms") {
            entry.think_ms = number(member, 0, std::numeric_limits<std::int32_t>::max());
            return;
        }
        const auto kind = find_move_kind(member.key());
        if (!kind)
            return fail_unknown(member.key_place(), "unknown-move", "no move is called", member.key(),
                                list_move_kinds());
        if (kind_)
            return fail(member.key_place(), "two-moves",
                        fmt::format("\"{}\" is a second move beside \"{}\"", member.key(), name_of(*kind_)),
                        "write one move a line");
        kind_ = kind;
        (void)value;
        entry.move.kind = *kind;
        read_body(member, entry);
    }

    void read_body(Value body, MoveEntry& entry) {
        auto& move = entry.move;
        switch (move.kind) {
            case MoveKind::say:
                return read_say(body, move);
            case MoveKind::lookup: {
                move.policy = id_in(body, ids_of(script_, script_.policies), "unknown-policy",
                                    "the company has no policy");
                return;
            }
            case MoveKind::offer:
                return read_offer(body, move);
            case MoveKind::hold:
            case MoveKind::wait:
                move.amount = number16(body);
                return;
            case MoveKind::warn:
                return read_warn(body, move);
            case MoveKind::announce:
                if (!open(body, {"to", "line"})) return;
                move.contact = contact(need(body, "to"));
                move.line = line(body.find("line"));
                return;
            case MoveKind::escalate:
                return read_escalate(body, move);
            case MoveKind::message:
                if (open(body, {"to"})) move.contact = contact(need(body, "to"));
                return;
            case MoveKind::note:
                return read_note(body, entry);
            case MoveKind::follow_up:
                return read_follow_up(body, move);
            case MoveKind::reflect:
                return read_reflect(body, move);
            case MoveKind::disconnect:
            case MoveKind::barge_in:
            case MoveKind::debrief:
            case MoveKind::close:
                (void)open(body, {});
                return;
        }
    }

    void read_say(Value body, Move& move) {
        if (!expect(body, JsonKind::string)) return;
        Ids here;
        for (const auto node : nodes_) {
            if (node >= script_.nodes.size()) continue;
            const auto choices = script_.nodes[node].choices;
            for (std::uint32_t i = choices.first; i < choices.first + choices.count; ++i) {
                here.push_back(script_.text(script_.choices[i].id));
                if (here.back() != body.text()) continue;
                move.choice = i;
                return;
            }
        }
        const auto where =
            nodes_.size() == 1 && nodes_[0] < script_.nodes.size()
                ? fmt::format("at node \"{}\" nothing", script_.text(script_.nodes[nodes_[0]].id))
                : std::string("nothing");
        fail_unknown(body.place(), "unknown-choice", fmt::format("{} to say here has the id", where),
                     body.text(), here);
    }

    void read_offer(Value body, Move& move) {
        if (!open(body, {"remedy", "amount"})) return;
        const auto remedy = need(body, "remedy");
        const auto amount = need(body, "amount");
        if (failed_) return;
        move.remedy =
            id_in(remedy, ids_of(script_, script_.remedies), "unknown-remedy", "the company has no remedy");
        const auto wanted = number(amount, 0, std::numeric_limits<std::int64_t>::max());
        if (failed_) return;
        const auto steps = script_.remedies[move.remedy].steps;
        std::vector<std::string> known;
        for (std::uint32_t i = 0; i < steps.count; ++i) {
            const auto step = script_.amounts[steps.first + i];
            if (step == wanted) {
                move.step = static_cast<std::uint8_t>(i);
                return;
            }
            known.push_back(fmt::format("{}", step));
        }
        fail(amount.place(), "unknown-amount", fmt::format("{} is no step of \"{}\"", wanted, remedy.text()),
             fmt::format("its steps are {}", fmt::join(known, ", ")));
    }

    void read_warn(Value body, Move& move) {
        if (!open(body, {"step"})) return;
        constexpr std::string_view kSteps[] = {"first", "final"};
        move.final_warning = word_in(need(body, "step"), kSteps, "unknown-step", "no warning is called");
    }

    void read_escalate(Value body, Move& move) {
        if (!open(body, {"reason", "to", "method", "line", "identify", "prepare", "brief"})) return;
        move.reason = static_cast<Reason>(
            word_in(need(body, "reason"), list_reasons(), "unknown-reason", "there is no reason"));
        move.contact = contact(need(body, "to"));
        if (const auto method = body.find("method"))
            move.method =
                static_cast<Method>(word_in(method, list_methods(), "unknown-method", "there is no method"));
        move.line = line(body.find("line"));
        move.identify = flag(body.find("identify"));
        move.prepare = flag(body.find("prepare"));
        move.facts = facts(body.find("brief"));
    }

    void read_note(Value body, MoveEntry& entry) {
        if (!open(body, {"facts", "handed_to", "next", "text"})) return;
        entry.move.facts = facts(body.find("facts"));
        if (const auto to = body.find("handed_to")) entry.move.contact = contact(to);
        if (const auto next = body.find("next"))
            entry.move.next = static_cast<NextStep>(
                word_in(next, list_next_steps(), "unknown-next", "there is no next step"));
        if (const auto text = body.find("text"); text && expect(text, JsonKind::string))
            entry.text = text.text();
    }

    void read_follow_up(Value body, Move& move) {
        if (!open(body, {"with", "days"})) return;
        const auto with = need(body, "with");
        if (failed_) return;
        if (with.is(JsonKind::string) && with.text() == "customer") {
            move.contact = kTheCustomer;
        } else {
            auto known = ids_of(script_, script_.contacts);
            known.push_back("customer");
            move.contact = id_in(with, known, "unknown-contact", "there is nobody with the id");
        }
        if (const auto days = body.find("days")) move.amount = number16(days);
    }

    void read_reflect(Value body, Move& move) {
        if (!open(body, {"turn", "cause", "control"})) return;
        move.amount = number16(need(body, "turn"));
        move.cause = static_cast<Cause>(
            word_in(need(body, "cause"), list_causes(), "unknown-cause", "there is no cause"));
        move.control = flag(body.find("control"));
    }

    // parts

    /// An object with no other keys than these.
    bool open(Value body, std::initializer_list<std::string_view> keys) {
        if (!expect(body, JsonKind::object)) return false;
        for (const auto member : body.children()) {
            if (std::find(keys.begin(), keys.end(), member.key()) != keys.end()) continue;
            fail_unknown(member.key_place(), "unknown-key",
                         fmt::format("\"{}\" has the unknown key", name_of(*kind_)), member.key(),
                         {keys.begin(), keys.size()});
        }
        return !failed_;
    }

    Value need(Value body, std::string_view key) {
        const auto value = body.find(key);
        if (!value)
            fail({body.place().at, 1}, "missing-key",
                 fmt::format("\"{}\" lacks \"{}\"", name_of(*kind_), key), {});
        return value;
    }

    /// What a value is called: by its key, or by the list that it stands in.
    static std::string subject(Value value) {
        if (!value.key().empty()) return fmt::format("\"{}\"", value.key());
        const auto list = value.parent();
        return list && list.is(JsonKind::array) && !list.key().empty()
                   ? fmt::format("an entry of \"{}\"", list.key())
                   : std::string("a move");
    }

    bool expect(Value value, JsonKind kind) {
        if (failed_ || !value) return false;
        if (value.is(kind)) return true;
        fail(value.place(), "wrong-type",
             fmt::format("{} takes {}, but {} was found", subject(value), words_for(kind),
                         words_for(value.kind())),
             {});
        return false;
    }

    std::int64_t number(Value value, std::int64_t least, std::int64_t most) {
        if (!expect(value, JsonKind::number)) return 0;
        if (value.number() >= least && value.number() <= most) return value.number();
        fail(value.place(), "number-out-of-range",
             fmt::format("{} takes a whole number from {} to {}, but {} was found", subject(value), least,
                         most, value.number()),
             {});
        return 0;
    }
    std::uint16_t number16(Value value) {
        return static_cast<std::uint16_t>(number(value, 0, std::numeric_limits<std::uint16_t>::max()));
    }

    std::uint8_t flag(Value value) {
        return expect(value, JsonKind::boolean) &&
               value.boolean();
    }

    std::uint8_t word_in(Value value, std::span<const std::string_view> words, std::string_view code,
                         std::string_view message) {
        if (!expect(value, JsonKind::string)) return 0;
        const auto found = std::find(words.begin(), words.end(), value.text());
        if (found != words.end()) return static_cast<std::uint8_t>(found - words.begin());
        fail_unknown(value.place(), code, message, value.text(), words);
        return 0;
    }
    std::uint8_t id_in(Value value, const Ids& ids, std::string_view code, std::string_view message) {
        return word_in(value, ids, code, message);
    }

    std::uint8_t contact(Value value) {
        return id_in(value, ids_of(script_, script_.contacts), "unknown-contact",
                     "the company has no contact");
    }
    std::uint8_t line(Value value) {
        if (!value) return kNoLine;
        return id_in(value, ids_of(script_, script_.handover_lines), "unknown-line",
                     "the scenario has no handover line");
    }

    std::uint32_t facts(Value list) {
        std::uint32_t bits = 0;
        if (!expect(list, JsonKind::array)) return bits;
        const auto ids = ids_of(script_, script_.facts);
        for (const auto value : list.children()) {
            const auto bit = 1u << id_in(value, ids, "unknown-fact", "the scenario has no fact");
            if (!failed_ && (bits & bit) != 0)
                fail(value.place(), "duplicate-id", fmt::format("\"{}\" is named twice", value.text()),
                     "once is enough");
            bits |= bit;
        }
        return failed_ ? 0 : bits;
    }

    // faults

    void fail(base::Place place, std::string_view code, std::string message, std::string hint) {
        if (!failed_) faults_.error(place, code, std::move(message), std::move(hint));
        failed_ = true;
    }
    void fail_unknown(base::Place place, std::string_view code, std::string_view message,
                      std::string_view unknown, std::span<const std::string_view> among) {
        if (!failed_)
            fail(place, code, fmt::format("{} \"{}\"", message, unknown), faults_.suggest(unknown, among));
    }
    static std::string list_forms() {
        return fmt::format("the moves are {}", format_list(list_move_kinds()));
    }

    const Script& script_;
    std::span<const std::uint32_t> nodes_;
    FaultReport& faults_;
    std::optional<MoveKind> kind_;
    bool failed_ = false;
};

}  // namespace

bool read_move(const Script& script, std::span<const std::uint32_t> nodes, Value value, MoveEntry& entry,
               FaultReport& faults) {
    return MoveReader(script, nodes, faults).read(value, entry);
}

}  // namespace rung::scenario
