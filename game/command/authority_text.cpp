#include "base/text.h"
#include "command/authority_report.h"
#include "command/table.h"
#include "debrief/people.h"
#include "report/figures.h"
#include "scenario/money.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::command {
namespace {

using analysis::Cause;
using analysis::Trial;
using analysis::Value;

constexpr int kBar = 24;  ///< cells

class Section {
  public:
    Section(const debrief::Wording& say, const CaseGroup& group, const LimitRange& range,
            AuthorityStyle style)
        : style_(style),
          say_(say),
          group_(group),
          range_(range),
          script_(group.cases.front()->content->script),
          remedy_(group.cases.front()->remedy) {}

    std::string format() {
        put(heading());
        put(assumption());
        text_ += "\n" + table().format(style_.plain, style_.table_width);
        if (!style_.plain) {
            put_curve();
            text_ += "\n";
        }
        for (const auto* one : group_.cases) put(fmt::format("{}: {}", one->id, sentence(*one)));
        return std::move(text_);
    }

  private:
    void put(std::string_view line) {
        for (const auto& row : base::wrap(base::neutralise(line), style_.width)) text_ += row + "\n";
    }
    [[nodiscard]] std::string amount(std::int64_t value) const {
        return scenario::format_amount(script_, remedy_, value);
    }
    [[nodiscard]] std::string offer(std::int64_t value) const {
        return scenario::format_offer(script_, remedy_, value);
    }
    [[nodiscard]] std::string limit_words(std::int64_t limit) const {
        return limit == group_.today ? say_("{limit}, today", {{"limit", amount(limit)}}) : amount(limit);
    }
    [[nodiscard]] std::string points(const Value& value) const {
        const auto least = report::format_points(value.lower);
        return value.exact() ? least
                             : say_("{least} to {most}",
                                    {{"least", least}, {"most", report::format_points(value.upper)}});
    }
    [[nodiscard]] std::string heading() const;
    [[nodiscard]] std::string assumption() const;
    [[nodiscard]] Table table() const;
    void put_curve();
    [[nodiscard]] std::string reasons(std::uint16_t bits) const;
    [[nodiscard]] std::string sentence(const Case& one) const;
    [[nodiscard]] std::string nothing_words(const Case& one) const;
    [[nodiscard]] std::string enough_words(const Case& one, const Trial& enough) const;
    [[nodiscard]] std::string other_words(const Case& one) const;

