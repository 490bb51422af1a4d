#include "analysis/label.h"

#include <doctest/doctest.h>
#include <string>

#include "support/fixtures.h"

namespace rung::test {

using analysis::Label;
using analysis::Loss;

TEST_CASE("a label is the mildest whose limit the loss does not pass") {
    const auto sheet = score::make_sheet(script_of(), rubric_of());
    struct Case {
        int lost;
        Label label;
    };
    for (const auto& [lost, label] :
         {Case{0, Label::best}, Case{1, Label::strong}, Case{200, Label::strong}, Case{201, Label::good},
          Case{500, Label::good}, Case{501, Label::loose}, Case{1000, Label::loose}, Case{1001, Label::slip},
          Case{2000, Label::slip}, Case{2001, Label::costly}, Case{10000, Label::costly}}) {
        const int cost = lost;
        CAPTURE(cost);
        CHECK(analysis::label_of(sheet, lost) == label);
    }
}

TEST_CASE("the limits of the labels are the rubric's") {
    const auto sheet = score::make_sheet(
        script_of(),
        rubric_of(
            patched(rubric_json(), R"({ "labels": { "strong": 1, "good": 2, "loose": 3, "slip": 4 } })")));
    CHECK(analysis::label_of(sheet, 150) == Label::good);
    CHECK(analysis::label_of(sheet, 401) == Label::costly);
}

TEST_CASE("what is learned from begins at loose") {
    CHECK(!analysis::is_error(Label::good));
    CHECK(analysis::is_error(Label::loose));
    CHECK(analysis::is_error(Label::costly));
}

TEST_CASE("a loss between bounds is as little and as much as they allow") {
    CHECK(analysis::loss_between({9000, 9000}, {8000, 8000}) == Loss{1000, 1000});
    CHECK(analysis::loss_between({9000, 9500}, {8000, 9200}) == Loss{0, 1500});
    CHECK(analysis::loss_between({9000, 9500}, {7000, 8000}) == Loss{1000, 2500});
    CHECK(analysis::loss_between({9000, 9000}, {9000, 9000}).exact());
    CHECK(!analysis::loss_between({9000, 9500}, {9000, 9000}).exact());
}

}  // namespace rung::test
