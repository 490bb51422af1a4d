#include "command/counting.h"

#include "command/members.h"
#include "view/assigned.h"

#include <optional>

namespace rung::command {

team::AssignedList list_assigned(const Shop& shop, const std::vector<team::ModuleTerms>& modules,
                                 const std::vector<records::AttemptSummary>& attempts) {
    if (shop.store() == nullptr) return {};
    const auto player = records::find_player(*shop.store(), shop.arguments.who);
    if (!player) return {};
    const auto list = team::load_assigned(*shop.store(), *player, modules, attempts, shop.environment.now);
    return list ? *list : team::AssignedList();
}

namespace {

/// What a play counts for that begins now in a mode; absent: it is the player's own.
std::optional<team::Assigned> find_asking(const Shop& shop, const Opened& play, call::Mode mode) {
    const bool is_new = play.path.empty() && play.call_path.empty() && shop.arguments.out.empty();
    if (!is_new || shop.store() == nullptr || !shop.records().keeps) return std::nullopt;
    const auto played = records::list_attempts(shop.attempts());
    if (const auto* unread = played.unread()) {
        // How many attempts are left is not known then.
        (void)shop.fail(*unread);
        return std::nullopt;
    }
    const auto list = list_assigned(shop, list_terms(shop), played.attempts);
    const auto* counting = team::find_counting(list, play.attempt.scenario.id, mode);
    return counting == nullptr ? std::nullopt : std::optional(*counting);
}

}  // namespace

bool is_asked_for(const Shop& shop, const Opened& play, call::Mode mode) {
    return find_asking(shop, play, mode).has_value();
}

std::string count_play(const Shop& shop, Opened& play) {
    const auto counting = find_asking(shop, play, play.attempt.mode);
    if (!counting) return {};
    play.assignment = counting->given.id;
    return view::counts_words(shop.say, *counting);
}

}  // namespace rung::command
