#include "desk/looks_model.h"

#include "desk/team_model.h"
#include "records/disputes.h"
#include "records/reviewed.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rung::desk {
namespace {

using debrief::Wording;

LooksModel looks_trouble(const base::Error& error) {
    LooksModel model;
    model.trouble = error_words(error);
    return model;
}

LooksModel::Look make_desk_look(const Wording& say, const report::SecondLook& look) {
    const bool waits = look.verdict.empty();
    return {look.id, waits ? say("Asked for another look") : say("Looked at again"),
            report::format_look_outcome(say, look), report::list_look_lines(say, look)};
}

bool is_asked(const report::SaidSince& said, const std::string& item) {
    return std::any_of(said.disputes.begin(), said.disputes.end(),
                       [&](const auto& dispute) { return dispute.item == item; });
}

/// Opens what was lost and not asked about yet to whoever played.
void offer_looks(LooksModel& model, const report::FirstVerdicts& first, const report::SaidSince& said) {
    model.offered = true;
    for (const auto& item : first)
        if (!item.earned && !is_asked(said, item.id)) model.askable.push_back(item.id);
}

/// What was played at this machine may be on its way to the team's records; what others played is not here.
LooksModel not_there_yet(const LooksOrder& order, const Wording& say) {
    LooksModel model;
    if (order.attempt.find('/') != std::string::npos) return model;
    offer_looks(model, order.first, {});
    model.why_not = say("This call has not reached the records of your team yet.");
    return model;
}

}  // namespace

bool LooksModel::can_ask(const std::string& item) const {
    return offered && std::find(askable.begin(), askable.end(), item) != askable.end();
}

report::FirstVerdicts list_first_verdicts(const AttemptFileOpened& attempt, const score::Scorecard& card) {
    report::FirstVerdicts first;
    for (const auto& row : card.evidence)
        first.push_back({row.id, row.name, row.verdict == score::Verdict::earned});
    if (!attempt.stored || attempt.attempt.rules == call::kRulesVersion) return first;
    auto today = std::exchange(first, {});
    for (const auto& item : attempt.stored->items) {
        const auto row =
            std::find_if(today.begin(), today.end(), [&](const auto& one) { return one.id == item.id; });
        first.push_back({item.id, row == today.end() ? std::string() : row->name, item.earned});
    }
    return first;
}

LooksModel load_looks(const Office& office, const LooksOrder& order, const Wording& say) {
    if (order.attempt.empty()) return {};
    const auto as = office.store_of(order.who);
    if (!as) {
        const auto& code = as.error().code;
        return code == "no-people" || code == "unknown-person" ? LooksModel() : looks_trouble(as.error());
    }
    auto& store = **as;
    const auto attempt = records::find_reviewed(store, order.attempt);
    if (!attempt && attempt.error().code == "unknown-attempt") return not_there_yet(order, say);
    if (!attempt) return looks_trouble(attempt.error());
    const auto said = report::load_said_since(store, *attempt);
    if (!said) return looks_trouble(said.error());
    LooksModel model;
    for (const auto& look : report::join_second_looks(*said, order.first))
        model.looks.push_back(make_desk_look(say, look));
    const auto may = records::check_disputable(store, *attempt);
    const bool own = may.ok() || may.error().code == "not-shared";
    if (!own) return model;  // somebody else's
    offer_looks(model, order.first, *said);
    if (!may)
        model.why_not = say("This is practice, and no coach sees it. rung review share {attempt} shares it.",
                            {{"attempt", attempt->attempt}});
    return model;
}

base::Status ask_for_look(const Office& office, const LooksOrder& order, const std::string& item,
                          const std::string& reason, const std::string& now) {
    const auto as = office.store_of(order.who);
    if (!as) return as.error();
    const auto attempt = records::find_reviewed(**as, order.attempt);
    if (!attempt) return attempt.error();
    const bool lost = std::any_of(order.first.begin(), order.first.end(),
                                  [&](const auto& one) { return one.id == item && !one.earned; });
    if (!lost)
        return base::Error{"nothing-lost", fmt::format("\"{}\" cost you nothing", item),
                           "another look is about what was lost"};
    return records::add_dispute(**as, *attempt, item, reason, now);
}

}  // namespace rung::desk
