#include "terminal/briefing_page.h"

#include "debrief/mode.h"
#include "view/words.h"

#include <array>

namespace rung::terminal {
namespace {

constexpr std::size_t kBriefingColumn = 16;
constexpr std::array kModes = {call::Mode::practice, call::Mode::exercise, call::Mode::assessment};

void show_list(Page& page, std::string_view label, const std::vector<std::string>& texts) {
    bool first = true;
    for (const auto& text : texts) {
        page.entry(first ? label : std::string_view(), text, kBriefingColumn);
        first = false;
    }
}

void show_briefing(Page& page, const Wording& say, const view::Briefing& briefing) {
    page.title(briefing.title);
    page.paragraph(briefing.company + " · " + briefing.length, Ink::faint);
    page.blank();
    page.paragraph(briefing.known);
    page.blank();
    page.entry(say("On the line"),
               say("{name} ({pronouns})",
                   {{"name", briefing.customer.name}, {"pronouns", briefing.customer.pronouns}}),
               kBriefingColumn);
    for (const auto& [key, value] : briefing.customer.account) page.entry(key, value, kBriefingColumn);
    std::vector<std::string> facts;
    for (const auto& fact : briefing.facts) facts.push_back(fact.text);
    show_list(page, say("You know"), facts);
    page.entry(say("Yours to give"), briefing.authority, kBriefingColumn);
    show_list(page, say("House rules"), briefing.rules);
}

/// Whether the player wants to go on in spite of what the call holds.
bool accepts_warnings(Asker& asker, const std::vector<std::string>& warnings) {
    if (warnings.empty()) return true;
    const auto& say = asker.say();
    asker.page().blank();
    for (const auto& warning : warnings) asker.page().paragraph(warning, Ink::warning);
    asker.page().paragraph(say("You may end such a call, and you may leave this one out."));
    const auto answer = asker.yes_or_no(say("Go on with it?"), false);
    return answer.given() && answer.value;
}

using AskedFor = std::function<bool(call::Mode)>;

std::string help_on(const Wording& say, call::Mode mode, const AskedFor& asked_for) {
    return view::mode_help(say, mode, asked_for && asked_for(mode));
}

void choose_mode(Asker& asker, call::Mode& mode, const AskedFor& asked_for) {
    const auto& say = asker.say();
    std::vector<Pick> picks;
    for (const auto one : kModes)
        picks.push_back({say("{mode}: {help}", {{"mode", debrief::mode_name(say, one)},
                                                {"help", help_on(say, one, asked_for)}})});
    const auto answer = asker.one(say("How do you want to play?"), picks);
    if (answer.given()) mode = kModes[answer.value];
}

}  // namespace

bool run_briefing(Asker& asker, const view::Briefing& briefing, call::Mode& mode, bool mode_is_fixed,
                  const std::function<bool(call::Mode)>& asked_for) {
    auto& page = asker.page();
    const auto& say = asker.say();
    show_briefing(page, say, briefing);
    if (!accepts_warnings(asker, briefing.warnings)) return false;
    for (;;) {
        page.blank();
        page.paragraph(say("Mode: {mode}. {help}", {{"mode", debrief::mode_name(say, mode)},
                                                    {"help", help_on(say, mode, asked_for)}}),
                       Ink::faint);
        const auto typed =
            asker.reply(mode_is_fixed ? say("Enter picks up the phone, b goes back:")
                                      : say("Enter picks up the phone, m changes the mode, b goes back:"));
        if (!typed.given()) return false;
        if (typed.value.empty()) return true;
        if (typed.value == "m" && !mode_is_fixed) choose_mode(asker, mode, asked_for);
    }
}

}  // namespace rung::terminal
