#pragma once

#include "desk/screen.h"
#include "session/session.h"

#include <memory>
#include <string>

namespace rung::desk {

/// A call that is being played at the desk, from pick-up to the close of its wrap-up: the session, and its
/// keeping on the disk. Each decision is handed to the worker of the disk before anything is shown of its
/// answer; `settled` says when it has arrived there.
class Play {
  public:
    Play(Surroundings& around, const ToCall& call);
    Play(const Play&) = delete;
    Play& operator=(const Play&) = delete;

    [[nodiscard]] session::Session& session() { return *session_; }
    [[nodiscard]] const session::Session& session() const { return *session_; }
    [[nodiscard]] const std::shared_ptr<const records::Content>& content() const { return content_; }
    /// Of the call's file where somebody may be writing on it; else empty.
    [[nodiscard]] const std::string& watched_path() const { return path_; }
    /// The attempt as its file.
    [[nodiscard]] std::string format() const;
    /// Everything done so far has been kept, or the player was told that it cannot be.
    [[nodiscard]] bool settled() const { return waiting_ == 0; }
    /// In the records; empty until the first decision was kept.
    [[nodiscard]] const std::string& id() const { return id_; }
    /// The attempt as it stands, for its debrief.
    [[nodiscard]] AttemptFileOpened opened() const;

  private:
    struct Kept {
        std::string id;
        base::Status status;
        bool lasts = true;
    };
    base::Status keep(const session::Session& session);
    void find_counting();
    void hear(const Kept& kept);

    Surroundings& around_;
    std::shared_ptr<const records::Content> content_;
    std::string path_, id_;
    std::shared_ptr<std::string> kept_as_;     ///< the id as the worker of the disk knows it
    std::shared_ptr<std::string> assignment_;  ///< that it counts for, as the worker knows it
    int waiting_ = 0;
    bool told_ = false;
    Asking asking_;
    std::unique_ptr<session::Session> session_;
};

}  // namespace rung::desk
