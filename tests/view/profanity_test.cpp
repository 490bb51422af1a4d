#include "view/profanity.h"

#include <doctest/doctest.h>
#include <string>

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

}  // namespace
}  // namespace rung::view
