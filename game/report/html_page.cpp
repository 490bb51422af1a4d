#include "report/html_page.h"

#include "debrief/people.h"
#include "report/figures.h"
#include "report/text_parts.h"

namespace rung::report {
namespace {

using debrief::Debrief;
using debrief::Section;
using debrief::Statement;
using debrief::Statements;

constexpr std::size_t kFoldedWords = 12;  ///< of what is opened by a click

/// A section's own heading and ids.
Slot begin_section(const Wording& say, Section section) {
    const auto& info = debrief::info_of(section);
    std::vector<std::string> ids(info.ids.begin(), info.ids.end());
    return {{"code", info.code}, {"title", say(info.title)}, {"ids", join_ids(ids)}};
}

Slot::List texts_of(std::initializer_list<const Statement*> statements) {
    Slot::List list;
    for (const auto* statement : statements)
        if (statement->says()) list.emplace_back(statement->text);
    return list;
}

Slot row_of(const Statement& statement) {
    return {{"label", statement.label}, {"text", statement.text}, {"slant", slant_class(statement.slant)}};
}

Slot::List rows_of(const Statements& statements) {
    Slot::List rows;
    for (const auto& statement : statements)
        if (statement.says()) rows.push_back(row_of(statement));
    return rows;
}

Slot make_words(const Wording& say) {
    Slot words;
    words.set("debrief", say("Debrief")).set("support", say("First of all")).set("you", say("You"));
    words.set("scorecard", say("Scorecard")).set("of_100", say("of 100")).set("turn", say("Turn"));
    words.set("stage", say("Stage")).set("anger", say("Anger")).set("trust", say("Trust"));
    words.set("did", say("What you did")).set("lost", say("Points lost"));
    words.set("value", say("Value")).set("better", say("Better")).set("label", say("How it counts"));
    words.set("move", say("What you did"));
    return words;
}

/// The language of the page's own words; as of the land in which the call is set where that is the same one.
std::string page_language(const std::string& locale, const std::string& language) {
    const auto tongue = [](const std::string& tag) { return tag.substr(0, tag.find('-')); };
    return tongue(locale) == tongue(language) ? locale : language;
}

void add_heading(Slot& page, const Debrief& debrief, const Wording& say) {
    const auto& heading = debrief.heading;
    std::string meta;
    for (const auto& part : list_heading(say, debrief)) meta += (meta.empty() ? "" : " · ") + part;
    page.set("title", heading.title)
        .set("meta", meta)
        .set("lang", page_language(heading.locale, say.language()))
        .set("spoken", heading.locale.empty() ? say.language() : heading.locale);
    page.set_some("support", debrief.support.text);
    page.set(
        "footer",
        say("Made by Rung from the moves of this call alone. Nothing was recorded and nothing was guessed "
            "about anybody's feelings."));
}

void add_first_page(Slot& page, const Debrief& debrief, const Wording& say) {
    const auto outcome = debrief.scores.card.result.outcome;
    const bool good = outcome == score::Outcome::timely || outcome == score::Outcome::kept;
    const int points = debrief.scores.card.total_pts;
    const auto total = format_total(say, debrief.scores);
    page.set("total", total).set("standing", total + ", " + format_passed(say, debrief.scores) + ".");
    page.set("points", points).set("has_points", points > 0).set("slant", good ? "good" : "lesson");
    page.set("outcome",
             {{"name", say(debrief.first_page.outcome.code)}, {"text", debrief.first_page.outcome.text}});
    Slot::List rows;
    for (const auto* row : debrief.first_page.rows()) {
        auto slot = row_of(*row);
        rows.push_back(std::move(slot.set("code", row->code)));
    }
    auto section = begin_section(say, Section::first_page);
    page.set("first_page", section.set("rows", std::move(rows)));
}

void add_reflection(Slot& page, const Debrief& debrief, const Wording& say) {
    const auto& reflection = debrief.reflection;
    auto section = begin_section(say, Section::reflection);
    section.set("chosen", reflection.chosen.says()
                              ? reflection.chosen.text
                              : say("You left that open. Think of one before you read on."));
    page.set("reflection", section.set("found", reflection.found.text));
    auto cause = begin_section(say, Section::cause);
    cause.set("lines", texts_of({&reflection.said_cause, &reflection.seen_cause}));
    page.set("cause", cause.set("note", cause_note(say)));
}

Slot turn_row(const debrief::TimelineTurn& turn, const Wording& say) {
    std::vector<std::string> did;
    for (const auto mark : turn.marks) did.push_back(debrief::name_of(say, mark));
    Slot row;
    row.set("turn", turn.turn == 0 ? say("after the call") : std::to_string(turn.turn));
    row.set("stage",
            std::string(debrief::stage_code(turn.stage)) + " " + debrief::stage_name(say, turn.stage));
    row.set_some("words", turn.words);
    row.set("anger", turn.anger).set("trust", turn.trust).set("did", say.list(did));
    row.set("value", turn.value ? debrief::format_value(say, *turn.value) : std::string());
    return row.set("lost", turn.lost > 0 ? format_points(turn.lost) : std::string());
}

void add_timeline(Slot& page, const Debrief& debrief, const Wording& say) {
    const auto& timeline = debrief.timeline;
    auto section = begin_section(say, Section::timeline);
    std::string legend = format_marks(say, timeline);
    for (const auto& band : timeline.bands) legend += (legend.empty() ? "" : " · ") + format_band(say, band);
    Slot::List turns;
    for (const auto& turn : timeline.turns) turns.push_back(turn_row(turn, say));
    section.set("legend", legend).set("turns", std::move(turns));
    section.set("valued", timeline.value_at_start.has_value());
    section.set("summary", say("The same as a table"));
    auto caption = say("At the start: anger {anger}, trust {trust}.",
                       {{"anger", std::to_string(timeline.anger_at_start)},
                        {"trust", std::to_string(timeline.trust_at_start)}});
    if (timeline.value_at_start)
        debrief::add_sentence(caption, say("{note}.", {{"note", format_value_note(say)}}));
    section.set("caption", std::move(caption));
    page.set("timeline", std::move(section));
    if (!timeline.turns.empty()) page.set("chart", make_chart(timeline, say));
}

Slot judged_slot(const debrief::JudgedMove& judged, const Wording& say) {
    Slot row;
    row.set("turn", judged.turn == 0 ? say("after the call") : std::to_string(judged.turn));
    row.set("slant", analysis::is_error(judged.label) ? "lesson" : "good").set("label", judged.name);
    row.set("worth", judged.worth).set("words", judged.words);
    row.set_some("better", judged.better.text).set_some("why", judged.why.text);
    row.set_some("merits", debrief::join(judged.merits, judged.merits.size()));
    return row;
}

void add_decisions(Slot& page, const Debrief& debrief, const Wording& say) {
    const auto& decisions = debrief.decisions;
    if (!decisions.known()) return;
    Slot::List moves;
    for (const auto& judged : decisions.moves) moves.push_back(judged_slot(judged, say));
    auto section = begin_section(say, Section::decisions);
    section.set("accuracy", decisions.accuracy.text).set("counts", decisions.counts.text);
    section.set("has_moves", !moves.empty());
    section.set("moves", std::move(moves));
    section.set("summary", say("Stage by stage")).set("stages", rows_of(decisions.stages));
    if (debrief.timeline.value_at_start) section.set("chart", make_value_chart(debrief.timeline, say));
    page.set("decisions", std::move(section));
}

Slot moment_slot(const debrief::Moment& moment, const Wording& say) {
    Slot::List rows;
    const auto add = [&](std::string_view label, std::string text) {
        if (!text.empty()) rows.push_back({{"label", say(label)}, {"text", std::move(text)}});
    };
    add("Before", moment.situation);
    add("You", moment.spoken ? say.quote(moment.words, 40) : moment.words);
    add("Then", debrief::join(moment.then, moment.then.size()));
    add("Open to you", debrief::join(moment.open, moment.open.size()));
    add("Why", debrief::join(moment.why, moment.why.size(), true));
    add("Next time", moment.plan.text);
    return {{"heading", format_moment(say, moment)},
            {"words", moment.spoken ? say.quote(moment.words, kFoldedWords) : std::string()},
            {"rows", std::move(rows)}};
}

/// The first moment is told on the first page.
void add_moments(Slot& page, const Debrief& debrief, const Wording& say) {
    if (debrief.moments.size() < 2) return;
    Slot::List list;
    for (std::size_t i = 1; i < debrief.moments.size(); ++i)
        list.push_back(moment_slot(debrief.moments[i], say));
    auto section = begin_section(say, Section::moments);
    page.set("moments", section.set("list", std::move(list)));
}

void add_lessons(Slot& page, const Debrief& debrief, const Wording& say) {
    Slot::List cards;
    const auto add = [&](std::string_view label, const Statement& statement) {
        if (statement.says())
            cards.push_back(
                {{"label", say(label)}, {"text", statement.text}, {"slant", slant_class(statement.slant)}});
    };
    add("Keep", debrief.lessons.keep);
    add("Stop", debrief.lessons.stop);
    add("Start", debrief.lessons.start);
    auto section = begin_section(say, Section::lessons);
    page.set("lessons", section.set("cards", std::move(cards)));
}

void add_readers(Slot& page, const Debrief& debrief, const Wording& say) {
    auto rep = begin_section(say, Section::rep);
    auto manager = begin_section(say, Section::manager);
    auto organisation = begin_section(say, Section::organisation);
    rep.set("rows", rows_of(debrief.rep));
    manager.set("rows", rows_of(debrief.manager));
    organisation.set("note", one_call_note(say)).set("rows", rows_of(debrief.blockages));
    page.set("readers", Slot::List{std::move(rep), std::move(manager), std::move(organisation)});
}

void add_way_up(Slot& page, const Debrief& debrief, const Wording& say) {
    const auto& way = debrief.way_up;
    Slot::List owners;
    for (const auto& owner : way.owners)
        owners.push_back({{"label", owner.title.empty() ? owner.name : owner.name + ", " + owner.title},
                          {"text", say("Level {level}. {owner}", {{"level", std::to_string(owner.level)},
                                                                  {"owner", format_owner(say, owner)}})},
                          {"slant", owner.asked ? "good" : "fact"}});
    auto section = begin_section(say, Section::way_up);
    section.set("text", format_way_up(say, way)).set("summary", say("Who owns which kind of problem"));
    page.set("way_up", section.set("owners", std::move(owners)));
}

void add_afterwards(Slot& page, const Debrief& debrief, const Wording& say) {
    auto lines = texts_of({&debrief.ending, &debrief.later});
    if (lines.empty()) return;
    auto section = begin_section(say, Section::afterwards);
    page.set("afterwards", section.set("lines", std::move(lines)));
}

void add_glossary(Slot& page, const Debrief& debrief, const Wording& say) {
    Slot::List meanings;
    for (const auto& meaning : debrief.glossary)
        meanings.push_back({{"id", meaning.id}, {"text", meaning.statement}});
    auto section = begin_section(say, Section::glossary);
    section.set("summary", say("What this call practised, and what the letters point to"));
    page.set("glossary", section.set("meanings", std::move(meanings)));
}

Slot exchange_slot(const debrief::Exchange& exchange, const Wording& say) {
    std::vector<std::string> parts;
    if (exchange.turn > 0) parts.push_back(say("Turn {turn}", {{"turn", std::to_string(exchange.turn)}}));
    if (exchange.after_call) parts.push_back(say("after the call"));
    if (!exchange.deed.empty()) parts.push_back(say("you {deed}", {{"deed", exchange.deed}}));
    parts.insert(parts.end(), exchange.did.begin(), exchange.did.end());
    std::string head;
    for (const auto& part : parts) head += (head.empty() ? "" : " · ") + part;
    Slot::List words, facts;
    for (const auto& said : exchange.words)
        words.push_back(
            {{"speaker", debrief::name_of(said.speaker)}, {"name", said.name}, {"text", said.words}});
    for (const auto& fact : exchange.facts) facts.emplace_back(fact);
    return {{"head", head}, {"words", std::move(words)}, {"facts", std::move(facts)}};
}

void add_transcript(Slot& page, const Debrief& debrief, const Wording& say) {
    Slot::List exchanges;
    for (const auto& exchange : debrief.transcript) exchanges.push_back(exchange_slot(exchange, say));
    auto section = begin_section(say, Section::transcript);
    section.set("summary", say("Read the call")).set("exchanges", std::move(exchanges));
    page.set("transcript", std::move(section));
}

}  // namespace

std::string join_ids(const std::vector<std::string>& ids) {
    std::string joined;
    for (const auto& id : ids) joined += (joined.empty() ? "" : ", ") + id;
    return joined;
}

std::string slant_class(debrief::Slant slant) {
    switch (slant) {
        case debrief::Slant::strength:
            return "good";
        case debrief::Slant::lesson:
            return "lesson";
        case debrief::Slant::fact:
            break;
    }
    return "fact";
}

Slot make_page(const Debrief& debrief, const Wording& say) {
    Slot page;
    page.set("w", make_words(say));
    add_heading(page, debrief, say);
    add_reflection(page, debrief, say);
    add_first_page(page, debrief, say);
    add_timeline(page, debrief, say);
    add_moments(page, debrief, say);
    add_decisions(page, debrief, say);
    page.set("scorecard", make_scorecard_slot(debrief, say));
    add_lessons(page, debrief, say);
    add_readers(page, debrief, say);
    add_way_up(page, debrief, say);
    add_afterwards(page, debrief, say);
    add_glossary(page, debrief, say);
    add_transcript(page, debrief, say);
    return page;
}

}  // namespace rung::report
