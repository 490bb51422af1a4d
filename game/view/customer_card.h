#pragma once

#include "call/state.h"
#include "scenario/script.h"
#include "view/words.h"

#include <string>
#include <utility>
#include <vector>

namespace rung::view {

/// Who is on the line.
struct CustomerCard {
    std::string name, pronouns;
    std::vector<std::pair<std::string, std::string>> account;
};
[[nodiscard]] CustomerCard make_customer_card(const scenario::Script& script);

/// A fact that the rep knows.
struct FactView {
    std::uint8_t fact = 0;
    std::string text;
};
/// Known facts, in the order of the file. Which of them a superior needs is for the rep to judge.
[[nodiscard]] std::vector<FactView> list_facts(const scenario::Script& script, const call::State& state);

/// What the rep may give, and what was offered of it.
struct AuthorityView {
    std::string remedy;
    std::string limit;    ///< `£50`; empty: none of it is the rep's to give
    std::string offered;  ///< `£25`; empty: nothing yet
    std::string text;     ///< `refund up to £50`, with `(£25 offered)` behind it where something was
};
[[nodiscard]] std::vector<AuthorityView> list_authority(const Wording& say, const scenario::Script& script,
                                                        const call::State& state);

/// The same in one line.
[[nodiscard]] std::string authority_words(const Wording& say, const scenario::Script& script,
                                          const call::State& state);

}  // namespace rung::view
