#pragma once

#include <string>
#include <vector>

namespace rung::debrief {

/// One thing a debrief says: a code for programs, words for people, the ids of the domain it stands on.
struct Statement {
    std::string code;  ///< stable, kebab-case
    std::string text;  ///< empty: there is nothing to say
    int turn = 0;      ///< 0: none in particular
    std::vector<std::string> ids;

    [[nodiscard]] bool says() const { return !text.empty(); }
};
using Statements = std::vector<Statement>;

}  // namespace rung::debrief
