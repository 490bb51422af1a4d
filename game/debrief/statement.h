#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rung::debrief {

/// How a statement is meant: strengths are said first, and a lesson is never a scolding.
enum class Slant : std::uint8_t { strength, fact, lesson };

/// One thing a debrief says: a code for programs, words for people, the ids of the domain it stands on.
struct Statement {
    std::string code;  ///< stable, kebab-case
    std::string text;  ///< empty: there is nothing to say
    int turn = 0;      ///< 0: none in particular
    std::vector<std::string> ids = {};
    std::string label = {};  ///< what it is about, in two or three words; may be empty
    Slant slant = Slant::fact;

    [[nodiscard]] bool says() const { return !text.empty(); }
};
using Statements = std::vector<Statement>;

/// A sentence with its ids behind it: `Serious effort comes first (W11).`
[[nodiscard]] std::string with_ids(const Statement& statement);

/// One paragraph of at most `most` statements; `show_ids` puts the ids behind each.
[[nodiscard]] std::string join(const Statements& statements, std::size_t most, bool show_ids = false);

}  // namespace rung::debrief
