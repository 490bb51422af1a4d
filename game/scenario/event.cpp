#include "scenario/event.h"

#include "scenario/vocabulary.h"

#include <array>
#include <cstddef>

namespace rung::scenario {
namespace {

struct Row {
    EventKind kind;
    std::string_view name;  ///< empty: not for rubrics
    ArgumentSort argument = ArgumentSort::none;
};

constexpr std::array<Row, kEventKinds> kRows = {{
    {EventKind::moved, {}},
    {EventKind::shows, "shows", ArgumentSort::skill},
    {EventKind::learns, "learns"},
    {EventKind::tries, "tries"},
    {EventKind::repeats, "repeats"},
    {EventKind::grates, "grates", ArgumentSort::skill},
    {EventKind::offers_within, "offers-within"},
    {EventKind::offers_beyond, "offers-beyond"},
    {EventKind::offers_unasked, "offers-unasked"},
    {EventKind::accepted, "accepted"},
    {EventKind::refused, "refused"},
    {EventKind::overpromises, "overpromises"},
    {EventKind::withdraws, "withdraws"},
    {EventKind::promise_stands, "promise-stands"},
    {EventKind::finds_answer, "finds-answer"},
    {EventKind::finds_silence, "finds-silence"},
    {EventKind::holds, "holds"},
    {EventKind::holds_long, "holds-long"},
    {EventKind::holds_often, "holds-often"},
    {EventKind::warns_first, "warns-first"},
    {EventKind::warns_final, "warns-final"},
    {EventKind::warns_undue, "warns-undue"},
    {EventKind::announces, "announces"},
    {EventKind::announcement_lapses, "announcement-lapses"},
    {EventKind::escalates, "escalates", ArgumentSort::reason},
    {EventKind::acts_again, "acts-again", ArgumentSort::reason},
    {EventKind::by_method, "by", ArgumentSort::method},
    {EventKind::explains, "explains"},
    {EventKind::unexplained, "unexplained"},
    {EventKind::identifies, "identifies"},
    {EventKind::anonymous, "anonymous"},
    {EventKind::prepares, "prepares"},
    {EventKind::unprepared, "unprepared"},
    {EventKind::briefs_fully, "briefs-fully"},
    {EventKind::briefs_partly, "briefs-partly"},
    {EventKind::briefs_nothing, "briefs-nothing"},
    {EventKind::briefs_opinion, "briefs-opinion"},
    {EventKind::right_owner, "right-owner"},
    {EventKind::skips_level, "skips-level"},
    {EventKind::wrong_owner, "wrong-owner"},
    {EventKind::right_reason, "right-reason"},
    {EventKind::wrong_reason, "wrong-reason"},
    {EventKind::messages, "messages"},
    {EventKind::messages_owner, "messages-owner"},
    {EventKind::disconnects_due, "disconnects-due"},
    {EventKind::hangs_up, "hangs-up"},
    {EventKind::leaves, "leaves"},
    {EventKind::waits, "waits"},
    {EventKind::listens, "listens"},
    {EventKind::barges_in, "barges-in"},
    {EventKind::discloses_unverified, "discloses-unverified"},
    {EventKind::admits_reserved, "admits-reserved"},
    {EventKind::replied, "replied"},
    {EventKind::line, {}},
    {EventKind::asks, "asks"},
    {EventKind::asks_beyond, "asks-beyond"},
    {EventKind::asks_manager, "asks-manager"},
    {EventKind::refuses, "refuses"},
    {EventKind::swears, "swears"},
    {EventKind::abuses, "abuses"},
    {EventKind::abuses_again, "abuses-again"},
    {EventKind::threatens, "threatens"},
    {EventKind::reports_hazard, "reports-hazard"},
    {EventKind::reports_fraud, "reports-fraud"},
    {EventKind::alleges_fault, "alleges-fault"},
    {EventKind::reveals_vulnerable, "vulnerable"},
    {EventKind::mentions, "mentions"},
    {EventKind::apologises, "apologises"},
    {EventKind::connected, "connected"},
    {EventKind::callback_agreed, "callback-agreed"},
    {EventKind::unavailable, "unavailable"},
    {EventKind::line_drops, "line-drops"},
    {EventKind::reconnects, "reconnects"},
    {EventKind::starts_again, "starts-again"},
    {EventKind::handed_back, "handed-back"},
    {EventKind::asked_again, "asked-again"},
    {EventKind::boils, "boils"},
    {EventKind::enters, {}},
    {EventKind::mood, {}},
    {EventKind::opens, "opens", ArgumentSort::reason},
    {EventKind::lapses, "lapses", ArgumentSort::reason},
    {EventKind::times, {}},
    {EventKind::needless, "needless"},
    {EventKind::too_early, "too-early"},
    {EventKind::chain_begins, {}},
    {EventKind::answered_by_ending, "answered-by-ending"},
    {EventKind::chain_left, "chain-left"},
    {EventKind::hazard_unreported, "hazard-unreported"},
    {EventKind::call_ends, "call-ends"},
    {EventKind::ends_resolved, "ends-resolved"},
    {EventKind::ends_unresolved, "ends-unresolved"},
    {EventKind::out_of_turns, "out-of-turns"},
    {EventKind::notes_background, "notes-background"},
    {EventKind::notes_thin, "notes-thin"},
    {EventKind::notes_owner, "notes-owner"},
    {EventKind::notes_wrong_owner, "notes-wrong-owner"},
    {EventKind::notes_next, "notes-next"},
    {EventKind::notes_wrong_next, "notes-wrong-next"},
    {EventKind::follows_up_owner, "follows-up-owner"},
    {EventKind::follows_up_customer, "follows-up-customer"},
    {EventKind::asks_debrief, "asks-debrief"},
    {EventKind::reflects, "reflects", ArgumentSort::cause},
    {EventKind::closes, "closes"},
}};

/// Rows stand at their kind's number.
constexpr bool rows_in_order() {
    for (std::size_t i = 0; i < kRows.size(); ++i)
        if (static_cast<std::size_t>(kRows[i].kind) != i) return false;
    return true;
}
static_assert(rows_in_order());

template <class Enum>
std::optional<std::uint8_t> as_argument(std::optional<Enum> found) {
    return found ? std::optional(static_cast<std::uint8_t>(*found)) : std::nullopt;
}

std::optional<std::uint8_t> find_skill(std::string_view word, const std::vector<std::string_view>& skills) {
    for (std::size_t i = 0; i < skills.size(); ++i)
        if (skills[i] == word) return static_cast<std::uint8_t>(i);
    return std::nullopt;
}

std::optional<std::uint8_t> find_argument(ArgumentSort sort, std::string_view word,
                                          const std::vector<std::string_view>& skills) {
    switch (sort) {
        case ArgumentSort::skill:
            return find_skill(word, skills);
        case ArgumentSort::reason:
            return as_argument(find_reason(word));
        case ArgumentSort::method:
            return as_argument(find_method(word));
        case ArgumentSort::cause:
            return as_argument(find_cause(word));
        case ArgumentSort::none:
            break;
    }
    return std::nullopt;
}

}  // namespace

std::string_view name_of(EventKind kind) {
    return kRows[static_cast<std::size_t>(kind)].name;
}

std::optional<EventKind> find_event_kind(std::string_view name) {
    for (const auto& row : kRows)
        if (!row.name.empty() && row.name == name) return row.kind;
    return std::nullopt;
}

std::vector<std::string_view> list_event_names() {
    std::vector<std::string_view> names;
    for (const auto& row : kRows)
        if (!row.name.empty()) names.push_back(row.name);
    return names;
}

ArgumentSort argument_of(EventKind kind) {
    return kRows[static_cast<std::size_t>(kind)].argument;
}

std::optional<EventPattern> find_event_pattern(std::string_view text,
                                               const std::vector<std::string_view>& skills) {
    const auto colon = text.find(':');
    const auto kind = find_event_kind(text.substr(0, colon));
    if (!kind) return std::nullopt;
    if (colon == std::string_view::npos) return EventPattern{*kind, true, 0};
    const auto argument = find_argument(argument_of(*kind), text.substr(colon + 1), skills);
    if (!argument) return std::nullopt;
    return EventPattern{*kind, false, *argument};
}

}  // namespace rung::scenario
