#include "team/one_to_one.h"

#include "team/least.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rung::team {
namespace {

using analysis::Direction;
using Questions = std::array<std::string, 3>;

/// What cannot be answered with yes or no, and blames nobody. Source: E9.
Questions questions_on(Direction direction) {
    switch (direction) {
        case Direction::too_early:
            return {"What made you want somebody else on the line just then?",
                    "What could you still have offered that was yours to give?",
                    "What would you need from me to try that first next time?"};
        case Direction::too_late:
            return {"When did it first cross your mind to bring somebody in?", "What held you back?",
                    "What would make it easier to ask a little sooner?"};
        case Direction::wrong_owner:
            return {"How did you choose whom to ask?", "What would show you at a glance whose matter it is?",
                    "Who can you turn to when you are not sure?"};
        case Direction::wrong_way:
            return {"What did the customer hear when you passed them on?",
                    "What did your colleague know when they picked up?",
                    "If you took over such a call, what would you want to be told?"};
        case Direction::tone:
            return {"What was going on for you when the customer said that?",
                    "How would you like to sound at such a moment?", "What helps you to get back to it?"};
        case Direction::boundary:
            return {"Where was your own line in that call?", "What made it hard to say so?",
                    "What do you want to know that I stand behind?"};
        case Direction::none:
            break;
    }
    return {"Which of these calls are you proud of, and what made it work?",
            "At which moment did you feel on your own?",
            "What would you like to try, if nobody were counting?"};
}

const TalkAttempt::Astray* find_dearest(const TalkAttempt& attempt, Direction direction) {
    const TalkAttempt::Astray* dearest = nullptr;
    for (const auto& one : attempt.astray) {
        if (direction != Direction::none && one.direction != direction) continue;
        if (dearest == nullptr || one.lost > dearest->lost) dearest = &one;
    }
    return dearest;
}

/// What was earned in most attempts, shown by its latest line.
void fill_strength(OneToOne& sheet, const std::vector<TalkAttempt>& attempts) {
    std::map<std::string, std::size_t> counts;
    for (const auto& attempt : attempts)
        for (const auto& strength : attempt.strengths) ++counts[strength.name];
    for (const auto& attempt : attempts)
        for (const auto& strength : attempt.strengths) {
            const auto count = counts[strength.name];
            if (sheet.strength && count <= sheet.strength_count) continue;
            sheet.strength = OneToOne::Line{attempt.attempt, attempt.title,    attempt.day, strength.turn,
                                            strength.words,  strength.because, {}};
            sheet.strength_name = strength.name;
            sheet.strength_count = count;
        }
}

std::optional<OneToOne::Pattern> find_pattern(const std::vector<TalkAttempt>& attempts) {
    std::optional<OneToOne::Pattern> found;
    for (int i = 1; i < analysis::kDirections; ++i) {
        OneToOne::Pattern one{static_cast<Direction>(i), 0, {}};
        for (const auto& attempt : attempts)
            if (find_dearest(attempt, one.direction) != nullptr) one.attempts.push_back(attempt.attempt);
        one.count = one.attempts.size();
        if (one.count >= kLeastForPattern && (!found || one.count > found->count)) found = std::move(one);
    }
    return found;
}

void fill_moment(OneToOne& sheet, const std::vector<TalkAttempt>& attempts) {
    const auto direction = sheet.pattern ? sheet.pattern->direction : Direction::none;
    for (const auto& attempt : attempts) {
        const auto* const dearest = find_dearest(attempt, direction);
        if (dearest == nullptr) continue;
        sheet.moment = OneToOne::Line{attempt.attempt, attempt.title,   attempt.day, dearest->turn,
                                      dearest->words,  dearest->better, dearest->why};
        sheet.practice = attempt.plan;
        return;
    }
}

}  // namespace

TalkAttempt make_talk_attempt(std::string attempt, std::string day, const debrief::Debrief& debrief,
                              const analysis::Review& review) {
    TalkAttempt made;
    made.attempt = std::move(attempt);
    made.title = debrief.heading.title;
    made.day = std::move(day);
    for (const auto& strength : debrief.strengths)
        made.strengths.push_back({strength.turn, strength.words, strength.because, strength.name});
    for (const auto& move : debrief.decisions.moves) {
        const auto found = std::find_if(review.decisions.begin(), review.decisions.end(),
                                        [&](const analysis::Decision& one) { return one.beat == move.beat; });
        if (move.turn == 0 || found == review.decisions.end() || !analysis::is_error(found->label)) continue;
        made.astray.push_back(
            {move.turn, found->lost.least, found->direction, move.words, move.better.text, move.why.text});
    }
    made.plan = debrief.first_page.next_time.text;
    return made;
}

OneToOne make_one_to_one(const std::vector<TalkAttempt>& attempts) {
    OneToOne sheet;
    sheet.attempts = attempts.size();
    sheet.too_few = attempts.size() < kLeastAttempts;
    if (sheet.too_few) return sheet;
    fill_strength(sheet, attempts);
    sheet.pattern = find_pattern(attempts);
    fill_moment(sheet, attempts);
    sheet.questions = questions_on(sheet.pattern ? sheet.pattern->direction : Direction::none);
    return sheet;
}

std::vector<std::string> list_quoted(const OneToOne& sheet) {
    std::vector<std::string> quoted;
    for (const auto* line : {&sheet.strength, &sheet.moment})
        if (*line && std::find(quoted.begin(), quoted.end(), (*line)->attempt) == quoted.end())
            quoted.push_back((*line)->attempt);
    return quoted;
}

}  // namespace rung::team
