#include "call/referee.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>

namespace rung::test {
namespace {

using scenario::Event;
using scenario::EventKind;
using scenario::Move;
using scenario::MoveKind;
using scenario::Reason;
using scenario::Script;

/// One move as the referee remembers it.
struct Scene {
    Move move;
    int turn = 1;
    bool takes_turn = true;
    std::set<int> shown;                ///< skills
    std::vector<scenario::Act> acts;    ///< of the lines that were spoken
    std::map<EventKind, int> happened;  ///< how often, of what the rep and the superior did
    std::vector<Event> told;
};

struct Timing {
    int trigger = 0;
    int d = 0;
    scenario::TimingRow row;
    friend bool operator==(const Timing&, const Timing&) = default;
};

class Referee {
  public:
    Referee(const Script& script, const call::Playback& play) : script_(script), play_(play) {}

    std::vector<std::string> judge() {
        anger_ = script_.anger;
        trust_ = script_.trust;
        Scene opening;
        opening.takes_turn = false;
        take_lines(opening, std::span(play_.events).first(play_.opening_count));
        story_.push_back(opening);
        judge_triggers(0);
        for (std::size_t i = 0; i < play_.beats.size() && !ended_; ++i) judge_beat(i);
        return std::move(complaints_);
    }

  private:
    // ---------------------------------------------------------------------------------------------- the
    // story

    void take_lines(Scene& scene, std::span<const Event> events) const {
        scene.told.assign(events.begin(), events.end());
        for (const auto& event : events) {
            ++scene.happened[event.kind];
            if (event.kind != EventKind::line) continue;
            const auto range = script_.lines[event.b].acts;
            for (auto i = range.first; i < range.first + range.count; ++i)
                scene.acts.push_back(script_.acts[i]);
        }
    }

    void judge_beat(std::size_t idx) {
        const auto& beat = play_.beats[idx];
        Scene scene;
        scene.move = beat.move;
        scene.turn = turn_;
        scene.takes_turn = beat.move.kind != MoveKind::hold && beat.move.kind != MoveKind::lookup &&
                           beat.move.kind != MoveKind::message;
        scene.shown = skills_of(beat.move);
        take_lines(scene, play_.events_of(beat));
        if (beat.move.kind == MoveKind::escalate && !chain_is_open()) judge_chain(scene, idx);
        story_.push_back(scene);
        judge_mood(idx);
        if (beat.move.kind == MoveKind::disconnect) judge_goodbye(idx);
        ended_ = scene.happened.count(EventKind::call_ends) != 0;
        const bool ran_out = scene.happened.count(EventKind::out_of_turns) != 0;
        if (!ended_ || ran_out) judge_triggers(idx + 1);
        if (scene.takes_turn) ++turn_;
    }

    // --------------------------------------------------------------------------------------------- the
    // goodbye

    bool ladder_is_at_its_end() const {
        return std::any_of(opened_.begin(), opened_.end(), [&](const auto& opened) {
            const auto reason = script_.triggers[opened.first].reason;
            return reason == Reason::threat || (reason == Reason::abuse && script_.rules.may_disconnect);
        });
    }

    /// Whether the rep hangs up, does as was announced, or goes while somebody else has the call.
    void judge_goodbye(std::size_t idx) {
        const auto& scene = story_.back();
        const bool goes = ever([](const Scene& s) { return s.happened.count(EventKind::connected) != 0; });
        const bool due = !goes && ladder_is_at_its_end();
        const bool hangs_up = !goes && !due;
        if ((scene.happened.count(EventKind::leaves) != 0) != goes ||
            (scene.happened.count(EventKind::disconnects_due) != 0) != due ||
            (scene.happened.count(EventKind::answered_by_ending) != 0) != due ||
            (scene.happened.count(EventKind::hangs_up) != 0) != hangs_up)
            complain("the call is ended otherwise");
        const auto ending = goes  ? script_.ending_left_to_owner
                            : due ? script_.ending_in_order
                                  : script_.ending_disconnected;
        const auto& after = play_.beats[idx].after;
        if (after.at() != call::Phase::wrap_up || after.ending != ending || after.has(call::Mark::resolved))
            complain("the rep's goodbye leads elsewhere");
        if (goes && !scene.acts.empty()) complain("the customer acts after the rep has gone");
    }

