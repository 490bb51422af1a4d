#include "view/what_if.h"

#include "debrief/deeds.h"

#include <algorithm>
#include <utility>

namespace rung::view {

using analysis::Deed;
using analysis::Origin;
using analysis::Value;
using analysis::Version;
using analysis::WhatIf;

namespace {

/// Words of a move that is left out; fewer, as why follows them.
constexpr std::size_t kDroppedWords = 12;

int points_of(int hundredths) {
    return (hundredths + 50) / 100;
}

std::string format_points(int hundredths) {
    return std::to_string(points_of(hundredths));
}

std::string format_worth(const Wording& say, const Value& worth) {
    const auto least = format_points(worth.lower), most = format_points(worth.upper);
    return least == most ? least : say("{least} to {most}", {{"least", least}, {"most", most}});
}

bool hands_over(const Version& version) {
    return std::ranges::any_of(
        version.deeds, [](const Deed& deed) { return deed.move.kind == scenario::MoveKind::escalate; });
}

bool in_call(const Deed& deed) {
    return deed.before.at() == call::Phase::call;
}

std::string format_offset(const Wording& say, const Version& version) {
    const auto& result = version.result;
    if (!hands_over(version)) return say("none");
    if (!result.has_offset) return say("no window");
    if (result.offset == 0) return say("in its window");
    return result.offset < 0 ? say.count(-result.offset, "one turn early", "{n} turns early")
                             : say.count(result.offset, "one turn late", "{n} turns late");
}

std::string turn_words(const Wording& say, int turn) {
    return say("turn {n}", {{"n", std::to_string(turn)}});
}

std::string place_words(const Wording& say, const call::State& before) {
    return before.at() == call::Phase::call ? turn_words(say, before.turn) : say("after it");
}

/// Both versions of one call, as the view grows.
class WhatIfMaker {
  public:
    WhatIfMaker(const Wording& say, const records::Content& content, const call::Playback& play,
                const WhatIf& made)
        : say_(say), content_(content), play_(play), made_(made) {}

    WhatIfView make();

  private:
    void add_scores();
    void add_sentences();
    void add_rows();
    void add_dropped();
    void add_score(std::string name, std::string was, std::string would);
    [[nodiscard]] std::string outcome_of(const Version& version) const;
    [[nodiscard]] std::string sum_of(const Version& version) const;
    [[nodiscard]] std::string words_of(const Deed& deed) const;
    [[nodiscard]] WhatIfSide start_of(const Version& version) const;
    /// How a version went in a turn; turn 0: after the call.
    [[nodiscard]] WhatIfSide side_of(const Version& version, int turn) const;
    [[nodiscard]] WhatIfSide side_after(const call::State& state, const Value& worth) const;

