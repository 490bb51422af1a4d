#include "scenario/check.h"
#include "scenario/compile.h"
#include "scenario/document.h"
#include "scenario/domain_ids.h"
#include "scenario/vocabulary.h"

#include <algorithm>
#include <fmt/format.h>

namespace rung::scenario {
namespace {

class RubricCheck {
  public:
    RubricCheck(const Rubric& rubric, base::Diagnostics& out)
        : rubric_(rubric),
          out_(out),
          faults_(*rubric.document, out),
          dimensions_(rubric.document.get()),
          skills_(rubric.document.get()) {}

    void run() {
        check_dimensions();
        check_skills();
        check_mood();
        check_items();
        check_graves();
        check_labels();
        check_tempers();
    }

  private:
    void check_dimensions() {
        std::int64_t sum = 0;
        for (const auto& dimension : rubric_.dimensions) {
            add_id(faults_, dimensions_, dimension.id, "dimensions");
            sum += dimension.weight.value;
        }
        const auto place = rubric_.document->root().find("dimensions").key_place();
        if (sum != 100)
            faults_.error(place, "weights-not-100", fmt::format("the weights add up to {}, not to 100", sum));
        for (const std::string_view needed : {"judgement", "timing"})
            if (dimensions_.find(needed) < 0)
                faults_.error(place, "missing-dimension",
                              fmt::format("no dimension has the id \"{}\"", needed),
                              "every rubric has \"judgement\" and \"timing\"");
    }

    void check_skills() {
        for (const auto& skill : rubric_.skills) {
            add_id(faults_, skills_, skill.id, "skills");
            check_ids(skill.ids);
        }
    }

    void check_mood() {
        const auto known = list_mood_keys();
        for (const auto& row : rubric_.mood)
            if (std::find(known.begin(), known.end(), row.key.text) == known.end())
                faults_.error(row.key.place, "unknown-mood",
                              fmt::format("nothing moves the mood by \"{}\"", row.key.text),
                              faults_.suggest(row.key.text, std::span<const std::string_view>(known)));
    }

    void check_items() {
        IdIndex items(rubric_.document.get());
        for (const auto& item : rubric_.items) {
            add_id(faults_, items, item.id, "items");
            check_dimension(item.dimension, "item", item.id);
            if (item.dimension.text == "timing")
                faults_.error(item.dimension.place, "timing-item",
                              fmt::format("item \"{}\" is of the dimension \"timing\", which has no items",
                                          item.id.text),
                              "timing follows from the windows alone");
            if (item.earned_by.empty() && item.lost_by.empty())
                faults_.error(item.id.place, "idle-item",
                              fmt::format("nothing earns or loses item \"{}\"", item.id.text),
                              "add \"earned_by\" or \"lost_by\"");
            for (const auto* patterns : {&item.cue, &item.earned_by, &item.lost_by})
                for (const auto& pattern : *patterns) check_pattern(pattern);
            check_ids(item.teaches);
        }
    }

    void check_graves() {
        IdIndex graves(rubric_.document.get());
        for (const auto* rules : {&rubric_.fatal, &rubric_.critical})
            for (const auto& rule : *rules) {
                add_id(faults_, graves, rule.id, "fatal or critical rules");
                check_pattern(rule.event);
                check_ids(rule.teaches);
                if (is_given(rule.dimension)) check_dimension(rule.dimension, "rule", rule.id);
            }
    }

    void check_labels() {
        const Number* const limits[] = {&rubric_.label_strong, &rubric_.label_good, &rubric_.label_loose,
                                        &rubric_.label_slip};
        for (std::size_t i = 1; i < std::size(limits); ++i)
            if (limits[i]->value < limits[i - 1]->value) {
                faults_.error(limits[i]->place, "labels-not-ascending",
                              fmt::format("a label that allows {} points stands after one that allows {}",
                                          limits[i]->value, limits[i - 1]->value),
                              "\"strong\", \"good\", \"loose\" and \"slip\" allow more and more");
                return;
            }
    }

    void check_dimension(const Name& dimension, std::string_view what, const Name& id) {
        if (dimensions_.find(dimension.text) < 0)
            faults_.error(
                dimension.place, "unknown-dimension",
                fmt::format("{} \"{}\" is of the dimension \"{}\", but the rubric has no such dimension",
                            what, id.text, dimension.text),
                faults_.suggest(dimension.text, dimensions_));
    }

    void check_ids(const Names& ids) {
        for (const auto& id : ids) check_domain_id(id, faults_);
    }

    // patterns

