#include "base/text.h"
#include "command/calibration_page.h"
#include "command/review.h"
#include "command/reviewing.h"
#include "command/table.h"
#include "records/calibration.h"
#include "records/people.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rung::command {
namespace {

using records::Calibration;

std::string stand_of(const Shop& shop, const Calibration& calibration) {
    if (calibration.is_complete()) return shop.say("all are in");
    std::vector<std::string> missing;
    for (const auto& coach : calibration.coaches)
        if (!coach.handed_in) missing.push_back(coach.who);
    return shop.say("waits for {who}", {{"who", shop.say.list(missing)}});
}

Exit list_all(Shop& shop, records::Store& store) {
    const auto found = records::list_calibrations(store);
    if (!found) return shop.fail(found.error());
    if (shop.arguments.json) {
        auto json = nlohmann::ordered_json::array();
        for (const auto& one : *found)
            json.push_back({{"calibration", one.id},
                            {"title", one.title},
                            {"opened_by", one.opened_by},
                            {"opened_on", one.opened_on},
                            {"complete", one.is_complete()}});
        shop.print(dump_json(json));
        return Exit::done;
    }
    if (found->empty()) {
        shop.print_line(
            shop.say("You take part in no calibration. rung review calibrate NAME --coaches A,B --attempts "
                     "X,Y opens one."));
        return Exit::done;
    }
    Table table({"calibration", "title", "opened", ">coaches", ">attempts", "state"});
    for (const auto& one : *found)
        table.add({one.id, one.title, one.opened_on, std::to_string(one.coaches.size()),
                   std::to_string(one.attempts.size()), stand_of(shop, one)});
    shop.print(table.format(shop.arguments.plain, shop.table_width()));
    return Exit::done;
}

base::Result<Calibration> read_wanted(const Shop& shop, records::Store& store, const std::string& id) {
    Calibration wanted;
    wanted.id = id;
    wanted.title = shop.arguments.option("title");
    for (const auto& name : split_list(shop.arguments.option("coaches"))) {
        const auto person = records::find_person(store, name);
        if (!person) return person.error();
        if (wanted.find_coach(person->member.person) == nullptr)
            wanted.coaches.push_back({person->member.person, person->name, false});
    }
    for (const auto& name : split_list(shop.arguments.option("attempts"))) {
        auto attempt = records::find_reviewed(store, name);
        if (!attempt) return attempt.error();
        wanted.attempts.push_back(*std::move(attempt));
    }
    return wanted;
}

Exit open_one(Shop& shop, records::Store& store, const std::string& id) {
    const auto wanted = read_wanted(shop, store, id);
    if (!wanted) return shop.fail(wanted.error());
    if (const auto opened = records::open_calibration(store, *wanted, shop.environment.now); !opened)
        return shop.fail(opened.error());
    shop.tell(shop.say("Opened \"{id}\" for {coaches}. Each of them scores on their own: rung review rate "
                       "PERSON/ATTEMPT --item ID --verdict earned|part|lost --calibration {id}",
                       {{"id", id},
                        {"coaches", shop.say.count(static_cast<int>(wanted->coaches.size()), "one coach",
                                                   "{n} coaches")}}) +
              "\n");
    return Exit::done;
}

Exit hand_in_one(Shop& shop, records::Store& store, const Calibration& calibration) {
    if (const auto done = records::hand_in(store, calibration); !done) return shop.fail(done.error());
    const auto now = records::find_calibration(store, calibration.id);
    if (!now) return shop.fail(now.error());
    shop.tell(
        (now->is_complete()
             ? shop.say("Handed in, and all are in: rung review calibrate {id} shows how far you agree.",
                        {{"id", now->id}})
             : shop.say("Handed in; {state}.", {{"state", stand_of(shop, *now)}})) +
        "\n");
    return Exit::done;
}

}  // namespace

Exit run_review_calibrate(Shop& shop) {
    const auto store = need_store(shop);
    if (!store) return shop.fail(store.error());
    const auto& words = shop.arguments.words;
    const auto id = words.size() > 1 ? words[1] : std::string();
    if (id.empty()) return list_all(shop, **store);
    if (!shop.arguments.option("coaches").empty() || !shop.arguments.option("attempts").empty())
        return open_one(shop, **store, id);
    const auto found = records::find_calibration(**store, id);
    if (!found) return shop.fail(found.error());
    if (!shop.arguments.option("hand-in").empty()) return hand_in_one(shop, **store, *found);
    const auto ratings = records::list_blind_ratings(**store, *found);
    if (!ratings) return shop.fail(ratings.error());
    const CalibrationPage page{*found, *ratings, (*store)->me.person};
    shop.print(shop.arguments.json ? format_calibration_json(page) : format_calibration(shop, page));
    return Exit::done;
}

}  // namespace rung::command
