#include "view/progress.h"

#include "command/commands.h"
#include "command/members.h"
#include "command/play_console.h"
#include "command/printed.h"
#include "command/report_page.h"
#include "command/table.h"
#include "command/usage.h"
#include "records/attempt_file.h"
#include "team/least.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <utility>

namespace rung::command {
namespace {

using Json = nlohmann::ordered_json;
using debrief::Wording;
using view::ProgressView;

/// What somebody thinks caused it is theirs, and figures over few calls are of chance. Source: design §8.
std::optional<base::Error> keep_to_others(const Shop& shop, const records::Person& subject,
                                          ProgressView& view) {
    const auto& store = *shop.store();
    if (store.database->kind() == records::DatabaseKind::sqlite || store.me == subject.member)
        return std::nullopt;
    if (static_cast<std::size_t>(view.n) < team::kLeastAttempts)
        return base::Error{
            "too-few",
            fmt::format("of {} fewer than {} calls are there to be seen, and nothing is said of so few",
                        called(subject), team::kLeastAttempts),
            "rung review shows them one by one"};
    view.causes.clear();
    view.reflected = view.in_control = 0;
    view.causes_text = shop.say("What {who} thinks of it is theirs.", {{"who", called(subject)}});
    return std::nullopt;
}

/// Whose course is shown; without a name everybody's on this machine, or that of whoever logged in.
base::Result<ProgressView> load_progress(const Shop& shop) {
    const auto calls = shop.library.list_calls();
    if (shop.arguments.who.empty()) {
        const auto list = records::list_attempts(shop.attempts());
        if (const auto* unread = list.unread()) (void)shop.fail(*unread);
        return view::make_progress(shop.say, calls, list.attempts, {});
    }
    const auto subject = find_subject(shop);
    if (!subject) return subject.error();
    const auto attempts = list_attempts_of(shop, subject->member);
    if (!attempts) return attempts.error();
    auto view = view::make_progress(shop.say, calls, *attempts, {});
    view.who = called(*subject);
    if (const auto refused = keep_to_others(shop, *subject, view)) return *refused;
    return view;
}

Json bars_json(const std::vector<view::BarView>& bars) {
    Json json = Json::object();
    for (const auto& bar : bars) json[bar.id] = bar.count;
    return json;
}

Json progress_json(const ProgressView& view) {
    Json points = Json::array(), skills = Json::array(), next = Json::array();
    for (const auto& point : view.points)
        points.push_back({{"attempt", point.attempt},
                          {"call", point.call},
                          {"date", point.date},
                          {"mode", records::name_of(point.mode)},
                          {"total", point.total},
                          {"passed", point.passed}});
    for (const auto& skill : view.skills)
        skills.push_back({{"id", skill.id},
                          {"n", skill.n},
                          {"at_once", skill.at_once},
                          {"first", skill.first},
                          {"last", skill.last}});
    for (const auto& one : view.next) next.push_back({{"call", one.call}, {"reason", one.reason}});
    return {{"who", view.who.empty() ? Json() : Json(view.who)},
            {"n", view.n},
            {"missing", view.missing},
            {"points", std::move(points)},
            {"skills", std::move(skills)},
            {"outcomes", bars_json(view.outcomes)},
            {"timing", bars_json(view.timing)},
            {"timed", view.timed},
            {"causes", bars_json(view.causes)},
            {"reflected", view.reflected},
            {"in_control", view.in_control},
            {"rung", view.rung.rung},
            {"next", std::move(next)}};
}

/// A bar a line: its name, so many marks, and the number.
void show_bars(terminal::Page& page, const Wording& say, const std::vector<view::BarView>& bars) {
    constexpr int kMostMarks = 30;
    if (page.style().plain) {
        for (const auto& bar : bars) page.paragraph(bar.text);
        return;
    }
    int most = kMostMarks;
    for (const auto& bar : bars) most = std::max(most, bar.count);
    Table table({say("what"), ">" + say("calls"), ""});
    for (const auto& bar : bars) {
        std::string marks;
        for (int i = 0; i < (bar.count * kMostMarks + most - 1) / most; ++i) marks += "█";
        table.add({bar.label, std::to_string(bar.count), marks});
    }
    page.report(table.format(false));
}

void show_trend(terminal::Page& page, const Wording& say, const ProgressView& view) {
    page.heading(say("Trend"));
    if (!view.no_trend.empty()) return page.paragraph(view.no_trend);
    page.paragraph(view.trend);
    for (const auto& point : view.points) page.point(point.text);
    page.heading(say("Skills"));
    for (const auto& skill : view.skills) page.point(skill.text);
}

void show_progress(terminal::Page& page, const Wording& say, const ProgressView& view) {
    page.title(view.who.empty() ? say("Progress") : say("Progress of {who}", {{"who", view.who}}));
    if (!view.empty.empty()) return page.paragraph(view.empty);
    page.paragraph(view.summary);
    page.paragraph(view.rung.text);
    if (!view.next.empty()) page.heading(say("Practise next"));
    for (const auto& next : view.next)
        page.point(say("{title} ({call}): {reason}",
                       {{"title", next.title}, {"call", next.call}, {"reason", next.reason}}));
    show_trend(page, say, view);
    page.heading(say("How calls ended"));
    show_bars(page, say, view.outcomes);
    page.heading(say("Timing"));
    page.paragraph(view.timing_text);
    if (view.timed > 0) show_bars(page, say, view.timing);
    page.heading(say("What caused it, in your own words"));
    page.paragraph(view.causes_text);
    if (view.reflected > 0) show_bars(page, say, view.causes);
}

std::string format_progress(const Shop& shop, const ProgressView& view, bool as_json) {
    if (as_json) return dump_json(progress_json(view));
    std::ostringstream text;
    Printed printed(text, shop.width() + 1);
    auto style = style_of(shop);
    style.colour = style.colour && shop.arguments.option("out").empty();
    terminal::Page page(printed, style);
    show_progress(page, shop.say, view);
    return text.str();
}

}  // namespace

Exit run_progress(Shop& shop) {
    const auto format = shop.arguments.option("format", shop.arguments.json ? "json" : "text");
    if (const auto said = demand_one_of("format", format, {"text", "json"})) {
        shop.tell(said->text);
        return said->exit;
    }
    if (!shop.arguments.words.empty())
        return shop.fail({"usage", fmt::format("\"{}\" is one word too many", shop.arguments.words.front()),
                          "--as NAME says whose progress"});
    // What could not be opened was told; it is not the same as nothing.
    if (!shop.records().keeps && shop.store() == nullptr) return Exit::environment;
    const auto view = load_progress(shop);
    if (!view) return shop.fail(view.error());
    const auto text = format_progress(shop, *view, format == "json");
    return hand_over(shop, text);
}

}  // namespace rung::command
