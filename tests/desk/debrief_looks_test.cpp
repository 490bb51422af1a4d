#include "desk/examples.h"
#include "records/disputes.h"
#include "records/people.h"
#include "records/reviewed.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "coach_desk.h"

namespace rung::test {
namespace {

using desk::Key;

constexpr const char* kAsk = "I see it differently";

/// The desk of the rep who has asked about one item of the last call, and has its scorecard open.
struct RepDesk : CoachDesk {
    explicit RepDesk(const std::string& who = "Goran", int scale_pct = 100) : CoachDesk(who, scale_pct) {
        read();
    }
    void read() {
        go(desk::ToHome{});
        go(desk::ToAttempt{attempt});
        REQUIRE(stage.desk->screen() == desk::ScreenId::debrief);
        stage.use("debrief/tab/scorecard");
    }
    [[nodiscard]] records::Reviewed reviewed() const {
        const auto slash = attempt.find('/');
        return {"home", attempt.substr(0, slash), attempt.substr(slash + 1)};
    }
    [[nodiscard]] std::vector<records::Dispute> disputes() const {
        const auto list = records::list_disputes_of(*store, reviewed());
        REQUIRE(list);
        return *list;
    }
    /// Ids of the ways to ask, enabled or not.
    [[nodiscard]] std::vector<std::string> asks() const {
        std::vector<std::string> ids;
        for (const auto& node : stage.desk->tree().nodes())
            if (node.id.starts_with("debrief/look-") && node.name == kAsk) ids.push_back(node.id);
        return ids;
    }
    [[nodiscard]] bool shows(const std::string& words) const {
        return shown().find(words) != std::string::npos;
    }
    /// Opens the reason of the first item that can be asked about. Gives the field's id.
    std::string open_reason() {
        REQUIRE(!asks().empty());
        const auto id = asks().front();
        CHECK(stage.use(id) <= 12);
        CHECK(stage.desk->focus().id() == id);
        CHECK(stage.node(id).role == desk::Role::field);
        return id;
    }
    /// As the store of somebody else.
    template <class Deed>
    void as(const std::string& name, Deed deed) const {
        const auto me = store->me;
        const auto person = records::find_person(*store, name);
        REQUIRE(person);
        store->me = person->member;
        deed();
        store->me = me;
    }
    void make_practice(int shared) const {
        REQUIRE(store->database
                    ->run("UPDATE attempt SET mode = 'practice', shared = $1 WHERE attempt = $2",
                          {std::int64_t{shared}, reviewed().attempt})
                    .ok());
    }
};

}  // namespace

TEST_CASE("a rep asks for another look at an item by keyboard alone, once, and it says so from then on") {
    RepDesk at;
    const auto before = at.asks().size();
    REQUIRE(before > 1);
    const auto id = at.open_reason();
    CHECK_FALSE(at.stage.node(id + "-send").enabled);
    at.stage.press(Key::enter);
    CHECK(at.disputes().size() == 1);
    at.stage.type(U"I did, in turn 2.");
    at.stage.press(Key::enter);
    const auto disputes = at.disputes();
    REQUIRE(disputes.size() == 2);
    const auto& asked = disputes.front().reason == "I did, in turn 2." ? disputes.front() : disputes.back();
    CHECK(asked.reason == "I did, in turn 2.");
    CHECK(asked.is_open());
    CHECK_FALSE(at.stage.has(id));
    CHECK(at.stage.desk->focus().id().starts_with("debrief/look-"));
    CHECK(at.asks().size() == before - 1);
    CHECK(at.shows("Asked for another look"));
    CHECK(at.shows("Asked, 2026-02-09 09:00: I did, in turn 2."));
    at.read();
    CHECK(at.asks().size() == before - 1);
    CHECK(at.shows("I did, in turn 2."));
}

TEST_CASE("the button beside the reason sends it too") {
    RepDesk at;
    const auto id = at.open_reason();
    at.stage.type(U"Look at turn 3.");
    CHECK(at.stage.use(id + "-send") <= 12);
    CHECK(at.disputes().size() == 2);
    CHECK(at.shows("Look at turn 3."));
}

TEST_CASE("escape leaves the reason and not the debrief, and nothing is asked") {
    RepDesk at;
    const auto before = at.asks().size();
    const auto id = at.open_reason();
    at.stage.type(U"r ?");
    at.stage.press(Key::space);
    CHECK(at.stage.node("debrief/tab/scorecard").chosen);
    CHECK(at.stage.node(id).value == "r ?");
    at.stage.press(Key::escape);
    CHECK(at.stage.desk->screen() == desk::ScreenId::debrief);
    CHECK(at.asks().size() == before);
    CHECK(at.stage.desk->focus().id() == id);
    CHECK(at.disputes().size() == 1);
    CHECK(at.stage.node("debrief/tab/scorecard").chosen);
    at.open_reason();
    CHECK(at.stage.node(id).value == "");
    at.stage.use(id + "-leave");
    CHECK(at.asks().size() == before);
    at.stage.press(Key::escape);
    CHECK(at.stage.desk->screen() == desk::ScreenId::home);
}

TEST_CASE("what was asked shows its reason, and once answered both verdicts") {
    RepDesk at;
    CHECK(at.shows("Asked for another look"));
    CHECK(at.shows("Rung: lost. Nobody has answered yet."));
    CHECK(at.shows("I said it at the end, after the second offer."));
    const auto item = at.disputes().front().item;
    at.as("Sam", [&] {
        REQUIRE(records::answer_dispute(*at.store, at.reviewed(), item, "earned", "You did, in turn 4.",
                                        "2026-02-09 10:00"));
    });
    at.read();
    CHECK(at.shows("Looked at again"));
    CHECK(at.shows("Rung: lost. Sam: earned."));
    CHECK(at.shows("Sam, 2026-02-09 10:00: You did, in turn 4."));
    CHECK(at.shows("I said it at the end, after the second offer."));
    CHECK_FALSE(at.shows("Nobody has answered yet."));
}

TEST_CASE("only what lost something can be asked about") {
    RepDesk at;
    std::size_t lost = 0;
    for (const auto& node : at.stage.desk->tree().nodes())
        if (node.id.starts_with("debrief/score/row-") && node.name.starts_with("−")) ++lost;
    CHECK(at.asks().size() + at.disputes().size() == lost);
}

TEST_CASE("practice that nobody else sees says how it is shared, and can be asked about once it is") {
    RepDesk at;
    at.make_practice(0);
    at.read();
    REQUIRE(!at.asks().empty());
    const auto& ask = at.stage.node(at.asks().front());
    CHECK_FALSE(ask.enabled);
    CHECK(ask.why_not.find("rung review share " + at.reviewed().attempt) != std::string::npos);
    at.stage.use("debrief/tab/first-page");
    CHECK_FALSE(at.stage.node("debrief/do/differently").enabled);
    at.make_practice(1);
    at.read();
    CHECK(at.stage.node(at.asks().front()).enabled);
}

TEST_CASE("a coach sees what was asked and has nothing to ask") {
    RepDesk at("Sam");
    CHECK(at.shows("I said it at the end, after the second offer."));
    CHECK(at.asks().empty());
    at.stage.use("debrief/tab/first-page");
    CHECK_FALSE(at.stage.has("debrief/do/differently"));
}

TEST_CASE("what cannot be asked is told, and the reason stays") {
    RepDesk at;
    const auto id = at.open_reason();
    at.stage.type(U"Look again.");
    REQUIRE(at.store->database->run("ALTER TABLE dispute RENAME TO elsewhere", {}).ok());
    at.stage.press(Key::enter);
    CHECK(at.stage.has("desk/message"));
    REQUIRE(at.store->database->run("ALTER TABLE elsewhere RENAME TO dispute", {}).ok());
    CHECK(at.disputes().size() == 1);
    CHECK(at.stage.node(id).value == "Look again.");
    CHECK(at.stage.use(id + "-send") <= 12);
    CHECK(at.disputes().size() == 2);
}

TEST_CASE("an item that was asked about elsewhere meanwhile says so, and shows what was asked there") {
    RepDesk at;
    const auto before = at.disputes();
    (void)at.open_reason();
    at.stage.type(U"Mine.");
    at.stage.press(Key::enter);
    auto asked = at.disputes();
    REQUIRE(asked.size() == 2);
    const auto item = asked.front() == before.front() ? asked.back().item : asked.front().item;
    REQUIRE(at.store->database->run("DELETE FROM dispute WHERE item = $1", {item}).ok());
    at.read();
    (void)at.open_reason();
    at.as("Goran", [&] {
        REQUIRE(
            records::add_dispute(*at.store, at.reviewed(), item, "By terminal.", "2026-02-09 08:00").ok());
    });
    at.stage.type(U"Mine.");
    at.stage.press(Key::enter);
    CHECK(at.shows("was asked about on 2026-02-09 08:00"));
    CHECK(at.shows("By terminal."));
    CHECK(at.disputes().size() == 2);
    at.stage.press(Key::escape);
    CHECK(at.stage.desk->screen() == desk::ScreenId::home);
}

TEST_CASE("the first page leads to the scorecard, where it is asked") {
    RepDesk at;
    at.stage.use("debrief/tab/first-page");
    CHECK(at.stage.node("debrief/do/differently").name == kAsk);
    CHECK(at.stage.use("debrief/do/differently") <= 12);
    CHECK(at.stage.node("debrief/tab/scorecard").chosen);
    CHECK(!at.asks().empty());
}

TEST_CASE("without people in the records there is nobody to ask") {
    DeskStage stage;
    desk::Office office(stage.files, stage.folders);
    const auto examples = desk::keep_examples(office, "sofa-broken-twice", "Sam");
    REQUIRE(examples);
    stage.desk->go(desk::ToAttempt{examples->closed});
    stage.settle();
    CHECK_FALSE(stage.has("debrief/do/differently"));
    stage.use("debrief/tab/scorecard");
    CHECK(desk::format_tree(stage.desk->tree(), {}).find(kAsk) == std::string::npos);
}

TEST_CASE("asking for another look has no fault for keyboard and ear, at twice the size as well") {
    for (const int scale_pct : {100, 200}) {
        CAPTURE(scale_pct);
        RepDesk at("Goran", scale_pct);
        CHECK(at.faults() == "");
        const auto id = at.open_reason();
        CHECK(at.faults() == "");
        at.stage.type(U"I did say so, at the end of turn 2, before the offer was made.");
        CHECK(at.stage.node(id).rect.y >= 0);
        CHECK(at.stage.node(id + "-send").rect.bottom() <= 800);
        at.stage.press(Key::enter);
        CHECK(at.faults() == "");
        CHECK(at.disputes().size() == 2);
        at.stage.use("debrief/tab/first-page");
        CHECK(at.faults() == "");
    }
}

}  // namespace rung::test
