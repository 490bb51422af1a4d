#pragma once

#include "scenario/event.h"
#include "scenario/move.h"
#include "scenario/script.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// The words that files, programs and messages use for the closed lists of the game. `find_` is absent for
/// other words; `list_` holds every word, in the order of the enum.
namespace rung::scenario {

[[nodiscard]] std::string_view name_of(MoveKind kind);  ///< as `--moves` writes it: "say", "barge-in" …
[[nodiscard]] std::string_view name_of(Method method);
[[nodiscard]] std::string_view name_of(Reason reason);
[[nodiscard]] std::string_view name_of(NextStep next);
[[nodiscard]] std::string_view name_of(Cause cause);
[[nodiscard]] std::string_view name_of(Stage stage);
[[nodiscard]] std::string_view name_of(Verdict verdict);
[[nodiscard]] std::string_view name_of(
    Answer answer);  ///< a reaction's key: "offer", "escalate:line-drops" …
[[nodiscard]] std::string_view name_of(Stock stock);  ///< a stock line's key: "warn-first" …

[[nodiscard]] std::optional<MoveKind> find_move_kind(std::string_view word);
[[nodiscard]] std::optional<Method> find_method(std::string_view word);
[[nodiscard]] std::optional<Reason> find_reason(std::string_view word);
[[nodiscard]] std::optional<NextStep> find_next_step(std::string_view word);
[[nodiscard]] std::optional<Cause> find_cause(std::string_view word);
[[nodiscard]] std::optional<Stage> find_stage(std::string_view word);
[[nodiscard]] std::optional<Verdict> find_verdict(std::string_view word);
[[nodiscard]] std::optional<Answer> find_answer(std::string_view word);
[[nodiscard]] std::optional<Stock> find_stock(std::string_view word);

[[nodiscard]] std::span<const std::string_view> list_move_kinds();
[[nodiscard]] std::span<const std::string_view> list_methods();
[[nodiscard]] std::span<const std::string_view> list_reasons();
[[nodiscard]] std::span<const std::string_view> list_next_steps();
[[nodiscard]] std::span<const std::string_view> list_causes();
[[nodiscard]] std::span<const std::string_view> list_stages();
[[nodiscard]] std::span<const std::string_view> list_verdicts();
[[nodiscard]] std::span<const std::string_view> list_answers();
[[nodiscard]] std::span<const std::string_view> list_stocks();

/// What a customer does with a line, without the argument of "asks".
[[nodiscard]] std::optional<EventKind> find_act(std::string_view word);
[[nodiscard]] std::span<const std::string_view> list_acts();

}  // namespace rung::scenario
