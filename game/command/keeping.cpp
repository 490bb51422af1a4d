#include "command/keeping.h"

#include <utility>

namespace rung::command {

Keeping::Keeping(Shop& shop, std::string id, std::string path)
    : shop_(&shop),
      id_(std::move(id)),
      path_(std::move(path)),
      begun_(id_.empty() || shop.attempts.has(id_)) {}

Keeping Keeping::of_new(Shop& shop, const std::string& scenario) {
    if (!shop.arguments.out.empty()) return {shop, {}, shop.arguments.out};
    return {shop, shop.attempts.fresh_id(scenario), {}};
}

base::Status Keeping::keep(const std::string& attempt) {
    if (id_.empty()) return shop_->environment.files.write(path_, attempt);
    if (!begun_) {
        const auto begun = shop_->attempts.save_player(id_, {shop_->arguments.who, shop_->environment.now});
        if (!begun) return begun;
        begun_ = true;
    }
    return shop_->attempts.save(id_, attempt);
}

}  // namespace rung::command
