#include "support/told.h"

#include "scenario/vocabulary.h"

#include <fmt/format.h>

namespace rung::test {
namespace {

using scenario::Event;
using scenario::EventKind;
using scenario::Script;

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
