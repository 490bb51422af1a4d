#include "debrief/section.h"

#include <array>
#include <cstddef>

namespace rung::debrief {
namespace {

using Ids = std::array<std::string_view, 2>;

constexpr Ids kCause = {"E7", ""};
constexpr Ids kTimeline = {"L", ""};
constexpr Ids kLessons = {"E8", "E6"};
constexpr Ids kRep = {"E2", "E5"};
constexpr Ids kManager = {"E1", "E9"};
constexpr Ids kOrganisation = {"E3", ""};
constexpr Ids kWayUp = {"C6", ""};
constexpr Ids kAfterwards = {"C8", ""};

constexpr std::span<const std::string_view> first(const Ids& ids, std::size_t n) {
    return std::span<const std::string_view>(ids).first(n);
}

constexpr std::array<SectionInfo, kSections> kInfo = {{
    {Section::support, "support", "", {}},
    {Section::reflection, "reflection", "Which moment would you change?", {}},
    {Section::first_page, "first-page", "The call in a minute", {}},
    {Section::cause, "cause", "What caused it?", first(kCause, 1)},
    {Section::moments, "moments", "Other moments that weighed", {}},
    {Section::timeline, "timeline", "Turn by turn", first(kTimeline, 1)},
    {Section::decisions, "decisions", "What each move was worth", {}},
    {Section::scorecard, "scorecard", "Scorecard", {}},
    {Section::lessons, "lessons", "Keep, stop, start", first(kLessons, 2)},
    {Section::rep, "rep", "For you", first(kRep, 2)},
    {Section::manager, "manager", "For your manager", first(kManager, 2)},
    {Section::organisation, "organisation", "For the company", first(kOrganisation, 1)},
    {Section::way_up, "way-up", "The way up", first(kWayUp, 1)},
    {Section::afterwards, "afterwards", "What came of it", first(kAfterwards, 1)},
    {Section::glossary, "glossary", "What the letters stand for", {}},
    {Section::transcript, "transcript", "The call, word for word", {}},
}};

}  // namespace

const SectionInfo& info_of(Section section) {
    return kInfo[static_cast<std::size_t>(section)];
}

}  // namespace rung::debrief
