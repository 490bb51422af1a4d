#include "command/bots.h"

#include "score/scorecard.h"
#include "session/authors_line.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace rung::command {

using records::Recording;
using scenario::Move;
using scenario::MoveKind;
using scenario::Script;

namespace {

bool in_call(const Recording& recording) {
    return recording.state().at() == call::Phase::call;
}

std::uint32_t skills_named(const Script& script, std::initializer_list<std::string_view> ids) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < script.skills.size(); ++i)
        if (std::find(ids.begin(), ids.end(), script.text(script.skills[i].id)) != ids.end()) bits |= 1u << i;
    return bits;
}

std::uint32_t harmful_skills(const Script& script) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < script.skills.size(); ++i)
        if (script.skills[i].harmful) bits |= 1u << i;
    return bits;
}

std::size_t times_said(const Recording& recording, std::uint32_t choice) {
    return static_cast<std::size_t>(std::count_if(
        recording.play().beats.begin(), recording.play().beats.end(), [&](const call::Beat& beat) {
            return beat.move.kind == MoveKind::say && beat.move.choice == choice;
        }));
}

/// The possible choice that was said least often, the first of the file among equals; of those that show one
/// of `wanted` where some do, and nothing harmful where that can be.
Move next_say(const Recording& recording, std::uint32_t wanted = 0) {
    const auto& script = recording.script();
    std::vector<std::uint32_t> choices;
    call::list_choices(script, recording.state(), choices);
    const auto harmful = harmful_skills(script);
    std::optional<std::uint32_t> best;
    const auto rank = [&](std::uint32_t choice) {
        const auto shows = script.choices[choice].shows;
        return std::tuple((shows & wanted) == 0, (shows & harmful) != 0, times_said(recording, choice));
    };
    for (const auto choice : choices)
        if (!best || rank(choice) < rank(*best)) best = choice;
    if (best) return {.kind = MoveKind::say, .choice = *best};
    return {.kind = MoveKind::wait, .amount = 5};
}

Move next_warning(const Recording& recording) {
    for (const auto step : std::to_array<std::uint8_t>({0, 1})) {
        const Move warn{.kind = MoveKind::warn, .final_warning = step};
        if (recording.query(warn) == call::Why::legal) return warn;
    }
    return next_say(recording);
}

Move next_offer(const Recording& recording) {
    const auto& script = recording.script();
    for (std::size_t i = 0; i < script.remedies.size(); ++i) {
        const auto most = script.remedies[i].steps.count;
        if (most == 0 || recording.state().offered[i] == most) continue;
        const Move offer{.kind = MoveKind::offer,
                         .remedy = static_cast<std::uint8_t>(i),
                         .step = static_cast<std::uint8_t>(most - 1)};
        if (recording.query(offer) == call::Why::legal) return offer;
    }
    return next_say(recording);
}

template <class Next>
Recording play_by(const Script& script, Next next) {
    Recording recording(script);
    while (in_call(recording)) recording.add_move(next(recording));
    return recording;
}

Recording escalate_with(const Script& script, const Move& escalate) {
    Recording recording(script);
    recording.add_move(escalate);
    while (in_call(recording)) recording.add_move(next_say(recording));
    recording.add_move({.kind = MoveKind::close});
    return recording;
}

/// Of all ways to escalate at once, cold and without a word, the one that scores most.
Recording escalate_at_once(const records::Content& content) {
    const auto& script = content.script;
    const Recording start(script);
    std::optional<Recording> best;
    for (int reason = 0; reason < scenario::kReasons; ++reason)
        for (std::size_t contact = 0; contact < script.contacts.size(); ++contact) {
            const Move escalate{.kind = MoveKind::escalate,
                                .contact = static_cast<std::uint8_t>(contact),
                                .reason = static_cast<scenario::Reason>(reason)};
            if (start.query(escalate) != call::Why::legal) continue;
            auto played = escalate_with(script, escalate);
            if (!best || total_of(content, played) > total_of(content, *best)) best = std::move(played);
        }
    return best ? *std::move(best) : play_by(script, [](const Recording& play) { return next_say(play); });
}

Recording never_escalate(const Script& script) {
    const auto line = session::play_authors_line(script);
    Recording recording(script);
    for (const auto& beat : line.recording.play().beats) {
        if (beat.move.kind == MoveKind::escalate || beat.move.kind == MoveKind::announce) continue;
        if (in_call(recording) && recording.query(beat.move) == call::Why::legal)
            recording.add_move(beat.move);
    }
    while (in_call(recording)) recording.add_move(next_say(recording));
    return recording;
}

Recording play_author(const records::Content& content) {
    auto line = session::play_authors_line(content.script).recording;
    while (in_call(line)) line.add_move(next_say(line));
    if (line.state().at() == call::Phase::wrap_up) add_best_wrap_up(content, line);
    return line;
}

Recording play_call(const records::Content& content, Bot bot) {
    const auto& script = content.script;
    switch (bot) {
        case Bot::author:
            return play_author(content);
        case Bot::apologises: {
            const auto kind = skills_named(script, {"empathy", "regret"});
            return play_by(script, [kind](const Recording& play) { return next_say(play, kind); });
        }
        case Bot::warns:
            return play_by(script, next_warning);
        case Bot::offers_most:
            return play_by(script, next_offer);
        case Bot::escalates_once:
            return escalate_at_once(content);
        case Bot::never_escalates:
            return never_escalate(script);
    }
    return Recording(script);
}

}  // namespace

std::string_view name_of(Bot bot) {
    switch (bot) {
        case Bot::author:
            return "author";
        case Bot::apologises:
            return "apologises";
        case Bot::warns:
            return "warns";
        case Bot::offers_most:
            return "offers-most";
        case Bot::escalates_once:
            return "escalates-at-once";
        case Bot::never_escalates:
            return "never-escalates";
    }
    return {};
}

Recording play_bot(const records::Content& content, Bot bot) {
    auto recording = play_call(content, bot);
    if (recording.state().at() != call::Phase::closed) recording.add_move({.kind = MoveKind::close});
    return recording;
}

}  // namespace rung::command
