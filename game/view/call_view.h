#pragma once

#include "session/session.h"
#include "view/customer_card.h"
#include "view/mood.h"
#include "view/soft_phone.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rung::view {

/// Where the call stands.
struct StatusView {
    std::string stage_code;  ///< `L2`
    std::string stage;
    int turn = 1, turns = 0;
    std::string time;  ///< of the call so far, `2:05`
    MoodView mood;
    std::string authority;  ///< `refund up to £50, discount up to 10%`
    std::string owner;      ///< who has taken over; empty: the rep has the call
    std::string patience;   ///< `19 s to answer`; empty: no clock runs
};

/// Something that can be said here.
struct ChoiceView {
    int number = 1;
    std::uint32_t choice = 0;
    std::string text;
    scenario::Move move;
};

/// Everything a screen of the call shows, ready to be put on it.
struct CallView {
    std::string title, customer;
    StatusView status;
    std::vector<ChoiceView> choices;
    std::vector<PhoneKey> keys;
    bool may_hint = false;
    bool may_undo = false;
    std::string why_no_undo;
};

[[nodiscard]] CallView make_call_view(const Wording& say, const session::Session& session);

/// Seconds of the call so far: what was spoken, held and thought. Source: design §5, Time.
[[nodiscard]] int seconds_so_far(const scenario::Script& script, const records::Recording& recording);

}  // namespace rung::view
