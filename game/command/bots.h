#pragma once

#include "records/content.h"
#include "records/recording.h"

#include <string_view>
#include <vector>

namespace rung::command {

/// A way of playing without thinking, which a good scenario does not reward, or the author's own.
/// Source: the scenario checklist, question 11.
enum class Bot : std::uint8_t {
    author,           ///< the intended line, then the best wrap-up
    apologises,       ///< a say that shows empathy or regret, wherever there is one
    warns,            ///< every warning that is possible
    offers_most,      ///< the most of everything, whatever the limit
    escalates_once,   ///< at once, cold, without a word; to whom and why is whatever scores best
    never_escalates,  ///< the intended line without its handover
};
inline constexpr Bot kBots[] = {Bot::author,      Bot::apologises,     Bot::warns,
                                Bot::offers_most, Bot::escalates_once, Bot::never_escalates};
[[nodiscard]] std::string_view name_of(Bot bot);

/// The call as the bot plays it, closed. All but the author leave out what comes after the call.
[[nodiscard]] records::Recording play_bot(const records::Content& content, Bot bot);

/// What the play scores. Units: whole points.
[[nodiscard]] int total_of(const records::Content& content, const records::Recording& recording);

/// The moves after the call that score most, added one by one, then closing. A search over single moves: what
/// only pays together is not found.
void add_best_wrap_up(const records::Content& content, records::Recording& recording);

}  // namespace rung::command
