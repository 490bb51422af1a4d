#include "base/text.h"
#include "command/review.h"
#include "command/reviewing.h"
#include "command/usage.h"
#include "records/calibration.h"
#include "records/comments.h"
#include "records/disputes.h"

#include <fmt/format.h>

/// What coaches and reps add to an attempt.
namespace rung::command {
namespace {

std::string subject_of(const Shop& shop) {
    const auto& words = shop.arguments.words;
    return words.size() > 1 ? words[1] : std::string();
}

/// `--turn`, one that was played; 0 where it is not given: about the whole call.
base::Result<int> read_turn(const Shop& shop, const ReviewedCall& call) {
    const auto typed = shop.arguments.option("turn");
    std::optional<int> turn;
    if (typed.empty()) return 0;
    if (read_number("turn", typed, 1, call.turns(), turn))
        return base::Error{"usage", fmt::format("\"{}\" is no turn of this call", typed),
                           fmt::format("it has 1 to {}", call.turns())};
    return turn.value_or(0);
}

Exit end_with(const Shop& shop, const records::Reviewed& attempt, const base::Status& status,
              const std::string& told) {
    if (!status) return shop.fail(refusal_words(shop, attempt, status.error()));
    shop.tell(base::neutralise(told, true) + "\n");
    return Exit::done;
}

base::Status rate_in(records::Store& store, const std::string& calibration, const ReviewedCall& call,
                     const std::string& item, records::Given given) {
    if (calibration.empty()) return records::rate_item(store, call.attempt, item, given);
    const auto found = records::find_calibration(store, calibration);
    return found ? records::rate_blind(store, *found, call.attempt, item, given) : found.error();
}

}  // namespace

Exit run_review_comment(Shop& shop) {
    const auto [call, exit] = open_reviewed(shop, subject_of(shop));
    if (!call) return exit;
    const auto turn = read_turn(shop, *call);
    if (!turn) return shop.fail(turn.error());
    const auto status = records::add_comment(*shop.store(), call->attempt, *turn,
                                             join_words(shop.arguments, 2), shop.environment.now);
    const auto where =
        *turn == 0 ? shop.say("the whole call") : shop.say("turn {n}", {{"n", std::to_string(*turn)}});
    return end_with(
        shop, call->attempt, status,
        shop.say("Kept beside {where} of {attempt}.", {{"where", where}, {"attempt", call->attempt.name()}}));
}

Exit run_review_rate(Shop& shop) {
    const auto [call, exit] = open_reviewed(shop, subject_of(shop));
    if (!call) return exit;
    const auto item = read_item(shop, *call);
    if (!item) return shop.fail(item.error());
    const auto verdict = shop.arguments.option("verdict");
    const auto given = records::find_given(verdict);
    if (!given)
        return shop.fail(
            {"usage", fmt::format("\"{}\" is no verdict", verdict), "--verdict earned, part or lost"});
    const auto status = rate_in(*shop.store(), shop.arguments.option("calibration"), *call, *item, *given);
    return end_with(shop, call->attempt, status,
                    shop.say("{item}: {given} by you, {rung} by Rung.",
                             {{"item", *item},
                              {"given", std::string(records::name_of(*given))},
                              {"rung", verdict_words(shop.say, *call->find_item(*item))}}));
}

Exit run_review_dispute(Shop& shop) {
    const auto [call, exit] = open_reviewed(shop, subject_of(shop));
    if (!call) return exit;
    const auto item = read_item(shop, *call);
    if (!item) return shop.fail(item.error());
    if (call->find_item(*item)->earned)
        return shop.fail({"nothing-lost",
                          fmt::format("\"{}\" cost you nothing: {} by Rung", *item,
                                      verdict_words(shop.say, *call->find_item(*item))),
                          fmt::format("a dispute is about what was lost; rung review show {} lists it",
                                      call->attempt.name())});
    const auto status = records::add_dispute(*shop.store(), call->attempt, *item,
                                             join_words(shop.arguments, 2), shop.environment.now);
    return end_with(
        shop, call->attempt, status,
        shop.say("Asked. Your coach sees it; the answer will stand in the debrief, beside what Rung "
                 "said first."));
}

Exit run_review_answer(Shop& shop) {
    const auto [call, exit] = open_reviewed(shop, subject_of(shop));
    if (!call) return exit;
    const auto item = read_item(shop, *call);
    if (!item) return shop.fail(item.error());
    const auto verdict = shop.arguments.option("verdict");
    if (verdict.empty())
        return shop.fail({"usage", "what is the answer?", "--verdict stands, earned or lost"});
    const auto status = records::answer_dispute(*shop.store(), call->attempt, *item, verdict,
                                                join_words(shop.arguments, 2), shop.environment.now);
    return end_with(shop, call->attempt, status,
                    shop.say("Answered: {item} {verdict}. Rung's own verdict stays beside it.",
                             {{"item", *item}, {"verdict", verdict}}));
}

Exit run_review_share(Shop& shop) {
    const auto store = need_store(shop);
    if (!store) return shop.fail(store.error());
    const auto attempt = records::find_reviewed(**store, subject_of(shop));
    if (!attempt) return shop.fail(attempt.error());
    const bool shared = shop.arguments.option("undo").empty();
    return end_with(shop, *attempt, records::share_attempt(**store, *attempt, shared),
                    shared
                        ? shop.say("Shared: your coaches may see {attempt}.", {{"attempt", attempt->attempt}})
                        : shop.say("{attempt} is yours alone again.", {{"attempt", attempt->attempt}}));
}

}  // namespace rung::command
