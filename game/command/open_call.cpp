#include "command/open_call.h"

namespace rung::command {

CallOpening open_call(Shop& shop, const std::string& name) {
    const auto found = shop.library.find(scenario::FileKind::scenario, name);
    if (!found) return {nullptr, shop.fail(found.error())};
    base::Diagnostics faults;
    const auto playable = shop.library.load_playable(*found, faults);
    const Exit exit = shop.tell(faults);
    if (!playable) return {nullptr, exit};
    return {std::make_unique<records::Content>(records::make_content(*playable, found->id)), exit};
}

}  // namespace rung::command
