#include "command/review_sheet.h"

#include "analysis/review.h"
#include "base/date.h"
#include "command/members.h"
#include "command/report_page.h"
#include "command/reviewing.h"
#include "records/attempt_file.h"
#include "records/find_content.h"
#include "records/latest_attempts.h"
#include "records/people.h"
#include "records/readings.h"
#include "report/talk_sheet.h"
#include "score/scorecard.h"

#include <fmt/format.h>
#include <optional>
#include <utility>

namespace rung::command {
namespace {

constexpr std::size_t kLookedAt = 12;  ///< of the latest attempts
constexpr int kUntilAgain_days = 14;

/// Nothing where what was played is gone, or older rules scored it: then its moves say something else today.
std::optional<team::TalkAttempt> read_talk(const Shop& shop, const records::KeptAttempt& kept) {
    base::Diagnostics ignored;
    const auto file = records::parse_attempt({kept.attempt, kept.bytes}, ignored);
    if (!file || file->head.rules != call::kRulesVersion) return std::nullopt;
    const auto content =
        records::find_content(shop.environment.files, shop.library, shop.content(), file->head);
    if (!content) return std::nullopt;
    const auto recording = records::play_log(content->script, *file, ignored);
    if (!recording) return std::nullopt;
    auto attempt = file->head;
    attempt.log = recording->log();
    const auto card = score::make_scorecard(content->script, content->sheet, recording->play());
    analysis::Solver solver({content->script, content->sheet});
    const auto review = analysis::make_review(solver, recording->play());
    const auto debrief = debrief::make_debrief(
        {content->script, content->sheet, attempt, recording->play(), card, &review}, shop.environment.texts);
    return team::make_talk_attempt(kept.attempt, base::day_of(kept.began), debrief, review);
}

/// Whoever it is about sees of which attempts words stand on it. The others are counted and not read: they
/// go on waiting for whoever coaches.
base::Status note_quoted(const Shop& shop, const records::Member& whose, const team::OneToOne& sheet) {
    for (const auto& attempt : team::list_quoted(sheet))
        if (auto noted = records::note_reading(*shop.store(), {whose.team, whose.person, attempt},
                                               shop.environment.now);
            !noted)
            return noted;
    return base::Done{};
}

base::Result<team::OneToOne> read_sheet(const Shop& shop, const records::Member& whose) {
    auto& store = *shop.store();
    const auto latest = records::load_latest(store, whose, kLookedAt);
    if (!latest) return latest.error();
    std::vector<team::TalkAttempt> attempts;
    for (const auto& kept : *latest) {
        const records::Reviewed attempt{whose.team, whose.person, kept.attempt};
        if (const auto may = records::check_reader(store, attempt); !may) return may.error();
        auto talk = read_talk(shop, kept);
        if (talk) attempts.push_back(*std::move(talk));
    }
    auto sheet = team::make_one_to_one(attempts);
    if (const auto noted = note_quoted(shop, whose, sheet); !noted) return noted.error();
    return sheet;
}

std::string day_to_meet(const Shop& shop) {
    const auto today = base::parse_day(shop.environment.now);
    return today ? base::format_day(*today + kUntilAgain_days) : std::string();
}

base::Result<std::string> format_sheet_as(const Shop& shop, const report::TalkSheet& sheet) {
    const auto format = shop.arguments.json ? std::string("json") : shop.arguments.option("format", "text");
    if (format == "json") return report::format_talk_json(sheet);
    if (format == "text")
        return report::format_talk_text(
            sheet, shop.say, {.width = shop.width(), .colour = shop.colour(), .plain = shop.arguments.plain});
    if (format != "html")
        return base::Error{"usage", fmt::format("there is no format \"{}\"", format), "text, html or json"};
    const auto page = load_page(shop, "talk.mustache");
    if (!page) return page.error();
    return report::format_talk_html(sheet, shop.say, *page);
}

}  // namespace

Exit run_review_sheet(Shop& shop) {
    if (const auto store = need_store(shop); !store) return shop.fail(store.error());
    if (shop.arguments.words.size() != 2)
        return shop.fail({"usage", "rung review sheet takes one person", "rung people names everybody"});
    const auto person = records::find_person(*shop.store(), shop.arguments.words[1]);
    if (!person) return shop.fail(person.error());
    const auto sheet = read_sheet(shop, person->member);
    const records::Reviewed anything{person->member.team, person->member.person, {}};
    if (!sheet) return shop.fail(refusal_words(shop, anything, sheet.error()));
    // A talk is with somebody whom the coach knows: a sheet with a pseudonym on it helps nobody.
    const auto who = person->name.empty() ? person->member.person : person->name;
    const auto text =
        format_sheet_as(shop, report::make_talk_sheet(*sheet, who, day_to_meet(shop), shop.say));
    if (!text) return shop.fail(text.error());
    return hand_over(shop, *text);
}

}  // namespace rung::command