    std::set<int> skills_of(const Move& move) const {
        std::uint32_t bits = 0;
        if (move.kind == MoveKind::say) bits = script_.choices[move.choice].shows;
        if ((move.kind == MoveKind::announce || move.kind == MoveKind::escalate) &&
            move.line != scenario::kNoLine)
            bits = script_.handover_lines[move.line].shows;
        std::set<int> skills;
        for (int i = 0; i < 32; ++i)
            if ((bits >> i & 1u) != 0) skills.insert(i);
        return skills;
    }

    template <class... Args>
    void complain(fmt::format_string<Args...> format, Args&&... args) {
        complaints_.push_back(fmt::format("turn {}: ", turn_) +
                              fmt::format(format, std::forward<Args>(args)...));
    }

    // ------------------------------------------------------------------------------------------------ the
    // mood

    [[nodiscard]] const scenario::Skill& skill(int idx) const {
        return script_.skills[static_cast<std::size_t>(idx)];
    }

    /// On how many of the three turns before this one the skill was shown.
    int times_shown_lately(int idx) const {
        int times = 0;
        for (std::size_t i = 0; i + 1 < story_.size(); ++i)
            if (story_[i].takes_turn && story_[i].turn >= turn_ - 3 && story_[i].turn < turn_)
                times += static_cast<int>(story_[i].shown.count(idx));
        return times;
    }
    bool ever(auto condition) const { return std::any_of(story_.begin(), story_.end(), condition); }
    bool heard() const {
        return ever([&](const Scene& s) {
            if (s.happened.count(EventKind::listens) != 0 && &s != &story_.back()) return true;
            return std::any_of(s.shown.begin(), s.shown.end(), [&](int i) { return skill(i).hears; });
        });
    }
    bool concrete() const {
        return ever([&](const Scene& s) {
            if (s.move.kind == MoveKind::offer && s.takes_turn) return true;
            return std::any_of(s.shown.begin(), s.shown.end(), [&](int i) { return skill(i).solves; });
        });
    }

    struct Sum {
        int anger = 0, trust = 0;
        void add(scenario::MoodChange change, int times = 1) {
            anger += change.anger * times;
            trust += change.trust * times;
        }
    };

