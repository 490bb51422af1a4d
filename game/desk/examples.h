#pragma once

#include "desk/office.h"

#include <string>

namespace rung::desk {

/// Attempts of somebody who has practised a little, for pictures: some well played, some not, one left in
/// mid-call and one before its wrap-up. Made from the content that is there, so they say what it says.
struct Examples {
    std::string closed;   ///< id of one with something to learn from
    std::string in_call;  ///< id of one that was left in the middle
    std::string over;     ///< id of one whose wrap-up is still to come
};
[[nodiscard]] base::Result<Examples> keep_examples(Office& office, const std::string& call,
                                                   const std::string& who);

}  // namespace rung::desk