    void check_pattern(const Name& pattern) {
        if (find_event_pattern(pattern.text, skills_.ids())) return;
        const auto colon = pattern.text.find(':');
        const auto event = pattern.text.substr(0, colon);
        const auto kind = find_event_kind(event);
        if (!kind) {
            const auto known = list_event_names();
            return faults_.error(faults_.inside(pattern, 0, event.size()), "unknown-event",
                                 fmt::format("no event is called \"{}\"", event),
                                 faults_.suggest(event, std::span<const std::string_view>(known)));
        }
        const auto argument = pattern.text.substr(colon + 1);
        const auto place = faults_.inside(pattern, colon + 1, argument.size());
        switch (argument_of(*kind)) {
            case ArgumentSort::none:
                return faults_.error(place, "no-argument",
                                     fmt::format("\"{}\" takes nothing after it", event),
                                     fmt::format("write \"{}\"", event));
            case ArgumentSort::skill:
                return faults_.error(place, "unknown-skill",
                                     fmt::format("the rubric has no skill \"{}\"", argument),
                                     faults_.suggest(argument, skills_));
            case ArgumentSort::reason:
                return faults_.error(place, "unknown-reason",
                                     fmt::format("there is no reason \"{}\"", argument),
                                     faults_.suggest(argument, list_reasons()));
            case ArgumentSort::method:
                return faults_.error(place, "unknown-method",
                                     fmt::format("there is no method \"{}\"", argument),
                                     faults_.suggest(argument, list_methods()));
            case ArgumentSort::cause:
                return faults_.error(place, "unknown-cause",
                                     fmt::format("there is no cause \"{}\"", argument),
                                     faults_.suggest(argument, list_causes()));
        }
    }

    // tempers

    void check_tempers() {
        IdIndex tempers(rubric_.document.get());
        for (const auto& temper : rubric_.tempers) {
            add_id(faults_, tempers, temper.id, "tempers");
            check_general(temper);
        }
        check_reactions();
    }

    /// A temper serves every call: it answers every kind of move, leads nowhere and asks for nothing of a
    /// company's.
    void check_general(const Rubric::Temper& temper) {
        std::vector<std::string_view> missing;
        for (const auto answer : list_answers())
            if (std::none_of(temper.on.begin(), temper.on.end(),
                             [&](const auto& r) { return r.key.text == answer; }))
                missing.push_back(answer);
        if (!missing.empty())
            faults_.error(temper.id.place, "missing-reaction",
                          fmt::format("temper \"{}\" does not say how it reacts to {}", temper.id.text,
                                      format_list(missing)),
                          "it is what customers say where a scenario has no reaction");
        for (const auto& reaction : temper.on) {
            if (reaction.has_to || reaction.has_else)
                faults_.error(
                    (reaction.has_to ? reaction.to : reaction.otherwise).place, "temper-leads-on",
                    fmt::format("reaction \"{}\" of temper \"{}\" leads on, but a temper knows no nodes",
                                reaction.key.text, temper.id.text),
                    "take it out");
            if (!reaction.set.empty())
                faults_.error(
                    reaction.set.front().place, "temper-sets",
                    fmt::format(
                        "reaction \"{}\" of temper \"{}\" sets a flag, but a temper knows no scenario",
                        reaction.key.text, temper.id.text),
                    "take it out");
            for (const auto& line : reaction.customer)
                for (const auto& does : line.does)
                    if (does.text.starts_with("asks:"))
                        faults_.error(
                            does.place, "temper-asks",
                            fmt::format("temper \"{}\" asks for a remedy, but a temper knows no company",
                                        temper.id.text),
                            "let the scenario ask");
        }
    }

    /// Lines, conditions and placeholders, read against a call that has nothing of its own.
    void check_reactions() {
        if (rubric_.skills.size() > kMaxSkills || faults_.any_error()) return;
        Scenario scenario;
        Company company;
        scenario.document = company.document = rubric_.document;
        Work work(scenario, company, rubric_, out_);
        work.faults = &faults_;
        for (const auto& skill : rubric_.skills) (void)work.ids.skills.add(skill.id);
        work.ids.shown_bits.assign(work.ids.skills.size(), 0);
        work.placeholders = make_placeholders(company, "");
        for (const auto& temper : rubric_.tempers) {
            (void)work.expand(temper.out_of_turns);
            (void)work.expand(temper.disconnected);
            (void)work.expand(temper.left_to_owner);
            (void)compile_reactions(work, temper.on, {}, temper.id.text);
        }
    }

    const Rubric& rubric_;
    base::Diagnostics& out_;
    FaultReport faults_;
    IdIndex dimensions_, skills_;
};

}  // namespace

void check_rubric(const Rubric& rubric, base::Diagnostics& out) {
    RubricCheck(rubric, out).run();
}

}  // namespace rung::scenario
