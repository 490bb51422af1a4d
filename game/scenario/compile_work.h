#pragma once

#include "scenario/company.h"
#include "scenario/expression.h"
#include "scenario/fault_report.h"
#include "scenario/id_index.h"
#include "scenario/placeholders.h"
#include "scenario/rubric.h"
#include "scenario/scenario.h"
#include "scenario/script.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// What the parts of `compile` share. Not for others.
namespace rung::scenario {

/// The value, held between 0 and `most`: the faults say where it was outside, and what follows need not.
template <class Small>
[[nodiscard]] Small clamp_to(std::int64_t value, std::int64_t most = std::numeric_limits<Small>::max()) {
    return static_cast<Small>(std::clamp<std::int64_t>(value, 0, most));
}

/// Whose line, condition or way a fault is about; words only when there is one.
struct Owner {
    std::string_view what;  ///< "move", "reaction", "trigger" …
    std::string_view id;
    std::string_view node;    ///< empty: not in a node
    std::string_view temper;  ///< empty: not of a temper
};
[[nodiscard]] std::string format_owner(const Owner& owner);  ///< `move "greet" of node "pickup"`

/// Names as conditions see them; remembers which skills and nodes they name.
struct Ids final : Symbols {
    IdIndex flags, facts, skills, remedies, policies, contacts, nodes, endings, triggers, handover_lines;
    std::vector<std::uint8_t> visited_bits;  ///< by node, 1 + bit
    std::vector<std::uint8_t> shown_bits;    ///< by skill, 1 + bit
    int visited_count = 0, shown_count = 0;

    [[nodiscard]] int flag(std::string_view id) const override { return flags.find(id); }
    [[nodiscard]] int fact(std::string_view id) const override { return facts.find(id); }
    [[nodiscard]] int skill(std::string_view id) override;
    [[nodiscard]] int remedy(std::string_view id) const override { return remedies.find(id); }
    [[nodiscard]] int policy(std::string_view id) const override { return policies.find(id); }
    [[nodiscard]] int node(std::string_view id) override;
    [[nodiscard]] int trigger(std::string_view id) const override { return triggers.find(id); }
    [[nodiscard]] std::vector<std::string_view> known(std::string_view kind) const override;
    [[nodiscard]] const IdIndex& index_of(std::string_view kind) const;
};

/// One scenario on its way to a script.
struct Work {
    Work(const Scenario& s, const Company& c, const Rubric& r, base::Diagnostics& out);
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;

    const Scenario& scenario;
    const Company& company;
    const Rubric& rubric;
    FaultReport scenario_faults, company_faults, rubric_faults;
    FaultReport* faults;  ///< of the file that is being compiled now
    Script script;
    Ids ids;
    Placeholders placeholders;
    std::unordered_map<std::string_view, Text> kept;  ///< short texts that come again and again
    std::unordered_map<std::string_view, Condition>
        compiled;                ///< expressions by their text, once in the code
    bool ways_are_whole = true;  ///< every `to` was found: what cannot be reached is a fault of its own

    [[nodiscard]] bool any_error() const {
        return scenario_faults.any_error() || company_faults.any_error() || rubric_faults.any_error();
    }

    /// A text as it stands, into the pool.
    Text add(std::string_view text);
    /// A text that many share: once in the pool.
    Text add_shared(std::string_view text);
    /// A text with its placeholders.
    Text expand(const Name& text, Filled when = Filled::never);
    /// The expression that stands in `text` from a byte on; always true where it is at fault.
    Condition expression(const Name& text, std::size_t from);
    /// The condition of a key; always true where the key is not there.
    Condition condition(const Name& text);
    /// `flag = expression`.
    Range assignments(const Names& texts, const Owner& owner);
    /// A node or an ending; stays where there is no key.
    Target target(const Name& to, const Owner& owner);
    /// Where an id of a list stands; reports it with `message` where it is not there.
    int find(const Name& id, const IdIndex& among, std::string_view code, const Owner& owner,
             std::string_view does, std::string_view what);
    /// The bits of ids in a table of at most 32.
    std::uint32_t mask(const Names& names, const IdIndex& among, std::string_view code, const Owner& owner,
                       std::string_view does, std::string_view what);
    /// Domain ids, each checked, into `Script::ids`.
    Range domain_ids(const Names& names);
    void report(const Name& text, const ExpressionFault& fault, std::size_t shift = 0);
};

/// `{limit.refund}`, `{promise.delivery-claim}`, the names.
[[nodiscard]] Placeholders make_placeholders(const Company& company, std::string_view customer);
/// What a stock line may hold.
[[nodiscard]] Filled filled_in(Stock stock);

void compile_company(Work& work);
void compile_rubric(Work& work);
void compile_head(Work& work);
void compile_triggers(Work& work);
void compile_nodes(Work& work);
void compile_outcomes(Work& work);
void compile_line(Work& work);

/// One `on` table; `temper` empty unless it belongs to one, `node` likewise.
Reactions compile_reactions(Work& work, const std::vector<AuthoredReaction>& on, std::string_view node,
                            std::string_view temper);

}  // namespace rung::scenario
