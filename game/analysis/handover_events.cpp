#include "analysis/handover_events.h"

namespace rung::analysis {

using scenario::EventKind;

Step decided_by(EventKind kind) {
    switch (kind) {
        case EventKind::times:
        case EventKind::chain_begins:
        case EventKind::needless:
        case EventKind::too_early:
        case EventKind::escalates:
        case EventKind::acts_again:
            return Step::when;
        case EventKind::right_owner:
        case EventKind::skips_level:
        case EventKind::wrong_owner:
        case EventKind::right_reason:
        case EventKind::wrong_reason:
            return Step::owner;
        case EventKind::by_method:
        case EventKind::explains:
        case EventKind::unexplained:
        case EventKind::shows:
        case EventKind::overpromises:
        case EventKind::promise_stands:
        case EventKind::withdraws:
        case EventKind::connected:
        case EventKind::callback_agreed:
        case EventKind::unavailable:
        case EventKind::handed_back:
            return Step::manner;
        case EventKind::identifies:
        case EventKind::anonymous:
        case EventKind::prepares:
        case EventKind::unprepared:
        case EventKind::briefs_fully:
        case EventKind::briefs_partly:
        case EventKind::briefs_nothing:
        case EventKind::briefs_opinion:
            return Step::way;
        default:
            return Step::answer;
    }
}

}  // namespace rung::analysis
