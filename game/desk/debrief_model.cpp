#include "desk/debrief_model.h"

#include "analysis/review.h"
#include "analysis/what_if.h"
#include "debrief/deeds.h"
#include "debrief/mode.h"
#include "debrief/people.h"
#include "report/text_parts.h"
#include "score/scorecard.h"

#include <algorithm>

namespace rung::desk {
namespace {

using analysis::Decision;
using debrief::Mark;
using debrief::Study;
using scenario::EventKind;
using scenario::MoveKind;

/// In the order of `MoveKind`; a space where words alone were said.
constexpr std::string_view kMoveLetters = " LOHWAEMXSBNFD  ";
static_assert(kMoveLetters.size() == scenario::kMoveKinds);

char letter_for(const call::Playback& play, const call::Beat& beat) {
    char letter = kMoveLetters[static_cast<std::size_t>(beat.move.kind)];
    for (const auto& event : play.events_of(beat)) {
        if (event.kind == EventKind::tries && beat.move.kind == MoveKind::say)
            letter = debrief::letter_of(Mark::tries);
        if (event.kind == EventKind::leaves) letter = debrief::letter_of(Mark::leaves);
    }
    return letter;
}

std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

/// One model as it grows.
class ModelMaker {
  public:
    ModelMaker(const AttemptFileOpened& attempt, const Study& study, DebriefModel& model)
        : attempt_(attempt), study_(study), say_(study.say), model_(model) {}

    void make() {
        add_heading();
        add_columns();
        for (std::size_t i = 0; i < study_.play.beats.size(); ++i) add_move(i);
        for (auto& column : model_.columns) column.spoken = speak(column);
        add_transcript();
        add_counts();
        add_chart();
        add_offers();
    }

  private:
    void add_heading();
    void add_columns();
    void add_move(std::size_t beat);
    void add_counts();
    void add_chart();
    void add_transcript();
    void add_offers();
    [[nodiscard]] const Decision* find_decision(std::size_t beat) const;
    [[nodiscard]] std::size_t column_for(const call::Beat& beat) const;
    [[nodiscard]] std::string speak(const DebriefColumn& column) const;
    [[nodiscard]] std::string mood(int anger, int trust) const {
        return say_("Anger {anger}, trust {trust}.",
                    {{"anger", std::to_string(anger)}, {"trust", std::to_string(trust)}});
    }

