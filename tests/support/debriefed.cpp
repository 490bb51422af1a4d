#include "support/debriefed.h"

#include <sstream>

#include "support/play.h"

namespace rung::test {
namespace {

Debriefed made_from(scenario::Script script, call::Playback play, std::string_view rubric) {
    Debriefed made{std::move(script), {}, {}, std::move(play), {}, {}};
    made.sheet = score::make_sheet(made.script, rubric_of(rubric));
    for (const auto& beat : made.play.beats) {
        call::Entry entry;
        entry.move = beat.move;
        made.attempt.log.push_back(entry);
    }
    made.card = score::make_scorecard(made.script, made.sheet, made.play);
    const base::EnglishTexts english;
    made.debrief =
        debrief::make_debrief({made.script, made.sheet, made.attempt, made.play, made.card}, english);
    return made;
}

}  // namespace

Debriefed debriefed(scenario::Script script, std::string_view moves, std::string_view rubric) {
    auto play = test::play(script, moves);
    return made_from(std::move(script), std::move(play), rubric);
}

Debriefed debriefed_line(scenario::Script script, std::string_view rubric) {
    const auto line = script.line;
    return debriefed_moves(std::move(script), line, rubric);
}

Debriefed debriefed_moves(scenario::Script script, const std::vector<scenario::Move>& moves,
                          std::string_view rubric) {
    auto play = test::play_moves(script, moves);
    return made_from(std::move(script), std::move(play), rubric);
}

std::string first_page_of(const debrief::Debrief& debrief) {
    const auto& page = debrief.first_page;
    std::string text = page.outcome.code + ": " + page.outcome.text + "\n";
    for (const auto* row : page.rows()) text += row->label + ": " + row->text + "\n";
    return text;
}

std::string dump(const debrief::Statements& statements) {
    std::string text;
    for (const auto& statement : statements) {
        text += statement.code + ": " + statement.text;
        for (const auto& id : statement.ids) text += " [" + id + "]";
        text += "\n";
    }
    return text;
}

std::size_t words_in(std::string_view text) {
    std::istringstream words{std::string(text)};
    std::size_t n = 0;
    for (std::string word; words >> word;) ++n;
    return n;
}

}  // namespace rung::test
