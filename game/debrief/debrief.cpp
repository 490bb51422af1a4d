#include "debrief/debrief.h"

#include "call/call.h"
#include "debrief/domain.h"
#include "debrief/people.h"

#include <set>

namespace rung::debrief {
namespace {

Heading make_heading(const Study& study) {
    const auto& script = study.script;
    Heading heading;
    heading.scenario_id = script.text(script.id);
    heading.title = script.text(script.title);
    heading.company = script.text(script.company_name);
    heading.customer = script.text(script.customer_name);
    heading.locale = script.text(script.locale);
    heading.level = script.level;
    heading.hints = study.play.hints;
    heading.rewinds = study.play.rewinds;
    for (const auto& beat : study.play.beats)
        if (!after_call(beat))
            heading.seconds += call::seconds_of(script, beat.move, study.play.events_of(beat));
    return heading;
}

std::vector<std::string> names_of(const Study& study, const std::vector<score::Grave>& graves,
                                  std::uint8_t bits) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < graves.size(); ++i)
        if ((bits >> i & 1) != 0) names.push_back(study.say(graves[i].name));
    return names;
}

Scores make_scores(const Study& study) {
    Scores scores;
    scores.mode = study.attempt.mode;
    scores.card = study.card;
    scores.pass_pct = study.sheet.pass_pct;
    for (std::size_t i = 0; i < study.sheet.dimensions.size(); ++i) {
        const auto& dimension = study.sheet.dimensions[i];
        scores.dimensions.push_back({dimension.id, study.say(dimension.name), dimension.share,
                                     study.card.result.kept[i], study.card.dimension_pts[i]});
    }
    scores.fatal = names_of(study, study.sheet.fatal, study.card.result.fatal);
    scores.critical = names_of(study, study.sheet.critical, study.card.result.critical);
    for (std::size_t i = 0; i < scores.card.evidence.size(); ++i) {
        auto& row = scores.card.evidence[i];
        row.name = study.say(row.name);
        row.coach = study.say(row.coach);
        if (row.beat >= 0 && after_call(study.play.beats[static_cast<std::size_t>(row.beat)]))
            scores.after_call.push_back(static_cast<int>(i));
    }
    return scores;
}

void make_ending(const Study& study, Debrief& debrief) {
    const auto& end = study.play.end();
    if (end.at() == call::Phase::call) return;
    const auto& ending = study.script.endings[end.ending];
    const bool resolved = end.has(call::Mark::resolved);
    debrief.ending = {"ending", std::string(study.script.text(ending.text)), study.course.last_turn, {}};
    debrief.later = {"later", std::string(study.script.text(ending.later)), 0, {"C8"}};
    debrief.later.slant = resolved ? Slant::strength : Slant::fact;
    if (debrief.later.says()) return;
    debrief.later.text =
        resolved ? study.say("Handled well, a matter like this is how somebody becomes a customer who stays.")
                 : study.say(
                       "Handled well, a matter like this is the chance of a customer who stays. There is a "
                       "next call.");
}

/// Every id that some statement names.
class IdGatherer {
  public:
    void add(const std::vector<std::string>& ids) { ids_.insert(ids.begin(), ids.end()); }
    void add(const Statement& statement) {
        if (statement.says()) add(statement.ids);
    }
    void add(const Statements& statements) {
        for (const auto& statement : statements) add(statement);
    }
    void add(const Debrief& debrief) {
        add(debrief.support);
        for (const auto* row : debrief.first_page.rows()) add(*row);
        for (const auto& moment : debrief.moments) {
            add(moment.open);
            add(moment.why);
            add(moment.plan);
        }
        for (const auto& judged : debrief.decisions.moves) {
            add(judged.merits);
            add(judged.why);
        }
        for (const auto& row : debrief.scores.card.evidence) add(row.teaches);
        for (const auto* statement :
             {&debrief.lessons.keep, &debrief.lessons.stop, &debrief.lessons.start, &debrief.later})
            add(*statement);
        add(debrief.rep);
        add(debrief.manager);
        add(debrief.blockages);
        for (int i = 0; i < kSections; ++i)
            for (const auto id : info_of(static_cast<Section>(i)).ids) ids_.insert(std::string(id));
    }
    [[nodiscard]] bool has(std::string_view id) const { return ids_.count(std::string(id)) != 0; }

  private:
    std::set<std::string> ids_;
};

std::vector<Meaning> make_glossary(const Study& study, const Debrief& debrief) {
    IdGatherer gatherer;
    gatherer.add(debrief);
    std::vector<Meaning> glossary;
    for (const auto& teaching : teachings())
        if (gatherer.has(teaching.id))
            glossary.push_back({std::string(teaching.id), study.say(teaching.statement)});
    return glossary;
}

}  // namespace

Debrief make_debrief(const Material& material, const base::Texts& texts) {
    const auto study = begin_study(material, texts);
    Debrief debrief;
    debrief.heading = make_heading(study);
    debrief.support = make_support(study);
    debrief.strengths = make_strengths(study);
    debrief.moments = make_moments(study);
    debrief.reflection = make_reflection(study, debrief.moments);
    debrief.lessons = make_lessons(study, debrief.strengths, debrief.moments);
    debrief.first_page = make_first_page(study, debrief.strengths, debrief.moments, debrief.lessons);
    debrief.timeline = make_timeline(study);
    debrief.decisions = make_decisions(study);
    debrief.scores = make_scores(study);
    debrief.rep = make_rep_page(study);
    debrief.manager = make_manager_page(study, debrief.strengths, debrief.moments);
    debrief.blockages = make_blockages(study);
    debrief.way_up = make_way_up(study);
    make_ending(study, debrief);
    debrief.glossary = make_glossary(study, debrief);
    debrief.transcript = make_transcript(study);
    return debrief;
}

}  // namespace rung::debrief
