#include "bench/walk.h"

#include <cstddef>

#include "bench/content.h"

namespace rung::bench {

using scenario::Move;
using scenario::MoveKind;

std::unique_ptr<const Stage> make_stage(int nodes) {
    const auto content = load_content();
    auto stage = std::make_unique<Stage>();
    // Few words, so that ten thousand nodes fit into one file.
    stage->script = compile_or_exit(content, test::generate_scenario({.nodes = nodes, .words = 4}));
    stage->sheet = score::make_sheet(stage->script, content.rubric);
    return stage;
}

Walk::Walk(const Stage& stage)
    : stage_(stage),
      fresh_(score::begin(stage.sheet)),
      ledger_(fresh_),
      feeder_{&stage.sheet, &ledger_},
      sink_(feeder_.sink()) {
    start_ = state_ = call::begin(stage.script, sink_);
    fresh_ = ledger_;
}

/// One of the node's choices that are possible now, or a wait where none is.
void Walk::choose() {
    const auto here = stage_.script.nodes[state_.node].choices;
    std::uint32_t pick = dice_.below(here.count);
    for (std::uint32_t left = here.count; left != 0; --left) {
        move_.choice = here.first + pick;
        if (call::query(stage_.script, state_, move_) == call::Why::legal) return;
        pick = pick + 1 == here.count ? 0 : pick + 1;
    }
    move_ = {.kind = MoveKind::wait, .amount = 5};
}

void Walk::make_move() {
    if (state_.at() != call::Phase::call) {
        ++calls_;
        state_ = start_;
        ledger_ = fresh_;
    }
    move_.kind = MoveKind::say;
    choose();
    call::apply(stage_.script, state_, move_, sink_);
}

std::uint64_t Walk::fingerprint() const {
    return calls_ * 1'000'003 + state_.node * 997u + state_.anger * 101u + ledger_.settled;
}

}  // namespace rung::bench
