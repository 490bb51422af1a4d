#include "desk/speech.h"

#include "base/text.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace rung::desk {
namespace {

using Words = std::vector<std::string>;

Words command(const std::string& rate, const std::string& pitch, const std::string& amplitude) {
    return {"espeak-ng", "-v",  "en-gb", "-b",      "1",       "-s",      rate,
            "-p",        pitch, "-a",    amplitude, "--stdin", "--stdout"};
}

}  // namespace

TEST_CASE("anger makes a customer faster, higher and louder; the reader is always the same") {
    struct Row {
        int anger;
        Words command;
    };
    const Row rows[] = {
        {0, command("155", "40", "60")},     {50, command("180", "52", "85")},
        {100, command("205", "65", "110")},  {-5, command("155", "40", "60")},
        {1000, command("205", "65", "110")},
    };
    for (const Row& row : rows) {
        CHECK(make_speech_command({"any", Speaker::customer, row.anger}) == row.command);
        CHECK(make_speech_command({"any", Speaker::reader, row.anger}) == command("175", "50", "100"));
    }
}

TEST_CASE("no text is ever part of the command") {
    CHECK(make_speech_command({"-w /tmp/x", Speaker::customer, 0}) ==
          make_speech_command({"", Speaker::customer, 0}));
}

TEST_CASE("a text is cleaned of what is not to be spoken") {
    struct Row {
        std::string text;
        std::string clean;
    };
    const Row rows[] = {
        {"", ""},
        {"Hello.", "Hello."},
        {"  two \t\r\n words  ", "two words"},
        {std::string("a\0b", 3), "a b"},
        {"\x1b[31mred\x7f", "31mred"},
        {"a\xc2\x85"
         "b\xc2\xa0"
         "c\xe2\x80\xa8"
         "d",
         "a b c d"},
        {"\xe2\x80\xae"
         "turned\xe2\x81\xa9",
         "turned"},
        {"zero\xe2\x80\x8bwidth", "zerowidth"},
        {"\xef\xbb\xbfmark", "mark"},
        {"cut \xe2\x82 and \xff", "cut and"},
        {"[[h@l@U]]", "h@l@U"},
        {"caf\xc3\xa9, \xc2\xa3"
         "20",
         "caf\xc3\xa9, \xc2\xa3"
         "20"},
    };
    for (const Row& row : rows) {
        CHECK(clean_speech(row.text) == row.clean);
        CHECK(clean_speech(row.clean) == row.clean);
    }
}

TEST_CASE("no more than a thousand code points are spoken, never half of one") {
    std::string euros;
    for (int i = 0; i < 1500; ++i) euros += "\xe2\x82\xac";
    CHECK(clean_speech(euros) == euros.substr(0, 3000));
    std::string words;
    for (int i = 0; i < 1500; ++i) words += "a ";
    CHECK(clean_speech(words).size() == 999);
    for (std::size_t length = 998; length < 1003; ++length)
        CHECK(clean_speech(std::string(length, 'x') + " y").size() <= kSpokenLimit);
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    CHECK(base::find_bad_utf8(clean_speech(all)) == std::string::npos);
}

}  // namespace rung::desk
