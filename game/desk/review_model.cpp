#include "desk/review_model.h"

#include "debrief/mode.h"
#include "desk/match.h"
#include "desk/team_model.h"
#include "records/calibration.h"
#include "records/comments.h"
#include "records/disputes.h"
#include "records/readings.h"
#include "records/reviewed.h"
#include "score/scorecard.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rung::desk {
namespace {

using debrief::Wording;

ReviewModel review_trouble(const base::Error& error) {
    ReviewModel model;
    model.trouble = error_words(error);
    return model;
}

/// The whole call first, then what was heard turn by turn.
std::vector<ReviewModel::Turn> turns_of(const AttemptFileOpened& opened, const std::string& who,
                                        const Wording& say) {
    std::vector<ReviewModel::Turn> turns(1);
    const auto& play = opened.recording->play();
    for (auto& line : view::list_transcript(say, opened.content->script, play, opened.recording->log())) {
        const int turn = line.turn;
        if (line.voice == view::Voice::rep) line.speaker = who;  // who reads is not who played
        if (turns.size() == 1 || turns.back().turn != turn) turns.push_back({turn, {}, {}});
        turns.back().said.push_back(std::move(line));
    }
    return turns;
}

base::Status add_comments(ReviewModel& model, records::Store& store, const records::Reviewed& attempt) {
    const auto comments = records::list_comments(store, attempt);
    if (!comments) return comments.error();
    for (const auto& comment : *comments) {
        const auto found = std::find_if(model.turns.begin(), model.turns.end(),
                                        [&](const auto& turn) { return turn.turn == comment.turn; });
        auto& at = found == model.turns.end() ? model.turns.front() : *found;
        at.comments.push_back(comment.who + ": " + comment.text);
    }
    return base::Done{};
}

std::vector<ReviewModel::Item> items_of(const AttemptFileOpened& opened, bool blind, const Wording& say) {
    std::vector<ReviewModel::Item> items;
    const auto& content = *opened.content;
    const auto card = score::make_scorecard(content.script, content.sheet, opened.recording->play());
    for (const auto& row : card.evidence) {
        const bool lost = row.lost > 0 || row.verdict != score::Verdict::earned;
        ReviewModel::Item item{row.id, row.name.empty() ? row.id : say(row.name), {}, lost, {}, {}};
        if (!blind)
            item.rung = lost ? say("lost") : row.not_called_for ? say("not called for") : say("earned");
        item.not_called_for = row.not_called_for && !lost;
        items.push_back(std::move(item));
    }
    return items;
}

void add_rating(ReviewModel& model, const records::Store& store, const records::Rating& rating,
                const Wording& say) {
    for (auto& item : model.items) {
        if (item.id != rating.item) continue;
        if (rating.coach == store.me.person)
            item.mine = rating.given;
        else
            item.others +=
                (item.others.empty() ? "" : ", ") + rating.who + ": " + given_words(say, rating.given);
    }
}

base::Status add_ratings(ReviewModel& model, records::Store& store, const records::Reviewed& attempt,
                         const std::string& calibration, const Wording& say) {
    if (calibration.empty()) {
        const auto ratings = records::list_ratings(store, attempt);
        if (!ratings) return ratings.error();
        for (const auto& rating : *ratings) add_rating(model, store, rating, say);
        return base::Done{};
    }
    const auto found = records::find_calibration(store, calibration);
    if (!found) return found.error();
    const auto ratings = records::list_blind_ratings(store, *found);
    if (!ratings) return ratings.error();
    for (const auto& rating : *ratings)
        if (rating.attempt == attempt && rating.coach == store.me.person)
            add_rating(model, store, rating, say);
    return base::Done{};
}

base::Status add_disputes(ReviewModel& model, records::Store& store, const records::Reviewed& attempt,
                          const Wording& say) {
    const auto disputes = records::list_disputes(store, attempt);
    if (!disputes) return disputes.error();
    for (const auto& dispute : *disputes) {
        ReviewModel::Asked asked{dispute.item, dispute.item, dispute.reason, {}, dispute.is_open()};
        for (const auto& item : model.items)
            if (item.id == dispute.item) {
                asked.name = item.name;
                asked.asked = say("Rung: {verdict}. They say: {reason}",
                                  {{"verdict", item.rung}, {"reason", dispute.reason}});
            }
        if (!dispute.is_open())
            asked.answered =
                say("{who}: {verdict}. {answer}",
                    {{"who", dispute.who}, {"verdict", say(dispute.verdict)}, {"answer", dispute.answer}});
        model.disputes.push_back(std::move(asked));
    }
    return base::Done{};
}

std::string about_call(const AttemptFileOpened& opened, const records::Player& player, const std::string& who,
                       const Wording& say) {
    constexpr std::size_t kDay = 10;
    return say("{who}, {mode}, {day}", {{"who", who},
                                        {"mode", debrief::mode_name(say, opened.attempt.mode)},
                                        {"day", player.began.substr(0, kDay)}});
}

base::Status write_comment(records::Store& store, const records::Reviewed& attempt, const WriteComment& deed,
                           const std::string& now) {
    return records::add_comment(store, attempt, deed.turn, deed.text, now);
}

base::Status give_verdict(records::Store& store, const records::Reviewed& attempt, const GiveVerdict& deed,
                          const std::string& calibration) {
    if (calibration.empty()) return records::rate_item(store, attempt, deed.item, deed.given);
    const auto found = records::find_calibration(store, calibration);
    return found ? records::rate_blind(store, *found, attempt, deed.item, deed.given) : found.error();
}

}  // namespace

