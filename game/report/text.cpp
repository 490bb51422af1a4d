#include "report/text.h"

#include "base/text.h"
#include "debrief/mode.h"
#include "debrief/people.h"
#include "report/figures.h"
#include "report/text_parts.h"

#include <algorithm>
#include <cctype>

namespace rung::report {
namespace {

using debrief::Debrief;
using debrief::Section;

void write_title(Pen pen, const Debrief& debrief) {
    const auto& heading = debrief.heading;
    const auto& say = pen.say;
    pen.paper.heading(heading.title, say("Debrief"));
    std::string line;
    for (const auto& part : list_heading(say, debrief))
        line += (line.empty() ? "" : (pen.paper.style().plain ? ", " : " · ")) + part;
    pen.paper.paragraph(line, Ink::faint);
    pen.paper.rule();
}

void write_reflection(Pen pen, const debrief::Reflection& reflection) {
    write_heading(pen, Section::reflection);
    const auto& say = pen.say;
    const auto own = reflection.chosen.says() ? reflection.chosen.text
                                              : say("You left that open. Think of one before you read on.");
    pen.paper.entry(say("You"), own);
    pen.paper.entry(say("Scorecard"), reflection.found.text);
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

bool is_good(score::Outcome outcome) {
    return outcome == score::Outcome::timely || outcome == score::Outcome::kept;
}

void write_outcome_box(Pen pen, const Debrief& debrief) {
    auto& paper = pen.paper;
    const auto& outcome = debrief.first_page.outcome;
    const auto name = upper(pen.say(outcome.code));
    const auto ink = is_good(debrief.scores.card.result.outcome) ? Ink::good : Ink::lesson;
    const auto total = format_total(pen.say, debrief.scores);
    if (paper.style().plain) {
        paper.paragraph(name + ". " + outcome.text);
        return paper.paragraph(total + ".");
    }
    const auto inner = paper.width() - 4;
    const auto gap = base::display_width(name) + base::display_width(total);
    const auto boxed = [&](const std::string& painted, std::size_t used) {
        paper.line(paper.paint("│ ", Ink::faint) + painted +
                   std::string(inner > used ? inner - used : 0, ' ') + paper.paint(" │", Ink::faint));
    };
    paper.line(paper.paint("╭" + repeat("─", inner + 2) + "╮", Ink::faint));
    if (gap + 2 <= inner) {
        boxed(paper.paint(name, ink) + std::string(inner - gap, ' ') + paper.paint(total, Ink::strong),
              inner);
    } else {
        boxed(paper.paint(name, ink), base::display_width(name));
        boxed(paper.paint(total, Ink::strong), base::display_width(total));
    }
    for (const auto& row : base::wrap(base::neutralise(outcome.text, true), inner))
        boxed(paper.paint(row, Ink::normal), base::display_width(row));
    paper.line(paper.paint("╰" + repeat("─", inner + 2) + "╯", Ink::faint));
}

void write_first_page(Pen pen, const Debrief& debrief) {
    if (pen.paper.style().plain) write_heading(pen, Section::first_page);
    pen.paper.blank();
    write_outcome_box(pen, debrief);
    for (const auto* row : debrief.first_page.rows())
        pen.paper.entry(row->label, row->text,
                        row->slant == debrief::Slant::strength ? Ink::good : Ink::strong);
}

void write_cause(Pen pen, const Debrief& debrief) {
    const auto& reflection = debrief.reflection;
    write_heading(pen, Section::cause);
    for (const auto* statement : {&reflection.said_cause, &reflection.seen_cause})
        if (statement->says()) pen.paper.paragraph(statement->text);
    pen.paper.paragraph(cause_note(pen.say), Ink::faint);
}

void write_moment(Pen pen, const debrief::Moment& moment) {
    const auto& say = pen.say;
    pen.paper.blank();
    pen.paper.paragraph(format_moment(say, moment), Ink::strong);
    if (!moment.situation.empty()) pen.paper.entry(say("Before"), moment.situation);
    pen.paper.entry(say("You"), moment.spoken ? say.quote(moment.words, 40) : moment.words);
    const auto row = [&](std::string_view label, const debrief::Statements& statements, bool ids) {
        if (!statements.empty())
            pen.paper.entry(say(label), debrief::join(statements, statements.size(), ids));
    };
    row("Then", moment.then, false);
    row("Open to you", moment.open, false);
    row("Why", moment.why, true);
}

/// What was said, what came of it and what to do instead, in one breath each.
void write_moment_briefly(Pen pen, const debrief::Moment& moment) {
    constexpr std::size_t kQuotedWords = 12;
    const auto& say = pen.say;
    auto text =
        moment.spoken ? say.quote(moment.words, kQuotedWords) : say("You {deed}.", {{"deed", moment.words}});
    debrief::add_sentence(text, debrief::join(moment.then, 1));
    debrief::add_sentence(text, moment.plan.text);
    pen.paper.entry(say("Turn {turn}", {{"turn", std::to_string(moment.turn)}}), text);
}

/// The first moment is told on the first page.
void write_moments(Pen pen, const Debrief& debrief) {
    if (debrief.moments.size() < 2) return;
    write_heading(pen, Section::moments);
    for (std::size_t i = 1; i < debrief.moments.size(); ++i)
        pen.full() ? write_moment(pen, debrief.moments[i]) : write_moment_briefly(pen, debrief.moments[i]);
}

void write_lessons(Pen pen, const debrief::Lessons& lessons) {
    const auto& say = pen.say;
    write_heading(pen, Section::lessons);
    pen.paper.entry(say("Keep"), lessons.keep.text, Ink::good);
    if (lessons.stop.says()) pen.paper.entry(say("Stop"), lessons.stop.text, Ink::lesson);
    if (lessons.start.says()) pen.paper.entry(say("Start"), lessons.start.text, Ink::strong);
}

void write_ending(Pen pen, const Debrief& debrief) {
    if (!debrief.ending.says() && !debrief.later.says()) return;
    write_heading(pen, Section::afterwards);
    if (debrief.ending.says()) pen.paper.paragraph(debrief.ending.text);
    if (debrief.later.says()) pen.paper.paragraph(debrief.later.text);
}

constexpr std::size_t kIdColumn = 6;

/// Of every id that the report names: in brief those of the first page.
void write_glossary(Pen pen, const Debrief& debrief) {
    const auto& named = debrief.first_page.why.ids;
    std::vector<const debrief::Meaning*> meanings;
    for (const auto& meaning : debrief.glossary)
        if (pen.full() || std::find(named.begin(), named.end(), meaning.id) != named.end())
            meanings.push_back(&meaning);
    if (meanings.empty()) return;
    write_heading(pen, Section::glossary);
    for (const auto* meaning : meanings)
        pen.paper.entry(meaning->id, meaning->statement, Ink::faint, Ink::faint, kIdColumn);
}

}  // namespace

void write_heading(Pen pen, Section section) {
    const auto& info = debrief::info_of(section);
    std::string ids;
    if (pen.full())
        for (const auto id : info.ids) ids += (ids.empty() ? "" : " ") + std::string(id);
    if (!info.title.empty()) pen.paper.heading(pen.say(info.title), ids);
}

std::vector<std::string> list_heading(const Wording& say, const debrief::Debrief& debrief) {
    const auto& heading = debrief.heading;
    std::vector<std::string> parts = {heading.company, heading.customer,
                                      debrief::mode_name(say, debrief.scores.mode),
                                      base::format_time(heading.seconds)};
    if (heading.hints > 0)
        parts.push_back(say.count(static_cast<int>(heading.hints), "one hint", "{n} hints"));
    if (heading.rewinds > 0)
        parts.push_back(
            say.count(static_cast<int>(heading.rewinds), "gone back once", "gone back {n} times"));
    return parts;
}

std::string cause_note(const Wording& say) {
    return say(
        "Both can be true; people and process each have a part. This answer is yours: it is never graded.");
}

std::string format_moment(const Wording& say, const debrief::Moment& moment) {
    return say("Turn {turn}, {points} points",
               {{"turn", std::to_string(moment.turn)}, {"points", format_points(moment.lost)}});
}

void write_transcript(Pen pen, const debrief::Transcript& transcript) {
    write_heading(pen, Section::transcript);
    for (const auto& exchange : transcript) {
        if (!exchange.deed.empty())
            pen.paper.entry("", pen.say("You {deed}.", {{"deed", exchange.deed}}), Ink::faint, Ink::faint);
        for (const auto& utterance : exchange.words) pen.paper.entry(utterance.name, utterance.words);
        for (const auto& fact : exchange.facts) pen.paper.entry("", fact, Ink::faint, Ink::faint);
    }
}

std::string format_text(const Debrief& debrief, const base::Texts& texts, TextStyle style, Detail detail) {
    constexpr std::size_t kNarrowest = 30;
    style.width = std::max(style.width, kNarrowest);
    Paper paper(style);
    const Wording say(texts);
    const Pen pen{paper, say, detail};
    write_title(pen, debrief);
    if (debrief.support.says()) {
        paper.blank();
        paper.paragraph(debrief.support.text, Ink::strong);
    }
    write_reflection(pen, debrief.reflection);
    write_first_page(pen, debrief);
    write_cause(pen, debrief);
    write_heading(pen, Section::timeline);
    style.plain ? write_timeline_plain(pen, debrief.timeline) : write_timeline(pen, debrief.timeline);
    write_decisions(pen, debrief.decisions);
    write_moments(pen, debrief);
    write_scorecard(pen, debrief);
    write_lessons(pen, debrief.lessons);
    write_readers(pen, debrief);
    write_ending(pen, debrief);
    write_glossary(pen, debrief);
    if (pen.full()) write_transcript(pen, debrief.transcript);
    return paper.take();
}

}  // namespace rung::report
