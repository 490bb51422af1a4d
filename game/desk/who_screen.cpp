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

void WhoScreen::show(Ui& ui) {
    const auto& settings = around_.settings;
    const auto action = draw_who(ui, around_.say, {settings.people, settings.who}, state_);
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
