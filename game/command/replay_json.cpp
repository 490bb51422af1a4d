#include "command/replay_text.h"
#include "records/entry_json.h"
#include "scenario/vocabulary.h"
#include "view/call_view.h"
#include "view/transcript.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rung::command {
namespace {

using Json = nlohmann::ordered_json;
using scenario::Event;
using scenario::EventKind;
using scenario::Script;

Json text(const Script& script, scenario::Text held) {
    return script.text(held);
}

/// What an event's `a` names of the scenario or its company.
enum class Subject : std::uint8_t { none, fact, policy, contact, remedy, remedy_step };

Subject subject_of(EventKind kind) {
    switch (kind) {
        case EventKind::learns:
        case EventKind::asked_again:
            return Subject::fact;
        case EventKind::finds_answer:
        case EventKind::finds_silence:
            return Subject::policy;
        case EventKind::offers_within:
        case EventKind::offers_beyond:
        case EventKind::asks:
            return Subject::remedy_step;
        case EventKind::offers_unasked:
        case EventKind::accepted:
        case EventKind::refused:
        case EventKind::asks_beyond:
            return Subject::remedy;
        case EventKind::announces:
        case EventKind::messages:
        case EventKind::connected:
        case EventKind::callback_agreed:
        case EventKind::unavailable:
        case EventKind::line_drops:
        case EventKind::handed_back:
            return Subject::contact;
        default:
            return Subject::none;
    }
}

std::string subject_text(const Script& script, const Event& event) {
    const auto id = [&](const auto& table) { return std::string(script.text(table[event.a].id)); };
    switch (subject_of(event.kind)) {
        case Subject::none:
            return {};
        case Subject::fact:
            return id(script.facts);
        case Subject::policy:
            return id(script.policies);
        case Subject::contact:
            return id(script.contacts);
        case Subject::remedy:
            return id(script.remedies);
        case Subject::remedy_step:
            return fmt::format("{}:{}", id(script.remedies),
                               script.amounts[script.remedies[event.a].steps.first + event.b]);
    }
    return {};
}

std::string argument_text(const Script& script, const Event& event) {
    switch (scenario::argument_of(event.kind)) {
        case scenario::ArgumentSort::none:
            return subject_text(script, event);
        case scenario::ArgumentSort::skill:
            return std::string(script.text(script.skills[event.a].id));
        case scenario::ArgumentSort::reason:
            return std::string(scenario::name_of(static_cast<scenario::Reason>(event.a)));
        case scenario::ArgumentSort::method:
            return std::string(scenario::name_of(static_cast<scenario::Method>(event.a)));
        case scenario::ArgumentSort::cause:
            return std::string(scenario::name_of(static_cast<scenario::Cause>(event.a)));
    }
    return {};
}

Json events_of(const Script& script, std::span<const Event> events) {
    Json list = Json::array();
    for (const auto& event : events)
        if (auto told = format_event(script, event); !told.empty()) list.push_back(std::move(told));
    return list;
}

Json lines_of(const view::Transcript& transcript) {
    Json list = Json::array();
    for (const auto& line : transcript) {
        Json one{{"voice", view::name_of(line.voice)}};
        if (!line.speaker.empty()) one["speaker"] = line.speaker;
        one["text"] = line.text;
        if (!line.tone.empty()) one["tone"] = line.tone;
        list.push_back(std::move(one));
    }
    return list;
}

Json mood_of(const call::State& state) {
    return {{"anger", state.anger}, {"trust", state.trust}};
}

Json beats_of(const debrief::Wording& say, const Opened& play) {
    const auto& script = play.content->script;
    const auto& playback = play.recording.play();
    Json list = Json::array();
    for (std::size_t i = 0; i < playback.beats.size(); ++i) {
        const auto& beat = playback.beats[i];
        const auto& entry = play.recording.log()[beat.entry_idx];
        Json one{{"turn", beat.before.at() == call::Phase::call ? Json(beat.before.turn) : Json()},
                 {"node", text(script, script.nodes[beat.before.node].id)},
                 {"stage", scenario::name_of(script.nodes[beat.before.node].stage)},
                 {"move", Json::parse(records::format_entry(script, entry))},
                 {"lines", lines_of(view::list_beat(say, script, playback, i, play.recording.log()))},
                 {"events", events_of(script, playback.events_of(beat))}};
        one.update(mood_of(beat.after));
        list.push_back(std::move(one));
    }
    return list;
}

template <class Table>
Json ids_of(const Script& script, const Table& table, std::uint32_t bits) {
    Json list = Json::array();
    for (std::size_t i = 0; i < table.size(); ++i)
        if ((bits >> i & 1) != 0) list.push_back(script.text(table[i].id));
    return list;
}

Json amounts_of(const Script& script, const std::array<std::uint8_t, scenario::kMaxRemedies>& steps) {
    Json object = Json::object();
    for (std::size_t i = 0; i < script.remedies.size(); ++i)
        if (steps[i] != 0)
            object[std::string(script.text(script.remedies[i].id))] =
                script.amounts[script.remedies[i].steps.first + steps[i] - 1u];
    return object;
}

Json triggers_of(const Script& script, const call::State& state) {
    Json list = Json::array();
    for (std::size_t i = 0; i < script.triggers.size(); ++i)
        if (state.age[i] != 0)
            list.push_back(
                {{"reason", scenario::name_of(script.triggers[i].reason)}, {"turns_open", state.age[i]}});
    return list;
}

std::string_view phase_name(call::Phase phase) {
    switch (phase) {
        case call::Phase::call:
            return "call";
        case call::Phase::wrap_up:
            return "wrap-up";
        case call::Phase::closed:
            return "closed";
    }
    return {};
}

Json final_of(const Opened& play) {
    const auto& script = play.content->script;
    const auto& state = play.recording.state();
    const bool over = state.at() != call::Phase::call;
    Json flags = Json::object();
    for (std::size_t i = 0; i < script.flags.size(); ++i)
        flags[std::string(script.text(script.flags[i]))] = (state.flags >> i & 1) != 0;
    Json made{{"phase", phase_name(state.at())},
              {"turn", state.turn},
              {"node", text(script, script.nodes[state.node].id)},
              {"ending", over ? text(script, script.endings[state.ending].id) : Json()},
              {"resolved", state.has(call::Mark::resolved)}};
    made.update(mood_of(state));
    made["tries"] = state.tries;
    made["owner"] =
        state.contact == scenario::kNobody ? Json() : text(script, script.contacts[state.contact].id);
    made["facts"] = ids_of(script, script.facts, state.facts);
    made["flags"] = flags;
    made["asked"] = amounts_of(script, state.asked);
    made["offered"] = amounts_of(script, state.offered);
    made["triggers"] = triggers_of(script, state);
    made["seconds"] = view::seconds_so_far(script, play.recording);
    return made;
}

}  // namespace

std::string format_event(const Script& script, const Event& event) {
    const auto name = scenario::name_of(event.kind);
    if (name.empty()) return {};
    const auto argument = argument_text(script, event);
    return argument.empty() ? std::string(name) : fmt::format("{}:{}", name, argument);
}

std::string format_replay_json(const debrief::Wording& say, const Opened& play,
                               const report::SecondLooks& looks) {
    const auto& script = play.content->script;
    const auto& playback = play.recording.play();
    Json made{{"scenario", play.attempt.scenario.id},
              {"title", text(script, script.title)},
              {"mode", records::name_of(play.attempt.mode)},
              {"seed", play.attempt.seed},
              {"stopped", play.stopped},
              {"hints", playback.hints},
              {"rewinds", playback.rewinds}};
    made["opening"] = {
        {"lines", lines_of(view::list_opening(say, script, playback))},
        {"events", events_of(script, std::span(playback.events).first(playback.opening_count))},
        {"anger", playback.start.anger},
        {"trust", playback.start.trust}};
    made["moves"] = beats_of(say, play);
    made["final"] = final_of(play);
    if (!looks.empty()) made["second_looks"] = Json::parse(report::format_second_looks_json(looks));
    return made.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rung::command
