#pragma once

#include "base/files.h"
#include "base/result.h"
#include "records/attempt_list.h"
#include "records/attempt_store.h"
#include "records/content.h"
#include "records/content_store.h"
#include "records/recording.h"
#include "records/stored_scorecard.h"
#include "scenario/library.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace rung::desk {

/// Where things are.
struct Folders {
    std::string content;   ///< `companies/ rubrics/ calls/ modules/`
    std::string data;      ///< `attempts/ content/ packs/`
    std::string settings;  ///< the file of the settings
    std::string cache;     ///< empty: nothing is kept
};

/// What home, library and progress are made from.
struct Shelf {
    scenario::Listing<scenario::ScenarioHead> calls;
    scenario::Listing<scenario::Module> modules;
    records::AttemptList attempts;
};

/// A call ready to be played, with the path of its file.
struct CallFile {
    std::shared_ptr<const records::Content> content;
    std::string path;
    std::string note;      ///< what could not be kept; empty: all is well
    bool watched = false;  ///< somebody may be writing on it: it was opened by its path
};

/// An attempt as it was left or closed.
struct AttemptFileOpened {
    std::string id;
    std::shared_ptr<const records::Content> content;
    std::shared_ptr<records::Recording> recording;
    call::Attempt attempt;
    bool stopped = false;
    std::optional<records::StoredScorecard> stored;
};

/// Everything that the desk reads from the disk and keeps there. One worker alone calls it. Errors are ready
/// to be shown; several faults of one file are one error, a line each.
class Office {
  public:
    Office(base::Files& files, Folders folders);

    [[nodiscard]] Shelf load_shelf() const;
    /// Also keeps what is played, so that the attempt replays for ever.
    [[nodiscard]] base::Result<CallFile> open_call(const std::string& name);
    [[nodiscard]] base::Result<AttemptFileOpened> open_attempt(const std::string& name) const;
    [[nodiscard]] std::string fresh_id(const std::string& scenario) const {
        return attempts_.fresh_id(scenario);
    }
    /// Keeps an attempt whole, the first time with who plays.
    base::Status keep(const std::string& id, const std::string& attempt, const records::Player& player);
    /// The call as its file stands now, and the attempt played as far on it as it goes; none where the file
    /// is as it was or cannot be played now.
    [[nodiscard]] std::optional<std::pair<CallFile, AttemptFileOpened>> reload(const std::string& path,
                                                                               const std::string& hash,
                                                                               const std::string& attempt);

    base::Status keep_settings(const std::string& settings);
    [[nodiscard]] base::Result<std::string> load_settings() const;

  private:
    base::Files* files_;
    Folders folders_;
    scenario::Library library_;
    records::ContentStore content_;
    records::AttemptStore attempts_;
};

/// Faults as one error; none where there are only warnings.
[[nodiscard]] base::Error error_of(const base::Diagnostics& faults);

}  // namespace rung::desk