std::string given_words(const Wording& say, records::Given given) {
    return say(records::name_of(given));
}

ReviewModel load_review(Office& office, const ReviewOrder& order, const std::string& now,
                        const Wording& say) {
    const auto as = office.store_of_coach(order.who);
    if (!as) return review_trouble(as.error());
    auto& store = **as;
    const auto attempt = records::find_reviewed(store, order.attempt);
    if (!attempt) return review_trouble(attempt.error());
    if (const auto may = records::check_reader(store, *attempt); !may) return review_trouble(may.error());
    const auto opened = office.open_attempt(attempt->name());
    if (!opened) return review_trouble(opened.error());
    const auto player = office.records().attempts->load_player(attempt->name());
    if (!player) return review_trouble(player.error());
    (void)records::note_reading(store, *attempt, now);

    ReviewModel model;
    const auto& script = opened->content->script;
    model.title = script.text(script.title);
    model.blind = !order.calibration.empty();
    const auto who = player->who.empty() ? attempt->person : player->who;
    model.about = about_call(*opened, *player, who, say);
    model.turns = turns_of(*opened, who, say);
    model.items = items_of(*opened, model.blind, say);
    auto status = add_ratings(model, store, *attempt, order.calibration, say);
    // What others wrote would tell what they think of it.
    if (status && !model.blind) status = add_comments(model, store, *attempt);
    if (status && !model.blind) status = add_disputes(model, store, *attempt, say);
    return status ? model : review_trouble(status.error());
}

base::Status do_review(const Office& office, const ReviewOrder& order, const ReviewDeed& deed,
                       const std::string& now) {
    const auto as = office.store_of_coach(order.who);
    if (!as) return as.error();
    auto& store = **as;
    const auto attempt = records::find_reviewed(store, order.attempt);
    if (!attempt) return attempt.error();
    return std::visit(
        Match{[&](const WriteComment& one) { return write_comment(store, *attempt, one, now); },
              [&](const GiveVerdict& one) { return give_verdict(store, *attempt, one, order.calibration); },
              [&](const AnswerDispute& one) {
                  return records::answer_dispute(store, *attempt, one.item, one.verdict, one.text, now);
              }},
        deed);
}

}  // namespace rung::desk
