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

}  // namespace

void write_decisions(Pen pen, const debrief::Decisions& decisions) {
    if (!decisions.known()) return;
    write_heading(pen, debrief::Section::decisions);
    pen.paper.entry(decisions.accuracy.label, decisions.accuracy.text);
    pen.paper.entry("", decisions.counts.text);
    for (const auto& stage : decisions.stages)
        pen.paper.entry("", stage.label + ": " + stage.text, Ink::faint);
    for (const auto& judged : decisions.moves) write_judged(pen, judged);
}

}  // namespace rung::report
