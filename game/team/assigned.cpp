#include "team/assigned.h"

#include "base/date.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rung::team {
namespace {

using records::Assignment;

/// The day on which what was passed is due again; empty: never, or nobody knows when it was passed.
std::string again_after(const ModuleTerms& terms, const std::string& passed_on) {
    const auto day = base::parse_day(passed_on);
    return terms.again_days > 0 && day ? base::format_day(*day + terms.again_days) : std::string();
}

bool is_used_up(const ModuleTerms& terms, const ModuleStanding& standing) {
    return std::any_of(standing.calls.begin(), standing.calls.end(), [&](const CallStanding& call) {
        return !call.passed && call.open == 0 && uses_up(terms, call.closed);
    });
}

AssignedState state_of(const Assigned& assigned, const std::string& today) {
    if (assigned.known && assigned.now.passed()) return AssignedState::passed;
    if (is_used_up(assigned.terms, assigned.now)) return AssignedState::failed;
    if (!assigned.passed_on.empty()) return AssignedState::again;
    if (today > assigned.given.due) return AssignedState::overdue;
    return assigned.now.begun() ? AssignedState::started : AssignedState::assigned;
}

/// Round after round: what was passed and is due again stands as it stands since that day.
void stand(Assigned& assigned, const SomeAttempts& counting, const std::string& today) {
    assigned.now = make_module_standing(assigned.terms, counting);
    while (assigned.now.passed() && !assigned.now.calls.empty()) {
        assigned.passed_on = assigned.now.passed_on();
        assigned.again_on = again_after(assigned.terms, assigned.passed_on);
        if (assigned.again_on.empty() || today < assigned.again_on) return;
        assigned.now = make_module_standing(assigned.terms, counting, assigned.again_on);
    }
}

std::vector<Before> list_before(const ModuleTerms& terms, const std::vector<ModuleTerms>& modules,
                                const SomeAttempts& attempts) {
    std::vector<Before> wanting;
    for (const auto& id : terms.prerequisites) {
        const auto* before = find_terms(modules, id);
        if (before == nullptr) continue;
        const auto standing = make_module_standing(*before, attempts);
        if (const auto* next = standing.find_next())
            wanting.push_back({before->title, next->call, before->mode});
    }
    return wanting;
}

SomeAttempts list_counting(const Assignment& given, const SomeAttempts& attempts) {
    SomeAttempts counting;
    for (const auto* attempt : attempts)
        if (attempt->player.assignment == given.id) counting.push_back(attempt);
    return counting;
}

}  // namespace

std::string_view name_of(AssignedState state) {
    constexpr std::array<std::string_view, 6> kNames = {"assigned", "started", "overdue",
                                                        "passed",   "again",   "failed"};
    return kNames.at(static_cast<std::size_t>(state));
}

Assigned make_assigned(const Assignment& given, std::string_view person,
                       const std::vector<ModuleTerms>& modules, const SomeAttempts& attempts,
                       std::string_view today) {
    Assigned assigned;
    assigned.given = given;
    assigned.person = person;
    const auto* terms = find_terms(modules, given.module);
    assigned.known = terms != nullptr;
    if (assigned.known)
        assigned.terms = *terms;
    else
        assigned.terms.id = assigned.terms.title = given.module;
    const auto day = base::day_of(today);
    stand(assigned, list_counting(given, attempts), day);
    assigned.state = state_of(assigned, day);
    // Whoever has begun had passed what comes before, though not everybody may see how.
    if (assigned.is_open() && !assigned.now.begun() && assigned.passed_on.empty())
        assigned.waits_for = list_before(assigned.terms, modules, attempts);
    return assigned;
}

base::Result<AssignedList> load_assigned(records::Store& store, const records::Member& member,
                                         const std::vector<ModuleTerms>& modules,
                                         const std::vector<records::AttemptSummary>& attempts,
                                         std::string_view today) {
    if (member.person.empty()) return AssignedList();
    const auto given = records::list_assignments(store, member.team);
    if (!given) return given.error();
    SomeAttempts own;
    for (const auto& attempt : attempts)
        if (attempt.player.team == member.team && attempt.player.person == member.person)
            own.push_back(&attempt);
    AssignedList list;
    for (const auto& one : *given)
        if (one.is_for(member)) list.push_back(make_assigned(one, member.person, modules, own, today));
    std::stable_partition(list.begin(), list.end(), [](const Assigned& one) { return one.is_open(); });
    return list;
}

const Assigned* find_counting(const AssignedList& list, std::string_view call, call::Mode mode) {
    for (const auto& one : list) {
        if (!one.is_open() || !one.waits_for.empty() || one.terms.mode != mode) continue;
        for (const auto& standing : one.now.calls)
            if (standing.call == call && !standing.passed && !uses_up(one.terms, standing.used()))
                return &one;
    }
    return nullptr;
}

}  // namespace rung::team
