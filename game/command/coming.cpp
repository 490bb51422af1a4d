#include "command/commands.h"

/// Commands that are being built; each leaves this file when it is there.
namespace rung::command {

Exit run_store(Shop& shop) {
    return shop.fail({"usage", "this Rung cannot do that yet", ""});
}

}  // namespace rung::command