    const Wording& say_;
    const records::Content& content_;
    const call::Playback& play_;
    const WhatIf& made_;
    WhatIfView view_;
};

void WhatIfMaker::add_score(std::string name, std::string was, std::string would) {
    view_.scores.push_back({std::move(name), std::move(was), std::move(would)});
}

std::string WhatIfMaker::outcome_of(const Version& version) const {
    return say_(score::name_of(version.result.outcome));
}

void WhatIfMaker::add_scores() {
    const auto &was = made_.was.result, &would = made_.would.result;
    const auto passed = [&](const score::Result& result) { return result.passed ? say_("yes") : say_("no"); };
    add_score(say_("score"), format_points(was.total), format_points(would.total));
    // Something fatal takes the total, not what was learned: the points beside it are shown too.
    if (was.otherwise != was.total || would.otherwise != would.total)
        add_score(say_("points but for a fatal rule"), format_points(was.otherwise),
                  format_points(would.otherwise));
    add_score(say_("passed"), passed(was), passed(would));
    add_score(say_("escalation"), outcome_of(made_.was), outcome_of(made_.would));
    add_score(say_("handover"), format_offset(say_, made_.was), format_offset(say_, made_.would));
    add_score(say_("timing"), std::to_string(was.timing), std::to_string(would.timing));
    const auto& dimensions = content_.sheet.dimensions;
    for (std::size_t i = 0; i < dimensions.size(); ++i)
        if (was.kept[i] != would.kept[i])
            add_score(say_(dimensions[i].name), format_points(was.kept[i]), format_points(would.kept[i]));
}

/// `61 of 100, late`.
std::string WhatIfMaker::sum_of(const Version& version) const {
    return say_("{total} of 100, {outcome}",
                {{"total", format_points(version.result.total)}, {"outcome", outcome_of(version)}});
}

void WhatIfMaker::add_sentences() {
    view_.was = say_("As it was: {sum}.", {{"sum", sum_of(made_.was)}});
    view_.would = say_("Instead: {sum}.", {{"sum", sum_of(made_.would)}});
    const int gain = points_of(made_.would.result.total) - points_of(made_.was.result.total);
    view_.gain = gain == 0  ? say_("As many points either way.")
                 : gain > 0 ? say_.count(gain, "One point more.", "{n} points more.")
                            : say_.count(-gain, "One point less.", "{n} points less.");
}

std::string WhatIfMaker::words_of(const Deed& deed) const {
    auto words = debrief::make_said_or_done(content_.script, say_,
                                            {.move = deed.move, .before = deed.before, .after = deed.after});
    if (deed.origin == Origin::changed) return say_("{words} (tried)", {{"words", words}});
    if (deed.origin == Origin::filled) return say_("{words} (filled in)", {{"words", words}});
    return words;
}

WhatIfSide WhatIfMaker::side_after(const call::State& state, const Value& worth) const {
    WhatIfSide side;
    side.there = true;
    side.anger_pct = state.anger;
    side.trust_pct = state.trust;
    side.anger = std::to_string(side.anger_pct);
    side.trust = std::to_string(side.trust_pct);
    side.value = worth;
    side.worth = format_worth(say_, worth);
    return side;
}

WhatIfSide WhatIfMaker::start_of(const Version& version) const {
    return side_after(version.start, version.worth);
}

WhatIfSide WhatIfMaker::side_of(const Version& version, int turn) const {
    WhatIfSide side;
    std::vector<WhatIfDeed> deeds;
    for (std::size_t i = 0; i < version.deeds.size(); ++i) {
        const auto& deed = version.deeds[i];
        if ((in_call(deed) ? int{deed.before.turn} : 0) != turn) continue;
        side = side_after(deed.after, deed.worth);
        deeds.push_back({words_of(deed), deed.origin, i < made_.common});
    }
    side.deeds = std::move(deeds);
    return side;
}

void WhatIfMaker::add_rows() {
    int last = 0;
    bool after_call = false;
    for (const auto* version : {&made_.was, &made_.would})
        for (const auto& deed : version->deeds) {
            if (in_call(deed)) last = std::max<int>(last, deed.before.turn);
            after_call = after_call || !in_call(deed);
        }
    view_.rows.push_back(
        {0, false, say_("start"), say_("start"), start_of(made_.was), start_of(made_.would)});
    for (int turn = 1; turn <= last; ++turn)
        view_.rows.push_back({turn, false, std::to_string(turn), turn_words(say_, turn),
                              side_of(made_.was, turn), side_of(made_.would, turn)});
    if (after_call)
        view_.rows.push_back(
            {0, true, say_("after it"), say_("after it"), side_of(made_.was, 0), side_of(made_.would, 0)});
}

void WhatIfMaker::add_dropped() {
    for (const auto& dropped : made_.dropped) {
        const auto& beat = play_.beats[dropped.beat];
        auto words = debrief::make_said_or_done(content_.script, say_, beat, kDroppedWords);
        debrief::add_sentence(words, dropped.why == call::Why::legal
                                         ? say_("The handover comes before it.")
                                         : why_words(say_, content_.script, dropped.why));
        view_.dropped.push_back({place_words(say_, beat.before), std::move(words)});
    }
}

WhatIfView WhatIfMaker::make() {
    const auto& script = content_.script;
    view_.title = say_("What if: {title}", {{"title", std::string(script.text(script.title))}});
    add_scores();
    add_sentences();
    add_rows();
    add_dropped();
    view_.worth_note = say_(
        "Worth is the best score that could still be had after the turn; 80 to 90 is at "
        "least 80 and at most 90. After a fatal move it is 0.");
    if (std::ranges::any_of(view_.rows, [](const auto& row) { return row.would.filled(); }))
        view_.filled_note =
            say_("Filled in: the best moves that could be found where the rep had made none.");
    return std::move(view_);
}

bool holds(const WhatIfSide& side, Origin origin) {
    return std::ranges::any_of(side.deeds, [&](const auto& deed) { return deed.origin == origin; });
}

}  // namespace

bool WhatIfSide::changed() const {
    return holds(*this, Origin::changed);
}

bool WhatIfSide::filled() const {
    return holds(*this, Origin::filled);
}

WhatIfView make_what_if(const Wording& say, const records::Content& content, const call::Playback& play,
                        const WhatIf& made) {
    return WhatIfMaker(say, content, play, made).make();
}

}  // namespace rung::view
