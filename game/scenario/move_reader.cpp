#include "scenario/move_reader.h"

#include "scenario/strict_values.h"
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

/// Reads the parts of one move.
class MoveReader {
  public:
    MoveReader(const Script& script, std::span<const std::uint32_t> nodes, FaultReport& faults)
        : script_(script), nodes_(nodes), in_(faults) {}

    bool read(Value value, MoveEntry& entry) {
        if (!in_.expect(value, JsonKind::object)) return false;
        for (const auto member : value.children()) read_member(member, entry);
        if (!in_.failed() && !kind_)
            in_.fail({value.place().at, 1}, "missing-move", "there is no move in this",
                     fmt::format("the moves are {}", format_list(list_move_kinds())));
        return !in_.failed();
    }

  private:
    void read_member(Value member, MoveEntry& entry) {
        if (in_.failed()) return;
        if (member.key() == "think_ms") {
            entry.think_ms = in_.number(member, 0, std::numeric_limits<std::int32_t>::max());
            return;
        }
        const auto kind = find_move_kind(member.key());
        if (!kind)
            return in_.fail_unknown(member.key_place(), "unknown-move", "no move is called", member.key(),
                                    list_move_kinds());
        if (kind_)
            return in_.fail(
                member.key_place(), "two-moves",
                fmt::format("\"{}\" is a second move beside \"{}\"", member.key(), name_of(*kind_)),
                "write one move a line");
        kind_ = kind;
        entry.move.kind = *kind;
        read_body(member, entry);
    }

    void read_body(Value body, MoveEntry& entry) {
        auto& move = entry.move;
        switch (move.kind) {
            case MoveKind::say:
                return read_say(body, move);
            case MoveKind::lookup: {
                move.policy = in_.word_in(body, ids_of(script_.policies), "unknown-policy",
                                          "the company has no policy");
                return;
            }
            case MoveKind::offer:
                return read_offer(body, move);
            case MoveKind::hold:
            case MoveKind::wait:
                move.amount = in_.number16(body);
                return;
            case MoveKind::warn:
                return read_warn(body, move);
            case MoveKind::announce:
                if (!in_.open(body, {"to", "line"})) return;
                move.contact = contact(in_.need(body, "to"));
                move.line = line(body.find("line"));
                return;
            case MoveKind::escalate:
                return read_escalate(body, move);
            case MoveKind::message:
                if (in_.open(body, {"to"})) move.contact = contact(in_.need(body, "to"));
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
                (void)in_.open(body, {});
                return;
        }
    }

    void read_say(Value body, Move& move) {
        if (!in_.expect(body, JsonKind::string)) return;
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
        in_.fail_unknown(body.place(), "unknown-choice", fmt::format("{} to say here has the id", where),
                         body.text(), here);
    }

    void read_offer(Value body, Move& move) {
        if (!in_.open(body, {"remedy", "amount"})) return;
        const auto remedy = in_.need(body, "remedy");
        const auto amount = in_.need(body, "amount");
        if (in_.failed()) return;
        move.remedy =
            in_.word_in(remedy, ids_of(script_.remedies), "unknown-remedy", "the company has no remedy");
        const auto wanted = in_.number(amount, 0, std::numeric_limits<std::int64_t>::max());
        if (in_.failed()) return;
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
        in_.fail(amount.place(), "unknown-amount",
                 fmt::format("{} is no step of \"{}\"", wanted, remedy.text()),
                 fmt::format("its steps are {}", fmt::join(known, ", ")));
    }

    void read_warn(Value body, Move& move) {
        if (!in_.open(body, {"step"})) return;
        constexpr std::string_view kSteps[] = {"first", "final"};
        move.final_warning =
            in_.word_in(in_.need(body, "step"), kSteps, "unknown-step", "no warning is called");
    }

    void read_escalate(Value body, Move& move) {
        if (!in_.open(body, {"reason", "to", "method", "line", "identify", "prepare", "brief"})) return;
        move.reason = static_cast<Reason>(
            in_.word_in(in_.need(body, "reason"), list_reasons(), "unknown-reason", "there is no reason"));
        move.contact = contact(in_.need(body, "to"));
        if (const auto method = body.find("method"))
            move.method = static_cast<Method>(
                in_.word_in(method, list_methods(), "unknown-method", "there is no method"));
        move.line = line(body.find("line"));
        move.identify = in_.flag(body.find("identify"));
        move.prepare = in_.flag(body.find("prepare"));
        move.facts = facts(body.find("brief"));
    }

    void read_note(Value body, MoveEntry& entry) {
        if (!in_.open(body, {"facts", "handed_to", "next", "text"})) return;
        entry.move.facts = facts(body.find("facts"));
        if (const auto to = body.find("handed_to")) entry.move.contact = contact(to);
        if (const auto next = body.find("next"))
            entry.move.next = static_cast<NextStep>(
                in_.word_in(next, list_next_steps(), "unknown-next", "there is no next step"));
        if (const auto text = body.find("text"); text && in_.expect(text, JsonKind::string))
            entry.text = text.text();
    }

    void read_follow_up(Value body, Move& move) {
        if (!in_.open(body, {"with", "days"})) return;
        const auto with = in_.need(body, "with");
        if (in_.failed()) return;
        if (with.is(JsonKind::string) && with.text() == "customer") {
            move.contact = kTheCustomer;
        } else {
            auto known = ids_of(script_.contacts);
            known.push_back("customer");
            move.contact = in_.word_in(with, known, "unknown-contact", "there is nobody with the id");
        }
        if (const auto days = body.find("days")) move.amount = in_.number16(days);
    }

    void read_reflect(Value body, Move& move) {
        if (!in_.open(body, {"turn", "cause", "control"})) return;
        move.amount = in_.number16(in_.need(body, "turn"));
        move.cause = static_cast<Cause>(
            in_.word_in(in_.need(body, "cause"), list_causes(), "unknown-cause", "there is no cause"));
        move.control = in_.flag(body.find("control"));
    }

    // ids of the script

    std::uint8_t contact(Value value) {
        return in_.word_in(value, ids_of(script_.contacts), "unknown-contact", "the company has no contact");
    }

    std::uint8_t line(Value value) {
        if (!value) return kNoLine;
        return in_.word_in(value, ids_of(script_.handover_lines), "unknown-line",
                           "the scenario has no handover line");
    }

    std::uint32_t facts(Value list) {
        std::uint32_t bits = 0;
        if (!in_.expect(list, JsonKind::array)) return bits;
        const auto ids = ids_of(script_.facts);
        for (const auto value : list.children()) {
            const auto bit = 1u << in_.word_in(value, ids, "unknown-fact", "the scenario has no fact");
            if (!in_.failed() && (bits & bit) != 0)
                in_.fail(value.place(), "duplicate-id", fmt::format("\"{}\" is named twice", value.text()),
                         "once is enough");
            bits |= bit;
        }
        return in_.failed() ? 0 : bits;
    }

    template <class Table>
    [[nodiscard]] Ids ids_of(const Table& table) const {
        Ids ids;
        for (const auto& row : table) ids.push_back(script_.text(row.id));
        return ids;
    }

    const Script& script_;
    std::span<const std::uint32_t> nodes_;
    std::optional<MoveKind> kind_;
    StrictValues in_;
};

}  // namespace

bool read_move(const Script& script, std::span<const std::uint32_t> nodes, Value value, MoveEntry& entry,
               FaultReport& faults) {
    return MoveReader(script, nodes, faults).read(value, entry);
}

}  // namespace rung::scenario
