#include "debrief/decisions.h"

#include "analysis/accuracy.h"
#include "debrief/advice.h"
#include "debrief/deeds.h"
#include "debrief/people.h"
#include "debrief/rule.h"

#include <array>

namespace rung::debrief {
namespace {

using analysis::Decision;
using analysis::Direction;
using analysis::Label;

constexpr std::size_t kMostReasons = 3;  ///< told of why a move is better

std::string format_hundredths(int value) {
    const int tenths = (value + 5) / 10;
    auto text = std::to_string(tenths / 10);
    if (tenths % 10 != 0) text += "." + std::to_string(tenths % 10);
    return text;
}

std::string format_accuracy(const Wording& say, const analysis::Accuracy& accuracy) {
    if (accuracy.exact()) return say("{pct} %", {{"pct", std::to_string(accuracy.least_pct)}});
    return say("between {least} and {most} %",
               {{"least", std::to_string(accuracy.least_pct)}, {"most", std::to_string(accuracy.most_pct)}});
}

Statement make_accuracy_line(const Study& study) {
    const auto accuracy = analysis::make_accuracy(*study.review);
    const auto& say = study.say;
    if (accuracy.decisions == 0) return {};
    auto text = say.count(accuracy.decisions, "You kept {pct} of what there was to lose, in one decision.",
                          "You kept {pct} of what there was to lose, in {n} decisions.",
                          {{"pct", format_accuracy(say, accuracy)}});
    add_sentence(text, say("The best this call allowed was {best}.",
                           {{"best", format_value(say, study.review->start)}}));
    return {"accuracy", std::move(text), 0, {}, say("Accuracy")};
}

Statements make_stage_lines(const Study& study) {
    Statements stages;
    for (const auto& [stage, accuracy] : analysis::list_stage_accuracies(*study.review)) {
        const auto code = std::string(stage_code(stage));
        stages.push_back({"accuracy-" + code,
                          study.say.count(accuracy.decisions, "{pct}, one decision", "{pct}, {n} decisions",
                                          {{"pct", format_accuracy(study.say, accuracy)}}),
                          0,
                          {},
                          code + " " + stage_name(study.say, stage)});
    }
    return stages;
}

Statement make_counts(const Study& study) {
    std::array<int, analysis::kLabels> counts{};
    for (const auto& decision : study.review->decisions) ++counts[static_cast<std::size_t>(decision.label)];
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            parts.push_back(study.say(
                "{n} {label}",
                {{"n", std::to_string(counts[i])}, {"label", label_name(study.say, static_cast<Label>(i))}}));
    auto text = study.say("Your moves: {counts}.", {{"counts", study.say.list(parts)}});
    for (const auto& decision : study.review->decisions)
        if (decision.fatal)
            add_sentence(
                text,
                study.say("From turn {turn} on the call counts nothing; what came then is judged by its "
                          "points alone.",
                          {{"turn", std::to_string(study.play.beats[decision.beat].before.turn)}}));
    return {"labels", std::move(text)};
}

Statements make_merits(const Study& study, const Decision& decision) {
    const auto& say = study.say;
    const int turn = study.play.beats[decision.beat].before.turn;
    Statements merits;
    if (decision.only_way)
        merits.push_back({"only-way",
                          say("The only way: everything else loses {n} points or more.",
                              {{"n", std::to_string(study.sheet.label_only_way)}}),
                          turn,
                          {},
                          {},
                          Slant::strength});
    if (decision.empowered_save)
        merits.push_back(
            {"empowered-save",
             say("An empowered save: your own authority settled what would have been a handover."),
             turn,
             {"E2", "E5"},
             {},
             Slant::strength});
    if (decision.missed_cue)
        merits.push_back({"missed-cue",
                          say("A missed cue: the window for bringing somebody in ran out here."),
                          turn,
                          {"W10"},
                          {},
                          Slant::lesson});
    if (decision.policy >= 0)
        merits.push_back(
            {"by-policy",
             say("{rule} governs this.",
                 {{"rule", rule_of(study.script, say, static_cast<std::size_t>(decision.policy))}}),
             turn});
    return merits;
}

std::string name_of_outcome_kept(const Wording& say, const analysis::Better& better) {
    if (better.result.outcome == better.now.outcome) return {};
    return say("{outcome} instead of {other}", {{"outcome", say(score::name_of(better.result.outcome))},
                                                {"other", say(score::name_of(better.now.outcome))}});
}

JudgedMove make_judged(const Study& study, const Decision& decision) {
    const auto& say = study.say;
    const auto& beat = study.play.beats[decision.beat];
    JudgedMove judged;
    judged.beat = decision.beat;
    judged.turn = after_call(beat) ? 0 : beat.before.turn;
    judged.label = decision.label;
    judged.name = label_name(say, decision.label);
    if (decision.direction != Direction::none) judged.name += ", " + direction_name(say, decision.direction);
    judged.words = make_said_or_done(study.script, say, beat);
    judged.worth = say("{before} to {after}", {{"before", format_value(say, decision.before)},
                                               {"after", format_value(say, decision.after)}});
    judged.merits = make_merits(study, decision);
    if (decision.better)
        judged.better = {"better",
                         make_advice(study.script, say, beat.before, decision.better->move),
                         judged.turn,
                         {},
                         say("Better")};
    judged.why = make_better_why(study, decision);
    return judged;
}

bool tells_something(const Decision& decision) {
    return analysis::is_error(decision.label) || decision.only_way || decision.empowered_save ||
           decision.missed_cue;
}

}  // namespace

std::string format_value(const Wording& say, analysis::Value value) {
    if (value.exact()) return format_hundredths(value.lower);
    return say("{least}–{most}",
               {{"least", format_hundredths(value.lower)}, {"most", format_hundredths(value.upper)}});
}

std::string label_name(const Wording& say, Label label) {
    return say(analysis::name_of(label));
}

std::string direction_name(const Wording& say, Direction direction) {
    constexpr std::array<std::string_view, analysis::kDirections> kNames = {
        "", "too early", "too late", "wrong owner", "wrong way", "tone", "boundary"};
    return say(kNames[static_cast<std::size_t>(direction)]);
}

Statement make_better(const Study& study, const Decision& decision) {
    if (!decision.better) return {};
    const auto& before = study.play.beats[decision.beat].before;
    auto text = study.say("Best here: {advice}",
                          {{"advice", make_advice(study.script, study.say, before, decision.better->move)}});
    if (!text.ends_with("”")) text += '.';
    return {"better", std::move(text), before.turn};
}

Statement make_better_why(const score::Sheet& sheet, const Wording& say, const analysis::Better& better) {
    Statement why{"better-why", {}, 0, {}, say("Why")};
    std::vector<std::string> things;
    if (auto outcome = name_of_outcome_kept(say, better); !outcome.empty())
        things.push_back(std::move(outcome));
    for (const int item : better.items) {
        if (things.size() == kMostReasons) break;
        const auto& row = sheet.items[static_cast<std::size_t>(item)];
        things.push_back(say("“{item}”", {{"item", say(row.name)}}));
        add_ids(why.ids, row.teaches);
    }
    if (things.empty() && better.result.timing > better.now.timing)
        things.push_back(say("a better time for the handover"));
    if (!things.empty()) why.text = say("It keeps {things}.", {{"things", say.list(things)}});
    return why;
}

Statement make_better_why(const Study& study, const Decision& decision) {
    return decision.better ? make_better_why(study.sheet, study.say, *decision.better) : Statement{};
}

Decisions make_decisions(const Study& study) {
    Decisions decisions;
    if (study.review == nullptr) return decisions;
    decisions.accuracy = make_accuracy_line(study);
    decisions.counts = make_counts(study);
    decisions.stages = make_stage_lines(study);
    for (const auto& decision : study.review->decisions)
        if (tells_something(decision)) decisions.moves.push_back(make_judged(study, decision));
    return decisions;
}

}  // namespace rung::debrief
