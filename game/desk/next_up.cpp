#include "desk/next_up.h"

#include <algorithm>

namespace rung::desk {

using view::HomeGroupKind;

namespace {

const view::HomeRow* find_first(const view::HomeView& home, HomeGroupKind kind) {
    const auto found = std::find_if(home.groups.begin(), home.groups.end(),
                                    [&](const view::HomeGroup& group) { return group.kind == kind; });
    return found == home.groups.end() ? nullptr : &found->rows.front();
}

/// What will happen, for somebody who has not seen it.
std::vector<std::string> steps_for(const view::Wording& say, const view::HomeView& home) {
    if (!is_new(home)) return {};
    return {say("The phone rings: a customer has a problem, and you answer."),
            say("You choose what you say, and whether, when and how to bring in somebody else."),
            say("Afterwards you see what went well, what to do differently, and why.")};
}

}  // namespace

bool is_new(const view::HomeView& home) {
    return home.rung.empty() && find_first(home, HomeGroupKind::go_on) == nullptr;
}

std::optional<NextUp> find_next_up(const view::Wording& say, const view::HomeView& home) {
    if (const auto* row = find_first(home, HomeGroupKind::assigned))
        return NextUp{say("Your assignment"),
                      row->offer.left ? say("Go on with the call") : say("Get ready for this call"),
                      steps_for(say, home), *row};
    if (const auto* row = find_first(home, HomeGroupKind::go_on))
        return NextUp{say("Go on where you stopped"), say("Go on with the call"), {}, *row};
    if (const auto* row = find_first(home, HomeGroupKind::practise))
        return NextUp{say("Practise next"), say("Get ready for this call"), {}, *row};
    const auto* row = home.find_row(0);
    if (row == nullptr) return std::nullopt;
    if (!is_new(home)) return NextUp{say("Play again"), say("Get ready for this call"), {}, *row};
    return NextUp{say("Your first call"), say("Start your first call"), steps_for(say, home), *row};
}

}  // namespace rung::desk
