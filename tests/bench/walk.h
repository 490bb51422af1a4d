#pragma once

#include "call/call.h"
#include "score/ledger.h"
#include "score/sheet.h"

#include <cstdint>
#include <memory>

#include "support/generate.h"

namespace rung::bench {

/// A generated call made ready to be played: the fixtures' company, the standard rubric.
struct Stage {
    scenario::Script script;
    score::Sheet sheet;
};
/// Ends the program with what is wrong where it cannot be made.
[[nodiscard]] std::unique_ptr<const Stage> make_stage(int nodes);

/// Plays calls one after the other: picks one of the node's choices by a cheap generator, asks whether it is
/// possible, takes the next one where it is not, and applies it. The ledger is fed; nobody else listens.
class Walk {
  public:
    explicit Walk(const Stage& stage);
    Walk(const Walk&) = delete;

    void make_move();
    /// Something that depends on all that was played.
    [[nodiscard]] std::uint64_t fingerprint() const;

  private:
    void choose();

    const Stage& stage_;
    test::Dice dice_{1};
    call::State start_, state_;
    score::Ledger fresh_, ledger_;
    score::Feeder feeder_;
    call::Sink sink_;
    scenario::Move move_;
    std::uint64_t calls_ = 0;
};

}  // namespace rung::bench
