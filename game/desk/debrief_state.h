#pragma once

#include "analysis/label.h"
#include "desk/escalate_form.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rung::desk {

enum class DebriefTab : std::uint8_t { first_page, timeline, scorecard, decisions, empowerment, transcript };
inline constexpr int kDebriefTabs = 6;

/// What is done with a finished call.
enum class DebriefPane : std::uint8_t { reading, retry, what_if };

/// Where somebody is in a debrief, not what it says.
struct DebriefState {
    DebriefPane pane = DebriefPane::reading;
    DebriefTab tab = DebriefTab::first_page;
    std::size_t column = 0;                       ///< the turn that is shown, into `DebriefModel::columns`
    std::optional<analysis::Label> lit;           ///< whose moves are lit up
    std::size_t lit_move = 0;                     ///< the one that is shown, into `DebriefModel::moves`
    std::optional<std::size_t> hovered, focused;  ///< columns, as of the last frame
    std::optional<scenario::MoveKind> kind;       ///< a key of the soft phone that is open
    bool keys = false;                            ///< the list of all keys is shown
    std::optional<std::size_t> asking;            ///< the row of the scorecard whose reason is being written
    std::string reason;
    bool sending = false;  ///< the records have it, and have not answered
};

// What can be asked of the screen.
struct LeaveDebrief {};
struct ShowDebriefTab {
    DebriefTab tab;
};
struct SelectColumn {
    std::size_t column;
};
/// The pointer or the keyboard came to another turn, or went away from all.
struct PointAtColumn {
    std::optional<std::size_t> hovered, focused;
};
struct CycleLabel {
    analysis::Label label;
};
struct NextMoment {};
struct BeginRetry {};
struct BeginWhatIf {};
/// Back to reading.
struct LeavePane {};
struct ShowDebriefKeys {
    bool shown;
};
struct OpenKind {
    std::optional<scenario::MoveKind> kind;
};
/// The handover as it is being put together.
struct ChangeForm {
    EscalateForm form;
};
/// Makes it where a move is made again, and tries it where one asks what if.
struct TryMove {
    scenario::Move move;
};
struct AskRetryHint {};
struct AskRetrySolution {};
struct NextError {};
/// Units: turns, later above zero.
struct ShiftHandover {
    int turns;
};
/// Another look at a row of the scorecard: begun, written, sent, left.
struct AskAgain {
    std::size_t row;
};
struct ChangeReason {
    std::string text;
};
struct SendReason {};
struct LeaveReason {};
using DebriefAction = std::variant<LeaveDebrief, ShowDebriefTab, SelectColumn, PointAtColumn, CycleLabel,
                                   NextMoment, BeginRetry, BeginWhatIf, LeavePane, ShowDebriefKeys, OpenKind,
                                   ChangeForm, TryMove, AskRetryHint, AskRetrySolution, NextError,
                                   ShiftHandover, AskAgain, ChangeReason, SendReason, LeaveReason>;
using DebriefActions = std::vector<DebriefAction>;

}  // namespace rung::desk
