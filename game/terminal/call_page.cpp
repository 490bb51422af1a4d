#include "terminal/call_page.h"

#include "base/text.h"
#include "view/contacts.h"
#include "view/policy_book.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::terminal {

using view::Voice;

namespace {

constexpr std::size_t kSpeakers = 10;  ///< cells of the column of speakers
constexpr std::size_t kTools = 6;

Ink ink_of(Voice voice) {
    switch (voice) {
        case Voice::customer:
            return Ink::customer;
        case Voice::contact:
            return Ink::contact;
        case Voice::rep:
            return Ink::rep;
        case Voice::event:
            return Ink::faint;
    }
    return Ink::normal;
}

std::string toned(const view::TranscriptLine& line) {
    return line.tone.empty() ? line.text : fmt::format("({}) {}", line.tone, line.text);
}

std::vector<std::string> usable_keys(const Wording& say, const view::CallView& view) {
    std::vector<std::string> keys;
    for (const auto& key : view.keys)
        if (key.enabled) keys.push_back(fmt::format("{} {}", key.letter, key.label));
    keys.push_back(say("? Help"));
    return keys;
}

struct Tool {
    std::string_view key, help;
};

void show_tools(Page& page, const Wording& say, const view::CallView& view) {
    if (view.may_hint) page.entry("!", say("a hint; again for a plainer one"), kTools);
    page.entry("u", view.may_undo ? say("take the last move back; u 3 takes back three") : view.why_no_undo,
               kTools, Ink::strong, view.may_undo ? Ink::normal : Ink::faint);
    page.entry("q", say("save and leave; you come back to this very point"), kTools);
    page.entry("stop", say("end this attempt without a score"), kTools);
}

}  // namespace

void show_transcript(Page& page, const view::Transcript& transcript) {
    std::string_view last;
    for (const auto& line : transcript) {
        const bool event = line.voice == Voice::event;
        const bool goes_on = line.speaker == last && !page.style().plain;
        last = line.speaker;
        page.entry(goes_on ? std::string_view() : line.speaker, toned(line), kSpeakers, ink_of(line.voice),
                   event ? Ink::faint : Ink::normal);
    }
}

void show_last_heard(Page& page, const Wording& say, const session::Session& session) {
    show_transcript(page, view::list_last(say, session.script(), session.recording().play()));
}

void show_status(Page& page, const Wording& say, const view::CallView& view) {
    const auto& status = view.status;
    std::vector<std::string> parts{
        say("turn {n} of {m}", {{"n", std::to_string(status.turn)}, {"m", std::to_string(status.turns)}}),
        say("{code} {stage}", {{"code", status.stage_code}, {"stage", status.stage}}), status.time,
        say("{customer}: {mood}", {{"customer", view.customer}, {"mood", status.mood.text}})};
    parts.push_back(status.owner.empty()
                        ? say("yours to give: {authority}", {{"authority", status.authority}})
                        : say("{owner} has the call", {{"owner", status.owner}}));
    if (!status.patience.empty()) parts.push_back(status.patience);
    page.row(parts);
}

void show_call(Page& page, const Wording& say, const view::CallView& view) {
    page.blank();
    page.rule();
    show_status(page, say, view);
    page.blank();
    for (const auto& choice : view.choices) page.option(std::to_string(choice.number), choice.text);
    page.blank();
    if (page.style().plain) return page.paragraph(say("? tells what else you can do."));
    page.row(usable_keys(say, view));
}

void show_phone(Page& page, const Wording& say, const view::CallView& view) {
    page.heading(say("Type a number to say that line. Your phone:"));
    for (const auto& key : view.keys)
        page.entry(std::string(1, key.letter),
                   key.enabled ? say("{key}: {help}", {{"key", key.label}, {"help", key.help}})
                               : say("{key}: {why}", {{"key", key.label}, {"why", key.why_not}}),
                   kTools, Ink::strong, key.enabled ? Ink::normal : Ink::faint);
}

void show_books(Page& page, const Wording& say) {
    static constexpr Tool kBooks[] = {{"p", "the policy book; p refund searches it"},
                                      {"c", "the people you can ask, and what they handle"},
                                      {"n", "what you know so far"},
                                      {"k", "the customer's card"},
                                      {"t", "everything that was said"}};
    for (const auto& tool : kBooks) page.entry(tool.key, say(tool.help), kTools);
}

void show_help(Page& page, const Wording& say, const view::CallView& view) {
    show_phone(page, say, view);
    page.heading(say("Always at hand, at no cost:"));
    show_books(page, say);
    show_tools(page, say, view);
}

void show_policies(Page& page, const Wording& say, const session::Session& session, std::string_view search) {
    const auto list = view::list_policies(say, session.script(), session.state(), search);
    page.heading(say("The policy book"));
    for (const auto& policy : list) {
        page.entry(policy.clause, policy.title, kTools, Ink::strong, Ink::strong);
        page.entry("", policy.text, kTools);
        if (policy.looked_up)
            page.entry("", say("In this case: {answer}", {{"answer", policy.here}}), kTools, Ink::strong,
                       Ink::warning);
    }
    if (list.empty()) page.paragraph(say("Nothing in it has those words."));
    page.paragraph(say("What it says in this case you learn by looking it up with the customer: l"),
                   Ink::faint);
}

void show_contacts(Page& page, const Wording& say, const session::Session& session) {
    page.heading(say("The people you can ask, nearest first"));
    for (const auto& contact : view::list_contacts(say, session.script(), session.state())) {
        page.entry(fmt::format("{}", contact.level),
                   say("{name}, {title}, extension {extension}",
                       {{"name", contact.name}, {"title", contact.title}, {"extension", contact.extension}}),
                   kTools, Ink::strong, Ink::strong);
        page.entry("", say("Handles: {handles}.", {{"handles", contact.handles}}), kTools);
        if (!contact.limits.empty())
            page.entry("", say("May decide: {limits}.", {{"limits", contact.limits}}), kTools);
        if (!contact.standing.empty()) page.entry("", contact.standing, kTools, Ink::strong, Ink::warning);
    }
}

void show_notes(Page& page, const Wording& say, const session::Session& session) {
    const auto facts = view::list_facts(session.script(), session.state());
    page.heading(say("What you know"));
    for (const auto& fact : facts) page.point(fact.text);
    if (facts.empty()) page.paragraph(say("Nothing but the briefing yet."));
}

void show_customer(Page& page, const Wording& say, const session::Session& session) {
    const auto card = view::make_customer_card(session.script());
    page.heading(say("{name} ({pronouns})", {{"name", card.name}, {"pronouns", card.pronouns}}));
    for (const auto& [key, value] : card.account) page.entry(key, value, 16);
    page.entry(say("Mood"), view::make_mood(say, session.state(), session.rules()).text, 16);
}

}  // namespace rung::terminal
