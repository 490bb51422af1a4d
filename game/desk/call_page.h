#pragma once

#include "desk/escalate_form.h"
#include "desk/settings.h"
#include "session/session.h"
#include "view/call_view.h"
#include "view/contacts.h"
#include "view/move_picks.h"
#include "view/policy_book.h"
#include "view/transcript.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rung::desk {

/// The panels at the right of a call.
enum class CallTab : std::uint8_t { customer, policies, contacts, notes };
inline constexpr int kCallTabs = 4;

/// What lies over a call.
enum class CallSheet : std::uint8_t { none, pick, escalate, pause, stop, help };

using view::MovePick;

/// Everything that the screen of a call shows of the call itself; made anew after each decision.
struct CallPage {
    view::CallView view;
    view::CustomerCard card;
    std::vector<view::AuthorityView> authority;
    std::vector<view::FactView> facts;
    std::vector<view::ContactView> contacts;
    std::vector<view::PolicyView> policies;
    view::Transcript transcript;
    std::size_t heard = 0;     ///< lines of the transcript before the last answer
    int anger = 0, trust = 0;  ///< for the face; numbers are shown only where `view` has them
    bool may_pause = false;
    bool in_call = true;
};
[[nodiscard]] CallPage make_call_page(const view::Wording& say, const session::Session& session,
                                      Profanity profanity, const std::string& search);

/// The lines that can go with the announcement of a contact.
[[nodiscard]] std::vector<MovePick> list_announcements(const view::Wording& say,
                                                       const session::Session& session, std::uint8_t contact);

/// Where the player is on the screen: nothing of it belongs to the attempt.
struct CallUi {
    CallTab tab = CallTab::customer;
    CallSheet sheet = CallSheet::none;
    std::string sheet_title;
    std::vector<MovePick> picks;
    EscalateForm form;
    std::string search;
    std::string hint;
    std::string guide;
    std::size_t shown = 0;  ///< code points of what was heard last that have appeared; all of it once `whole`
    bool whole = true;
    float patience = -1;   ///< share of it that is left; below 0: no clock
    bool waiting = false;  ///< for the decision to be kept
    bool muted = false;
};

// What a player can ask for on the screen of a call.
struct Make {
    scenario::Move move;
};
struct OpenPicks {
    scenario::MoveKind kind;
};
struct OpenSheet {
    CallSheet sheet;
};
struct PickTab {
    CallTab tab;
};
struct Search {
    std::string words;
};
struct ChangeHandover {
    EscalateForm form;
};
struct AskHint {};
struct UndoMove {};
struct Complete {};
struct Mute {};
struct StopForGood {};
struct GoOn {};
struct Leave {};
using CallAction = std::variant<Make, OpenPicks, OpenSheet, PickTab, Search, ChangeHandover, AskHint,
                                UndoMove, Complete, Mute, StopForGood, GoOn, Leave>;
using CallActions = std::vector<CallAction>;

}  // namespace rung::desk
