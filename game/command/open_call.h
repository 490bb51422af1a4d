#pragma once

#include "command/shop.h"
#include "records/content.h"

#include <memory>
#include <string>

namespace rung::command {

/// A call ready to be played or looked at; null where it cannot be: what is wrong was said.
struct CallOpening {
    std::unique_ptr<records::Content> content;
    Exit exit = Exit::done;
};

/// By its id or its path.
[[nodiscard]] CallOpening open_call(Shop& shop, const std::string& name);

}  // namespace rung::command
