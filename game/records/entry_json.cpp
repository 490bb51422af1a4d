#include "records/entry_json.h"

#include "scenario/document.h"
#include "scenario/move_json.h"

#include <fmt/format.h>
#include <optional>
#include <utility>

namespace rung::records {
namespace {

using scenario::JsonKind;
using Value = scenario::Document::Value;

base::Error bad_rewind() {
    return {"bad-rewind", "a rewind says how many moves stay", R"(write {"rewind":{"to":3}})"};
}

base::Result<call::Entry> rewind_of(Value held) {
    const Value to = held.find("to");
    if (!to || held.count_children() != 1 || !to.is(JsonKind::number)) return bad_rewind();
    if (to.number() < 0 || to.number() > UINT32_MAX) return bad_rewind();
    call::Entry entry;
    entry.kind = call::EntryKind::rewind;
    entry.to = static_cast<std::uint32_t>(to.number());
    return entry;
}

base::Result<call::Entry> hint_of(Value held) {
    if (!held.is(JsonKind::object) || held.first())
        return base::Error{"bad-hint", "a hint holds nothing", R"(write {"hint":{}})"};
    call::Entry entry;
    entry.kind = call::EntryKind::hint;
    return entry;
}

/// The entry, where the line is one that no move is written like.
std::optional<base::Result<call::Entry>> find_other_kind(std::string_view json) {
    base::Diagnostics faults;
    const auto document = scenario::Document::parse({"entry", std::string(json)}, faults);
    if (!document) return std::nullopt;
    if (const Value held = document->root().find("rewind")) return rewind_of(held);
    if (const Value held = document->root().find("hint")) return hint_of(held);
    return std::nullopt;
}

}  // namespace

base::Result<call::Entry> parse_entry(const scenario::Script& script, std::uint32_t node,
                                      std::string_view json) {
    if (auto other = find_other_kind(json)) return *std::move(other);
    auto read = scenario::parse_move(script, node, json);
    if (!read) return read.error();
    call::Entry entry;
    entry.move = read->move;
    entry.think_ms = read->think_ms;
    entry.text = std::move(read->text);
    return entry;
}

std::string format_entry(const scenario::Script& script, const call::Entry& entry) {
    switch (entry.kind) {
        case call::EntryKind::hint:
            return R"({"hint":{}})";
        case call::EntryKind::rewind:
            return fmt::format(R"({{"rewind":{{"to":{}}}}})", entry.to);
        case call::EntryKind::move:
            break;
    }
    return scenario::format_move(script, {entry.move, entry.text, entry.think_ms});
}

}  // namespace rung::records
