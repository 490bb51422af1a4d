#include "command/watched_call.h"

#include "base/hash.h"
#include "records/find_content.h"
#include "scenario/limits.h"

#include <utility>

namespace rung::command {

WatchedCall::WatchedCall(Shop& shop, const Opened& play)
    : shop_(&shop), path_(play.call_path), seen_(play.content->scenario.hash) {}

bool WatchedCall::has_changed() {
    if (path_.empty()) return false;
    const auto bytes = shop_->environment.files.read(path_, scenario::kMaxFileBytes + 1);
    if (!bytes) return false;
    auto hash = base::sha256(*bytes);
    if (hash == seen_) return false;
    seen_ = std::move(hash);
    const auto found = shop_->library.find(scenario::FileKind::scenario, path_);
    if (!found) return false;
    base::Diagnostics faults;
    const auto playable = shop_->library.load_playable(*found, faults);
    if (!playable) {
        (void)shop_->tell(faults);
        return false;
    }
    if (const auto kept = records::keep_content(shop_->content(), *playable); !kept)
        (void)shop_->fail(kept.error());
    newer_ = std::make_unique<records::Content>(records::make_content(*playable, found->id));
    shop_->soften(*newer_);
    return true;
}

}  // namespace rung::command
