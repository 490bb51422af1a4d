#include "team/module_standing.h"

#include "base/date.h"

#include <algorithm>

namespace rung::team {
namespace {

using records::AttemptSummary;

void add_attempt(const ModuleTerms& terms, const AttemptSummary& attempt, CallStanding& standing) {
    if (attempt.stopped) {
        ++standing.stopped;
    } else if (!attempt.scorecard) {
        ++standing.open;
        standing.left = attempt.id;
    } else {
        ++standing.closed;
        standing.best = std::max(standing.best.value_or(0), attempt.scorecard->total);
        if (!standing.passed && meets(terms, *attempt.scorecard)) {
            standing.passed = true;
            standing.passed_on = base::day_of(attempt.player.began);
        }
    }
}

}  // namespace

int ModuleStanding::count_passed() const {
    return static_cast<int>(
        std::count_if(calls.begin(), calls.end(), [](const CallStanding& call) { return call.passed; }));
}

int ModuleStanding::count_stopped() const {
    int count = 0;
    for (const auto& call : calls) count += call.stopped;
    return count;
}

bool ModuleStanding::begun() const {
    return std::any_of(calls.begin(), calls.end(), [](const CallStanding& call) { return call.used() > 0; });
}

std::string ModuleStanding::passed_on() const {
    std::string last;
    for (const auto& call : calls) last = std::max(last, call.passed_on);
    return last;
}

const CallStanding* ModuleStanding::find_next() const {
    const auto found =
        std::find_if(calls.begin(), calls.end(), [](const CallStanding& call) { return !call.passed; });
    return found == calls.end() ? nullptr : &*found;
}

ModuleStanding make_module_standing(const ModuleTerms& terms, const SomeAttempts& attempts,
                                    std::string_view from_day) {
    auto in_order = attempts;
    std::stable_sort(in_order.begin(), in_order.end(),
                     [](const auto* a, const auto* b) { return a->player.began < b->player.began; });
    ModuleStanding standing;
    for (const auto& id : terms.calls) {
        CallStanding call;
        call.call = id;
        for (const auto* attempt : in_order)
            if (attempt->scenario == id && attempt->mode == terms.mode &&
                base::day_of(attempt->player.began) >= from_day)
                add_attempt(terms, *attempt, call);
        standing.calls.push_back(std::move(call));
    }
    return standing;
}

}  // namespace rung::team
