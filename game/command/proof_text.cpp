#include "base/text.h"
#include "command/proof.h"
#include "report/figures.h"
#include "scenario/move_json.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>

namespace rung::command {

using analysis::Claim;
using analysis::Proof;
using analysis::Property;

namespace {

constexpr std::array<std::string_view, analysis::kProofs> kMarks = {"ok", "NO", "??"};

/// What is claimed, of one thing and of all there are.
struct Words {
    std::string_view all;    ///< `every node can be reached`
    std::string_view kind;   ///< `node`: what one of them is called
    std::string_view fails;  ///< what is so where it fails without a line to show it
    std::string_view shows;  ///< what a line shows where it fails with one
    std::string_view open;
};

constexpr std::array<Words, analysis::kClaims> kWords = {
    Words{"every node can be reached", "node", "no play comes to it: what leads there can never be so", "",
          "no way to it was found within the budget"},
    Words{"every ending can be reached", "ending", "no play ends so: what leads there can never be so", "",
          "no way to it was found within the budget"},
    Words{"every window can open", "window", "it never opens: its cue never comes", "",
          "no way to open it was found within the budget"},
    Words{"every trap can be stepped into", "trap", "no play steps into it", "",
          "no way into it was found within the budget"},
    Words{"every fatal and critical rule can be kept", "rule", "every way to an ending breaks it",
          "every way to an ending breaks it, the author's line too:",
          "no way to an ending that keeps it was found within the budget"},
    Words{"no dead end", "node", "nothing leads to an ending",
          "from here nothing leads to an ending but time, hanging up or leaving:",
          "no way to an ending was found within the budget from here:"},
    Words{"the author's line is possible to its end", "", "it does not end the call",
          "it comes no further than this:", ""},
    Words{"no line is worth more than the author's", "", "", "this one is:", "a better line may exist"},
    Words{"the verdict agrees with the best line", "", "", "this is a best line:", "the budget did not tell"},
};

std::string indent(std::string_view text, int spaces) {
    return fmt::format("{:{}}{}\n", "", spaces, text);
}

class Page {
  public:
    Page(const debrief::Wording& say, const Proven& proven)
        : say_(say), proven_(proven), script_(proven.content.script), certificate_(proven.certificate) {}

    std::string format() {
        text_ = fmt::format("{}: {}\n\n", proven_.id, base::neutralise(script_.text(script_.title)));
        for (int claim = 0; claim < analysis::kClaims; ++claim) put_claim(static_cast<Claim>(claim));
        put_endings();
        put_close();
        return std::move(text_);
    }

  private:
    void put_claim(Claim claim);
    void put_exception(const Property& property, const Words& words);
    void put_endings();
    void put_close();
    void put_moves(const std::vector<scenario::Move>& line);
    [[nodiscard]] std::string detail_of(Claim claim, std::size_t held, std::size_t all) const;
    [[nodiscard]] std::string best_words() const;
    [[nodiscard]] std::string verdict_words() const;
    [[nodiscard]] std::string between(const analysis::Value& value) const;

