#include "desk/who_screen.h"

#include <algorithm>

namespace rung::desk {
namespace {

/// Longer names are cut between two letters. Units: bytes.
std::string cut_name(std::string name) {
    constexpr std::size_t kLongest = 80;
    if (name.size() <= kLongest) return name;
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
    name.resize(end);
    return name;
}

}  // namespace

WhoScreen::WhoScreen(Surroundings& around) : around_(around), people_(around.settings.people) {
    around_.disk.ask(
        asking_, [office = &around_.office] { return office->list_names(); },
        [this](const std::vector<std::string>& names) { add_known(names); });
}

/// Whoever has begun to write a name goes on with it.
void WhoScreen::add_known(const std::vector<std::string>& names) {
    if (!state_.name.empty()) state_.somebody_else = true;
    for (const auto& name : names)
        if (std::find(people_.begin(), people_.end(), name) == people_.end()) people_.push_back(name);
}

void WhoScreen::show(Ui& ui) {
    const auto action = draw_who(ui, around_.say, {people_, around_.settings.who}, state_);
    if (!action) return;
    if (const auto* written = std::get_if<WriteName>(&*action)) state_.name = cut_name(written->name);
    if (std::holds_alternative<AskName>(*action)) state_.somebody_else = true;
    if (const auto* play = std::get_if<PlayAs>(&*action)) play_as(cut_name(play->name));
}

void WhoScreen::play_as(const std::string& name) {
    auto& people = around_.settings.people;
    around_.settings.who = name;
    if (!name.empty() && std::find(people.begin(), people.end(), name) == people.end())
        people.push_back(name);
    around_.settings_changed();
    around_.go(ToHome{});
}

}  // namespace rung::desk
