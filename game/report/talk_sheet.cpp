#include "report/talk_sheet.h"

#include "debrief/decisions.h"
#include "report/page.h"
#include "team/least.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace rung::report {
namespace {

using debrief::Wording;
using team::OneToOne;
using Row = TalkSheet::Row;

std::string where_of(const OneToOne::Line& line, const Wording& say) {
    return say("{title}, turn {turn} ({attempt}, {day})", {{"title", line.title},
                                                           {"turn", std::to_string(line.turn)},
                                                           {"attempt", line.attempt},
                                                           {"day", line.day}});
}

/// What a way of going astray means, told of several calls.
std::string pattern_words(analysis::Direction direction, const Wording& say) {
    switch (direction) {
        case analysis::Direction::too_early:
            return say("Somebody is brought in before what is one's own has been tried.");
        case analysis::Direction::too_late:
            return say("Somebody is brought in after the moment for it has passed.");
        case analysis::Direction::wrong_owner:
            return say("Somebody is asked whose matter it is not.");
        case analysis::Direction::wrong_way:
            return say("The handover itself leaves the customer or the colleague with gaps.");
        case analysis::Direction::tone:
            return say("Words that make it harder come at the hard moment.");
        case analysis::Direction::boundary:
            return say("A line is drawn too soon, too hard, or not at all.");
        case analysis::Direction::none:
            break;
    }
    return {};
}

Row pattern_row(const OneToOne& sheet, const Wording& say) {
    Row row{"pattern", say("One pattern"), {}, {}};
    if (!sheet.pattern) {
        row.text = say("None: nothing went the same way in {n} of these calls.",
                       {{"n", std::to_string(team::kLeastForPattern)}});
        return row;
    }
    const auto& pattern = *sheet.pattern;
    row.text = say("{direction}, in {n} of {all} calls. {words}",
                   {{"direction", debrief::direction_name(say, pattern.direction)},
                    {"n", std::to_string(pattern.count)},
                    {"all", std::to_string(sheet.attempts)},
                    {"words", pattern_words(pattern.direction, say)}});
    row.where = say.list(pattern.attempts);
    return row;
}

void add_moment(std::vector<Row>& rows, const OneToOne& sheet, const Wording& say) {
    if (!sheet.moment) return;
    const auto& moment = *sheet.moment;
    std::string text = moment.words;
    if (!moment.about.empty()) text += " " + say("Better: {advice}.", {{"advice", moment.about}});
    debrief::add_sentence(text, moment.why);
    rows.push_back({"moment", say("One moment to replay"), std::move(text), where_of(moment, say)});
}

}  // namespace

TalkSheet make_talk_sheet(const OneToOne& sheet, const std::string& who, const std::string& by,
                          const Wording& say) {
    TalkSheet made;
    made.title = say("Ten minutes with {who}", {{"who", who}});
    made.meta = say("From the last {n} training calls. For the two of you alone.",
                    {{"n", std::to_string(sheet.attempts)}});
    if (sheet.too_few) {
        made.nothing =
            say("Nothing is said of a person before {least} calls that count: here it is {n}.",
                {{"least", std::to_string(team::kLeastAttempts)}, {"n", std::to_string(sheet.attempts)}});
        return made;
    }
    if (sheet.strength)
        made.rows.push_back({"strength", say("One strength"),
                             say("{name}, in {n} of {all} calls: {words} {because}",
                                 {{"name", sheet.strength_name},
                                  {"n", std::to_string(sheet.strength_count)},
                                  {"all", std::to_string(sheet.attempts)},
                                  {"words", sheet.strength->words},
                                  {"because", sheet.strength->about}}),
                             where_of(*sheet.strength, say)});
    made.rows.push_back(pattern_row(sheet, say));
    add_moment(made.rows, sheet, say);
    constexpr std::array kAsked = {"First question", "Second question", "Third question"};
    for (std::size_t i = 0; i < sheet.questions.size(); ++i)
        made.rows.push_back({"question", say(kAsked.at(i)), say(sheet.questions.at(i)), {}});
    made.rows.push_back(
        {"practice",
         say("To agree on"),
         sheet.practice.empty() ? say("One thing to practise, in your own words.") : sheet.practice,
         {}});
    made.by = by;
    return made;
}

std::string format_talk_text(const TalkSheet& sheet, const Wording& say, TextStyle style) {
    constexpr std::size_t kColumn = 24;
    Paper paper(style);
    paper.heading(sheet.title);
    paper.paragraph(sheet.meta, Ink::faint);
    if (!sheet.nothing.empty()) paper.paragraph(sheet.nothing);
    for (const auto& row : sheet.rows) {
        paper.entry(row.label, row.text, Ink::strong, Ink::normal, kColumn);
        if (!row.where.empty()) paper.entry({}, row.where, Ink::faint, Ink::faint, kColumn);
    }
    if (!sheet.by.empty())
        paper.entry({}, say("Look at it again on {day}.", {{"day", sheet.by}}), Ink::strong, Ink::normal,
                    kColumn);
    return paper.take();
}

std::string format_talk_json(const TalkSheet& sheet) {
    using TalkJson = nlohmann::ordered_json;
    TalkJson rows = TalkJson::array();
    for (const auto& row : sheet.rows)
        rows.push_back({{"code", row.code}, {"label", row.label}, {"text", row.text}, {"where", row.where}});
    const TalkJson whole{{"report", "one-to-one"},   {"title", sheet.title},    {"about", sheet.meta},
                         {"nothing", sheet.nothing}, {"rows", std::move(rows)}, {"by", sheet.by}};
    return whole.dump(2, ' ', false, TalkJson::error_handler_t::replace) + "\n";
}

base::Result<std::string> format_talk_html(const TalkSheet& sheet, const Wording& say,
                                           std::string_view page) {
    Slot::List rows;
    for (const auto& row : sheet.rows) {
        Slot slot{{"code", row.code}, {"label", row.label}, {"text", row.text}};
        rows.push_back(std::move(slot.set_some("where", row.where)));
    }
    Slot slots{
        {"lang", say.language()},
        {"kicker", say("One to one")},
        {"title", sheet.title},
        {"meta", sheet.meta},
        {"heading", say("For this talk")},
        {"agreed", say("Agreed, in our own words")},
        {"by_label", say("Look at it again on")},
        {"footer", say("Made by Rung from choices in training calls. It opens a talk and settles nothing; "
                       "nothing in it goes any further.")}};
    slots.set_some("nothing", sheet.nothing).set_some("by", sheet.by);
    slots.set("rows", std::move(rows));
    return fill_page(page, slots);
}

}  // namespace rung::report