    const debrief::Wording& say_;
    const Proven& proven_;
    const scenario::Script& script_;
    const analysis::Certificate& certificate_;
    std::string text_;
};

void Page::put_moves(const std::vector<scenario::Move>& line) {
    for (const auto& move : line)
        text_ += indent(base::neutralise(scenario::format_move(script_, {move, {}})), 10);
}

std::string Page::between(const analysis::Value& value) const {
    const auto least = report::format_points(value.lower);
    if (value.exact()) return least;
    return say_("at least {least}, at most {most}",
                {{"least", least}, {"most", report::format_points(value.upper)}});
}

std::string Page::best_words() const {
    return say_(
        "it is worth {total}, the best is {best}",
        {{"total", report::format_points(certificate_.line_total)}, {"best", between(certificate_.best)}});
}

std::string Page::verdict_words() const {
    switch (script_.verdict) {
        case scenario::Verdict::required:
            return say_(certificate_.best_escalates ? "required: a best line brings somebody in"
                                                    : "required, and no best line found brings somebody in");
        case scenario::Verdict::needless:
            return say_(certificate_.best_keeps ? "needless: a best line brings nobody in"
                                                : "needless, and no best line found keeps the call");
        default:
            return say_("acceptable: either will do");
    }
}

std::string Page::detail_of(Claim claim, std::size_t held, std::size_t all) const {
    switch (claim) {
        case Claim::no_dead_end:
        case Claim::line_possible:
            return {};
        case Claim::line_best:
            return best_words();
        case Claim::verdict:
            return verdict_words();
        default:
            return say_("{held} of {all}", {{"held", std::to_string(held)}, {"all", std::to_string(all)}});
    }
}

void Page::put_claim(Claim claim) {
    std::size_t held = 0, all = 0;
    auto worst = Proof::holds;
    for (const auto& property : certificate_.properties) {
        if (property.claim != claim) continue;
        ++all;
        held += property.proof == Proof::holds ? 1u : 0u;
        if (property.proof == Proof::fails || worst == Proof::holds) worst = property.proof;
    }
    if (all == 0) return;
    const auto& words = kWords[static_cast<std::size_t>(claim)];
    const auto detail = detail_of(claim, held, all);
    text_ += fmt::format("  {}  {}{}{}\n", kMarks[static_cast<std::size_t>(worst)], say_(words.all),
                         detail.empty() ? "" : "; ", detail);
    for (const auto& property : certificate_.properties)
        if (property.claim == claim && property.proof != Proof::holds) put_exception(property, words);
}

void Page::put_exception(const Property& property, const Words& words) {
    const bool open = property.proof == Proof::open;
    const auto said = say_(open ? words.open : property.line.empty() ? words.fails : words.shows);
    const auto subject = subject_of(proven_, property);
    if (!subject.empty())
        text_ += indent(fmt::format("{} \"{}\": {}", say_(words.kind), base::neutralise(subject), said), 6);
    else if (!said.empty())
        text_ += indent(said, 6);
    if (!open || property.claim == Claim::no_dead_end) put_moves(property.line);
}

void Page::put_endings() {
    if (certificate_.endings.empty()) return;
    std::size_t width = 0;
    for (const auto& total : certificate_.endings)
        width = std::max(width, script_.text(script_.endings[total.ending].id).size());
    text_ += fmt::format("\n  {}\n", say_("The most that each ending can be worth"));
    for (const auto& total : certificate_.endings) {
        const auto id = script_.text(script_.endings[total.ending].id);
        text_ += fmt::format("    {:{}}  {}\n", base::neutralise(id), width, between(total.value));
    }
}

void Page::put_close() {
    const auto* const words = certificate_.sound()   ? "Sound."
                              : certificate_.exact() ? "Not sound."
                                                     : "Not proven sound.";
    const auto is_exact = [](const analysis::EndingTotal& total) { return total.value.exact(); };
    const auto* const exactness =
        !certificate_.exact() ? "{n} states looked at; not all of it is exact."
        : std::ranges::all_of(certificate_.endings, is_exact)
            ? "{n} states looked at; all of it is exact."
            : "{n} states looked at; all of it is exact but the totals given as at least and at most.";
    text_ += fmt::format("\n  {} {}\n", say_(words),
                         say_(exactness, {{"n", std::to_string(certificate_.states)}}));
}

}  // namespace

std::string subject_of(const Proven& proven, const Property& property) {
    const auto& script = proven.content.script;
    const auto& sheet = proven.content.sheet;
    if (property.idx == analysis::kWhole) return {};
    switch (property.claim) {
        case Claim::node_reachable:
        case Claim::no_dead_end:
            return std::string(script.text(script.nodes[property.idx].id));
        case Claim::ending_reachable:
            return std::string(script.text(script.endings[property.idx].id));
        case Claim::window_opens:
            return std::string(script.text(script.triggers[property.idx].id));
        case Claim::trap_reachable:
        case Claim::avoidable:
            return (property.fatal ? sheet.fatal : sheet.critical)[property.idx].id;
        default:
            return {};
    }
}

std::string format_proof_text(const debrief::Wording& say, const Proven& proven) {
    return Page(say, proven).format();
}

}  // namespace rung::command
