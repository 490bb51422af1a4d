#include "scenario/compile_work.h"
#include "scenario/governed.h"
#include "scenario/money.h"
#include "scenario/plural.h"
#include "scenario/vocabulary.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

/// What the company gives to every call: authority, contacts, policies, rules.
namespace rung::scenario {
namespace {

Unit unit_of(std::string_view word) {
    if (word == "percent") return Unit::percent;
    return word == "count" ? Unit::count : Unit::currency;
}

/// What the file calls it, else its id in words.
std::string name_of(const Company::Remedy& remedy) {
    std::string name(remedy.name.empty() ? remedy.id.text : remedy.name.text);
    if (remedy.name.empty()) std::ranges::replace(name, '-', ' ');
    return name;
}

/// Only English has a plural that can be made from the name.
std::string plural_of(const Company& company, const Company::Remedy& remedy) {
    if (!remedy.plural.empty()) return std::string(remedy.plural.text);
    const bool english = company.locale.text == "en" || company.locale.text.starts_with("en-");
    return english ? make_plural(name_of(remedy)) : name_of(remedy);
}

void add_remedies(Work& work) {
    auto& script = work.script;
    for (const auto& from : work.company.remedies) {
        Remedy to;
        to.id = work.add(from.id.text);
        to.unit = unit_of(from.unit.text);
        to.name = work.add(name_of(from));
        to.plural = to.unit == Unit::count ? work.add(plural_of(work.company, from)) : to.name;
        to.limit = from.limit.value;
        to.steps = {static_cast<std::uint32_t>(script.amounts.size()),
                    static_cast<std::uint32_t>(from.steps.size())};
        for (const auto& step : from.steps) {
            script.amounts.push_back(step.value);
            if (step.value <= to.limit) ++to.limit_steps;
        }
        script.remedies.push_back(to);
    }
}

void add_contacts(Work& work) {
    for (const auto& from : work.company.contacts) {
        Contact to;
        to.id = work.add(from.id.text);
        to.name = work.add(from.name.text);
        to.title = work.add(from.title.text);
        to.extension = work.add(from.extension.text);
        to.level = clamp_to<std::uint8_t>(from.level.value);
        to.specialist = from.kind.text == "specialist";
        for (const auto& word : from.handles)
            if (const auto reason = find_reason(word.text))
                to.handles = static_cast<std::uint16_t>(to.handles | (1u << static_cast<unsigned>(*reason)));
        for (std::size_t i = 0; i < work.script.remedies.size(); ++i)
            to.limits[i] = work.script.remedies[i].limit;
        for (const auto& limit : from.limits)
            if (const int remedy = work.ids.remedies.find(limit.remedy.text); remedy >= 0)
                to.limits[remedy] = limit.amount.value;
        work.script.contacts.push_back(to);
    }
}

void add_policies(Work& work) {
    for (const auto& from : work.company.policies) {
        Policy to;
        to.id = work.add(from.id.text);
        to.clause = work.add(from.clause.text);
        to.title = work.add(from.title.text);
        to.text = work.expand(from.text);
        to.silent = true;
        for (const auto& matter : from.governs) to.governs |= find_governed(matter.text, work.ids.remedies);
        work.script.policies.push_back(to);
    }
}

void add_rules(Work& work) {
    const auto& from = work.company;
    const auto names = [&](std::string_view word) {
        return std::any_of(from.abuse_then.begin(), from.abuse_then.end(),
                           [&](const Name& name) { return name.text == word; });
    };
    work.script.rules = {
        .warnings = clamp_to<std::uint8_t>(from.warnings.value),
        .swearing_counts = from.swearing_counts,
        .may_transfer = names("transfer"),
        .may_disconnect = names("disconnect"),
        .hold_max_s = clamp_to<std::uint16_t>(from.hold_max_seconds.value),
        .hold_max_times = clamp_to<std::uint8_t>(from.hold_max_times.value),
        .liability_reserved = from.liability.text != "free",
    };
}

}  // namespace

Placeholders make_placeholders(const Company& company, std::string_view customer) {
    Placeholders known;
    for (const auto& remedy : company.remedies)
        known.add(fmt::format("limit.{}", remedy.id.text),
                  format_amount(company.currency.text, unit_of(remedy.unit.text), remedy.limit.value));
    for (const auto& promise : company.promises)
        known.add(fmt::format("promise.{}", promise.id.text), format_days(promise.days.value));
    known.add("customer.name", std::string(customer));
    known.add("company.name", std::string(company.name.text));
    known.add("escalation.name", std::string(company.escalation_name.text));
    known.add("escalation.promise", std::string(company.escalation_promise.text));
    return known;
}

void compile_company(Work& work) {
    work.faults = &work.company_faults;
    auto& script = work.script;
    script.company_id = work.add(work.company.id.text);
    script.company_name = work.add(work.company.name.text);
    script.locale = work.add(work.company.locale.text);
    script.currency = work.add(work.company.currency.text);
    script.escalation_name = work.add(work.company.escalation_name.text);
    script.escalation_promise = work.add(work.company.escalation_promise.text);
    add_remedies(work);
    add_contacts(work);
    add_policies(work);
    add_rules(work);
}

}  // namespace rung::scenario
