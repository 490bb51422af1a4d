#pragma once

#include "debrief/study.h"

#include <string>
#include <string_view>
#include <vector>

namespace rung::debrief {

enum class Speaker : std::uint8_t { rep, customer, contact };
[[nodiscard]] std::string_view name_of(Speaker speaker);

/// Words as they were spoken.
struct Utterance {
    Speaker speaker = Speaker::customer;
    std::string name;
    std::string words;
    std::string tone;  ///< may be empty
};

/// One move with what it did and what was heard in answer. The first exchange is the opening, without a move.
struct Exchange {
    int turn = 0;  ///< 0: before the first move, or after the call
    scenario::Stage stage = scenario::Stage::contact;
    bool after_call = false;
    std::string deed;                ///< what the rep did, for moves other than a say; may be empty
    std::vector<std::string> did;    ///< skills shown, a try, what was learnt
    std::vector<Utterance> words;    ///< the rep's first
    std::vector<std::string> facts;  ///< what happened besides: who is on the line, what opened, how it ended
    int anger = 0;                   ///< after it
    int trust = 0;
};
using Transcript = std::vector<Exchange>;

[[nodiscard]] Transcript make_transcript(const Study& study);

}  // namespace rung::debrief
