#include "analysis/explorer.h"

#include "analysis/hash.h"

#include <algorithm>

namespace rung::analysis {

using scenario::EventKind;
using scenario::Move;
using scenario::MoveKind;

namespace {

constexpr std::size_t kFewSlots = 1u << 10;
constexpr std::size_t kDistances = 256;

/// Listens for what breaks a rule.
struct Breach {
    const score::Sheet* sheet;
    const std::uint8_t* wants;
    unsigned fatal = 0, critical = 0;

    [[nodiscard]] call::Sink sink() {
        return {[](void* context, std::span<const scenario::Event> batch) {
                    auto& breach = *static_cast<Breach*>(context);
                    for (const auto& event : batch) {
                        const auto& masks =
                            breach.sheet->masks[static_cast<std::size_t>(breach.sheet->signals.of(event))];
                        breach.fatal |= masks.fatal;
                        breach.critical |= masks.critical;
                    }
                },
                this, wants};
    }
};

std::vector<std::uint8_t> find_wants(const score::Sheet& sheet) {
    std::vector<std::uint8_t> wants(scenario::kEventKinds, 0);
    for (std::size_t kind = 0; kind < wants.size(); ++kind)
        for (std::size_t i = 0; i < sheet.signals.count[kind]; ++i) {
            const auto& masks = sheet.masks[sheet.signals.first[kind] + i];
            if (masks.fatal != 0 || masks.critical != 0) wants[kind] = 1;
        }
    return wants;
}

/// A ledger in which nothing waits any more, so that only what leads somewhere counts.
score::Ledger settled_ledger() {
    score::Ledger ledger;
    ledger.settled = ~std::uint64_t{0};
    return ledger;
}

}  // namespace

Explorer::Explorer(const Subject& subject, const Relevance& relevance)
    : subject_(subject),
      relevance_(&relevance),
      ways_(subject, relevance),
      novelty_(subject.script, relevance.reads()),
      wants_(find_wants(subject.sheet)) {
    timing_matters_ = relevance.reads().early || relevance.reads().late;
    for (const auto kind : {EventKind::lapses, EventKind::needless, EventKind::too_early})
        timing_matters_ = timing_matters_ || wants_[static_cast<std::size_t>(kind)] != 0;
}

void Explorer::clear() {
    stops_.clear();
    slots_.assign(kFewSlots, 0);
    waiting_.assign(kDistances, {});
    passed_.assign(kDistances, 0);
    near_ = 0;
    novelty_.clear();
}

/// Clears what only a score would ask for.
void Explorer::rest(call::State& state) const {
    Position position{state, settled_ledger()};
    relevance_->settle(position);
    state = position.state;
    state.homemade = 0;
    state.anger_gained = state.anger_by_harm = 0;
    if (timing_matters_) return;
    state.contained = 0;
    for (auto& age : state.age) age = std::min<std::uint8_t>(age, 1);
}

/// A state met again on a later turn, where no condition reads the turn, can do nothing new.
std::size_t Explorer::find_slot(const call::State& state) const {
    Position key{state, {}};
    if (!reads_turn()) key.state.turn = 0;
    const auto same = [&](const Stop& stop) {
        auto other = stop.state;
        if (!reads_turn()) other.turn = 0;
        return other == key.state;
    };
    for (std::size_t slot = hash_of(key) & (slots_.size() - 1);; slot = (slot + 1) & (slots_.size() - 1))
        if (slots_[slot] == 0 || same(stops_[slots_[slot] - 1])) return slot;
}

void Explorer::grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::uint32_t i = 0; i < stops_.size(); ++i) slots_[find_slot(stops_[i].state)] = i + 1;
}

void Explorer::push(std::uint32_t stop) {
    const auto& at = stops_[stop];
    const std::size_t place = plan_.distance == nullptr ? at.state.turn : (*plan_.distance)[at.state.node];
    waiting_[place].push_back(stop);
    near_ = std::min(near_, place);
}

void Explorer::keep(Stop stop) {
    rest(stop.state);
    const auto slot = find_slot(stop.state);
    if (const auto known = slots_[slot]; known != 0) {
        if (stops_[known - 1].state.turn <= stop.state.turn || plan_.distance != nullptr) return;
        stops_[known - 1] = stop;  // sooner than before: what follows may come sooner too
        return push(known - 1);
    }
    if (plan_.novel && !novelty_.is_news(stop.state)) return;
    stops_.push_back(stop);
    slots_[slot] = static_cast<std::uint32_t>(stops_.size());
    push(static_cast<std::uint32_t>(stops_.size() - 1));
    if (stops_.size() * 2 > slots_.size()) grow();
}

