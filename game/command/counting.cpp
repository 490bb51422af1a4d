#include "command/counting.h"

#include "command/members.h"
#include "view/assigned.h"

namespace rung::command {
team::AssignedList list_assigned(const Shop& shop, const std::vector<team::ModuleTerms>& modules,
                                 const std::vector<records::AttemptSummary>& attempts) {
    if (shop.store() == nullptr) return {};
    const auto player = records::find_player(*shop.store(), shop.arguments.who);
    if (!player) return {};
    const auto list = team::load_assigned(*shop.store(), *player, modules, attempts, shop.environment.now);
    return list ? *list : team::AssignedList();
}

std::string count_play(const Shop& shop, Opened& play) {
    const bool is_new = play.path.empty() && play.call_path.empty() && shop.arguments.out.empty();
    if (!is_new || shop.store() == nullptr || !shop.records().keeps) return {};
    const auto played = records::list_attempts(shop.attempts());
    if (const auto* unread = played.unread()) {
        // How many attempts are left is not known then.
        (void)shop.fail(*unread);
        return {};
    }
    const auto list = list_assigned(shop, list_terms(shop), played.attempts);
    const auto* counting = team::find_counting(list, play.attempt.scenario.id, play.attempt.mode);
    if (counting == nullptr) return {};
    play.assignment = counting->given.id;
    return view::counts_words(shop.say, *counting);
}

}  // namespace rung::command
