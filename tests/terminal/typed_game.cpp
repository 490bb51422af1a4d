#include "terminal/typed_game.h"

#include "base/texts.h"

#include <algorithm>
#include <utility>

#include "support/fixtures.h"

namespace rung::test {
namespace {

const base::EnglishTexts kTexts;
const debrief::Wording kSay(kTexts);

}  // namespace

TypedGame::TypedGame(std::vector<std::string> typed, session::Settings settings,
                     std::vector<std::string> entries, terminal::Style style)
    : console(std::move(typed)),
      page(console, style),
      session(content, settings, record(content.script, entries), clock, keeper()) {
    console.on_silence = [this](std::int64_t ms) { clock.now += ms; };
}

session::Session::Keeper TypedGame::keeper() {
    return [this](const session::Session& kept) -> base::Status {
        kept_log = kept.recording().log();
        return base::Done{};
    };
}

terminal::CallEnd TypedGame::play(bool guided) {
    terminal::Asker asker(console, page, kSay);
    return terminal::play_call(asker, session, guided);
}

std::string TypedGame::number_of(std::string_view node, std::string_view id) const {
    const auto choices = session.choices();
    const auto found = std::find(choices.begin(), choices.end(), choice_idx(content.script, node, id));
    return std::to_string(found - choices.begin() + 1);
}

bool TypedGame::shows(std::string_view text) const {
    return console.written.find(text) != std::string::npos;
}

std::vector<std::string> typed_call() {
    TypedGame at_pickup({}, {});
    const auto mirror = at_pickup.number_of("pickup", "mirror");
    TypedGame at_lead(
        {}, {},
        {R"({"escalate":{"reason":"no-authority","to":"ana-reyes","method":"warm","line":"benefit"}})"});
    const auto introduce = at_lead.number_of("lead", "introduce");
    return {mirror,    "o £50", "e", "1", "2",        "2",
            "1",       "1 2",   "y", "y", "y",  // why, whom, how, line, brief, name, next, go ahead
            introduce,
            "n",                                       // message
            "y",       "1 2",   "2", "2", "all said",  // note
            "y",       "1",                            // owner
            "n",                                       // customer
            "y",                                       // debrief
            "2",       "4",     "n"};                  // reflection
}

}  // namespace rung::test
