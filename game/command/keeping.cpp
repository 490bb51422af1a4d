#include "command/keeping.h"

#include <utility>

namespace rung::command {

Keeping::Keeping(Shop& shop, std::string id, std::string path)
    : shop_(&shop), id_(std::move(id)), path_(std::move(path)) {}

Keeping Keeping::of_new(Shop& shop, const std::string& scenario) {
    if (!shop.arguments.out.empty()) return {shop, {}, shop.arguments.out};
    return {shop, shop.attempts().fresh_id(scenario), {}};
}

base::Status Keeping::keep(const std::string& attempt, const std::optional<records::ScoreRow>& score) {
    if (id_.empty()) return shop_->environment.files.write(path_, attempt);
    return shop_->attempts().save(id_, attempt, {shop_->arguments.who, shop_->environment.now, assignment_},
                                  score ? &*score : nullptr);
}

}  // namespace rung::command
