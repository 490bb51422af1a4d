#include "command/keeping.h"

#include <utility>

namespace rung::command {

Keeping::Keeping(Shop& shop, std::string id, std::string path)
    : shop_(&shop), id_(std::move(id)), path_(std::move(path)) {}

Keeping Keeping::of_new(Shop& shop, const std::string& scenario) {
    if (!shop.arguments.out.empty()) return {shop, {}, shop.arguments.out};
    Keeping keeping(shop, {}, {});
    keeping.scenario_ = scenario;
    return keeping;
}

base::Status Keeping::keep(const std::string& attempt, const std::optional<records::ScoreRow>& score) {
    const records::Player player{shop_->arguments.who, shop_->environment.now, assignment_};
    base::Status kept = base::Done{};
    if (!id_.empty()) {
        kept = shop_->attempts().save(id_, attempt, player, score ? &*score : nullptr);
    } else if (!path_.empty()) {
        kept = shop_->environment.files.write(path_, attempt);
    } else {
        const auto begun = shop_->attempts().begin(scenario_, attempt, player, score ? &*score : nullptr);
        if (begun) id_ = *begun;
        kept = begun ? base::Status(base::Done{}) : begun.error();
    }
    kept_ = kept.ok();
    return kept;
}

bool Keeping::lasts() const {
    return kept_ && (id_.empty() || shop_->records().keeps);
}

}  // namespace rung::command
