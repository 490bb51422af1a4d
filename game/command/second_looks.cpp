#include "command/second_looks.h"

#include "base/text.h"
#include "command/reviewing.h"
#include "report/said_since.h"

#include <fmt/format.h>

namespace rung::command {
namespace {

base::Result<report::SaidSince> read_said(records::Store& store, const std::string& id) {
    const auto attempt = records::find_reviewed(store, id);
    // What a team's store does not have yet nobody has looked at.
    if (!attempt && attempt.error().code == "unknown-attempt") return report::SaidSince{};
    if (!attempt) return attempt.error();
    return report::load_said_since(store, *attempt);
}

}  // namespace

report::SecondLooks find_second_looks(const Shop& shop, const Opened& play) {
    report::SecondLooks looks;
    if (shop.store() == nullptr || play.id.empty() || !play.closed()) return looks;
    const auto said = read_said(*shop.store(), play.id);
    if (!said) {
        shop.tell(fmt::format("warning: what coaches said of it cannot be read: {}\n",
                              base::neutralise(said.error().message)));
        return looks;
    }
    if (said->empty()) return looks;
    report::FirstVerdicts first;
    for (const auto& item : list_items(play)) first.push_back({item.id, item.name, item.earned});
    return report::join_second_looks(*said, first);
}

std::string format_looks(const Shop& shop, const report::SecondLooks& looks) {
    return report::format_second_looks(
        looks, shop.environment.texts,
        {.width = shop.width(), .colour = shop.colour(), .plain = shop.arguments.plain});
}

}  // namespace rung::command
