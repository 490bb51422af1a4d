#include "command/simulated_plays.h"

#include "analysis/dice.h"
#include "analysis/random_play.h"
#include "command/bots.h"
#include "records/attempt_file.h"
#include "team/score_row.h"

#include <algorithm>
#include <utility>

namespace rung::command {
namespace {

using analysis::Dice;
using records::Recording;
using scenario::Move;
using scenario::MoveKind;

/// Of one call and one way to play it. More would tell reports little, and take longer to make than to keep.
constexpr std::size_t kMostStocked = 1000;

bool is_in_call(const Recording& recording) {
    return recording.state().at() == call::Phase::call;
}

std::int64_t think_ms(call::Mode mode, Dice& dice) {
    constexpr std::size_t kLeast_ms = 800, kSpread_ms = 12'000;
    if (mode == call::Mode::practice) return -1;  // practice has no clock
    return static_cast<std::int64_t>(kLeast_ms + dice.below(kSpread_ms));
}

/// Somebody who knows the call, and does not always do what they know.
class SkilledPlayer {
  public:
    SkilledPlayer(const scenario::Script& script, call::Mode mode, std::uint64_t seed)
        : recording_(script), mode_(mode), dice_(seed) {}

    Recording play(const std::vector<Move>& line) {
        hurried_ = dice_.one_in(5);
        hesitant_ = !hurried_ && dice_.one_in(4);
        slips_one_in_ = 4 + dice_.below(30);
        for (const auto& move : line)
            if (recording_.state().at() != call::Phase::closed) follow(line, move);
        while (is_in_call(recording_)) say_something();
        if (recording_.state().at() != call::Phase::closed) make({.kind = MoveKind::close});
        return std::move(recording_);
    }

  private:
    void follow(const std::vector<Move>& line, const Move& move) {
        if (is_in_call(recording_)) {
            if (hurried_) hand_over_early(line);
            if (hesitant_ && move.kind == MoveKind::escalate) say_something();
            if (dice_.one_in(slips_one_in_)) say_something();
        } else if (move.kind != MoveKind::close && dice_.one_in(slips_one_in_)) {
            return;
        }
        make(move);
    }
    void hand_over_early(const std::vector<Move>& line) {
        if (recording_.log().size() < 2 || !dice_.one_in(2)) return;
        for (const auto& move : line)
            if (move.kind == MoveKind::escalate) return make(move);
    }
    void say_something() {
        choices_.clear();
        call::list_choices(recording_.script(), recording_.state(), choices_);
        if (choices_.empty())
            make({.kind = MoveKind::wait, .amount = 5});
        else
            make({.kind = MoveKind::say, .choice = choices_[dice_.below(choices_.size())]});
    }
    /// Where it is possible.
    void make(const Move& move) {
        if (recording_.query(move) == call::Why::legal) recording_.add_move(move, think_ms(mode_, dice_));
    }

    Recording recording_;
    call::Mode mode_;
    Dice dice_;
    bool hurried_ = false, hesitant_ = false;
    std::size_t slips_one_in_ = 1;
    std::vector<std::uint32_t> choices_;
};

Recording play_by_dice(const scenario::Script& script, call::Mode mode, std::uint64_t seed) {
    Recording recording(script);
    Dice dice(seed);
    for (const auto& move : analysis::make_random_play(script, seed))
        recording.add_move(move, think_ms(mode, dice));
    return recording;
}

}  // namespace

SimulatedPlays::SimulatedPlays(const records::Content& content, call::Mode mode)
    : content_(&content), mode_(mode) {
    const auto author = play_bot(content, Bot::author);
    for (const auto& beat : author.play().beats) authors_moves_.push_back(beat.move);
}

StockedPlay SimulatedPlays::make(SimulatedPlayer player, std::uint64_t seed) const {
    auto attempt = records::begin_attempt(*content_, mode_, seed);
    const auto recording = player == SimulatedPlayer::skilled
                               ? SkilledPlayer(content_->script, mode_, seed).play(authors_moves_)
                               : play_by_dice(content_->script, mode_, seed);
    attempt.log = recording.log();
    return {records::format_play(*content_, attempt, recording, false),
            *team::make_score_row(*content_, mode_, recording)};
}

const StockedPlay& SimulatedPlays::take(SimulatedPlayer player) {
    const auto place = static_cast<std::size_t>(player);
    auto& plays = plays_.at(place);
    const auto number = taken_.at(place)++ % kMostStocked;
    if (number == plays.size()) plays.push_back(make(player, number + 1));
    return plays[number];
}

std::size_t SimulatedPlays::made() const {
    std::size_t count = 0;
    for (const auto& plays : plays_) count += plays.size();
    return count;
}

}  // namespace rung::command
