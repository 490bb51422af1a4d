#include "scenario/vocabulary.h"

#include <array>
#include <cstddef>

namespace rung::scenario {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, kMoveKinds> kMoveWords = {
    "say",        "lookup", "offer",    "hold", "warn",      "announce", "escalate", "message",
    "disconnect", "wait",   "barge-in", "note", "follow-up", "debrief",  "reflect",  "close"};
constexpr std::array<std::string_view, kMethods> kMethodWords = {"cold", "warm", "conference", "callback",
                                                                 "offer-choice"};
constexpr std::array<std::string_view, kReasons> kReasonWords = {
    "no-authority",   "insists-on-manager", "abuse",      "beyond-knowledge",
    "losing-control", "no-progress",        "safety",     "threat",
    "fraud",          "compliance",         "vulnerable", "inform"};
constexpr std::array<std::string_view, 5> kNextWords = {"none", "handover", "callback", "closed", "message"};
constexpr std::array<std::string_view, 4> kCauseWords = {"others", "myself", "both", "rule"};
constexpr std::array<std::string_view, 6> kStageWords = {"contact",  "support",    "trigger",
                                                         "handover", "specialist", "follow-up"};
constexpr std::array<std::string_view, 3> kVerdictWords = {"required", "acceptable", "needless"};
constexpr std::array<std::string_view, kAnswers> kAnswerWords = {"offer",
                                                                 "lookup",
                                                                 "hold",
                                                                 "warn",
                                                                 "wait",
                                                                 "barge-in",
                                                                 "announce",
                                                                 "escalate:unavailable",
                                                                 "escalate:line-drops",
                                                                 "escalate:wrong-owner",
                                                                 "disconnect"};
constexpr std::array<std::string_view, kStocks> kStockWords = {
    "offer",    "lookup",  "hold",       "warn-first", "warn-final", "announce",
    "escalate", "message", "disconnect", "barge-in",   "ask-again"};

constexpr std::array<std::string_view, 12> kActWords = {
    "asks",           "asks-manager",  "refuses",       "swears",     "abuses",   "threatens",
    "reports-hazard", "reports-fraud", "alleges-fault", "vulnerable", "mentions", "apologises"};
constexpr std::array<EventKind, kActWords.size()> kActKinds = {
    EventKind::asks,           EventKind::asks_manager,
    EventKind::refuses,        EventKind::swears,
    EventKind::abuses,         EventKind::threatens,
    EventKind::reports_hazard, EventKind::reports_fraud,
    EventKind::alleges_fault,  EventKind::reveals_vulnerable,
    EventKind::mentions,       EventKind::apologises};

template <class Enum>
std::string_view word_of(Words words, Enum value) {
    return words[static_cast<std::size_t>(value)];
}

std::optional<std::size_t> idx_of(Words words, std::string_view word) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == word) return i;
    return std::nullopt;
}

template <class Enum>
std::optional<Enum> find_in(Words words, std::string_view word) {
    const auto idx = idx_of(words, word);
    return idx ? std::optional(static_cast<Enum>(*idx)) : std::nullopt;
}

}  // namespace

std::string_view name_of(MoveKind kind) {
    return word_of(kMoveWords, kind);
}
std::string_view name_of(Method method) {
    return word_of(kMethodWords, method);
}
std::string_view name_of(Reason reason) {
    return word_of(kReasonWords, reason);
}
std::string_view name_of(NextStep next) {
    return word_of(kNextWords, next);
}
std::string_view name_of(Cause cause) {
    return word_of(kCauseWords, cause);
}
std::string_view name_of(Stage stage) {
    return word_of(kStageWords, stage);
}
std::string_view name_of(Verdict verdict) {
    return word_of(kVerdictWords, verdict);
}
std::string_view name_of(Answer answer) {
    return word_of(kAnswerWords, answer);
}
std::string_view name_of(Stock stock) {
    return word_of(kStockWords, stock);
}

std::optional<MoveKind> find_move_kind(std::string_view word) {
    return find_in<MoveKind>(kMoveWords, word);
}
std::optional<Method> find_method(std::string_view word) {
    return find_in<Method>(kMethodWords, word);
}
std::optional<Reason> find_reason(std::string_view word) {
    return find_in<Reason>(kReasonWords, word);
}
std::optional<NextStep> find_next_step(std::string_view word) {
    return find_in<NextStep>(kNextWords, word);
}
std::optional<Cause> find_cause(std::string_view word) {
    return find_in<Cause>(kCauseWords, word);
}
std::optional<Stage> find_stage(std::string_view word) {
    return find_in<Stage>(kStageWords, word);
}
std::optional<Verdict> find_verdict(std::string_view word) {
    return find_in<Verdict>(kVerdictWords, word);
}
std::optional<Answer> find_answer(std::string_view word) {
    return find_in<Answer>(kAnswerWords, word);
}
std::optional<Stock> find_stock(std::string_view word) {
    return find_in<Stock>(kStockWords, word);
}

std::span<const std::string_view> list_move_kinds() {
    return kMoveWords;
}
std::span<const std::string_view> list_methods() {
    return kMethodWords;
}
std::span<const std::string_view> list_reasons() {
    return kReasonWords;
}
std::span<const std::string_view> list_next_steps() {
    return kNextWords;
}
std::span<const std::string_view> list_causes() {
    return kCauseWords;
}
std::span<const std::string_view> list_stages() {
    return kStageWords;
}
std::span<const std::string_view> list_verdicts() {
    return kVerdictWords;
}
std::span<const std::string_view> list_answers() {
    return kAnswerWords;
}
std::span<const std::string_view> list_stocks() {
    return kStockWords;
}

std::optional<EventKind> find_act(std::string_view word) {
    const auto idx = idx_of(kActWords, word);
    return idx ? std::optional(kActKinds[*idx]) : std::nullopt;
}
std::span<const std::string_view> list_acts() {
    return kActWords;
}

}  // namespace rung::scenario
