#pragma once

#include "base/files.h"
#include "base/programs.h"
#include "base/result.h"
#include "desk/samples.h"
#include "desk/speech.h"

#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>
#include <string>

namespace rung::desk {

/// How much a voice keeps.
struct VoiceLimits {
    std::size_t memory_bytes = std::size_t{16} << 20;  ///< of samples
    std::size_t disk_count = 400;                      ///< files in the folder, about 200 KB each
    std::int64_t speak_ms = 5000;                      ///< what one line may take the program
};

/// Speaks lines, and remembers what it has spoken. Belongs to one thread at a time: it waits for another
/// program and for the disk, so not to the drawing one. Owner: programs and files outlive it.
class Voice {
  public:
    /// `folder` keeps spoken lines of customers from one start to the next, by the digest of their command
    /// and text; empty: no folder. What the reader says may be what somebody has typed, and stays off the
    /// disk.
    Voice(base::Programs& programs, base::Files& files, std::string folder, VoiceLimits limits = {});

    /// The utterance as sound; no samples when there is nothing to say. Once the program turned out to be
    /// missing, what is not remembered gives that error at once.
    /// Errors: of Programs::run; sound-unreadable. Cost: about 60 ms for a new line, 10 ms from the folder,
    /// nothing from memory.
    [[nodiscard]] base::Result<Samples> speak(const Utterance& utterance);

  private:
    struct Spoken {
        std::string key;
        Samples samples;
    };

    [[nodiscard]] base::Result<Samples> make(const Utterance& utterance, const std::string& text,
                                             const std::string& key);
    [[nodiscard]] const Samples* find(const std::string& key);
    void remember(const std::string& key, const Samples& samples);
    [[nodiscard]] std::optional<Samples> load(const std::string& key) const;
    void keep(const std::string& key, const std::string& wav);
    [[nodiscard]] std::string path_of(const std::string& key) const;

    base::Programs* programs_;
    base::Files* files_;
    std::string folder_;
    VoiceLimits limits_;
    std::list<Spoken> spoken_;  ///< the one not heard for longest first
    std::size_t spoken_bytes_ = 0;
    std::optional<std::size_t> disk_count_;  ///< once somebody had to know
    std::optional<base::Error> missing_;
};

}  // namespace rung::desk
