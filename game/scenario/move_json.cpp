#include "scenario/move_json.h"

#include "scenario/move_reader.h"
#include "scenario/vocabulary.h"

#include <nlohmann/json.hpp>

namespace rung::scenario {
namespace {

using Json = nlohmann::ordered_json;

/// Writes the parts of one move; what is at its default is left out.
class MoveWriter {
  public:
    MoveWriter(const Script& script, const MoveEntry& entry)
        : script_(script), entry_(entry), move_(entry.move) {}

    [[nodiscard]] Json body() const {
        switch (move_.kind) {
            case MoveKind::say:
                return text(script_.choices[move_.choice].id);
            case MoveKind::lookup:
                return text(script_.policies[move_.policy].id);
            case MoveKind::offer:
                return offer();
            case MoveKind::hold:
            case MoveKind::wait:
                return move_.amount;
            case MoveKind::warn:
                return Json::object({{"step", move_.final_warning != 0 ? "final" : "first"}});
            case MoveKind::announce: {
                Json body = Json::object({{"to", contact()}});
                add_line(body);
                return body;
            }
            case MoveKind::escalate:
                return escalate();
            case MoveKind::message:
                return Json::object({{"to", contact()}});
            case MoveKind::note:
                return note();
            case MoveKind::follow_up:
                return follow_up();
            case MoveKind::reflect:
                return reflect();
            case MoveKind::disconnect:
            case MoveKind::barge_in:
            case MoveKind::debrief:
            case MoveKind::close:
                break;
        }
        return Json::object();
    }

  private:
    [[nodiscard]] Json offer() const {
        const auto& remedy = script_.remedies[move_.remedy];
        return Json::object(
            {{"remedy", text(remedy.id)}, {"amount", script_.amounts[remedy.steps.first + move_.step]}});
    }

    [[nodiscard]] Json escalate() const {
        Json body = Json::object({{"reason", name_of(move_.reason)}, {"to", contact()}});
        if (move_.method != Method::cold) body["method"] = name_of(move_.method);
        add_line(body);
        if (move_.identify != 0) body["identify"] = true;
        if (move_.prepare != 0) body["prepare"] = true;
        if (move_.facts != 0) body["brief"] = facts();
        return body;
    }

    [[nodiscard]] Json note() const {
        Json body = Json::object();
        if (move_.facts != 0) body["facts"] = facts();
        if (move_.contact != kNobody) body["handed_to"] = contact();
        if (move_.next != NextStep::none) body["next"] = name_of(move_.next);
        if (!entry_.text.empty()) body["text"] = entry_.text;
        return body;
    }

    [[nodiscard]] Json follow_up() const {
        Json body =
            Json::object({{"with", move_.contact == kTheCustomer ? std::string("customer") : contact()}});
        if (move_.amount != 0) body["days"] = move_.amount;
        return body;
    }

    [[nodiscard]] Json reflect() const {
        Json body = Json::object({{"turn", move_.amount}, {"cause", name_of(move_.cause)}});
        if (move_.control != 0) body["control"] = true;
        return body;
    }

    [[nodiscard]] std::string text(Text t) const { return std::string(script_.text(t)); }
    [[nodiscard]] std::string contact() const { return text(script_.contacts[move_.contact].id); }
    void add_line(Json& body) const {
        if (move_.line != kNoLine) body["line"] = text(script_.handover_lines[move_.line].id);
    }
    [[nodiscard]] Json facts() const {
        Json ids = Json::array();
        for (std::size_t i = 0; i < script_.facts.size(); ++i)
            if (((move_.facts >> i) & 1u) != 0) ids.push_back(text(script_.facts[i].id));
        return ids;
    }

    const Script& script_;
    const MoveEntry& entry_;
    const Move& move_;
};

base::Error as_error(base::Diagnostics& faults) {
    auto& first = faults.front();
    // Where the other stands is told by its line, and a move has only one.
    if (first.code == "duplicate-key") first.hint = "keep one of the two";
    return {std::move(first.code), std::move(first.message), std::move(first.hint)};
}

}  // namespace

base::Result<MoveEntry> parse_move(const Script& script, std::uint32_t node, std::string_view json) {
    base::Diagnostics faults;
    const auto document = Document::parse({"move", std::string(json)}, faults);
    if (document == nullptr) return as_error(faults);
    FaultReport report(*document, faults);
    MoveEntry entry;
    const std::uint32_t nodes[] = {node};
    if (!read_move(script, nodes, document->root(), entry, report)) return as_error(faults);
    return entry;
}

std::string format_move(const Script& script, const MoveEntry& entry) {
    Json whole = Json::object({{name_of(entry.move.kind), MoveWriter(script, entry).body()}});
    if (entry.think_ms >= 0) whole["think_ms"] = entry.think_ms;
    return whole.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace rung::scenario
