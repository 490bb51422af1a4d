#pragma once

#include "base/files.h"
#include "base/result.h"
#include "records/attempt_list.h"
#include "records/content.h"
#include "records/recording.h"
#include "records/records.h"
#include "records/stored_scorecard.h"
#include "report/content_names.h"
#include "scenario/library.h"
#include "team/assigned.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

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
    team::AssignedList assigned;  ///< to whoever plays
    std::string warning;  ///< what is to be known about the records, the first time; empty: all is well
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

/// Opens what is kept; empty: files in the data folder.
using OpenRecords = std::function<base::Result<records::Records>()>;

/// Everything that the desk reads from the disk and keeps there. One worker alone calls it. Errors are ready
/// to be shown; several faults of one file are one error, a line each.
class Office {
  public:
    Office(base::Files& files, Folders folders, OpenRecords open = {});

    /// `who` plays, and `today` is the day, whatever follows.
    [[nodiscard]] Shelf load_shelf(const std::string& who, const std::string& today) const;
    /// Of everybody whom the records on this machine know by name.
    [[nodiscard]] std::vector<std::string> list_names() const;
    /// What a play that begins now counts for; absent: it is the player's own.
    [[nodiscard]] std::optional<team::Assigned> find_counting(const std::string& who,
                                                              const std::string& today,
                                                              const std::string& call, call::Mode mode) const;
    /// In which modes a play that begins now counts for somebody.
    [[nodiscard]] std::vector<call::Mode> list_counting_modes(const std::string& who,
                                                              const std::string& today,
                                                              const std::string& call) const;
    /// Also keeps what is played, so that the attempt replays for ever.
    [[nodiscard]] base::Result<CallFile> open_call(const std::string& name);
    [[nodiscard]] base::Result<AttemptFileOpened> open_attempt(const std::string& name) const;
    /// Keeps an attempt whole, as `AttemptStore::keep`.
    base::Status keep(std::string& id, const std::string& scenario, const std::string& attempt,
                      const records::Player& player, const std::optional<records::ScoreRow>& score = {});
    /// Whether what is kept outlasts the program.
    [[nodiscard]] bool lasts() const { return records().keeps; }
    /// The call as its file stands now, and the attempt played as far on it as it goes; none where the file
    /// is as it was or cannot be played now.
    [[nodiscard]] std::optional<std::pair<CallFile, AttemptFileOpened>> reload(const std::string& path,
                                                                               const std::string& hash,
                                                                               const std::string& attempt);

    /// Of who plays; a rep where there are no people, or nobody is called so.
    [[nodiscard]] records::Role find_role(const std::string& who) const;
    /// The store as who plays sees it. Errors: no-people (files alone), unknown-person.
    [[nodiscard]] base::Result<records::Store*> store_of(const std::string& who) const;
    /// The same for those who coach. Errors: those of `store_of`, not-a-coach.
    [[nodiscard]] base::Result<records::Store*> store_of_coach(const std::string& who) const;
    /// What the content calls the things that scores know by their ids.
    [[nodiscard]] report::ContentNames names_of_content() const { return report::names_of_library(library_); }
    /// Where an attempt of somebody else is looked at, writes down that it was.
    void note_reading(const std::string& attempt, const std::string& who, const std::string& now) const;
    [[nodiscard]] scenario::Listing<scenario::ScenarioHead> list_calls() const {
        return library_.list_calls();
    }
    [[nodiscard]] scenario::Listing<scenario::Module> list_modules() const { return library_.list_modules(); }

    base::Status keep_settings(const std::string& settings);
    [[nodiscard]] base::Result<std::string> load_settings() const;

    /// What is kept, opened when it is first asked for; in memory where it cannot be.
    [[nodiscard]] records::Records& records() const;

  private:
    base::Files* files_;
    Folders folders_;
    scenario::Library library_;
    OpenRecords open_;
    mutable std::optional<records::Records> records_;
    mutable bool warned_ = false;
};

/// Faults as one error; none where there are only warnings.
[[nodiscard]] base::Error error_of(const base::Diagnostics& faults);

}  // namespace rung::desk
