#include "call/mood_referee.h"

#include <algorithm>

namespace rung::test {
namespace {

using scenario::EventKind;
using scenario::MoveKind;

struct Sum {
    int anger = 0, trust = 0;
    void add(scenario::MoodChange change, int times = 1) {
        anger += change.anger * times;
        trust += change.trust * times;
    }
};

/// The mood after the last scene of a story.
class Feelings {
  public:
    explicit Feelings(const Story& story) : story_(story), script_(story.script), scene_(story.last()) {}

    [[nodiscard]] Sum of_move() const;
    [[nodiscard]] Sum of_handover() const;
    /// Something concrete was offered: anger may fall below the floor.
    [[nodiscard]] bool concrete() const;

  private:
    [[nodiscard]] const scenario::Skill& skill(int idx) const {
        return script_.skills[static_cast<std::size_t>(idx)];
    }
    [[nodiscard]] int times_shown_lately(int idx) const;
    [[nodiscard]] bool heard() const;
    [[nodiscard]] Sum of_skills() const;
    [[nodiscard]] bool vented_just_before() const;
    [[nodiscard]] bool waited_last_turn() const;
    [[nodiscard]] int holds_so_far() const;
    [[nodiscard]] bool abused_since_warning() const;

    const Story& story_;
    const scenario::Script& script_;
    const Scene& scene_;
};

/// On how many of the three turns before this one the skill was shown.
int Feelings::times_shown_lately(int idx) const {
    int times = 0;
    for (std::size_t i = 0; i + 1 < story_.scenes.size(); ++i) {
        const auto& s = story_.scenes[i];
        if (s.takes_turn && s.turn >= story_.turn - 3 && s.turn < story_.turn)
            times += static_cast<int>(s.shown.count(idx));
    }
    return times;
}

bool Feelings::heard() const {
    return story_.ever([&](const Scene& s) {
        if (s.has(EventKind::listens) && &s != &scene_) return true;
        return std::any_of(s.shown.begin(), s.shown.end(), [&](int i) { return skill(i).hears; });
    });
}

bool Feelings::concrete() const {
    return story_.ever([&](const Scene& s) {
        if (s.move.kind == MoveKind::offer && s.takes_turn) return true;
        return std::any_of(s.shown.begin(), s.shown.end(), [&](int i) { return skill(i).solves; });
    });
}

Sum Feelings::of_skills() const {
    Sum sum;
    bool grates = false;
    for (const int idx : scene_.shown) {
        const auto& s = skill(idx);
        const int times = times_shown_lately(idx);
        if (s.harmful) {
            sum.add({s.anger[0], s.trust[0]});
        } else if (times >= 2) {
            grates = true;
        } else if (times == 1 || (s.solves && !heard())) {
            sum.anger += s.anger[0] / 2;
            sum.trust += s.trust[0] / 2;
        } else {
            sum.add({s.anger[0], s.trust[0]});
        }
    }
    if (grates) sum.add(script_.mood.grate);
    return sum;
}

bool Feelings::vented_just_before() const {
    if (story_.scenes.size() < 2) return false;
    const auto& before = story_.scenes[story_.scenes.size() - 2];
    return before.does(EventKind::swears) || before.does(EventKind::abuses) || before.does(EventKind::asks) ||
           before.does(EventKind::alleges_fault) || before.does(EventKind::asks_manager);
}

bool Feelings::waited_last_turn() const {
    for (std::size_t i = story_.scenes.size() - 1; i-- > 1;)
        if (story_.scenes[i].takes_turn) return story_.scenes[i].move.kind == MoveKind::wait;
    return false;
}

int Feelings::holds_so_far() const {
    return static_cast<int>(std::count_if(story_.scenes.begin() + 1, story_.scenes.end(),
                                          [](const Scene& s) { return s.move.kind == MoveKind::hold; }));
}

bool Feelings::abused_since_warning() const {
    bool abused = false;
    int clean = 0;
    bool sorry = false, warned_finally = false, earned = false;
    for (std::size_t i = 0; i + 1 < story_.scenes.size(); ++i) {
        const auto& s = story_.scenes[i];
        if (s.move.kind == MoveKind::warn && i > 0) {
            abused = false;
            warned_finally = warned_finally || s.move.final_warning != 0;
        }
        bool now = false;
        for (const auto& act : s.acts) {
            if (story_.is_abuse(act)) now = abused = true, sorry = false, clean = 0;
            if (act.kind == EventKind::apologises && warned_finally) sorry = true;
        }
        if (!s.takes_turn) continue;
        if (!now) ++clean;
        if (sorry && clean >= 3 && !earned) earned = true, abused = false;
    }
    return abused;
}

/// What the rep's part of the move does to the customer.
Sum Feelings::of_move() const {
    const auto& m = script_.mood;
    Sum sum = of_skills();
    switch (scene_.move.kind) {
        case MoveKind::hold:
            sum.add(m.hold);
            if (scene_.move.amount > script_.rules.hold_max_s) sum.add(m.hold_long);
            if (holds_so_far() > script_.rules.hold_max_times) sum.add(m.hold_often);
            break;
        case MoveKind::lookup:
            sum.add(m.lookup);
            break;
        case MoveKind::wait:
            sum.add(vented_just_before() && !waited_last_turn() ? m.listening : m.silence);
            break;
        case MoveKind::barge_in:
            sum.add(m.barge_in);
            break;
        case MoveKind::announce:
            sum.add(m.announce);
            break;
        case MoveKind::warn:
            sum.add(abused_since_warning() ? m.warn_due : m.warn_undue);
            break;
        case MoveKind::escalate:
            if (scene_.move.line == scenario::kNoLine) sum.add(m.unexplained);
            break;
        default:
            break;
    }
    sum.add(m.repeat, scene_.times(EventKind::repeats));
    sum.add(m.refused, scene_.times(EventKind::refused));
    sum.add(m.accepted, scene_.times(EventKind::accepted));
    return sum;
}

/// What becomes of a handover does so after the words.
Sum Feelings::of_handover() const {
    const auto& m = script_.mood;
    Sum sum;
    sum.add(m.wrong_owner, scene_.times(EventKind::handed_back));
    sum.add(m.unavailable, scene_.times(EventKind::unavailable));
    sum.add(m.starts_again, scene_.times(EventKind::starts_again));
    if (!scene_.has(EventKind::connected)) return sum;
    for (std::size_t fact = 0; fact < script_.facts.size(); ++fact)
        if (script_.facts[fact].kind == scenario::FactKind::need && (scene_.move.facts >> fact & 1u) == 0)
            sum.add(m.asked_again);
    return sum;
}

void settle(Story& story, Sum sum, bool concrete) {
    int anger = story.anger + sum.anger;
    if (!concrete && anger < story.script.floor)
        anger = std::max(anger, std::min<int>(story.anger, story.script.floor));
    story.anger = std::min(100, std::max(0, anger));
    story.trust = std::min(100, std::max(0, story.trust + sum.trust));
}

}  // namespace

void feel_last_scene(Story& story) {
    const Feelings feelings(story);
    settle(story, feelings.of_move(), feelings.concrete());
    settle(story, feelings.of_handover(), feelings.concrete());
    if (story.last().takes_turn) story.anger_at_turns.push_back(story.anger);
}

}  // namespace rung::test