    Sum feel_skills(const Scene& scene) const {
        Sum sum;
        bool grates = false;
        for (const int idx : scene.shown) {
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

    bool vented_just_before() const {
        if (story_.size() < 2) return false;
        const auto& acts = story_[story_.size() - 2].acts;
        return std::any_of(acts.begin(), acts.end(), [](const scenario::Act& act) {
            return act.kind == EventKind::swears || act.kind == EventKind::abuses ||
                   act.kind == EventKind::asks || act.kind == EventKind::alleges_fault ||
                   act.kind == EventKind::asks_manager;
        });
    }
    bool waited_last_turn() const {
        for (std::size_t i = story_.size() - 1; i-- > 1;)
            if (story_[i].takes_turn) return story_[i].move.kind == MoveKind::wait;
        return false;
    }
    int holds_so_far() const {
        return static_cast<int>(std::count_if(story_.begin() + 1, story_.end(),
                                              [](const Scene& s) { return s.move.kind == MoveKind::hold; }));
    }
    bool abused_since_warning() const {
        bool abused = false;
        int clean = 0;
        bool sorry = false, warned_finally = false, earned = false;
        for (std::size_t i = 0; i + 1 < story_.size(); ++i) {
            const auto& s = story_[i];
            if (s.move.kind == MoveKind::warn && i > 0) {
                abused = false;
                warned_finally = warned_finally || s.move.final_warning != 0;
            }
            bool now = false;
            for (const auto& act : s.acts) {
                if (is_abuse(act)) now = abused = true, sorry = false, clean = 0;
                if (act.kind == EventKind::apologises && warned_finally) sorry = true;
            }
            if (!s.takes_turn) continue;
            if (!now) ++clean;
            if (sorry && clean >= 3 && !earned) earned = true, abused = false;
        }
        return abused;
    }

    /// What the rep's part of the move does to the customer.
    Sum feel_move(const Scene& scene) const {
        const auto& m = script_.mood;
        Sum sum = feel_skills(scene);
        const auto count = [&](EventKind kind) {
            const auto found = scene.happened.find(kind);
            return found == scene.happened.end() ? 0 : found->second;
        };
        switch (scene.move.kind) {
            case MoveKind::hold:
                sum.add(m.hold);
                if (scene.move.amount > script_.rules.hold_max_s) sum.add(m.hold_long);
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
                if (scene.move.line == scenario::kNoLine) sum.add(m.unexplained);
                break;
            default:
                break;
        }
        sum.add(m.repeat, count(EventKind::repeats));
        sum.add(m.refused, count(EventKind::refused));
        sum.add(m.accepted, count(EventKind::accepted));
        return sum;
    }

    /// What becomes of a handover does so after the words.
    Sum feel_handover(const Scene& scene) const {
        const auto& m = script_.mood;
        Sum sum;
        const auto count = [&](EventKind kind) {
            const auto found = scene.happened.find(kind);
            return found == scene.happened.end() ? 0 : found->second;
        };
        sum.add(m.wrong_owner, count(EventKind::handed_back));
        sum.add(m.unavailable, count(EventKind::unavailable));
        sum.add(m.starts_again, count(EventKind::starts_again));
        if (count(EventKind::connected) != 0)
            for (std::size_t fact = 0; fact < script_.facts.size(); ++fact)
                if (script_.facts[fact].kind == scenario::FactKind::need &&
                    (scene.move.facts >> fact & 1u) == 0)
                    sum.add(m.asked_again);
        return sum;
    }

    void settle(Sum sum) {
        int anger = anger_ + sum.anger;
        if (!concrete() && anger < script_.floor)
            anger = std::max(anger, std::min<int>(anger_, script_.floor));
        anger_ = std::min(100, std::max(0, anger));
        trust_ = std::min(100, std::max(0, trust_ + sum.trust));
    }

    void judge_mood(std::size_t idx) {
        const auto& scene = story_.back();
        settle(feel_move(scene));
        settle(feel_handover(scene));
        const auto& after = play_.beats[idx].after;
        if (after.anger != anger_ || after.trust != trust_)
            complain("mood is {}/{}, the referee says {}/{}", after.anger, after.trust, anger_, trust_);
        for (const auto& event : scene.told)
            if (event.kind == EventKind::mood &&
                (event.a != anger_ || event.b != static_cast<unsigned>(trust_)))
                complain("the mood told is {}/{}, the referee says {}/{}", event.a, event.b, anger_, trust_);
        if (scene.takes_turn) anger_at_turns_.push_back(anger_);
    }

    // -------------------------------------------------------------------------------------------- the
    // triggers

    bool is_abuse(const scenario::Act& act) const {
        return act.kind == EventKind::abuses ||
               (act.kind == EventKind::swears && script_.rules.swearing_counts);
    }

    /// The ladder told from its beginning: whether the last scene's acts open the abuse trigger.
    bool abuse_cue() const {
        const int last = script_.rules.warnings == 0 ? 0 : 2;
        int warned = 0, clean = 0, relapses = 0;
        bool sorry = false, earned = false, repeated = false, cue = false;
        for (std::size_t i = 0; i < story_.size(); ++i) {
            const auto& s = story_[i];
            if (i > 0 && s.move.kind == MoveKind::warn) {
                if (warned == 2) repeated = true;
                warned = s.move.final_warning != 0 ? 2 : 1;
            }
            bool now = false;
            for (const auto& act : s.acts) {
                if (is_abuse(act)) {
                    now = true;
                    sorry = false;
                    clean = 0;
                    const bool spared = earned && !repeated && relapses++ == 0;
                    if (i + 1 == story_.size() && warned >= last && !spared) cue = true;
                }
                if (act.kind == EventKind::apologises && warned == 2) sorry = true;
            }
            if (!s.takes_turn) continue;
            if (!now) ++clean;
            if (sorry && clean >= 3 && !earned) earned = true, relapses = 0;
        }
        return cue;
    }

    bool did_now(EventKind kind) const {
        const auto& acts = story_.back().acts;
        return std::any_of(acts.begin(), acts.end(), [&](const scenario::Act& a) { return a.kind == kind; });
    }

    bool asked_beyond_now() const {
        const auto& acts = story_.back().acts;
        return std::any_of(acts.begin(), acts.end(), [&](const scenario::Act& act) {
            if (act.kind != EventKind::asks) return false;
            const auto& remedy = script_.remedies[act.remedy];
            return script_.amounts[remedy.steps.first + act.step] > remedy.limit;
        });
    }

    int count_acts(EventKind kind) const {
        int times = 0;
        for (const auto& scene : story_)
            times += static_cast<int>(std::count_if(scene.acts.begin(), scene.acts.end(),
                                                    [&](const scenario::Act& a) { return a.kind == kind; }));
        return times;
    }
    bool refused_anything() const {
        return count_acts(EventKind::refuses) > 0 ||
               ever([](const Scene& s) { return s.happened.count(EventKind::refused) != 0; });
    }
    int failed_tries() const {
        int failed = 0;
        for (const auto& s : story_) {
            if (s.happened.count(EventKind::tries) == 0) continue;
            const bool refused = std::any_of(s.acts.begin(), s.acts.end(), [](const scenario::Act& a) {
                return a.kind == EventKind::refuses;
            });
            if (refused || s.move.kind == MoveKind::offer) ++failed;
        }
        return failed;
    }
    int tries_before(std::size_t scenes) const {
        int tries = 0;
        for (std::size_t i = 0; i < scenes; ++i)
            tries += static_cast<int>(story_[i].happened.count(EventKind::tries));
        return tries;
    }

    bool control_lost() const {
        std::optional<int> redirected;
        for (const auto& s : story_)
            for (const int idx : s.shown)
                if ((script_.rule_skills.redirect >> idx & 1u) != 0 && !redirected) redirected = s.turn;
        const int turns = static_cast<int>(anger_at_turns_.size());
        const auto hot = [&](int turn) { return anger_at_turns_[static_cast<std::size_t>(turn - 1)] >= 85; };
        // Anger is counted at the end of turns; a pause in turn n sees turns up to n − 1.
        if (redirected && turns >= *redirected + 2 && hot(turns) && hot(turns - 1)) return true;
        int same = 0;
        const scenario::Act* last = nullptr;
        for (const auto& s : story_)
            for (const auto& act : s.acts) {
                if (act.kind != EventKind::asks) continue;
                same = last != nullptr && last->remedy == act.remedy && last->step == act.step ? same + 1 : 1;
                last = &act;
            }
        return same >= 3 && trust_ <= 10;
    }

    bool cue(const scenario::Trigger& trigger) const {
        switch (trigger.reason) {
            case Reason::no_authority:
                return asked_beyond_now();
            case Reason::insists_on_manager: {
                const int times = count_acts(EventKind::asks_manager);
                return times > 0 && times >= trigger.after && (trigger.after <= 1 || refused_anything());
            }
            case Reason::abuse:
                return abuse_cue();
            case Reason::beyond_knowledge:
                return story_.back().happened.count(EventKind::finds_silence) != 0;
            case Reason::losing_control:
                return control_lost();
            case Reason::no_progress:
                return failed_tries() >= 3;
            case Reason::safety:
                return did_now(EventKind::reports_hazard);
            case Reason::threat:
                return did_now(EventKind::threatens);
            case Reason::fraud:
                return did_now(EventKind::reports_fraud);
            case Reason::vulnerable:
                return did_now(EventKind::reveals_vulnerable);
            case Reason::inform:
                return did_now(EventKind::mentions);
            default:
                return false;
        }
    }

    bool contained(std::size_t trigger) const {
        const auto reason = script_.triggers[trigger].reason;
        if (reason != Reason::safety && reason != Reason::threat && reason != Reason::fraud &&
            reason != Reason::compliance && reason != Reason::vulnerable)
            return false;
        for (std::size_t i = opened_.at(trigger).scene + 1; i < story_.size(); ++i)
            for (const int idx : story_[i].shown)
                if ((script_.rule_skills.contain >> idx & 1u) != 0) return true;
        return false;
    }

    /// The last turn of the window.
    int last_turn(std::size_t trigger) const {
        const auto& t = script_.triggers[trigger];
        return opened_.at(trigger).first_turn + t.tries + t.grace + (contained(trigger) ? 1 : 0);
    }

    /// Conditions are the script's own business: that a trigger with one has opened is taken as told.
    void judge_triggers(std::size_t scene_idx) {
        const auto& scene = story_.back();
        std::set<std::uint32_t> told, lapsed;
        for (const auto& event : scene.told) {
            if (event.kind == EventKind::opens) told.insert(event.b);
            if (event.kind == EventKind::lapses) lapsed.insert(event.b);
        }
        const int next_turn = scene.takes_turn ? turn_ + 1 : turn_;
        for (std::uint32_t i = 0; i < script_.triggers.size(); ++i) {
            const auto& trigger = script_.triggers[i];
            const bool open_already = opened_.count(i) != 0;
            const bool expected = !open_already && (trigger.has_when ? told.count(i) != 0 : cue(trigger));
            if (expected != (told.count(i) != 0))
                complain("trigger {} {} open", script_.text(trigger.id), expected ? "should" : "should not");
            if (expected) opened_[i] = {next_turn, scene_idx};
            const bool lapses = open_already && scene.takes_turn && !chained_ &&
                                trigger.reason != Reason::inform && turn_ == last_turn(i);
            if (lapses != (lapsed.count(i) != 0))
                complain("trigger {} {} lapse", script_.text(trigger.id), lapses ? "should" : "should not");
        }
    }

    // --------------------------------------------------------------------------------------------- the
    // timing

    bool chain_is_open() const {
        bool open = false;
        for (const auto& s : story_)
            if (s.move.kind == MoveKind::escalate)
                open = s.happened.count(EventKind::connected) == 0 &&
                       s.happened.count(EventKind::callback_agreed) == 0;
        return open;
    }

    /// The scene that decides when the chain is timed: an announcement of this contact still good, or now.
    std::size_t timed_scene(const Move& move) const {
        int turns = 0;
        for (std::size_t i = story_.size(); i-- > 1;) {
            const auto& s = story_[i];
            if (s.move.kind == MoveKind::escalate) break;
            if (s.takes_turn) ++turns;
            if (turns > 3) break;
            if (s.move.kind == MoveKind::announce) return s.move.contact == move.contact ? i : story_.size();
        }
        return story_.size();
    }

    /// Whether, of what was said and offered up to then, a demand within the rep's limit was left unanswered.
    bool unoffered(std::size_t scenes) const {
        for (std::size_t r = 0; r < script_.remedies.size(); ++r) {
            const auto& remedy = script_.remedies[r];
            int asked = -1, offered = -1;
            for (std::size_t i = 0; i < scenes; ++i) {
                if (i > 0 && story_[i].move.kind == MoveKind::offer && story_[i].move.remedy == r)
                    offered = std::max<int>(offered, story_[i].move.step);
                for (const auto& act : story_[i].acts)
                    if (act.kind == EventKind::asks && act.remedy == r) asked = act.step;
            }
            if (asked < 0) continue;
            const auto amount = script_.amounts[remedy.steps.first + static_cast<std::size_t>(asked)];
            if (amount <= remedy.limit && offered < asked) return true;
        }
        return false;
    }

    /// The exponent of design §6 without its sign: the score is exp(−remoteness), so less is better.
    static double remoteness(const Timing& t) {
        if (t.d < -6 || t.d > 6) return HUGE_VAL;
        const double sign = t.d > 0 ? 1 : -1;
        const double a = 1 / (1 - t.row.lambda_pct / 100.0 * sign);
        return a * t.d * t.d / (2.0 * t.row.tolerance * t.row.tolerance);
    }
    static bool ties(const Timing& a, const Timing& b) {
        return remoteness(a) == remoteness(b) || std::abs(remoteness(a) - remoteness(b)) < 1e-9;
    }

    std::vector<Timing> time_chain(std::size_t at, const std::set<std::size_t>& open, int turn,
                                   std::uint32_t node) const {
        std::vector<Timing> all;
        for (std::size_t i = 0; i < script_.triggers.size(); ++i) {
            const auto& t = script_.triggers[i];
            if (t.reason == Reason::inform) continue;
            const int missing = t.tries - tries_before(at);
            Timing timing{static_cast<int>(i), 0, t.row};
            if (open.empty()) {
                const int distance = script_.distance_to(node, i);
                if (distance == 0xff) continue;
                timing.d = -std::max({1, distance, missing});
            } else {
                if (open.count(i) == 0) continue;
                if (missing > 0)
                    timing = {timing.trigger, -missing, {1, -50}};
                else if (t.tries > 0 && unoffered(at))
                    timing = {timing.trigger, -1, {1, -50}};
                else
                    timing.d = std::max(0, turn - last_turn(i));
            }
            all.push_back(timing);
        }
        return all;
    }

    /// Who is late for another trigger is not in time for the control that was lost over it.
    void forgive_no_lost_control(std::set<std::size_t>& open, int turn) const {
        const auto is_lost_control = [&](std::size_t i) {
            return script_.triggers[i].reason == Reason::losing_control;
        };
        const bool late = std::any_of(open.begin(), open.end(), [&](std::size_t i) {
            return !is_lost_control(i) && turn > last_turn(i);
        });
        if (late) std::erase_if(open, is_lost_control);
    }

    void judge_chain(const Scene& scene, std::size_t beat_idx) {
        const std::size_t at = timed_scene(scene.move);
        const bool now = at == story_.size();
        const int turn = now ? turn_ : story_[at].turn;
        const auto node = now ? play_.beats[beat_idx].before.node : play_.beats[at - 1].before.node;
        std::set<std::size_t> open;
        for (const auto& [trigger, opening] : opened_)
            if (opening.scene < at && script_.triggers[trigger].reason != Reason::inform)
                open.insert(trigger);
        forgive_no_lost_control(open, turn);
        const auto expected = time_chain(at, open, turn, node);
        std::vector<Timing> told;
        for (const auto& event : scene.told)
            if (event.kind == EventKind::times)
                told.push_back({event.a, event.value, scenario::unpack_row(event.b)});
        if (told != expected) complain("a chain is timed otherwise");
        judge_answer(scene, beat_idx, expected);
        chained_ = true;
    }

    void judge_answer(const Scene& scene, std::size_t beat_idx, const std::vector<Timing>& timings) {
        const Timing* best = nullptr;
        for (const auto& timing : timings) {
            const auto named = [&](const Timing& t) {
                return script_.triggers[static_cast<std::size_t>(t.trigger)].reason == scene.move.reason;
            };
            if (best == nullptr || (!ties(timing, *best) && remoteness(timing) < remoteness(*best)) ||
                (ties(timing, *best) && named(timing) && !named(*best)))
                best = &timing;
        }
        const int answered = best == nullptr ? 0 : best->trigger + 1;
        const auto& after = play_.beats[beat_idx].after;
        if (after.answered != answered)
            complain("trigger {} is answered, not {}", after.answered - 1, answered - 1);
        const bool early = best == nullptr || best->d < 0;
        if (after.has(call::Mark::early) != early ||
            after.has(call::Mark::late) != (best != nullptr && best->d > 0))
            complain("early and late are kept otherwise");
        if ((scene.happened.count(EventKind::needless) != 0) != timings.empty())
            complain("needless is told otherwise");
    }

    struct Opening {
        int first_turn = 0;
        std::size_t scene = 0;
    };

    const Script& script_;
    const call::Playback& play_;
    std::vector<Scene> story_;  ///< the opening, then every move
    std::vector<int> anger_at_turns_;
    std::map<std::size_t, Opening> opened_;
    int anger_ = 0, trust_ = 0, turn_ = 1;
    bool chained_ = false, ended_ = false;
    std::vector<std::string> complaints_;
};

}  // namespace

std::vector<std::string> disagreements(const Script& script, const call::Playback& play) {
    return Referee(script, play).judge();
}

}  // namespace rung::test
