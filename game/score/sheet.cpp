#include "score/sheet.h"

#include "scenario/event.h"
#include "scenario/move.h"
#include "score/possible.h"

#include <cstddef>
#include <numeric>
#include <string_view>
#include <utility>

namespace rung::score {
namespace {

using scenario::EventKind;
using scenario::EventPattern;
using scenario::Names;
using scenario::Reason;
using scenario::Rubric;
using scenario::Script;

std::vector<std::string> texts_of(const Names& names) {
    std::vector<std::string> texts;
    for (const auto& name : names) texts.emplace_back(name.text);
    return texts;
}

/// Adds items and rules to a sheet, one after the other.
class Builder {
  public:
    Builder(const Script& script, const Rubric& rubric, Sheet& sheet)
        : script_(script), rubric_(rubric), sheet_(sheet), possible_(find_possible(script, sheet.signals)) {
        for (const auto& skill : rubric.skills) skills_.push_back(skill.id.text);
    }

    void add_dimensions();
    void add_items();
    void add_graves();
    void add_triggers();
    void watch_rules();
    void share_weights();

  private:
    using Set = Possible;  ///< signals that a list of patterns waits for

    [[nodiscard]] Set signals_of(const Names& patterns) const;
    [[nodiscard]] int find_dimension(std::string_view id) const;
    void add_item(const Rubric::Item& item, const Set& cue, const Set& earn, const Set& lose);
    [[nodiscard]] Grave make_grave(const Rubric::Grave& grave) const;
    void watch(EventKind kind, std::uint8_t why) { sheet_.watch[static_cast<std::size_t>(kind)] |= why; }

    /// Does `change` to the masks of every signal in the set.
    template <class Change>
    void for_each(const Set& set, Change change) {
        for (std::size_t kind = 0; kind < scenario::kEventKinds; ++kind)
            for (std::size_t i = 0; i < sheet_.signals.count[kind]; ++i)
                if (const std::size_t signal = sheet_.signals.first[kind] + i; set.test(signal)) {
                    change(sheet_.masks[signal]);
                    watch(static_cast<EventKind>(kind), kWatchItems);
                }
    }

