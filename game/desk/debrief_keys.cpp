#include "desk/debrief_keys.h"

#include "desk/debrief_parts.h"
#include "desk/sheet.h"

#include <utility>
#include <vector>

namespace rung::desk {
namespace {

using debrief::Wording;

std::string name_of(char32_t key) {
    if (key == 0) return "–";
    return std::string(1, static_cast<char>(key >= 'a' && key <= 'z' ? key - 'a' + 'A' : key));
}

std::vector<std::pair<std::string, std::string>> list_keys(const Wording& say, const Settings& settings) {
    const auto own = [&](Shortcut shortcut) { return name_of(settings.key_of(shortcut)); };
    return {{"← →", say("in the timeline and in what-if: the turn before, the turn after")},
            {say("Space"), say("the next key moment")},
            {own(Shortcut::retry), say("make the dear moves again")},
            {own(Shortcut::what_if), say("what if: one decision changed")},
            {own(Shortcut::hint), say("while retrying: a hint")},
            {own(Shortcut::solution), say("while retrying: the best move, and why")},
            {own(Shortcut::next), say("while retrying: on to the next one")},
            {"1–9", say("say what stands there")},
            {say("Tab"), say("from group to group; arrows go within one, Enter picks")},
            {say("Page"), say("Page up and Page down scroll")},
            {say("Escape"), say("back")}};
}

}  // namespace

void draw_debrief_keys(Ui& ui, const Wording& say, const Settings& settings, DebriefActions& actions) {
    const Sheet sheet = begin_sheet(ui, "debrief/keys", say("All keys"), say("Close"), 620, 430);
    const Rect content = ui.begin_scroll("debrief/keys/list", sheet.inside);
    Flow flow(ui, content, "debrief/keys");
    int n = 0;
    for (const auto& [key, does] : list_keys(say, settings))
        draw_entry(flow, "debrief/keys/" + std::to_string(++n), key, does, Ink::accent);
    ui.end_scroll(flow.y());
    if (sheet.closed) actions.emplace_back(ShowDebriefKeys{false});
}

}  // namespace rung::desk
