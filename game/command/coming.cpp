#include "command/commands.h"

/// Commands that are being built; each leaves this file when it is there.
namespace rung::command {
namespace {

Exit not_yet(const Shop& shop) {
    return shop.fail({"usage", "this Rung cannot do that yet", ""});
}

}  // namespace

Exit run_simulate(Shop& shop) {
    return not_yet(shop);
}

}  // namespace rung::command