    AuthorityStyle style_;
    const debrief::Wording& say_;
    const CaseGroup& group_;
    const LimitRange& range_;
    const scenario::Script& script_;
    std::size_t remedy_;
    std::string text_;
};

std::string Section::heading() const {
    const auto company = std::string(script_.text(script_.company_name));
    const auto remedy = std::string(script_.text(script_.remedies[remedy_].name));
    const int n = static_cast<int>(group_.cases.size());
    return say_("{company}, {remedy}: a rep may give {limit} today. {cases}.",
                {{"company", company},
                 {"remedy", remedy},
                 {"limit", amount(group_.today)},
                 {"cases", group_.attempts ? say_.count(n, "One attempt", "{n} attempts")
                                           : say_.count(n, "One call", "{n} calls")}});
}

std::string Section::assumption() const {
    return group_.attempts
               ? say_(
                     "Taken for granted: each rep chooses as they did, up to where they asked for somebody; "
                     "where nothing calls for that any more, the rep gives what was asked for.")
               : say_(
                     "Taken for granted: each call is played as well as it can be, with somebody brought in "
                     "and without.");
}

Table Section::table() const {
    const bool open = std::ranges::any_of(group_.rows, [](const LimitRow& row) { return row.open > 0; });
    std::vector<std::string> headings{say_("limit"), ">" + say_("somebody needed"), ">" + say_("no longer")};
    if (open) headings.push_back(">" + say_("not known"));
    headings.push_back(">" + say_("given for it"));
    Table table(std::move(headings));
    for (const auto& row : group_.rows) {
        std::vector<std::string> cells{limit_words(row.limit), std::to_string(row.needed),
                                       std::to_string(row.no_longer)};
        if (open) cells.push_back(std::to_string(row.open));
        cells.push_back(row.no_longer > 0 ? amount(row.conceded) : "-");
        table.add(std::move(cells));
    }
    return table;
}

/// How many handovers each limit spares, of all that there are.
void Section::put_curve() {
    const auto total = std::max<std::size_t>(group_.cases.size(), 1);
    std::size_t width = 0;
    for (const auto& row : group_.rows) width = std::max(width, base::display_width(amount(row.limit)));
    text_ += "\n";
    for (const auto& row : group_.rows) {
        const auto label = base::neutralise(amount(row.limit));
        const auto cells = static_cast<std::size_t>(row.no_longer) * kBar / total;
        std::string bar;
        for (std::size_t i = 0; i < static_cast<std::size_t>(kBar); ++i) bar += i < cells ? "█" : "·";
        text_ += fmt::format("  {:>{}}{}  {}  {}\n", "", width - base::display_width(label), label, bar,
                             say_("{n} of {total} spared",
                                  {{"n", std::to_string(row.no_longer)}, {"total", std::to_string(total)}}));
    }
}

/// Every step of this remedy was tried, so an ask over a limit that is left is one of another remedy.
std::string Section::reasons(std::uint16_t bits) const {
    std::vector<std::string> names;
    for (int r = 0; r < scenario::kReasons; ++r) {
        const auto reason = static_cast<scenario::Reason>(r);
        if ((bits >> r & 1) == 0) continue;
        names.push_back(reason == scenario::Reason::no_authority ? say_("an ask over another limit")
                                                                 : debrief::reason_name(say_, reason));
    }
    return say_.list(names);
}

std::string Section::nothing_words(const Case& one) const {
    if (!group_.attempts) return say_("nobody is needed as things are: the best play does without.");
    return one.sandbox.escalates ? say_(
                                       "this limit is not the cause: nothing called for anybody yet when the "
                                       "rep asked for them.")
                                 : say_("nobody was asked for.");
}

std::string Section::enough_words(const Case& one, const Trial& enough) const {
    auto words = enough.limit > range_.to
                     ? say_("a limit is the cause, but one of {most} is not enough: it takes {limit}.",
                            {{"most", amount(range_.to)}, {"limit", amount(enough.limit)}})
                     : say_("from {limit} on nobody is needed.", {{"limit", amount(enough.limit)}});
    if (enough.conceded > 0)
        debrief::add_sentence(words,
                              say_("The rep then gives {offer}.", {{"offer", offer(enough.conceded)}}));
    if (!group_.attempts)
        debrief::add_sentence(words, say_("Kept, the call is then worth {then}; today it is worth {now} "
                                          "kept, and {with} with somebody.",
                                          {{"then", points(enough.without)},
                                           {"now", points(one.sandbox.today.without)},
                                           {"with", points(one.sandbox.today.with)}}));
    return words;
}

std::string Section::other_words(const Case& one) const {
    const auto& trials = one.sandbox.trials;
    const auto bits = trials.empty() ? one.sandbox.today.reasons : trials.back().reasons;
    if (bits == 0)
        return say_(
            "this limit is not the cause: with any of them somebody is needed, and the call is worth less "
            "without.");
    return say_("this limit is not the cause: what calls for somebody with any of them is {reasons}.",
                {{"reasons", reasons(bits)}});
}

std::string Section::sentence(const Case& one) const {
    switch (one.sandbox.cause()) {
        case Cause::nothing:
            return nothing_words(one);
        case Cause::limit:
            return enough_words(one, *one.sandbox.enough());
        case Cause::other:
            return other_words(one);
        case Cause::open:
            break;
    }
    return group_.attempts
               ? say_("not known: with another limit the call takes another way than the rep's moves.")
               : say_("not known: the call is too large to be looked at in full.");
}

}  // namespace

std::string format_authority_text(const debrief::Wording& say, const std::vector<CaseGroup>& groups,
                                  const LimitRange& range, AuthorityStyle style) {
    std::string text;
    for (const auto& group : groups) {
        if (!text.empty()) text += "\n";
        text += Section(say, group, range, style).format();
    }
    return text;
}

}  // namespace rung::command
