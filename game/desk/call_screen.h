#pragma once

#include "desk/call_page.h"
#include "desk/play.h"
#include "desk/screen.h"
#include "desk/transcript_view.h"

#include <memory>

namespace rung::desk {

/// The call: what the player does on it, and the time that passes.
class CallScreen final : public Screen {
  public:
    CallScreen(Surroundings& around, const ToCall& call);
    ~CallScreen() override;

    [[nodiscard]] ScreenId id() const override { return ScreenId::call; }
    void show(Ui& ui) override;
    void pass_time() override;
    [[nodiscard]] bool takes(Key key) const override { return key == Key::space && !ui_.whole; }
    [[nodiscard]] std::int64_t changes_in_ms() const override;

  private:
    void apply(const CallAction& action);
    void make(const scenario::Move& move);
    void submitted(const session::Answer& answer);
    void open_picks(scenario::MoveKind kind);
    void open_sheet(CallSheet sheet);
    void hint();
    void take_back();
    void go_on();
    void refresh(bool heard_anew);
    void hear();
    void complete();
    void leave();
    void watch_file();
    void guide();

    Surroundings& around_;
    std::shared_ptr<Play> play_;
    CallPage page_;
    CallUi ui_;
    TranscriptLayout layout_;
    std::int64_t heard_at_ms_ = 0;
    std::size_t to_hear_ = 0;  ///< code points of the answer that appear bit by bit
    std::size_t guided_ = 0;
    bool guiding_ = false;
    std::int64_t watched_at_ms_ = 0;
    bool watching_ = false;
    Asking asking_;
};

}  // namespace rung::desk
