#include "analysis/direction.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace rung::analysis {
namespace {

using scenario::EventKind;
using scenario::MoveKind;
using score::Outcome;

bool any_of(std::span<const scenario::Event> events, std::initializer_list<EventKind> kinds) {
    return std::any_of(events.begin(), events.end(), [&](const scenario::Event& event) {
        return std::find(kinds.begin(), kinds.end(), event.kind) != kinds.end();
    });
}

bool shows_harm(const scenario::Script& script, std::span<const scenario::Event> events) {
    return std::any_of(events.begin(), events.end(), [&](const scenario::Event& event) {
        return event.kind == EventKind::shows && script.skills[event.a].harmful;
    });
}

bool crosses_boundary(std::span<const scenario::Event> events) {
    return any_of(
        events, {EventKind::offers_beyond, EventKind::offers_unasked, EventKind::overpromises,
                 EventKind::promise_stands, EventKind::warns_undue, EventKind::hangs_up,
                 EventKind::discloses_unverified, EventKind::admits_reserved, EventKind::hazard_unreported});
}

Direction by_outcome(Outcome outcome) {
    switch (outcome) {
        case Outcome::premature:
        case Outcome::needless:
            return Direction::too_early;
        case Outcome::missed:
        case Outcome::late:
            return Direction::too_late;
        case Outcome::avoidable:
            return Direction::tone;
        case Outcome::kept:
        case Outcome::timely:
            break;
    }
    return Direction::none;
}

/// What the statement that an item teaches is about.
Direction by_teaching(std::string_view id) {
    struct About {
        std::string_view id;
        Direction direction;
    };
    constexpr std::array kAbout = {
        About{"W3", Direction::boundary},   About{"H17", Direction::boundary},
        About{"H18", Direction::boundary},  About{"W9", Direction::too_early},
        About{"W11", Direction::too_early}, About{"W10", Direction::too_late},
        About{"W10b", Direction::too_late}, About{"W12", Direction::wrong_owner},
        About{"H1", Direction::tone},       About{"H2", Direction::tone},
        About{"H3", Direction::tone},       About{"H5", Direction::tone},
        About{"H8", Direction::tone},       About{"H9", Direction::tone},
        About{"C1", Direction::tone},
    };
    const auto* about =
        std::find_if(kAbout.begin(), kAbout.end(), [&](const About& one) { return one.id == id; });
    return about == kAbout.end() ? Direction::wrong_way : about->direction;
}

Direction by_items(const score::Sheet& sheet, const Turning& turning) {
    for (const int item : list_forgone(sheet, turning.now, turning.better)) {
        const auto& teaches = sheet.items[static_cast<std::size_t>(item)].teaches;
        if (!teaches.empty()) return by_teaching(teaches.front());
    }
    return Direction::wrong_way;
}

}  // namespace

Direction find_direction(const Subject& subject, const Turning& turning) {
    const auto& [move, events, now, better] = turning;
    if (crosses_boundary(events)) return Direction::boundary;
    if (now.fatal != better.fatal && shows_harm(subject.script, events)) return Direction::tone;
    if (now.outcome != better.outcome)
        if (const auto direction = by_outcome(now.outcome); direction != Direction::none) return direction;
    if (any_of(events, {EventKind::wrong_owner, EventKind::skips_level})) return Direction::wrong_owner;
    if (shows_harm(subject.script, events)) return Direction::tone;
    if (now.timing < better.timing)
        return now.has_offset && now.offset < 0 ? Direction::too_early : Direction::too_late;
    if (any_of(events, {EventKind::lapses})) return Direction::too_late;
    if (move.kind == MoveKind::escalate || move.kind == MoveKind::announce) return Direction::wrong_way;
    return by_items(subject.sheet, turning);
}

std::vector<int> list_forgone(const score::Sheet& sheet, const score::Result& now,
                              const score::Result& better) {
    std::vector<int> items;
    for (std::size_t i = 0; i < sheet.items.size(); ++i)
        if ((now.lost >> i & 1) != 0 && (better.lost >> i & 1) == 0) items.push_back(static_cast<int>(i));
    const auto cost = [&](int item) {
        const auto& price = sheet.prices[static_cast<std::size_t>(item)];
        return score::loss_of(sheet.dimensions[price.dimension], price.points);
    };
    std::stable_sort(items.begin(), items.end(), [&](int a, int b) { return cost(a) > cost(b); });
    return items;
}

}  // namespace rung::analysis
