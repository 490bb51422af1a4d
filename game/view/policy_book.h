#pragma once

#include "call/state.h"
#include "scenario/script.h"
#include "view/words.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rung::view {

struct PolicyView {
    std::uint8_t policy = 0;
    std::string clause, title, text;
    bool looked_up = false;
    std::string here;  ///< what it says in this case, once looked up; empty before
};

/// The company's policy book. Reading it is free; what it says in this case is known once the rep looked it
/// up with the customer. `search` keeps the entries whose clause, title or text holds every one of its words.
[[nodiscard]] std::vector<PolicyView> list_policies(const Wording& say, const scenario::Script& script,
                                                    const call::State& state, std::string_view search = {});

/// What looking a policy up gives in this case.
[[nodiscard]] std::string answer_words(const Wording& say, const scenario::Script& script,
                                       std::size_t policy);

}  // namespace rung::view
