#include "view/profanity.h"

#include <doctest/doctest.h>
#include <string>

#include "support/fixtures.h"

namespace rung::view {
namespace {

TEST_CASE("strong words are masked or paraphrased, and nothing else is touched") {
    struct Row {
        const char *said, *masked, *paraphrased;
    };
    const Row rows[] = {
        {"Where is my bloody sofa?", "Where is my b––––– sofa?", "Where is my [swears] sofa?"},
        {"DAMN it, you idiots!", "D––– it, you i–––––!", "[swears] it, you [swears]!"},
        {"The assistant passed the class.", "The assistant passed the class.",
         "The assistant passed the class."},
        {"Write down “idiot” — or –bloody.", "Write down “i––––” — or –b–––––.",
         "Write down “[swears]” — or –[swears]."},
        {"Éclair, naïve, £50 …", "Éclair, naïve, £50 …", "Éclair, naïve, £50 …"},
        {"", "", ""},
    };
    const base::EnglishTexts texts;
    const Wording say(texts);
    for (const auto& row : rows) {
        CHECK(soften(say, row.said, Profanity::full) == row.said);
        CHECK(soften(say, row.said, Profanity::masked) == row.masked);
        CHECK(soften(say, row.said, Profanity::paraphrased) == row.paraphrased);
    }
}

TEST_CASE("of a script that is softened every text is, and what was counted of it stays") {
    auto script = test::script_of();
    const auto put = [&](scenario::Text& text, std::string_view words) {
        text = {static_cast<std::uint32_t>(script.pool.size()), static_cast<std::uint32_t>(words.size())};
        script.pool += words;
    };
    put(script.lines.front().say, "Damn you.");
    put(script.choices.front().say, "That is no bloody use.");
    const auto id = std::string(script.text(script.id));
    const auto last = std::string(script.text(script.lines.back().say));
    const auto words = script.lines.front().words;
    const base::EnglishTexts texts;
    soften(Wording(texts), script, Profanity::masked);
    CHECK(script.text(script.lines.front().say) == "D––– you.");
    CHECK(script.text(script.choices.front().say) == "That is no b––––– use.");
    CHECK(script.text(script.lines.back().say) == last);
    CHECK(script.text(script.id) == id);
    CHECK(script.lines.front().words == words);
}

}  // namespace
}  // namespace rung::view
