#include "score/outcome_words.h"

#include <array>
#include <cstddef>

namespace rung::score {
namespace {

constexpr std::array<std::string_view, 3> kMissed = {"W10", "W10b", "W14"};
constexpr std::array<std::string_view, 2> kKept = {"W8", "W13"};
constexpr std::array<std::string_view, 3> kNeedless = {"W8", "W9", "W13"};
constexpr std::array<std::string_view, 2> kPremature = {"W9", "W11"};
constexpr std::array<std::string_view, 2> kLate = {"W10", "W10b"};
constexpr std::array<std::string_view, 2> kAvoidable = {"W5", "H9"};
constexpr std::array<std::string_view, 2> kTimely = {"W9", "W10"};

constexpr std::array<OutcomeWords, kOutcomes> kWords = {{
    {"There was a moment to bring somebody in, and it passed. Hoping that it settles by itself is human.",
     "This call needed somebody with more room than you have. They would have been glad of it.", kMissed},
    {"You kept the call, and that was right.", "", kKept},
    {"Nothing in this call asked for a second person yet.",
     "You could have carried this one yourself. Trust what is yours a little longer.", kNeedless},
    {"The right person, a little too soon: there was still something of yours to try.",
     "Early handovers make people wait and tell it all again. One real try first.", kPremature},
    {"The right step, a little late. The sign was there before.", "", kLate},
    {"You handed over in time.",
     "By then a handover was right. Some of the heat came from our side of the line, so it might not have "
     "been "
     "needed.",
     kAvoidable},
    {"You handed over when it was time.", "", kTimely},
}};

}  // namespace

const OutcomeWords& words_for(Outcome outcome) {
    return kWords[static_cast<std::size_t>(outcome)];
}

}  // namespace rung::score
