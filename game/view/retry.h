#pragma once

#include "session/retry.h"
#include "view/transcript.h"
#include "view/words.h"

#include <string>

namespace rung::view {

/// Where somebody stands who makes the dear moves of a call again. After the last of them only what is said
/// of all stays.
struct RetryView {
    std::string title;     ///< `Once more`
    std::string count;     ///< `2 moves of yours to make again, the dearest first.`
    std::string enough;    ///< what will do
    std::string unscored;  ///< nothing is recorded

    bool done = false;
    std::string standing;  ///< `1 of 2: turn 3`
    std::string was;       ///< what was said or done then
    std::string lost;      ///< `12.5 points`
    bool fatal = false;    ///< after it nothing counted
    Transcript heard;      ///< what was heard before it, or after a move that was accepted

    std::string sum_up;  ///< `You found 1 of 2, 1 of them at the first go.`
    std::string kept;    ///< no score has changed
};
[[nodiscard]] RetryView make_retry_view(const Wording& say, const session::Retry& retry);

/// What is said to a move that was tried: why it is not possible, what it loses, or that it will do; then
/// what the author has to say of such words.
[[nodiscard]] std::string verdict_words(const Wording& say, const scenario::Script& script,
                                        const session::Verdict& verdict);

/// The hint that is due, after `retry.hint()` told which; at the error at hand.
[[nodiscard]] std::string retry_hint(const Wording& say, const session::Retry& retry, int step);

/// The best move at the error at hand.
struct SolutionView {
    bool known = false;
    std::string move;  ///< the move as something to do; that it is not known, where it is not
    std::string why;   ///< what it keeps, with ids; may be empty
};
[[nodiscard]] SolutionView make_solution(const Wording& say, const session::Retry& retry);

}  // namespace rung::view
