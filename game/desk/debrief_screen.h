#pragma once

#include "desk/debrief_model.h"
#include "desk/debrief_retry.h"
#include "desk/debrief_state.h"
#include "desk/debrief_what_if.h"
#include "desk/screen.h"
#include "desk/transcript_view.h"
#include "session/session.h"

#include <memory>
#include <optional>

namespace rung::desk {

/// A finished call looked back at: what it came to and why, its dear moves to be made again, and the same
/// call with one decision changed.
class DebriefScreen final : public Screen {
  public:
    /// `attempt` was played to its end.
    DebriefScreen(Surroundings& around, AttemptFileOpened attempt);

    [[nodiscard]] ScreenId id() const override { return ScreenId::debrief; }
    void show(Ui& ui) override;
    [[nodiscard]] bool takes(Key key) const override;
    /// Once something was done, the frame after it shows it.
    [[nodiscard]] std::int64_t changes_in_ms() const override { return changed_ ? 0 : -1; }

  private:
    void draw_waiting(Ui& ui);
    void draw(Ui& ui, DebriefActions& actions);
    void draw_reading(Flow& flow, DebriefActions& actions);
    void draw_form(Ui& ui, DebriefActions& actions);
    void take_keys(Ui& ui, DebriefActions& actions);
    void apply(const DebriefAction& action);
    void select(std::size_t column);
    void cycle(analysis::Label label);
    void go_to_next_moment();
    void begin_retry();
    void begin_what_if();
    void open_kind(std::optional<scenario::MoveKind> kind);
    void change_form(const EscalateForm& form);
    void list_choices();
    /// Hands the retry to a job, which does what was asked.
    void advance(const DebriefAction& action);
    void ask_what_if(const DebriefAction& action);
    [[nodiscard]] LooksOrder looks_order() const;
    void read_looks();
    void send_reason();
    [[nodiscard]] bool steps() const;

    Surroundings& around_;
    AttemptFileOpened attempt_;
    std::optional<DebriefModel> model_;
    DebriefState state_;
    TranscriptLayout transcript_;
    bool changed_ = false;

    std::shared_ptr<RetryPlay> retry_;   ///< null: there is none, or it is away with a job
    std::optional<RetryModel> retried_;  ///< as it was when it came back last
    bool thinking_ = false;
    int retry_no_ = 0;  ///< what comes back of an earlier one is dropped

    WhatIfDesk what_if_;

    std::unique_ptr<session::Session> stage_;  ///< where a handover is being put together
    EscalateForm form_;
    FormView form_view_;

    // Last, so that nothing comes back once the rest is gone.
    Asking asking_;
};

}  // namespace rung::desk