Arrival Explorer::arrive(std::uint32_t stop, const Move& move) const {
    Arrival arrival{.state = stops_[stop].state, .move = move, .parent = stop};
    Breach breach{&subject_.sheet, wants_.data()};
    call::apply(subject_.script, arrival.state, move, breach.sink());
    arrival.fatal = static_cast<std::uint8_t>(breach.fatal);
    arrival.critical = static_cast<std::uint8_t>(breach.critical);
    if (arrival.state.at() == call::Phase::call) return arrival;
    Breach at_close{&subject_.sheet, wants_.data()};
    auto closed = arrival.state;
    call::apply(subject_.script, closed, {.kind = MoveKind::close}, at_close.sink());
    arrival.fatal_by_closing = static_cast<std::uint8_t>(at_close.fatal);
    arrival.critical_by_closing = static_cast<std::uint8_t>(at_close.critical);
    return arrival;
}

bool Explorer::is_shunned(const Arrival& arrival) const {
    return (arrival.fatal & plan_.fatal) != 0 || (arrival.critical & plan_.critical) != 0;
}

End Explorer::expand(std::uint32_t stop, const Visit& visit) {
    std::vector<Move> moves;
    ways_.list(stops_[stop].state, moves);
    for (const auto& move : moves) {
        ++states_;
        const auto arrival = arrive(stop, move);
        if (is_shunned(arrival)) continue;
        if (visit(arrival)) return End::enough;
        if (arrival.state.at() != call::Phase::call) continue;
        keep({arrival.state, move, stop});
    }
    return End::exhausted;
}

End Explorer::run(const call::State& from, const Plan& plan, const Visit& visit) {
    clear();
    plan_ = plan;
    keep({from, {}, 0});
    const auto most = states_ + plan.budget.states;
    for (near_ = 0; near_ < waiting_.size();) {
        if (passed_[near_] == waiting_[near_].size()) {
            ++near_;
            continue;
        }
        if (states_ >= most || stops_.size() * sizeof(Stop) >= plan.budget.bytes) return End::budget;
        const auto stop = waiting_[near_][passed_[near_]++];
        if (expand(stop, visit) == End::enough) return End::enough;
    }
    return End::exhausted;
}

bool Explorer::step(const Move& move, const Visit& visit) {
    const auto last = static_cast<std::uint32_t>(stops_.size() - 1);
    const auto arrival = arrive(last, move);
    ++states_;
    if (visit(arrival)) return true;
    stops_.push_back({arrival.state, move, last});
    return false;
}

End Explorer::follow(const call::State& from, const std::vector<Move>& line, const Visit& visit) {
    stops_.assign(1, {from, {}, 0});
    for (const auto& move : line) {
        const auto& state = stops_.back().state;
        if (state.at() != call::Phase::call || call::query(subject_.script, state, move) != call::Why::legal)
            break;
        if (step(move, visit)) return End::enough;
    }
    return End::exhausted;
}

End Explorer::stroll(const call::State& from, std::uint64_t walks, const Visit& visit) {
    constexpr std::uint64_t kStayOneIn = 4;
    const auto turns = static_cast<std::size_t>(subject_.script.turns);
    std::vector<Move> moves;
    for (std::uint64_t walk = 0; walk < walks; ++walk) {
        Dice dice(walk);
        const auto patience = walk % kStayOneIn == 0 ? turns : dice.below(turns);
        stops_.assign(1, {from, {}, 0});
        while (stops_.back().state.at() == call::Phase::call) {
            const auto& state = stops_.back().state;
            if (step(ways_.pick(state, state.turn > patience, dice, moves), visit)) return End::enough;
        }
    }
    return End::budget;
}

std::vector<Move> Explorer::line_to(std::uint32_t stop) const {
    std::vector<Move> line;
    for (; stop != 0; stop = stops_[stop].parent) line.push_back(stops_[stop].move);
    std::ranges::reverse(line);
    return line;
}

std::vector<Move> Explorer::line_to(const Arrival& arrival) const {
    auto line = line_to(arrival.parent);
    line.push_back(arrival.move);
    return line;
}

}  // namespace rung::analysis
