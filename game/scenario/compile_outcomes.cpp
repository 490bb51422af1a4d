#include "scenario/compile_work.h"
#include "scenario/vocabulary.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

/// What comes of each handover: contact × method.
namespace rung::scenario {
namespace {

constexpr std::array<std::string_view, 4> kResultMethods = {"cold", "warm", "conference", "callback"};

ResultKind kind_of(std::string_view word) {
    if (word == "unavailable") return ResultKind::unavailable;
    return word == "line-drops" ? ResultKind::line_drops : ResultKind::connected;
}

Link make_link(Work& work, const Scenario::Result& from, const Owner& owner) {
    Link link;
    link.is = kind_of(from.is.text);
    link.to = work.target(from.to, owner);
    link.otherwise = work.target(from.otherwise, owner);
    if (link.is != ResultKind::unavailable && !is_given(from.to))
        work.faults->error(from.is.place, "missing-way",
                           fmt::format("{} is \"{}\", but \"to\" does not say where that leads",
                                       format_owner(owner), from.is.text),
                           "add \"to\" with a node or an ending");
    if (link.is != ResultKind::line_drops && is_given(from.otherwise))
        work.faults->error(
            from.otherwise.place, "no-effect",
            fmt::format("{} is \"{}\": \"else\" is for a line that drops", format_owner(owner), from.is.text),
            "take it out");
    // Who cannot reconnect starts again where the call began.
    if (link.is == ResultKind::line_drops && !is_given(from.otherwise))
        link.otherwise = Target::to_node(work.script.start);
    return link;
}

/// One entry's links, and its place in the table.
struct Entry {
    int contact = -1;
    int method = -1;  ///< −1: any
    Range links;
};

Entry read_entry(Work& work, const Scenario::ResultEntry& from) {
    const auto text = from.key.text;
    const auto colon = text.find(':');
    const auto id = text.substr(0, colon);
    Entry entry;
    entry.contact = work.ids.contacts.find(id);
    if (entry.contact < 0)
        work.faults->error(
            work.faults->inside(from.key, 0, id.size()), "unknown-contact",
            fmt::format("there is a result for \"{}\", but the company has no such contact", id),
            work.faults->suggest(id, work.ids.contacts));
    if (colon != std::string_view::npos) {
        const auto word = text.substr(colon + 1);
        const auto found = std::find(kResultMethods.begin(), kResultMethods.end(), word);
        if (found == kResultMethods.end()) {
            work.faults->error(
                work.faults->inside(from.key, colon + 1, word.size()), "unknown-method",
                fmt::format("there is a result for the method \"{}\", which does not exist", word),
                word == "offer-choice" ? "the customer picks \"warm\" or \"callback\": give results for these"
                                       : work.faults->suggest(word, kResultMethods));
            entry.contact = -1;
        }
        entry.method = static_cast<int>(found - kResultMethods.begin());
    }
    auto& links = work.script.links;
    entry.links = {static_cast<std::uint32_t>(links.size()), static_cast<std::uint32_t>(from.results.size())};
    for (const auto& result : from.results)
        links.push_back(make_link(work, result, {"result", text, {}, {}}));
    return entry;
}

/// `CONTACT:METHOD` before `CONTACT`. A callback is never meant by `CONTACT` alone: it is not offered then.
void fill(Script& script, const std::vector<Entry>& entries, bool specific) {
    for (const auto& entry : entries) {
        if (entry.contact < 0 || (entry.method >= 0) != specific) continue;
        for (int method = 0; method < 4; ++method) {
            const bool callback = static_cast<Method>(method) == Method::callback;
            if (specific ? method == entry.method : !callback)
                script.outcomes[script.outcome_idx(entry.contact, static_cast<Method>(method))].links =
                    entry.links;
        }
    }
}

}  // namespace

void compile_outcomes(Work& work) {
    work.faults = &work.scenario_faults;
    auto& script = work.script;
    script.outcomes.assign(script.contacts.size() * kMethods, {});
    std::vector<Entry> entries;
    for (const auto& from : work.scenario.results) entries.push_back(read_entry(work, from));
    fill(script, entries, false);
    fill(script, entries, true);
    // A choice is offered where a call back can be had; the customer's liking decides.
    for (int contact = 0; contact < static_cast<int>(script.contacts.size()); ++contact) {
        const auto callback = script.outcomes[script.outcome_idx(contact, Method::callback)];
        const auto now = script.outcomes[script.outcome_idx(contact, Method::warm)];
        if (callback.links.count > 0)
            script.outcomes[script.outcome_idx(contact, Method::offer_choice)] =
                script.prefers_callback ? callback : now;
    }
}

}  // namespace rung::scenario
