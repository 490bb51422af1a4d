#pragma once

#include <span>
#include <string_view>

namespace rung::debrief {

/// The parts of a report, in the order in which they are read.
enum class Section {
    support,
    reflection,
    first_page,
    cause,
    moments,
    timeline,
    decisions,
    scorecard,
    lessons,
    rep,
    manager,
    organisation,
    way_up,
    afterwards,
    glossary,
    transcript,
};
inline constexpr int kSections = static_cast<int>(Section::transcript) + 1;

/// What a section is called, and which ids of the domain it exists to show.
struct SectionInfo {
    Section section;
    std::string_view code;
    std::string_view title;  ///< English, said through `Wording`; empty: it has no heading
    std::span<const std::string_view> ids;
};
[[nodiscard]] const SectionInfo& info_of(Section section);

}  // namespace rung::debrief
