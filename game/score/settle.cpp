#include "score/settle.h"

#include "score/timing.h"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace rung::score {
namespace {

/// Triggers that make this play a required one.
unsigned compelling(const Sheet& sheet, const Ledger& ledger) {
    return ledger.opened & sheet.triggers.compelling;
}

/// Resolved by what the rep may give: a promise beyond it that still stands is not that.
bool resolved_alone(const Ledger& ledger, const call::State& state) {
    return state.has(call::Mark::resolved) && ledger.promise_stands == 0 && state.pending_promise == 0;
}

bool was_provoked(const Sheet& sheet, const Ledger& ledger, const call::State& state) {
    if (ledger.answered == 0) return false;
    const unsigned answered = 1u << (ledger.answered - 1);
    return (answered & sheet.triggers.provocable & state.homemade) != 0;
}

Outcome find_chain_outcome(const Sheet& sheet, const Ledger& ledger, const call::State& state) {
    if (ledger.has_offset == 0) return Outcome::needless;
    if (ledger.offset < 0) return Outcome::premature;
    if (ledger.offset > 0) return Outcome::late;
    return was_provoked(sheet, ledger, state) ? Outcome::avoidable : Outcome::timely;
}

/// 100 × the harmonic mean of two fractions a/b and c/d of the full score, rounded half up; 0/0 is 0.
int harmonic_pct(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
    const std::int64_t below = a * d + c * b;
    if (below == 0) return 0;
    constexpr std::int64_t kPerPct = kFullScore / 100;
    return static_cast<int>((4 * a * c + kPerPct * below) / (2 * kPerPct * below));
}

/// Leaves a percentage of what is there; what is taken is floored, as everywhere.
void take_pct(int& kept, int pct) {
    kept -= kept * (100 - pct) / 100;
}

void take_criticals(const Sheet& sheet, Result& result) {
    for (unsigned bits = result.critical; bits != 0; bits &= bits - 1) {
        const auto& rule = sheet.critical[at(std::countr_zero(bits))];
        if (rule.dimension >= 0) result.kept[at(rule.dimension)] = 0;
    }
}

}  // namespace

std::string_view name_of(Outcome outcome) {
    constexpr std::array<std::string_view, kOutcomes> kNames = {
        "missed", "kept", "needless", "premature", "late", "avoidable", "timely"};
    return kNames[static_cast<std::size_t>(outcome)];
}

Outcome find_outcome(const Sheet& sheet, const Ledger& ledger, const call::State& state) {
    if (ledger.chains != 0) return find_chain_outcome(sheet, ledger, state);
    const bool required = sheet.required || compelling(sheet, ledger) != 0;
    const bool answered = ledger.ended_in_order != 0 || resolved_alone(ledger, state);
    return required && !answered ? Outcome::missed : Outcome::kept;
}

std::uint64_t find_lost(const Sheet& sheet, const Ledger& ledger, Outcome outcome) {
    const std::uint64_t open = ledger.live & ~ledger.settled;
    const std::uint64_t lost = (ledger.live & ledger.settled) | (open & ~sheet.earned_at_end);
    if (outcome == Outcome::missed) return lost | sheet.handover_items;
    return outcome == Outcome::kept ? lost & ~sheet.handover_items : lost;
}

int find_timing(const Sheet& sheet, const Ledger& ledger, Outcome outcome) {
    if (outcome == Outcome::missed) return 0;
    if (outcome == Outcome::kept) return 100;
    // Declared triggers count only in a scenario that requires the escalation; the mask is empty elsewhere.
    const unsigned required =
        ledger.before_chain & static_cast<unsigned>(sheet.triggers.declared | sheet.triggers.compelling);
    std::int64_t reached = 0;
    for (unsigned bits = required; bits != 0; bits &= bits - 1)
        reached += ledger.best_s[at(std::countr_zero(bits))];
    const int count = std::popcount(required);
    return count == 0 ? harmonic_pct(ledger.precision_sum, ledger.chains, kFullScore, 1)
                      : harmonic_pct(ledger.precision_sum, ledger.chains, reached, count);
}

int loss_of(const Dimension& dimension, int points) {
    return dimension.points == 0 ? 0 : dimension.share * points / dimension.points;
}

int keeps_pct(const Sheet& sheet, Outcome outcome) {
    switch (outcome) {
        case Outcome::missed:
            return sheet.keep_missed_pct;
        case Outcome::needless:
            return sheet.keep_needless_pct;
        case Outcome::premature:
            return sheet.keep_premature_pct;
        case Outcome::avoidable:
            return sheet.keep_avoidable_pct;
        case Outcome::kept:
        case Outcome::late:
        case Outcome::timely:
            break;
    }
    return 100;
}

int cap_of(const Sheet& sheet, const Ledger& ledger, Outcome outcome) {
    if (outcome == Outcome::missed) return sheet.cap_missed;
    if (outcome == Outcome::needless) return sheet.cap_needless;
    if (outcome == Outcome::premature && ledger.premature_cold != 0) return sheet.cap_premature_cold;
    return kAllPoints;
}

Result settle(const Sheet& sheet, const Ledger& ledger, const call::State& state) {
    Result result;
    result.outcome = find_outcome(sheet, ledger, state);
    result.offset = ledger.offset;
    result.has_offset = ledger.has_offset != 0;
    result.fatal = ledger.fatal;
    result.critical = ledger.critical;
    result.timing = find_timing(sheet, ledger, result.outcome);
    result.lost = find_lost(sheet, ledger, result.outcome);

    std::array<int, scenario::kMaxDimensions> points{};
    for (std::uint64_t bits = result.lost; bits != 0; bits &= bits - 1) {
        const auto price = sheet.prices[at(std::countr_zero(bits))];
        points[price.dimension] += price.points;
    }
    for (std::size_t i = 0; i < sheet.dimensions.size(); ++i)
        result.kept[i] = sheet.dimensions[i].share - loss_of(sheet.dimensions[i], points[i]);
    take_pct(result.kept[at(sheet.judgement)], keeps_pct(sheet, result.outcome));
    take_pct(result.kept[at(sheet.timing)], result.timing);
    take_criticals(sheet, result);

    for (const int kept : result.kept) result.before_caps += kept;
    result.otherwise = std::min(result.before_caps, cap_of(sheet, ledger, result.outcome));
    result.total = result.fatal != 0 ? 0 : result.otherwise;
    result.passed = result.fatal == 0 && result.critical == 0 && result.total >= sheet.pass_pct * kPoint;
    return result;
}

}  // namespace rung::score
