#include "base/text.h"
#include "command/calibration_page.h"
#include "command/table.h"
#include "team/calibration_result.h"

#include <fmt/format.h>
#include <set>

namespace rung::command {
namespace {

using team::ItemCalibration;

std::string wrapped(const Shop& shop, std::string_view text) {
    std::string lines;
    for (const auto& line : base::wrap(base::neutralise(text), shop.width())) lines += line + "\n";
    return lines;
}

/// `0.74 (0.21 to 1.00)`; a word where alpha has no meaning.
std::string format_agreed(const Shop& shop, const ItemCalibration& item, const team::Agreed& agreed) {
    if (item.attempts == 0) return shop.say("not comparable");
    if (item.too_few()) return shop.say("too few calls");
    if (!agreed.alpha) return shop.say("all alike");
    if (!agreed.interval) return fmt::format("{:.2f}", *agreed.alpha);
    return shop.say("{alpha} ({from} to {to})", {{"alpha", fmt::format("{:.2f}", *agreed.alpha)},
                                                 {"from", fmt::format("{:.2f}", agreed.interval->lower)},
                                                 {"to", fmt::format("{:.2f}", agreed.interval->upper)}});
}

std::string format_progress(const Shop& shop, const CalibrationPage& page) {
    Table coaches({"coach", "handed in"});
    for (const auto& coach : page.calibration.coaches)
        coaches.add({coach.who, coach.handed_in ? shop.say("yes") : shop.say("not yet")});
    auto text = coaches.format(shop.arguments.plain, shop.table_width());
    const bool takes_part = page.calibration.find_coach(page.reader) != nullptr;
    std::vector<std::string> headings{"attempt"};
    if (takes_part) headings.emplace_back(">items you scored");
    Table attempts(headings);
    for (const auto& attempt : page.calibration.attempts) {
        std::size_t scored = 0;
        for (const auto& rating : page.ratings)
            if (rating.attempt == attempt && rating.coach == page.reader) ++scored;
        std::vector<std::string> row{attempt.name()};
        if (takes_part) row.push_back(std::to_string(scored));
        attempts.add(std::move(row));
    }
    text += "\n" + attempts.format(shop.arguments.plain, shop.table_width()) + "\n";
    return text +
           wrapped(shop,
                   shop.say("What others gave is shown when all have handed in: rung review calibrate {id} "
                            "--hand-in, which is final.",
                            {{"id", page.calibration.id}}));
}

std::string format_leniency(const Shop& shop, const team::CalibrationResult& result) {
    Table table({"coach", ">gives", ""});
    for (std::size_t i = 0; i < result.coaches.size(); ++i) {
        const auto& above = result.leniency[i];
        if (!above) {
            table.add({result.coaches[i], "", shop.say("shares no attempt with the others")});
            continue;
        }
        table.add({result.coaches[i], fmt::format("{:+.2f}", *above),
                   *above > 0   ? shop.say("more than the others")
                   : *above < 0 ? shop.say("less than the others")
                                : shop.say("as the others do")});
    }
    return table.format(shop.arguments.plain, shop.table_width());
}

std::string format_agreement(const Shop& shop, const team::CalibrationResult& result) {
    Table table({"item", ">attempts", ">apart", "alpha nominal", "ordinal", "interval"});
    for (const auto& item : result.items)
        table.add({item.item, std::to_string(item.attempts), fmt::format("{:.2f}", item.apart),
                   format_agreed(shop, item, item.agreed[0]), format_agreed(shop, item, item.agreed[1]),
                   format_agreed(shop, item, item.agreed[2])});
    return table.format(shop.arguments.plain, shop.table_width());
}

std::string format_splits(const Shop& shop, const team::CalibrationResult& result) {
    Table table({"item", "attempt", "who gave what"});
    bool any = false;
    for (const auto& item : result.items)
        for (const auto& split : item.splits) {
            std::vector<std::string> given;
            for (const auto& [who, verdict] : split.given)
                given.push_back(fmt::format("{} {}", who, records::name_of(verdict)));
            table.add({item.item, split.attempt.name(), shop.say.list(given)});
            any = true;
        }
    return any ? table.format(shop.arguments.plain, shop.table_width())
               : shop.say("Nothing: everybody gave the same.") + "\n";
}

std::string format_result(const Shop& shop, const CalibrationPage& page) {
    const auto result = team::make_calibration_result(page.ratings);
    auto text = format_agreement(shop, result) + "\n";
    text += wrapped(
        shop, shop.say("Apart: steps between two coaches on average, 0 to 2. Alpha: 1 is agreement, 0 is "
                       "chance; in brackets, where it would lie in 95 of 100 samples. Nominal: another "
                       "verdict is another, however near. Ordinal: lost, part, earned are in that order. "
                       "Interval: and lost to part is as far as part to earned. Below {least} calls with two "
                       "verdicts it is too few to say.",
                       {{"least", std::to_string(team::kLeastAttempts)}}));
    text += "\n" + shop.say("What splits you") + "\n" + format_splits(shop, result);
    text += "\n" + shop.say("Who is strict, who is kind") + "\n" + format_leniency(shop, result);
    return text;
}

}  // namespace

std::string format_calibration(const Shop& shop, const CalibrationPage& page) {
    const auto& calibration = page.calibration;
    auto text = wrapped(shop, shop.say("{title}, opened on {when}",
                                       {{"title", calibration.title}, {"when", calibration.opened_on}}));
    text += "\n";
    return text + (calibration.is_complete() ? format_result(shop, page) : format_progress(shop, page));
}

}  // namespace rung::command
