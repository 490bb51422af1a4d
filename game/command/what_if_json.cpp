#include "command/what_if_report.h"
#include "scenario/move_json.h"

#include <nlohmann/json.hpp>

namespace rung::command {
namespace {

using Json = nlohmann::ordered_json;
using analysis::Origin;
using analysis::Value;
using analysis::Version;

Json turn_of(const call::State& before) {
    return before.at() == call::Phase::call ? Json(before.turn) : Json();
}

Json value_of(const Value& worth) {
    return {{"lower", worth.lower}, {"upper", worth.upper}, {"exact", worth.exact()}};
}

Json move_of(const scenario::Script& script, const scenario::Move& move) {
    return Json::parse(scenario::format_move(script, {.move = move, .text = {}}));
}

std::string_view name_of(Origin origin) {
    switch (origin) {
        case Origin::played:
            return "played";
        case Origin::changed:
            return "changed";
        case Origin::filled:
            return "filled";
    }
    return {};
}

Json graves_of(const std::vector<score::Grave>& graves, std::uint8_t bits) {
    Json list = Json::array();
    for (std::size_t i = 0; i < graves.size(); ++i)
        if ((bits >> i & 1) != 0) list.push_back(graves[i].id);
    return list;
}

/// Hundredths of a point throughout, but timing, which is whole.
Json scorecard_of(const score::Sheet& sheet, const score::Result& result) {
    Json dimensions = Json::object();
    for (std::size_t i = 0; i < sheet.dimensions.size(); ++i)
        dimensions[sheet.dimensions[i].id] = {{"kept", result.kept[i]}, {"of", sheet.dimensions[i].share}};
    return {{"total", result.total},
            {"otherwise", result.otherwise},
            {"timing", result.timing},
            {"passed", result.passed},
            {"fatal", graves_of(sheet.fatal, result.fatal)},
            {"critical", graves_of(sheet.critical, result.critical)},
            {"outcome", score::name_of(result.outcome)},
            {"offset", result.has_offset ? Json(result.offset) : Json()},
            {"dimensions", dimensions}};
}

Json version_of(const records::Content& content, const Version& version) {
    Json moves = Json::array();
    for (const auto& deed : version.deeds)
        moves.push_back({{"turn", turn_of(deed.before)},
                         {"move", move_of(content.script, deed.move)},
                         {"origin", name_of(deed.origin)},
                         {"anger", deed.after.anger},
                         {"trust", deed.after.trust},
                         {"value", value_of(deed.worth)}});
    return {{"scorecard", scorecard_of(content.sheet, version.result)},
            {"start",
             {{"anger", version.start.anger},
              {"trust", version.start.trust},
              {"value", value_of(version.worth)}}},
            {"moves", moves}};
}

}  // namespace

std::string format_what_if_json(const Opened& play, const analysis::WhatIf& made) {
    const auto& content = *play.content;
    Json dropped = Json::array();
    for (const auto& one : made.dropped) {
        const auto& beat = play.recording.play().beats[one.beat];
        dropped.push_back(
            {{"turn", turn_of(beat.before)},
             {"move", move_of(content.script, beat.move)},
             {"why", one.why == call::Why::legal ? "before-the-handover" : call::name_of(one.why)}});
    }
    const Json out{{"scenario", play.attempt.scenario.id},
                   {"common", made.common},
                   {"was", version_of(content, made.was)},
                   {"would", version_of(content, made.would)},
                   {"dropped", dropped}};
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rung::command
