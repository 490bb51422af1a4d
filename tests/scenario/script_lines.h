#pragma once

#include "scenario/script.h"

#include <string>
#include <string_view>

/// One line for each thing in a script, so that a test says in a string what a table has to hold.
namespace rung::test {

/// `stays`, else the id of the node or ending.
[[nodiscard]] std::string shown(const scenario::Script& script, scenario::Target to);
/// `WORDS [TONE] [contact] if(CODE) does(ACT)`
[[nodiscard]] std::string shown(const scenario::Script& script, const scenario::Line& line);
/// `ID > TARGET if(CODE) shows(SKILL) learns(FACT) try N IDS set(FLAG = CODE) N words`
[[nodiscard]] std::string shown(const scenario::Script& script, const scenario::Choice& choice);
/// `accepts(CODE) to TARGET else TARGET “LINE” set(FLAG = CODE)`
[[nodiscard]] std::string shown(const scenario::Script& script, const scenario::Reaction& reaction);
/// `ID REASON tries N grace N T N lambda N after N when(CODE) declared`
[[nodiscard]] std::string shown(const scenario::Script& script, const scenario::Trigger& trigger);
/// `KIND>TARGET/TARGET` for each link.
[[nodiscard]] std::string shown_links(const scenario::Script& script, std::string_view contact,
                                      scenario::Method method);

[[nodiscard]] const scenario::Choice& choice_of(const scenario::Script& script, std::string_view node,
                                                std::string_view id);
[[nodiscard]] const scenario::Line& line_of(const scenario::Script& script, std::string_view node,
                                            std::uint32_t no);
/// The reaction that answers at a node.
[[nodiscard]] std::string answer_at(const scenario::Script& script, std::string_view node,
                                    scenario::Answer answer, int specific = 0);

}  // namespace rung::test