    const AttemptFileOpened& attempt_;
    const Study& study_;
    const debrief::Wording& say_;
    DebriefModel& model_;
};

void ModelMaker::add_heading() {
    const auto& scores = model_.debrief.scores;
    for (const auto& part : report::list_heading(say_, model_.debrief))
        model_.about += (model_.about.empty() ? "" : " · ") + part;
    const bool spared = scores.mode == call::Mode::practice && scores.card.result.fatal != 0;
    model_.total = std::to_string(scores.card.total_pts);
    model_.total_of =
        spared ? say_("in an assessment, otherwise {n}", {{"n", std::to_string(scores.card.otherwise_pts)}})
               : say_("of 100");
    model_.passed = capital(report::format_passed(say_, scores));
    model_.outcome = capital(say_(model_.debrief.first_page.outcome.code));
    const auto outcome = scores.card.result.outcome;
    model_.good = outcome == score::Outcome::timely || outcome == score::Outcome::kept;
    const auto& stored = attempt_.stored;
    if (stored && attempt_.attempt.rules != call::kRulesVersion)
        model_.older = say_(
            "Older rules scored this attempt, and that score stands: {total} of 100, {outcome}. What "
            "follows goes by today's.",
            {{"total", std::to_string(stored->total)}, {"outcome", say_(stored->outcome)}});
}

void ModelMaker::add_columns() {
    const auto& timeline = model_.debrief.timeline;
    const auto stage_of = [&](scenario::Stage stage) {
        return std::string(debrief::stage_code(stage)) + " " + debrief::stage_name(say_, stage);
    };
    DebriefColumn start;
    start.name = say_("Before the first turn");
    start.stage = timeline.turns.empty() ? std::string() : stage_of(timeline.turns.front().stage);
    start.mood = mood(timeline.anger_at_start, timeline.trust_at_start);
    if (timeline.value_at_start) start.value = debrief::format_value(say_, *timeline.value_at_start);
    start.said = view::list_opening(say_, study_.script, study_.play);
    model_.columns.push_back(std::move(start));
    for (const auto& turn : timeline.turns) {
        DebriefColumn column;
        column.turn = turn.turn;
        column.name = turn.turn == 0 ? say_("After the call")
                                     : say_("Turn {turn}", {{"turn", std::to_string(turn.turn)}});
        column.number = turn.turn == 0 ? "+" : std::to_string(turn.turn);
        column.stage = stage_of(turn.stage);
        column.mood = mood(turn.anger, turn.trust);
        if (turn.value) column.value = debrief::format_value(say_, *turn.value);
        model_.columns.push_back(std::move(column));
    }
}

const Decision* ModelMaker::find_decision(std::size_t beat) const {
    const auto& decisions = study_.review->decisions;
    const auto found = std::find_if(decisions.begin(), decisions.end(),
                                    [&](const Decision& decision) { return decision.beat == beat; });
    return found == decisions.end() ? nullptr : &*found;
}

std::size_t ModelMaker::column_for(const call::Beat& beat) const {
    if (!debrief::after_call(beat)) return column_of_turn(model_, beat.before.turn);
    return model_.columns.back().turn == 0 ? model_.columns.size() - 1 : 0;
}

void ModelMaker::add_move(std::size_t beat) {
    const auto& held = study_.play.beats[beat];
    DebriefMove move;
    move.beat = beat;
    move.column = column_for(held);
    if (move.column == 0) return;
    auto& column = model_.columns[move.column];
    const auto heard = view::list_beat(say_, study_.script, study_.play, beat);
    column.said.insert(column.said.end(), heard.begin(), heard.end());
    const auto* decision = find_decision(beat);
    if (decision == nullptr) return;
    move.label = decision->label;
    move.letter = letter_for(study_.play, held);
    move.name = debrief::label_name(say_, decision->label);
    if (decision->direction != analysis::Direction::none)
        move.name += ", " + debrief::direction_name(say_, decision->direction);
    move.before = debrief::format_value(say_, decision->before);
    move.after = debrief::format_value(say_, decision->after);
    move.words = debrief::make_said_or_done(study_.script, say_, held);
    move.better = debrief::make_better(study_, *decision);
    move.why = debrief::make_better_why(study_, *decision);
    for (const auto& judged : model_.debrief.decisions.moves)
        if (judged.beat == beat) move.merits = judged.merits;
    column.moves.push_back(model_.moves.size());
    model_.moves.push_back(std::move(move));
}

std::string ModelMaker::speak(const DebriefColumn& column) const {
    std::string spoken = column.mood;
    if (!column.value.empty())
        debrief::add_sentence(spoken, say_("{value} still to be had.", {{"value", column.value}}));
    for (const auto i : column.moves) {
        const auto& move = model_.moves[i];
        debrief::add_sentence(spoken,
                              say_("{words}: {label}, {before} to {after}.", {{"words", move.words},
                                                                              {"label", move.name},
                                                                              {"before", move.before},
                                                                              {"after", move.after}}));
    }
    return spoken;
}

void ModelMaker::add_counts() {
    for (int i = 0; i < analysis::kLabels; ++i) {
        const auto label = static_cast<analysis::Label>(i);
        DebriefCount count{label, debrief::label_name(say_, label), {}};
        for (std::size_t at = 0; at < model_.moves.size(); ++at)
            if (model_.moves[at].label == label) count.moves.push_back(at);
        model_.counts.push_back(std::move(count));
    }
}

void ModelMaker::add_chart() {
    const auto& timeline = model_.debrief.timeline;
    if (timeline.turns.empty()) return;
    int angriest = timeline.anger_at_start;
    for (const auto& turn : timeline.turns) angriest = std::max(angriest, turn.anger);
    const auto& last = timeline.turns.back();
    if (timeline.value_at_start)
        model_.chart = say_("The best total still to be had: {from} at the start, {to} at the end.",
                            {{"from", model_.columns.front().value}, {"to", model_.columns.back().value}});
    debrief::add_sentence(model_.chart,
                          say_("Anger from {from} to {to}, at most {most}; trust from {low} to {high}.",
                               {{"from", std::to_string(timeline.anger_at_start)},
                                {"to", std::to_string(last.anger)},
                                {"most", std::to_string(angriest)},
                                {"low", std::to_string(timeline.trust_at_start)},
                                {"high", std::to_string(last.trust)}}));
    model_.marks = report::format_marks(say_, timeline);
    for (const auto& band : timeline.bands) model_.bands.push_back(report::format_band(say_, band));
    for (const auto& moment : model_.debrief.moments)
        if (const auto column = column_of_turn(model_, moment.turn); column != 0)
            model_.key_columns.push_back(column);
    std::sort(model_.key_columns.begin(), model_.key_columns.end());
}

void ModelMaker::add_transcript() {
    for (const auto& column : model_.columns) {
        const auto heading = column.turn == 0 ? column.name : column.name + " · " + column.stage;
        if (!column.said.empty())
            model_.transcript.push_back({view::Voice::event, column.turn, {}, heading, {}});
        model_.transcript.insert(model_.transcript.end(), column.said.begin(), column.said.end());
    }
}

/// What can be made of the call besides reading.
void ModelMaker::add_offers() {
    if (const auto handover = analysis::find_handover(study_.play))
        model_.handover_turn = study_.play.beats[*handover].before.turn;
    if (attempt_.attempt.mode != call::Mode::practice) {
        model_.why_no_retry = say_("Moves are made again in practice only.");
        return;
    }
    for (const auto* error : analysis::list_errors(*study_.review)) {
        const auto& beat = study_.play.beats[error->beat];
        if (debrief::after_call(beat)) continue;
        model_.retry_turn = beat.before.turn;
        return;
    }
    model_.why_no_retry = say_("No move of this call lost enough to be made again.");
}

}  // namespace

std::size_t column_of_turn(const DebriefModel& model, int turn) {
    if (turn == 0) return 0;
    for (std::size_t i = 1; i < model.columns.size(); ++i)
        if (model.columns[i].turn == turn) return i;
    return 0;
}

DebriefModel make_debrief_model(const AttemptFileOpened& attempt, const base::Texts& texts) {
    const auto& content = *attempt.content;
    const auto& play = attempt.recording->play();
    const auto card = score::make_scorecard(content.script, content.sheet, play);
    analysis::Solver solver({content.script, content.sheet});
    const auto review = analysis::make_review(solver, play);
    const debrief::Material material{content.script, content.sheet, attempt.attempt, play, card, &review};
    DebriefModel model;
    model.debrief = debrief::make_debrief(material, texts);
    ModelMaker(attempt, debrief::begin_study(material, texts), model).make();
    return model;
}

}  // namespace rung::desk
