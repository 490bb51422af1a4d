#include "command/keeping.h"

#include <utility>

namespace rung::command {

Keeping::Keeping(Shop& shop, std::string id, std::string path, std::string scenario)
    : shop_(&shop), id_(std::move(id)), path_(std::move(path)), scenario_(std::move(scenario)) {}

Keeping Keeping::of_new(Shop& shop, const std::string& scenario) {
    return {shop, {}, shop.arguments.out, scenario};
}

base::Status Keeping::keep(const std::string& attempt, const std::optional<records::ScoreRow>& score) {
    const records::Player player{shop_->arguments.who, shop_->environment.now, assignment_};
    auto kept = id_.empty() && !path_.empty()
                    ? shop_->environment.files.write(path_, attempt)
                    : shop_->attempts().keep(id_, scenario_, attempt, player, score ? &*score : nullptr);
    kept_ = kept || records::is_kept_apart(kept.error());
    return kept;
}

bool Keeping::lasts() const {
    return kept_ && (id_.empty() || shop_->records().keeps);
}

}  // namespace rung::command
