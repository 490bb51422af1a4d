#pragma once

#include "desk/ui.h"
#include "session/wrap_up.h"
#include "view/customer_card.h"
#include "view/move_picks.h"
#include "view/wrap_up.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace rung::desk {

/// A step of the wrap-up with its question.
struct StepView {
    session::WrapUpStep step = session::WrapUpStep::note;
    std::string question;
};

/// What the screen after a call shows.
struct WrapUpPage {
    std::string title, ending;
    bool resolved = false;
    std::vector<StepView> steps;    ///< that are still possible
    std::vector<std::string> done;  ///< what was done so far, as sentences
    std::vector<view::MovePick> messages;
    std::vector<view::FactView> facts;
    std::vector<view::Option> owners, next_steps, causes, turns;
};
[[nodiscard]] WrapUpPage make_wrap_up_page(const view::Wording& say, const session::Session& session);

/// What is filled in and not handed in yet.
struct WrapUpUi {
    std::uint32_t facts = 0;
    int owner = -1, next = -1;  ///< into the page's lists; −1: not chosen
    std::string words;
    int owner_days = 1, customer_days = 1;
    int turn = -1, cause = -1;
    int control = -1;  ///< 0 no, 1 yes
    bool waiting = false;
};

struct HandIn {
    scenario::Move move;
    std::string text;
};
struct FillIn {
    WrapUpUi filled;
};
struct LeaveForNow {};
using WrapUpAction = std::variant<HandIn, FillIn, LeaveForNow>;

/// Message, note, follow-up, debrief and reflection, before any score; and last the way to it.
[[nodiscard]] std::vector<WrapUpAction> draw_wrap_up(Ui& ui, const debrief::Wording& say,
                                                     const WrapUpPage& page, const WrapUpUi& state,
                                                     std::uint8_t owner);

}  // namespace rung::desk
