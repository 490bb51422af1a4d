#include "report/json.h"

#include "debrief/people.h"
#include "records/attempt_file.h"
#include "records/stored_scorecard.h"
#include "scenario/vocabulary.h"

#include <nlohmann/json.hpp>

namespace rung::report {
namespace {

using Json = nlohmann::ordered_json;
using debrief::Debrief;
using debrief::Statement;
using debrief::Statements;

std::string_view name_of(debrief::Slant slant) {
    switch (slant) {
        case debrief::Slant::strength:
            return "strength";
        case debrief::Slant::lesson:
            return "lesson";
        case debrief::Slant::fact:
            break;
    }
    return "fact";
}

Json json_of(const Statement& statement) {
    if (!statement.says()) return nullptr;
    Json json = {{"code", statement.code}, {"text", statement.text}};
    if (!statement.label.empty()) json["label"] = statement.label;
    json["turn"] = statement.turn;
    json["slant"] = name_of(statement.slant);
    json["ids"] = statement.ids;
    return json;
}

template <class List, class Make>
Json list_of(const List& list, Make&& make) {
    Json json = Json::array();
    for (const auto& element : list) json.push_back(make(element));
    return json;
}

Json json_of(const Statements& statements) {
    return list_of(statements, [](const Statement& statement) { return json_of(statement); });
}

Json heading_json(const debrief::Heading& heading) {
    return {{"scenario", heading.scenario_id}, {"title", heading.title},    {"company", heading.company},
            {"customer", heading.customer},    {"level", heading.level},    {"seconds", heading.seconds},
            {"hints", heading.hints},          {"rewinds", heading.rewinds}};
}

Json reflection_json(const debrief::Reflection& reflection) {
    Json json = {{"given", reflection.given}};
    if (reflection.given) {
        json["turn"] = reflection.turn;
        json["cause"] = scenario::name_of(reflection.cause);
        json["control"] = reflection.control;
    }
    json["chosen"] = json_of(reflection.chosen);
    json["found"] = json_of(reflection.found);
    json["said_cause"] = json_of(reflection.said_cause);
    json["seen_cause"] = json_of(reflection.seen_cause);
    return json;
}

Json first_page_json(const debrief::FirstPage& page) {
    return {{"outcome", json_of(page.outcome)}, {"well_done", json_of(page.well_done)},
            {"moment", json_of(page.moment)},   {"then", json_of(page.then)},
            {"open", json_of(page.open)},       {"why", json_of(page.why)},
            {"keep", json_of(page.keep)},       {"next_time", json_of(page.next_time)}};
}

Json moment_json(const debrief::Moment& moment) {
    return {{"turn", moment.turn},           {"beat", moment.beat},          {"lost_hundredths", moment.lost},
            {"situation", moment.situation}, {"words", moment.words},        {"spoken", moment.spoken},
            {"then", json_of(moment.then)},  {"open", json_of(moment.open)}, {"why", json_of(moment.why)},
            {"plan", json_of(moment.plan)}};
}

/// The same two numbers where it is exact. Units: hundredths of a point.
Json value_json(const std::optional<analysis::Value>& value) {
    if (!value) return nullptr;
    return {{"least_hundredths", value->lower}, {"most_hundredths", value->upper}};
}

Json judged_json(const debrief::JudgedMove& judged) {
    return {{"beat", judged.beat},
            {"turn", judged.turn},
            {"label", analysis::name_of(judged.label)},
            {"name", judged.name},
            {"words", judged.words},
            {"worth", judged.worth},
            {"merits", json_of(judged.merits)},
            {"better", json_of(judged.better)},
            {"why", json_of(judged.why)}};
}

Json decisions_json(const debrief::Decisions& decisions) {
    if (!decisions.known()) return nullptr;
    return {{"accuracy", json_of(decisions.accuracy)},
            {"labels", json_of(decisions.counts)},
            {"stages", json_of(decisions.stages)},
            {"moves", list_of(decisions.moves, judged_json)}};
}

Json turn_json(const debrief::TimelineTurn& turn) {
    std::string marks;
    for (const auto mark : turn.marks) marks += debrief::letter_of(mark);
    return {{"turn", turn.turn},
            {"stage", debrief::stage_code(turn.stage)},
            {"anger", turn.anger},
            {"trust", turn.trust},
            {"value", value_json(turn.value)},
            {"marks", marks},
            {"words", turn.words},
            {"lost_hundredths", turn.lost}};
}

Json band_json(const debrief::Band& band) {
    const auto& window = band.window;
    return {{"trigger", band.id},
            {"reason", scenario::name_of(window.reason)},
            {"name", band.name},
            {"first", window.first},
            {"from", window.from == 0 ? Json() : Json(window.from)},
            {"to", window.to},
            {"answered", window.answered},
            {"lapsed", window.lapsed}};
}

Json timeline_json(const debrief::Timeline& timeline) {
    return {{"anger_at_start", timeline.anger_at_start},
            {"trust_at_start", timeline.trust_at_start},
            {"value_at_start", value_json(timeline.value_at_start)},
            {"turns", list_of(timeline.turns, turn_json)},
            {"windows", list_of(timeline.bands, band_json)}};
}

Json scores_json(const debrief::Scores& scores) {
    const auto dimension = [](const debrief::DimensionScore& held) -> Json {
        return {{"id", held.id},
                {"name", held.name},
                {"pts", held.pts},
                {"kept_hundredths", held.kept},
                {"share_hundredths", held.share}};
    };
    return {{"total", scores.card.total_pts}, {"otherwise", scores.card.otherwise_pts},
            {"pass", scores.pass_pct},        {"dimensions", list_of(scores.dimensions, dimension)},
            {"fatal", scores.fatal},          {"critical", scores.critical}};
}

Json owner_json(const debrief::Owner& owner) {
    return {{"name", owner.name},    {"title", owner.title}, {"extension", owner.extension},
            {"level", owner.level},  {"asked", owner.asked}, {"handles", owner.handles},
            {"limits", owner.limits}};
}

Json utterance_json(const debrief::Utterance& utterance) {
    Json json = {{"speaker", debrief::name_of(utterance.speaker)},
                 {"name", utterance.name},
                 {"words", utterance.words}};
    if (!utterance.tone.empty()) json["tone"] = utterance.tone;
    return json;
}

Json exchange_json(const debrief::Exchange& exchange) {
    return {{"turn", exchange.turn},
            {"stage", debrief::stage_code(exchange.stage)},
            {"after_call", exchange.after_call},
            {"deed", exchange.deed},
            {"did", exchange.did},
            {"words", list_of(exchange.words, utterance_json)},
            {"facts", exchange.facts},
            {"anger", exchange.anger},
            {"trust", exchange.trust}};
}

Json debrief_json(const Debrief& debrief) {
    Json json = Json::object();
    json["heading"] = heading_json(debrief.heading);
    json["support"] = json_of(debrief.support);
    json["reflection"] = reflection_json(debrief.reflection);
    json["first_page"] = first_page_json(debrief.first_page);
    json["moments"] = list_of(debrief.moments, moment_json);
    json["timeline"] = timeline_json(debrief.timeline);
    json["decisions"] = decisions_json(debrief.decisions);
    json["scores"] = scores_json(debrief.scores);
    json["lessons"] = {{"keep", json_of(debrief.lessons.keep)},
                       {"stop", json_of(debrief.lessons.stop)},
                       {"start", json_of(debrief.lessons.start)}};
    json["rep"] = json_of(debrief.rep);
    json["manager"] = json_of(debrief.manager);
    json["organisation"] = json_of(debrief.blockages);
    json["way_up"] = {{"name", debrief.way_up.name},
                      {"promise", debrief.way_up.promise},
                      {"owners", list_of(debrief.way_up.owners, owner_json)}};
    json["ending"] = json_of(debrief.ending);
    json["later"] = json_of(debrief.later);
    json["glossary"] = Json::object();
    for (const auto& meaning : debrief.glossary) json["glossary"][meaning.id] = meaning.statement;
    json["transcript"] = list_of(debrief.transcript, exchange_json);
    return json;
}

}  // namespace

std::string format_json(const debrief::Material& material, const Debrief& debrief, const SecondLooks& looks) {
    const records::Standing standing{
        false, records::make_stored(material.sheet, material.card, material.attempt.mode)};
    auto json = Json::parse(records::format_attempt(material.script, material.attempt, standing));
    json["debrief"] = debrief_json(debrief);
    if (!looks.empty()) json["second_looks"] = Json::parse(format_second_looks_json(looks));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rung::report
