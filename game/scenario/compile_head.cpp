#include "base/text.h"
#include "scenario/check.h"
#include "scenario/compile_work.h"
#include "scenario/vocabulary.h"

#include <algorithm>
#include <limits>

/// What a scenario says before its nodes: the customer, facts, policies, lines, endings.
namespace rung::scenario {
namespace {

void add_customer(Work& work) {
    const auto& from = work.scenario.customer;
    auto& script = work.script;
    script.customer_name = work.add(from.name.text);
    script.pronouns = work.add(from.pronouns.text);
    script.voice = work.add(from.voice.text);
    script.anger = clamp_to<std::uint8_t>(from.anger.value, 100);
    script.floor = clamp_to<std::uint8_t>(from.floor.value, 100);
    script.trust = clamp_to<std::uint8_t>(from.trust.value, 100);
    script.patience_s = clamp_to<std::uint16_t>(from.patience_s.value);
    script.prefers_callback = from.prefers.text == "callback";
    for (const auto& row : from.account) {
        const auto key = work.add(row.key.text);
        script.account.emplace_back(key, work.add(row.value.text));
    }
}

void add_facts(Work& work) {
    auto& script = work.script;
    for (const auto& from : work.scenario.facts) {
        const auto idx = script.facts.size();
        Fact to;
        to.id = work.add(from.id.text);
        to.text = work.expand(from.text);
        to.ask = work.expand(from.ask);
        if (from.kind.text == "need") to.kind = FactKind::need;
        if (from.kind.text == "opinion") to.kind = FactKind::opinion;
        if (idx < kMaxFacts && to.kind == FactKind::need) script.needs |= 1u << idx;
        if (idx < kMaxFacts && to.kind == FactKind::opinion) script.opinions |= 1u << idx;
        script.facts.push_back(to);
    }
}

void add_flags(Work& work) {
    auto& script = work.script;
    for (const auto& flag : work.scenario.flags) {
        if (flag.value && script.flags.size() < kMaxFlags) script.flags_at_start |= 1u << script.flags.size();
        script.flags.push_back(work.add(flag.id.text));
    }
}

void answer_policies(Work& work) {
    for (const auto& from : work.scenario.policies) {
        const int idx = work.find(from.id, work.ids.policies, "unknown-policy", {"\"policies\"", {}, {}, {}},
                                  "answers for", "the company has no such policy");
        if (idx < 0) continue;
        auto& policy = work.script.policies[static_cast<std::size_t>(idx)];
        policy.silent = from.answer.text == "silent";
        if (!policy.silent && from.answer.text != "answers") policy.answer = work.expand(from.answer);
    }
}

void set_promise(Work& work) {
    const auto& kind = work.scenario.promise_kind;
    if (!is_given(kind)) return;
    IdIndex promises(work.company.document.get());
    for (const auto& promise : work.company.promises) (void)promises.add(promise.id);
    const int idx = work.find(kind, promises, "unknown-promise", {"the promise", {}, {}, {}},
                              "is of the kind", "the company makes no such promise");
    if (idx < 0) return;
    work.script.promise_days =
        clamp_to<std::uint8_t>(work.company.promises[static_cast<std::size_t>(idx)].days.value);
    work.script.promise_days_ago = clamp_to<std::uint8_t>(work.scenario.promise_days_ago.value);
}

void add_stock_lines(Work& work, const std::vector<Company::StockLine>& lines, FaultReport& faults) {
    work.faults = &faults;
    for (const auto& line : lines) {
        if (const auto stock = find_stock(line.key.text)) {
            work.script.company_lines[static_cast<std::size_t>(*stock)] =
                work.expand(line.say, filled_in(*stock));
        } else {
            report_unknown_stock(faults, line.key);
        }
    }
}

void add_handover_lines(Work& work) {
    for (const auto& from : work.scenario.handover_lines) {
        const Owner owner{"handover line", from.id.text, {}, {}};
        HandoverLine to;
        to.id = work.add(from.id.text);
        to.say = work.expand(from.say, Filled::contact);
        to.shows = work.mask(from.shows, work.ids.skills, "unknown-skill", owner, "shows",
                             "the rubric has no such skill");
        to.words =
            clamp_to<std::uint16_t>(static_cast<std::int64_t>(base::word_count(work.script.text(to.say))));
        work.script.handover_lines.push_back(to);
    }
}

void add_endings(Work& work) {
    auto& script = work.script;
    for (const auto& from : work.scenario.endings) {
        const auto id = work.add(from.id.text);
        const auto text = work.expand(from.text);
        script.endings.push_back({id, text, work.expand(from.later), from.resolved});
    }
    const auto reserved = [&](std::string_view id, Text text) {
        if (const int own = work.ids.endings.find(id);
            own >= 0 && own < static_cast<int>(work.scenario.endings.size()))
            return static_cast<std::uint32_t>(own);
        script.endings.push_back({work.add(id), text, {}, false});
        return static_cast<std::uint32_t>(script.endings.size() - 1);
    };
    script.ending_out_of_turns = reserved("out-of-turns", script.out_of_turns_text);
    script.ending_disconnected = reserved("disconnected", script.disconnected_text);
    const auto reserved_or_disconnected = [&](std::string_view id, Text text) {
        const bool has_words = text.size != 0 || work.ids.endings.find(id) >= 0;
        return has_words ? reserved(id, text) : script.ending_disconnected;
    };
    script.ending_in_order = reserved_or_disconnected("ended-in-order", {});
    script.ending_left_to_owner = reserved_or_disconnected("left-to-owner", script.left_to_owner_text);
}

void find_traps(Work& work) {
    IdIndex graves(work.rubric.document.get());
    for (const auto& grave : work.rubric.fatal) (void)graves.add(grave.id);
    for (const auto& grave : work.rubric.critical) (void)graves.add(grave.id);
    for (const auto& trap : work.scenario.traps) {
        (void)work.find(trap, graves, "unknown-trap", {"\"traps\"", {}, {}, {}}, "names",
                        "the rubric has no fatal or critical rule of that id");
        work.script.traps.push_back(work.add(trap.text));
    }
}

}  // namespace

Filled filled_in(Stock stock) {
    switch (stock) {
        case Stock::offer:
            return Filled::offer;
        case Stock::lookup:
            return Filled::policy;
        case Stock::hold:
            return Filled::seconds;
        case Stock::announce:
        case Stock::escalate:
        case Stock::message:
            return Filled::contact;
        case Stock::ask_again:
            return Filled::fact;
        default:
            return Filled::never;
    }
}

void compile_head(Work& work) {
    const auto& from = work.scenario;
    auto& script = work.script;
    add_stock_lines(work, work.company.lines, work.company_faults);
    add_stock_lines(work, from.lines, work.scenario_faults);
    script.id = work.add(from.id.text);
    script.title = work.expand(from.title);
    script.summary = work.expand(from.summary);
    script.brief = work.expand(from.brief);
    for (const auto& tag : from.tags) script.tags.push_back(work.add(tag.text));
    script.intensity = clamp_to<std::uint8_t>(from.intensity.value);
    script.level = clamp_to<std::uint8_t>(from.level.value);
    script.minutes = clamp_to<std::uint8_t>(from.minutes.value);
    script.turns = clamp_to<std::uint8_t>(from.turns.value, kMaxTurns);
    script.teaches = work.domain_ids(from.teaches);
    script.verdict = find_verdict(from.verdict.text).value_or(Verdict::acceptable);
    add_customer(work);
    add_facts(work);
    add_flags(work);
    answer_policies(work);
    set_promise(work);
    add_handover_lines(work);
    add_endings(work);
    find_traps(work);
}

}  // namespace rung::scenario
