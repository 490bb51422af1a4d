#include "desk/debrief_choices.h"

#include "debrief/advice.h"
#include "session/choice_order.h"
#include "view/soft_phone.h"

#include <algorithm>
#include <array>

namespace rung::desk {
namespace {

using debrief::Wording;
using scenario::Move;
using scenario::MoveKind;
using scenario::Script;

struct KeyLook {
    MoveKind kind;
    std::string_view code;
    Icon icon;
    Shortcut shortcut;
};
constexpr auto kKeyLooks = std::to_array<KeyLook>({
    {MoveKind::lookup, "look-up", Icon::search, Shortcut::look_up},
    {MoveKind::offer, "offer", Icon::gift, Shortcut::offer},
    {MoveKind::hold, "hold", Icon::pause, Shortcut::hold},
    {MoveKind::warn, "warn", Icon::warning, Shortcut::warn},
    {MoveKind::announce, "announce", Icon::announce, Shortcut::announce},
    {MoveKind::message, "message", Icon::message, Shortcut::message},
    {MoveKind::barge_in, "interrupt", Icon::interrupt, Shortcut::interrupt},
    {MoveKind::wait, "silence", Icon::silence, Shortcut::silence},
    {MoveKind::disconnect, "end-call", Icon::end, Shortcut::end_call},
    {MoveKind::escalate, "escalate", Icon::escalate, Shortcut::escalate},
});

const KeyLook* find_look(MoveKind kind) {
    const auto* found = std::find_if(kKeyLooks.begin(), kKeyLooks.end(),
                                     [&](const KeyLook& key) { return key.kind == kind; });
    return found == kKeyLooks.end() ? nullptr : found;
}

std::string words_of(const Wording& say, const Script& script, const call::State& state, const Move& move) {
    std::string words;
    const auto seconds = [&](std::string_view pattern) {
        return say(pattern, {{"n", std::to_string(move.amount)}});
    };
    if (move.kind == MoveKind::hold)
        words = seconds("Hold for {n} seconds");
    else if (move.kind == MoveKind::wait)
        words = seconds("Say nothing for {n} seconds");
    else if (move.kind == MoveKind::disconnect && !call::may_leave(state))
        words = say("Hang up");
    else
        words = debrief::make_advice(script, say, state, move);
    if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

MoveOption make_option(const Wording& say, const Script& script, const call::State& state, const Move& move) {
    const auto why = call::query(script, state, move);
    return {words_of(say, script, state, move), move, why == call::Why::legal,
            view::why_words(say, script, why)};
}

void draw_words(Flow& flow, const MoveChoices& choices, const std::string& why_not, DebriefActions& actions) {
    constexpr std::size_t kDigits = 9;
    for (std::size_t i = 0; i < choices.words.size(); ++i) {
        const auto& option = choices.words[i];
        const Control control{.id = "debrief/say/" + std::to_string(i + 1),
                              .name = option.words,
                              .enabled = why_not.empty() && option.enabled,
                              .why_not = why_not.empty() ? option.why_not : why_not,
                              .shortcut = i < kDigits ? U'1' + static_cast<char32_t>(i) : 0};
        if (flow.button(control, ButtonStyle::row)) actions.emplace_back(TryMove{option.move});
    }
}

void draw_options(Flow& flow, const MoveGroup& group, const std::string& why_not, DebriefActions& actions) {
    flow.heading(group.name);
    for (std::size_t i = 0; i < group.options.size(); ++i) {
        const auto& option = group.options[i];
        const Control control{.id = "debrief/option/" + std::to_string(i + 1),
                              .name = option.words,
                              .enabled = why_not.empty() && option.enabled,
                              .why_not = why_not.empty() ? option.why_not : why_not};
        if (flow.button(control, ButtonStyle::row)) actions.emplace_back(TryMove{option.move});
    }
}

}  // namespace

MoveChoices make_move_choices(const Wording& say, const Script& script, const call::State& state,
                              std::uint64_t seed) {
    MoveChoices choices;
    for (const auto choice : session::order_choices(script, state, seed)) {
        const Move move{.kind = MoveKind::say, .choice = choice};
        choices.words.push_back({std::string(script.text(script.choices[choice].say)), move, true, {}});
    }
    for (const auto& key : view::list_phone_keys(say, script, state)) {
        MoveGroup group{key.kind, key.label, key.help, key.enabled, key.why_not, {}};
        // Handing over takes more than a pick from a list: it has a form.
        if (key.kind != MoveKind::escalate)
            for (const auto& move : view::list_plain_moves(script, key.kind))
                group.options.push_back(make_option(say, script, state, move));
        choices.phone.push_back(std::move(group));
    }
    return choices;
}

void draw_move_choices(Flow& flow, const Wording& say, const Settings& settings, const MoveChoices& choices,
                       const DebriefState& state, const std::string& why_not, DebriefActions& actions) {
    if (!choices.words.empty()) flow.heading(say("Say"));
    draw_words(flow, choices, why_not, actions);
    flow.space(6);
    flow.heading(say("Or do"));
    std::vector<Control> keys;
    for (const auto& group : choices.phone) {
        const auto* look = find_look(group.kind);
        keys.push_back({.id = "debrief/phone/" + std::string(look->code),
                        .name = group.name,
                        .icon = look->icon,
                        .enabled = why_not.empty() && group.enabled,
                        .why_not = why_not.empty() ? group.why_not : why_not,
                        .help = group.help,
                        .shortcut = settings.key_of(look->shortcut),
                        .chosen = state.kind == group.kind});
    }
    const int used = flow.buttons(keys);
    if (used >= 0) {
        const auto& group = choices.phone[static_cast<std::size_t>(used)];
        if (group.options.size() == 1)
            actions.emplace_back(TryMove{group.options.front().move});
        else if (state.kind == group.kind)
            actions.emplace_back(OpenKind{});
        else
            actions.emplace_back(OpenKind{group.kind});
    }
    flow.space(4);
    for (const auto& group : choices.phone)
        if (state.kind == group.kind && group.enabled && !group.options.empty())
            draw_options(flow, group, why_not, actions);
}

}  // namespace rung::desk