    const Script& script_;
    const Rubric& rubric_;
    Sheet& sheet_;
    Possible possible_;
    std::vector<std::string_view> skills_;
};

Builder::Set Builder::signals_of(const Names& patterns) const {
    Set set;
    for (const auto& text : patterns) {
        const auto pattern = scenario::find_event_pattern(text.text, skills_);
        if (!pattern) continue;
        const auto kind = static_cast<std::size_t>(pattern->kind);
        const std::size_t first = sheet_.signals.first[kind];
        if (!pattern->any)
            set.set(first + pattern->argument);
        else
            for (std::size_t i = 0; i < sheet_.signals.count[kind]; ++i) set.set(first + i);
    }
    return set;
}

int Builder::find_dimension(std::string_view id) const {
    for (std::size_t i = 0; i < sheet_.dimensions.size(); ++i)
        if (sheet_.dimensions[i].id == id) return static_cast<int>(i);
    return -1;
}

void Builder::add_dimensions() {
    for (const auto& dimension : rubric_.dimensions)
        sheet_.dimensions.push_back({.id = std::string(dimension.id.text),
                                     .name = std::string(dimension.name.text),
                                     .weight = static_cast<int>(dimension.weight.value)});
    sheet_.judgement = find_dimension("judgement");
    sheet_.timing = find_dimension("timing");
}

void Builder::add_items() {
    for (const auto& item : rubric_.items) {
        const Set cue = signals_of(item.cue), earn = signals_of(item.earned_by),
                  lose = signals_of(item.lost_by);
        const bool earned_at_end = item.at_end.text == "earned";
        const bool comes = item.cue.empty() || (cue & possible_).any();
        const bool can_be_earned = earned_at_end || (earn & possible_).any();
        const bool can_be_lost = !earned_at_end || (lose & possible_).any();
        if (comes && can_be_earned && can_be_lost) add_item(item, cue, earn, lose);
    }
}

void Builder::add_item(const Rubric::Item& item, const Set& cue, const Set& earn, const Set& lose) {
    const std::uint64_t bit = std::uint64_t{1} << sheet_.items.size();
    const int dimension = find_dimension(item.dimension.text);
    sheet_.items.push_back({.id = std::string(item.id.text),
                            .name = std::string(item.name.text),
                            .dimension = dimension,
                            .points = static_cast<int>(item.points.value),
                            .handover = item.handover,
                            .has_cue = !item.cue.empty(),
                            .earned_at_end = item.at_end.text == "earned",
                            .teaches = texts_of(item.teaches),
                            .coach_earned = std::string(item.coach_earned.text),
                            .coach_lost = std::string(item.coach_lost.text)});
    const Item& made = sheet_.items.back();
    auto& home = sheet_.dimensions[static_cast<std::size_t>(dimension)];
    home.points += made.points;
    sheet_.prices[sheet_.items.size() - 1] = {.points = static_cast<std::uint16_t>(made.points),
                                              .dimension = static_cast<std::uint8_t>(dimension)};
    if (!made.has_cue) sheet_.open_at_start |= bit;
    if (made.earned_at_end) sheet_.earned_at_end |= bit;
    if (made.handover) sheet_.handover_items |= bit;
    for_each(cue, [&](Masks& masks) { masks.cue |= bit; });
    for_each(earn, [&](Masks& masks) { masks.earn |= bit; });
    for_each(lose, [&](Masks& masks) { masks.lose |= bit; });
}

Grave Builder::make_grave(const Rubric::Grave& grave) const {
    return {.id = std::string(grave.id.text),
            .name = std::string(grave.name.text),
            .coach = std::string(grave.coach.text),
            .dimension = find_dimension(grave.dimension.text),
            .teaches = texts_of(grave.teaches)};
}

void Builder::add_graves() {
    const auto add = [this](const std::vector<Rubric::Grave>& rules, std::vector<Grave>& made,
                            std::uint8_t Masks::*bits) {
        for (const auto& rule : rules) {
            const auto bit = static_cast<std::uint8_t>(1u << made.size());
            made.push_back(make_grave(rule));
            for_each(signals_of({rule.event}),
                     [&](Masks& masks) { masks.*bits = static_cast<std::uint8_t>(masks.*bits | bit); });
        }
    };
    add(rubric_.fatal, sheet_.fatal, &Masks::fatal);
    add(rubric_.critical, sheet_.critical, &Masks::critical);
}

constexpr std::uint32_t bits_of(std::initializer_list<Reason> reasons) {
    std::uint32_t bits = 0;
    for (const auto reason : reasons) bits |= 1u << static_cast<unsigned>(reason);
    return bits;
}

constexpr std::uint32_t kProvocable =
    bits_of({Reason::abuse, Reason::insists_on_manager, Reason::losing_control});
constexpr std::uint32_t kCompelling = kProvocable | bits_of({Reason::safety, Reason::threat, Reason::fraud,
                                                             Reason::compliance, Reason::vulnerable});

void Builder::add_triggers() {
    sheet_.required = script_.verdict == scenario::Verdict::required;
    for (std::size_t i = 0; i < script_.triggers.size(); ++i) {
        const auto& trigger = script_.triggers[i];
        const auto bit = static_cast<std::uint16_t>(1u << i);
        const auto among = [&](std::uint32_t reasons) {
            return (reasons >> static_cast<unsigned>(trigger.reason) & 1) != 0;
        };
        auto& masks = sheet_.triggers;
        if (sheet_.required && trigger.declared && trigger.reason != Reason::inform)
            masks.declared = static_cast<std::uint16_t>(masks.declared | bit);
        if (among(kCompelling)) masks.compelling = static_cast<std::uint16_t>(masks.compelling | bit);
        if (among(kProvocable)) masks.provocable = static_cast<std::uint16_t>(masks.provocable | bit);
    }
}

void Builder::watch_rules() {
    for (const auto kind : {EventKind::opens, EventKind::times, EventKind::chain_begins,
                            EventKind::answered_by_ending, EventKind::promise_stands})
        watch(kind, kWatchRules);
}

/// A dimension without items gives its weight to the others in proportion; what rounding leaves goes to
/// judgement.
void Builder::share_weights() {
    auto& dimensions = sheet_.dimensions;
    const auto counts = [&](std::size_t i) {
        return static_cast<int>(i) == sheet_.timing || dimensions[i].points > 0;
    };
    int present = 0;
    for (std::size_t i = 0; i < dimensions.size(); ++i)
        if (counts(i)) present += dimensions[i].weight;
    int left = kAllPoints;
    for (std::size_t i = 0; i < dimensions.size() && present > 0; ++i) {
        if (counts(i)) dimensions[i].share = kAllPoints * dimensions[i].weight / present;
        left -= dimensions[i].share;
    }
    const int heir = sheet_.judgement >= 0 && counts(static_cast<std::size_t>(sheet_.judgement))
                         ? sheet_.judgement
                         : sheet_.timing;
    dimensions[static_cast<std::size_t>(heir)].share += left;
}

}  // namespace

Sheet make_sheet(const Script& script, const Rubric& rubric) {
    Sheet sheet;
    sheet.signals = make_signals();
    Builder builder(script, rubric, sheet);
    builder.add_dimensions();
    builder.add_items();
    builder.add_graves();
    builder.add_triggers();
    builder.watch_rules();
    builder.share_weights();

    const auto whole = [](const scenario::Number& number) { return static_cast<int>(number.value); };
    sheet.pass_pct = whole(rubric.pass);
    sheet.cap_missed = whole(rubric.cap_missed) * kPoint;
    sheet.cap_needless = whole(rubric.cap_needless) * kPoint;
    sheet.cap_premature_cold = whole(rubric.cap_premature_cold) * kPoint;
    sheet.keep_premature_pct = whole(rubric.keep_premature_pct);
    sheet.keep_avoidable_pct = whole(rubric.keep_avoidable_pct);
    sheet.keep_missed_pct = whole(rubric.keep_missed_pct);
    sheet.keep_needless_pct = whole(rubric.keep_needless_pct);
    sheet.label_strong = whole(rubric.label_strong);
    sheet.label_good = whole(rubric.label_good);
    sheet.label_loose = whole(rubric.label_loose);
    sheet.label_slip = whole(rubric.label_slip);
    sheet.label_only_way = whole(rubric.label_only_way);
    return sheet;
}

}  // namespace rung::score
