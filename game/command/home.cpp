#include "command/commands.h"
#include "command/opened.h"
#include "command/play_console.h"
#include "command/start.h"
#include "debrief/mode.h"
#include "terminal/home_page.h"
#include "view/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rung::command {

using terminal::HomeGroup;
using terminal::HomeRow;

namespace {

/// Something to play: a call from its beginning, or an attempt from where it was left.
struct Offer {
    std::string name;
    bool left = false;
};

/// The first screen with what each of its rows stands for.
struct Home {
    terminal::HomeView view;
    std::vector<Offer> offers;

    void add(HomeGroup group, std::vector<Offer> behind) {
        if (behind.empty()) return;
        view.groups.push_back(std::move(group));
        offers.insert(offers.end(), std::make_move_iterator(behind.begin()),
                      std::make_move_iterator(behind.end()));
    }
};

using Calls = scenario::Listing<scenario::ScenarioHead>;

const Calls::Entry* find_call(const Calls& calls, std::string_view id) {
    const auto found = std::find_if(calls.entries.begin(), calls.entries.end(),
                                    [&](const Calls::Entry& entry) { return entry.file.id == id; });
    return found == calls.entries.end() ? nullptr : &*found;
}

HomeRow row_of(const Shop& shop, const Calls::Entry& call) {
    const auto& head = call.head;
    auto about = shop.say("{summary} Level {level}, about {minutes} minutes.",
                          {{"summary", head.summary},
                           {"level", std::to_string(head.level)},
                           {"minutes", std::to_string(head.minutes)}});
    if (!head.tags.empty()) {
        std::vector<std::string> tags;
        for (const auto& tag : head.tags) tags.push_back(view::id_words(tag));
        about += ' ' + shop.say("Holds {tags}.", {{"tags", shop.say.list(tags)}});
    }
    return {head.title, std::move(about)};
}

void add_left(Shop& shop, const Calls& calls, Home& home) {
    HomeGroup group{shop.say("Go on with"), {}};
    std::vector<Offer> offers;
    for (const auto& id : shop.attempts.ids()) {
        auto bytes = shop.attempts.load(id);
        base::Diagnostics ignored;
        const auto file = bytes ? records::parse_attempt({id, *std::move(bytes)}, ignored) : std::nullopt;
        if (!file || file->stopped || file->scorecard) continue;
        const auto* call = find_call(calls, file->head.scenario.id);
        group.rows.push_back(
            {call != nullptr ? call->head.title : file->head.scenario.id,
             shop.say("{id}, {mode}, begun {when}", {{"id", id},
                                                     {"mode", debrief::mode_name(shop.say, file->head.mode)},
                                                     {"when", shop.attempts.load_player(id).began}})});
        offers.push_back({id, true});
    }
    home.add(std::move(group), std::move(offers));
}

/// Calls of modules under the module's name, in its order; then the others.
void add_calls(Shop& shop, const Calls& calls, Home& home) {
    std::vector<std::string_view> shown;
    const auto add = [&](HomeGroup& group, std::vector<Offer>& offers, const Calls::Entry* call) {
        if (call == nullptr || std::find(shown.begin(), shown.end(), call->file.id) != shown.end()) return;
        shown.push_back(call->file.id);
        group.rows.push_back(row_of(shop, *call));
        offers.push_back({call->file.id, false});
    };
    const auto modules = shop.library.list_modules();
    for (const auto& [file, module] : modules.entries) {
        HomeGroup group{std::string(module.title.text), {}};
        std::vector<Offer> offers;
        const auto pack = file.id.substr(0, file.id.rfind('/') + 1);
        for (const auto& name : module.scenarios) {
            const auto* own = find_call(calls, pack + std::string(name.text));
            add(group, offers, own != nullptr ? own : find_call(calls, name.text));
        }
        home.add(std::move(group), std::move(offers));
    }
    HomeGroup rest{shop.say("More calls"), {}};
    std::vector<Offer> offers;
    for (const auto& call : calls.entries) add(rest, offers, &call);
    home.add(std::move(rest), std::move(offers));
}

Home make_home(Shop& shop) {
    Home home;
    const auto calls = shop.library.list_calls();
    home.view.greeting = {
        shop.say("Practise when and how to bring somebody else into a call."),
        shop.say("Pick a call and answer the phone. Afterwards you see what happened, and why.")};
    home.view.empty = shop.say("There is no call to play. --data DIR says where the content is.");
    add_left(shop, calls, home);
    add_calls(shop, calls, home);
    return home;
}

void play(Shop& shop, terminal::Asker& asker, const Offer& offer) {
    auto [opened, exit] = offer.left ? open_attempt(shop, offer.name) : start_attempt(shop, offer.name);
    if (!opened) return;
    const auto end = offer.left ? std::optional(play_at_console(shop, asker, *std::move(opened)))
                                : begin_at_console(shop, asker, *std::move(opened));
    if (end && *end != terminal::CallEnd::left)
        (void)asker.line(shop.say("Enter goes back to the calls, q leaves:"));
}

}  // namespace

Exit run_home(Shop& shop) {
    if (!shop.environment.input_is_terminal)
        return shop.fail(
            {"usage", "calls are chosen and played at a terminal, and standard input is none",
             "rung list names the calls, rung play CALL --moves FILE plays one without a terminal"});
    terminal::Page page(shop.environment.console, style_of(shop));
    terminal::Asker asker(shop.environment.console, page, shop.say);
    while (!asker.left()) {
        const auto home = make_home(shop);
        const auto picked = terminal::run_home(asker, home.view);
        if (!picked) break;
        play(shop, asker, home.offers[*picked]);
    }
    return Exit::done;
}

}  // namespace rung::command
