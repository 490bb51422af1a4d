#pragma once

#include "debrief/debrief.h"
#include "report/paper.h"

#include <string>
#include <vector>

/// The sections of a text report, each writing itself, and the sentences that every form of a report shares.
namespace rung::report {

using debrief::Wording;

/// Where a text is written to, and in whose words.
struct Pen {
    Paper& paper;
    const Wording& say;
    Detail detail = Detail::brief;

    [[nodiscard]] bool full() const { return detail == Detail::full; }
};

/// The heading of a section, in full with the ids it shows; nothing for a section that has none.
void write_heading(Pen pen, debrief::Section section);

void write_timeline(Pen pen, const debrief::Timeline& timeline);
/// In sentences, a turn each; brief: of the turns in which something stands out.
void write_timeline_plain(Pen pen, const debrief::Timeline& timeline);
void write_decisions(Pen pen, const debrief::Decisions& decisions);
void write_scorecard(Pen pen, const debrief::Debrief& debrief);
void write_readers(Pen pen, const debrief::Debrief& debrief);
void write_transcript(Pen pen, const debrief::Transcript& transcript);

/// `0 in an assessment, otherwise 74`, `74 of 100`.
[[nodiscard]] std::string format_total(const Wording& say, const debrief::Scores& scores);
[[nodiscard]] std::string format_passed(const Wording& say, const debrief::Scores& scores);
/// Which call it was, how it was played and how long it took: a few words each.
[[nodiscard]] std::vector<std::string> list_heading(const Wording& say, const debrief::Debrief& debrief);
/// What is said at the end of the causes, and of findings from one call alone.
[[nodiscard]] std::string cause_note(const Wording& say);
[[nodiscard]] std::string one_call_note(const Wording& say);
/// `Turn 2, 12.5 points`.
[[nodiscard]] std::string format_moment(const Wording& say, const debrief::Moment& moment);
/// The company's own way up by its name, with what it promises.
[[nodiscard]] std::string format_way_up(const Wording& say, const debrief::WayUp& way);
/// What somebody can be asked for and may give, after their name.
[[nodiscard]] std::string format_owner(const Wording& say, const debrief::Owner& owner);
/// Letters with what they mean, of those that occur.
[[nodiscard]] std::string format_marks(const Wording& say, const debrief::Timeline& timeline);
/// What the rows of values and of losses say, where values are known.
[[nodiscard]] std::string format_value_note(const Wording& say);
/// `over your limit: turns 3 to 6`, with what became of it.
[[nodiscard]] std::string format_band(const Wording& say, const debrief::Band& band);

}  // namespace rung::report
