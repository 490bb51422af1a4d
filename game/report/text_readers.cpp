#include "report/text_parts.h"

namespace rung::report {
namespace {

using debrief::Section;
using debrief::Slant;

Ink ink_of(Slant slant) {
    switch (slant) {
        case Slant::strength:
            return Ink::good;
        case Slant::lesson:
            return Ink::lesson;
        case Slant::fact:
            break;
    }
    return Ink::strong;
}

void write_owner(Pen pen, const debrief::Owner& owner) {
    const auto& say = pen.say;
    pen.paper.entry(say("Level {level}", {{"level", std::to_string(owner.level)}}),
                    say("{name}. {owner}", {{"name", owner.name}, {"owner", format_owner(say, owner)}}),
                    owner.asked ? Ink::good : Ink::faint);
}

void write_way_up(Pen pen, const debrief::WayUp& way) {
    write_heading(pen, Section::way_up);
    pen.paper.paragraph(format_way_up(pen.say, way));
    for (const auto& owner : way.owners)
        if (pen.full() || owner.asked) write_owner(pen, owner);
}

/// Statements a row each, labels in the column. Their ids stand at the heading.
void write_statements(Pen pen, const debrief::Statements& statements) {
    for (const auto& statement : statements)
        if (statement.says()) pen.paper.entry(statement.label, statement.text, ink_of(statement.slant));
}

}  // namespace

std::string one_call_note(const Wording& say) {
    return say("From one training call, so no pattern yet.");
}

std::string format_owner(const Wording& say, const debrief::Owner& owner) {
    std::string text = say("Extension {extension}: {handles}.",
                           {{"extension", owner.extension}, {"handles", say.list(owner.handles)}});
    if (!owner.limits.empty())
        debrief::add_sentence(text, say("May give up to {limits}.", {{"limits", say.list(owner.limits)}}));
    if (owner.asked) debrief::add_sentence(text, say("Asked in this call."));
    return text;
}

std::string format_way_up(const Wording& say, const debrief::WayUp& way) {
    return way.promise.empty() ? way.name
                               : say("{name}: {promise}.", {{"name", way.name}, {"promise", way.promise}});
}

void write_readers(Pen pen, const debrief::Debrief& debrief) {
    write_heading(pen, Section::rep);
    write_statements(pen, debrief.rep);
    write_heading(pen, Section::manager);
    write_statements(pen, debrief.manager);
    write_heading(pen, Section::organisation);
    pen.paper.paragraph(one_call_note(pen.say), Ink::faint);
    write_statements(pen, debrief.blockages);
    write_way_up(pen, debrief.way_up);
}

}  // namespace rung::report
