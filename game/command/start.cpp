#include "command/start.h"

#include "records/find_content.h"

#include <utility>

namespace rung::command {

Opening start_attempt(Shop& shop, const std::string& call, call::Mode mode) {
    const auto found = shop.library.find(scenario::FileKind::scenario, call);
    if (!found) return {std::nullopt, shop.fail(found.error())};
    base::Diagnostics faults;
    const auto playable = shop.library.load_playable(*found, faults);
    if (!playable) return {std::nullopt, shop.tell(faults)};
    // What cannot be kept can be played all the same; the caller is told.
    const auto kept = records::keep_content(shop.content(), *playable);
    const Exit exit = kept ? Exit::done : shop.fail(kept.error());

    auto content = std::make_unique<records::Content>(records::make_content(*playable, found->id));
    shop.soften(*content);
    auto attempt = records::begin_attempt(
        *content, shop.arguments.mode.value_or(mode),
        shop.arguments.seed.value_or(shop.arguments.moves ? 0 : shop.environment.seed));
    records::Recording recording(content->script);
    const auto call_path = call.ends_with(".json") ? found->path : std::string();
    return {Opened{{},
                   {},
                   call_path,
                   false,
                   std::nullopt,
                   std::move(attempt),
                   std::move(content),
                   std::move(recording)},
            exit};
}

}  // namespace rung::command
