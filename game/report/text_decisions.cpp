#include "report/text_parts.h"

namespace rung::report {
namespace {

std::string format_place(const Wording& say, const debrief::JudgedMove& judged) {
    return judged.turn == 0 ? say("After the call")
                            : say("Turn {turn}", {{"turn", std::to_string(judged.turn)}});
}

void write_judged(Pen pen, const debrief::JudgedMove& judged) {
    const auto& say = pen.say;
    const bool error = analysis::is_error(judged.label);
    pen.paper.blank();
    pen.paper.paragraph(
        say("{place}: {label}, {worth}",
            {{"place", format_place(say, judged)}, {"label", judged.name}, {"worth", judged.worth}}),
        error ? Ink::lesson : Ink::good);
    pen.paper.entry(say("You"), judged.words);
    if (judged.better.says()) pen.paper.entry(judged.better.label, judged.better.text, Ink::good);
    if (judged.why.says()) pen.paper.entry(judged.why.label, debrief::with_ids(judged.why));
    if (!judged.merits.empty())
        pen.paper.entry("", debrief::join(judged.merits, judged.merits.size(), true), Ink::faint);
}

/// One entry: what it was, and what would have been better.
void write_briefly(Pen pen, const debrief::JudgedMove& judged) {
    const auto& say = pen.say;
    auto text = say("{label}, {worth}.", {{"label", judged.name}, {"worth", judged.worth}});
    debrief::add_sentence(text, judged.words);
    if (judged.better.says())
        debrief::add_sentence(text, say("Better: {advice}", {{"advice", judged.better.text}}));
    pen.paper.entry(format_place(say, judged), text, judged.better.says() ? Ink::lesson : Ink::good);
}

}  // namespace

void write_decisions(Pen pen, const debrief::Decisions& decisions) {
    if (!decisions.known()) return;
    write_heading(pen, debrief::Section::decisions);
    pen.paper.entry(decisions.accuracy.label, decisions.accuracy.text);
    pen.paper.entry("", decisions.counts.text);
    if (pen.full())
        for (const auto& stage : decisions.stages)
            pen.paper.entry("", stage.label + ": " + stage.text, Ink::faint);
    if (!pen.full() && !decisions.moves.empty()) pen.paper.blank();
    for (const auto& judged : decisions.moves)
        pen.full() ? write_judged(pen, judged) : write_briefly(pen, judged);
}

}  // namespace rung::report
