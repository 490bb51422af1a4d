#include "records/privacy.h"

#include "base/text.h"
#include "command/commands.h"
#include "command/files_of_person.h"
#include "command/reviewing.h"
#include "command/table.h"
#include "command/usage.h"
#include "records/people.h"
#include "records/readings.h"
#include "records/team_files.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rung::command {
namespace {

constexpr int kMostDays = 36'500;

/// What is kept of somebody, in the records and beside them.
struct KeptPerson {
    records::Person person;
    records::KeptOf kept;
    FilesOfPerson files;
};

base::Result<records::Person> read_person(const Shop& shop, records::Store& store) {
    const auto& words = shop.arguments.words;
    if (words.size() < 2)
        return base::Error{"usage", "of whom?", "a name or a pseudonym; rung people names everybody"};
    return records::find_person(store, words[1]);
}

std::string say_files(const Shop& shop, const FilesOfPerson& files) {
    std::string text;
    for (const auto* paths : {&files.attempts, &files.backups, &files.teams})
        for (const auto& path : *paths) text += fmt::format("  {}\n", path);
    if (!files.settings.empty()) text += shop.say("  the name in {path}", {{"path", files.settings}}) + "\n";
    return text;
}

/// What goes, and what others wrote that still says the name.
std::string say_kept(const Shop& shop, const KeptPerson& who) {
    const auto& kept = who.kept;
    const auto& say = shop.say;
    std::vector<std::string> parts;
    if (!kept.name.empty()) parts.push_back(say("the name"));
    const auto add = [&](std::size_t n, std::string_view one, std::string_view many) {
        if (n > 0) parts.push_back(say.count(static_cast<int>(n), one, many));
    };
    add(kept.attempts.size(), "one attempt", "{n} attempts");
    add(kept.assignments, "one assignment", "{n} assignments");
    add(kept.comments, "one comment about them", "{n} comments about them");
    add(kept.ratings, "one verdict of a coach", "{n} verdicts of coaches");
    add(kept.disputes, "one dispute", "{n} disputes");
    add(kept.readings, "one note of who read what", "{n} notes of who read what");
    if (parts.empty()) parts.push_back(say("nothing but the pseudonym"));
    std::string text =
        say("Of {who} ({person}) this is kept: {what}.",
            {{"who", called(who.person)}, {"person", who.person.member.person}, {"what", say.list(parts)}});
    text += "\n";
    text += say_files(shop, who.files);
    if (!who.files.backups.empty())
        text += say("Copies of the records from before they changed go whole: they hold everybody's.") + "\n";
    if (kept.written > 0)
        text += say.count(static_cast<int>(kept.written),
                          "One thing they wrote as a coach stays, under {person}.",
                          "{n} things they wrote as a coach stay, under {person}.",
                          {{"person", who.person.member.person}}) +
                "\n";
    return text;
}

/// In a team's store nobody but a person sees all of what is kept of them.
std::string say_hidden(const Shop& shop, const records::Store& store, const records::Person& person) {
    const bool sees_all = store.database->kind() == records::DatabaseKind::sqlite ||
                          store.me.person.empty() || store.me == person.member;
    if (sees_all) return {};
    return shop.say(
               "Practice that {who} has not shared, and who read what, is theirs to see: it is not counted "
               "here.",
               {{"who", called(person)}}) +
           "\n";
}

std::string say_mentions(const Shop& shop, const KeptPerson& who) {
    if (who.kept.mentions.empty()) return {};
    std::string text =
        shop.say("Others' words still say \"{name}\"; they are theirs, and stay:", {{"name", who.kept.name}});
    for (const auto& mention : who.kept.mentions) text += fmt::format("\n  {}", mention);
    return text + "\n";
}

/// What this machine keeps of the person for the team's store.
base::Result<std::vector<std::string>> team_files_of(const Shop& shop, records::Store& store,
                                                     const records::Member& person) {
    const auto& folder = shop.records().teams;
    if (folder.empty()) return std::vector<std::string>();
    const auto number = records::read_store_number(*store.database);
    if (!number) return number.error();
    return records::find_team_files(folder, *number, person);
}

base::Result<KeptPerson> look_up(const Shop& shop, records::Store& store) {
    auto person = read_person(shop, store);
    if (!person) return person.error();
    auto kept = records::count_kept(store, person->member);
    if (!kept) return kept.error();
    auto files = find_files_of(shop.environment.files, shop.environment.places, store.place,
                               {kept->name, kept->attempts});
    if (!files) return files.error();
    auto teams = team_files_of(shop, store, person->member);
    if (!teams) return teams.error();
    files->teams = *std::move(teams);
    return KeptPerson{*std::move(person), *std::move(kept), *std::move(files)};
}

/// `--out` names a file, or a folder that the file is put in.
std::string out_path(const Shop& shop, const std::string& person) {
    const auto out = shop.arguments.option("out");
    const bool folder = out.ends_with('/') || !shop.environment.files.list(out).empty();
    return folder ? fmt::format("{}{}{}.json", out, out.ends_with('/') ? "" : "/", person) : out;
}

Exit give_out(Shop& shop, records::Store& store) {
    const auto person = read_person(shop, store);
    if (!person) return shop.fail(person.error());
    const auto text = records::export_person(store, person->member);
    if (!text) return shop.fail(text.error());
    shop.tell(base::neutralise(say_hidden(shop, store, *person), true));
    if (shop.arguments.option("out").empty()) {
        shop.print(*text);
        return Exit::done;
    }
    const auto path = out_path(shop, person->member.person);
    const auto written = shop.environment.files.write(path, *text);
    if (!written) return shop.fail(written.error());
    shop.tell(base::neutralise(shop.say("Written to {path}.", {{"path", path}})) + "\n");
    return Exit::done;
}

Exit erase(Shop& shop, records::Store& store) {
    const auto who = look_up(shop, store);
    if (!who) return shop.fail(who.error());
    if (shop.arguments.option("yes").empty()) {
        shop.print(base::neutralise(
            say_kept(shop, *who) + say_hidden(shop, store, who->person) + say_mentions(shop, *who), true));
        shop.print_line(shop.say("Nothing was erased. With --yes it is, and nothing brings it back."));
        return Exit::done;
    }
    // Nothing may be sent any more behind what is erased.
    if (auto& finish = shop.records().finish) {
        (void)finish();
        finish = nullptr;
    }
    // The files first: where one cannot be removed, the name still finds what is left.
    auto status = erase_files_of(shop.environment.files, who->files, who->kept.name);
    if (status) status = records::erase_person(store, who->person.member);
    if (!status) return shop.fail(status.error());
    shop.tell(base::neutralise(
        shop.say("Erased: what was kept of {person}.", {{"person", who->person.member.person}}) + "\n" +
            say_mentions(shop, *who) +
            shop.say("What was written elsewhere (--out, rung store backup) is not touched.") + "\n",
        true));
    return Exit::done;
}

std::string say_retention(const Shop& shop, int days) {
    return days == 0
               ? shop.say("Attempts are kept until somebody erases them.")
               : shop.say.count(days, "Attempts are kept for a day.", "Attempts are kept for {n} days.");
}

/// Who keeps a team's store reads it of every team.
Exit show_retention(Shop& shop, records::Store& store) {
    const auto all = records::read_retention(store);
    if (!all) return shop.fail(all.error());
    const bool of_each = store.me.person.empty() && !shop.records().teams.empty();
    auto json = nlohmann::ordered_json::object();
    for (const auto& kept : *all) {
        auto& days = of_each ? json["teams"][kept.team] : json["days"];
        days = kept.days;
        if (shop.arguments.json) continue;
        shop.print(of_each ? fmt::format("{}: {}\n", kept.team, say_retention(shop, kept.days))
                           : say_retention(shop, kept.days) + "\n");
    }
    if (shop.arguments.json) shop.print(json.dump() + "\n");
    return Exit::done;
}

/// What the new rule lets go, and when.
std::string say_expired(const Shop& shop, const records::Store& store, int count) {
    if (store.database->kind() == records::DatabaseKind::sqlite || store.me.person.empty())
        return shop.say.count(count,
                              "One is older and goes when the records are opened next; --days 0 keeps it.",
                              "{n} are older and go when the records are opened next; --days 0 keeps them.");
    return shop.say.count(
        count, "One is older and goes when whoever keeps the store opens it next; --days 0 keeps it.",
        "{n} are older and go when whoever keeps the store opens it next; --days 0 keeps them.");
}

Exit change_retention(Shop& shop, records::Store& store, const std::string& typed) {
    std::optional<int> days;
    if (read_number("number of days", typed, 0, kMostDays, days) || !days)
        return shop.fail({"usage", fmt::format("\"{}\" is no number of days", typed),
                          fmt::format("0 (for ever) to {}", kMostDays)});
    if (const auto status = records::set_retention(store, *days); !status) return shop.fail(status.error());
    const auto all = records::read_retention(store);
    if (!all) return shop.fail(all.error());
    int count = 0;
    for (const auto& kept : *all) {
        const auto expired = records::list_expired(store, kept, shop.environment.now);
        if (!expired) return shop.fail(expired.error());
        count += static_cast<int>(expired->size());
    }
    (void)show_retention(shop, store);
    if (count > 0) shop.tell(say_expired(shop, store, count) + "\n");
    return Exit::done;
}

Exit show_readings(Shop& shop, records::Store& store) {
    const auto readings = records::list_readings(store, store.me);
    if (!readings) return shop.fail(readings.error());
    if (shop.arguments.json) {
        auto json = nlohmann::ordered_json::array();
        for (const auto& reading : *readings)
            json.push_back({{"attempt", reading.attempt.attempt},
                            {"reader", reading.reader},
                            {"read_on", reading.read_on}});
        shop.print(dump_json(json));
        return Exit::done;
    }
    if (readings->empty()) {
        shop.print_line(shop.say("Nobody else has read anything of yours."));
        return Exit::done;
    }
    Table table({"read on", "who", "attempt"});
    for (const auto& reading : *readings) table.add({reading.read_on, reading.who, reading.attempt.attempt});
    shop.print(table.format(shop.arguments.plain, shop.table_width()));
    return Exit::done;
}

}  // namespace

Exit run_privacy(Shop& shop) {
    const auto store = need_store(shop);
    if (!store) return shop.fail(store.error());
    const auto& verb = shop.arguments.words.front();
    if (verb == "export") return give_out(shop, **store);
    if (verb == "erase") return erase(shop, **store);
    if (verb == "readings") return show_readings(shop, **store);
    const auto days = shop.arguments.option("days");
    return days.empty() ? show_retention(shop, **store) : change_retention(shop, **store, days);
}

}  // namespace rung::command
