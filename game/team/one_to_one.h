#pragma once

#include "analysis/label.h"
#include "analysis/review.h"
#include "debrief/debrief.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rung::team {

/// Below this many attempts that went the same way it is no pattern. Source: design §8.
inline constexpr std::size_t kLeastForPattern = 3;

/// What a talk with somebody may draw on of one of their attempts.
struct TalkAttempt {
    struct Strength {
        int turn = 0;
        std::string words, because;
        std::string name;  ///< of what was earned
    };
    struct Astray {
        int turn = 0;
        int lost = 0;  ///< hundredths of a point
        analysis::Direction direction = analysis::Direction::none;
        std::string words, better, why;
    };
    std::string attempt, title, day;
    std::vector<Strength> strengths;  ///< the one that did most good first
    std::vector<Astray> astray;       ///< moves in the call that there is something to learn from
    std::string plan;                 ///< what to do next time, as an if-then plan; may be empty
};

[[nodiscard]] TalkAttempt make_talk_attempt(std::string attempt, std::string day,
                                            const debrief::Debrief& debrief, const analysis::Review& review);

/// A sheet for a talk of ten minutes between a coach and a person. Source: design §8: one strength with its
/// line, one pattern in at least three attempts with its direction, one moment to replay, three open
/// questions, one agreed practice and date.
struct OneToOne {
    /// A line out of one of the attempts.
    struct Line {
        std::string attempt, title, day;
        int turn = 0;
        std::string words, about;  ///< strength: why it works; moment: the better move
        std::string why;           ///< moment: what the better move keeps
    };
    struct Pattern {
        analysis::Direction direction = analysis::Direction::none;
        std::size_t count = 0;              ///< attempts that it is in
        std::vector<std::string> attempts;  ///< the latest first
    };
    std::size_t attempts = 0;  ///< that were looked at
    bool too_few = false;      ///< fewer than `kLeastAttempts`: everything below is empty
    std::optional<Line> strength;
    std::string strength_name;
    std::size_t strength_count = 0;  ///< attempts in which the same was earned
    std::optional<Pattern> pattern;
    std::optional<Line> moment;
    std::array<std::string, 3> questions;  ///< English, said through `Wording`
    std::string practice;                  ///< the plan to agree on; may be empty
};

/// `attempts` are the latest first.
[[nodiscard]] OneToOne make_one_to_one(const std::vector<TalkAttempt>& attempts);

/// Attempts out of which words stand on a sheet, each once.
[[nodiscard]] std::vector<std::string> list_quoted(const OneToOne& sheet);

}  // namespace rung::team
