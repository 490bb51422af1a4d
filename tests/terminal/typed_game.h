#pragma once

#include "session/session.h"
#include "terminal/call_game.h"

#include <string>
#include <string_view>
#include <vector>

#include "support/content.h"
#include "support/hand_clock.h"
#include "support/scripted_console.h"

namespace rung::test {

/// One call at a scripted console.
struct TypedGame {
    explicit TypedGame(std::vector<std::string> typed, session::Settings settings = {},
                       std::vector<std::string> entries = {}, terminal::Style style = {.colour = false});

    terminal::CallEnd play(bool guided = false);
    /// The number under which a choice stands now.
    [[nodiscard]] std::string number_of(std::string_view node, std::string_view id) const;
    [[nodiscard]] bool shows(std::string_view text) const;

    records::Content content = content_of();
    HandClock clock;
    std::vector<call::Entry> kept_log;
    ScriptedConsole console;
    terminal::Page page;
    session::Session session;

  private:
    session::Session::Keeper keeper();
};

/// What to type for the fixtures' author line with a full wrap-up, at seed 0: numbers are looked up in a dry
/// run.
[[nodiscard]] std::vector<std::string> typed_call();

}  // namespace rung::test
