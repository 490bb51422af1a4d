#include "records/attempt_list.h"

#include "records/attempt_file.h"
#include "scenario/vocabulary.h"

#include <utility>

namespace rung::records {
namespace {

using scenario::JsonKind;
using Value = scenario::Document::Value;

/// An answer as its entry says it. Absent where it says something else: the script alone reads it strictly.
std::optional<Reflected> read_reflected(Value held) {
    if (!held.is(JsonKind::object)) return std::nullopt;
    const auto turn = held.find("turn"), cause = held.find("cause"), control = held.find("control");
    if (!turn || !turn.is(JsonKind::number) || !cause || !cause.is(JsonKind::string)) return std::nullopt;
    if (control && !control.is(JsonKind::boolean)) return std::nullopt;
    const auto named = scenario::find_cause(cause.text());
    if (!named || turn.number() < 1 || turn.number() > scenario::kMaxTurns) return std::nullopt;
    return Reflected{static_cast<int>(turn.number()), *named, control && control.boolean()};
}

/// What the log tells without the script: moves stand for themselves, and a rewind takes back the last ones.
void read_log(const AttemptFile& file, AttemptSummary& summary) {
    std::vector<Value> moves;
    for (const auto idx : file.entries) {
        const auto entry = file.document->value(idx);
        const auto rewind = entry.find("rewind"), hint = entry.find("hint");
        summary.helped = summary.helped || rewind || hint;
        if (!rewind && !hint) moves.push_back(entry);
        const auto to = rewind ? rewind.find("to") : Value();
        if (to && to.is(JsonKind::number) && to.number() >= 0 &&
            static_cast<std::size_t>(to.number()) < moves.size())
            moves.resize(static_cast<std::size_t>(to.number()));
    }
    for (const auto move : moves)
        if (const auto held = move.find("reflect")) summary.reflected = read_reflected(held);
}

AttemptSummary make_summary(const std::string& id, Player player, AttemptFile file) {
    AttemptSummary summary;
    summary.id = id;
    summary.mode = file.head.mode;
    summary.player = std::move(player);
    summary.scenario = file.head.scenario.id;
    summary.stopped = file.stopped;
    summary.entries = file.entries.size();
    summary.rules = file.head.rules;
    read_log(file, summary);
    summary.scorecard = std::move(file.scorecard);
    return summary;
}

}  // namespace

const base::Error* AttemptList::unread() const {
    for (const auto& trouble : troubles)
        if (trouble.error && trouble.error->code.starts_with("store-")) return &*trouble.error;
    return nullptr;
}

AttemptList list_attempts(const AttemptStore& store) {
    const auto ids = store.ids();
    if (!ids) {
        AttemptList nothing;
        nothing.troubles.push_back({{}, ids.error(), {}});
        return nothing;
    }
    return list_attempts(store, *ids);
}

AttemptList list_attempts(const AttemptStore& store, const std::vector<std::string>& ids) {
    AttemptList list;
    for (const auto& id : ids) {
        auto bytes = store.load(id);
        auto player = store.load_player(id);
        if (!bytes || !player) {
            list.troubles.push_back({id, bytes ? player.error() : bytes.error(), {}});
            continue;
        }
        base::Diagnostics faults;
        auto file = parse_attempt({store.place_of(id), *std::move(bytes)}, faults);
        if (!faults.empty()) list.troubles.push_back({id, std::nullopt, std::move(faults)});
        if (file) list.attempts.push_back(make_summary(id, *std::move(player), *std::move(file)));
    }
    return list;
}

}  // namespace rung::records
