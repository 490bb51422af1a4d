#include "scenario/read.h"
#include "scenario/read_authored.h"
#include "scenario/read_figures.h"
#include "scenario/read_file.h"
#include "scenario/vocabulary.h"

#include <fmt/format.h>

namespace rung::scenario {
namespace {

constexpr std::string_view kPreferences[] = {"now", "callback"};
constexpr std::string_view kFactKinds[] = {"need", "opinion"};
constexpr std::string_view kResultKinds[] = {"connected", "unavailable", "line-drops"};
constexpr std::string_view kNodes = "nodes";
constexpr std::string_view kEndings = "endings";

constexpr Key<Scenario> kContentKeys[] = {
    may("tags", texts<&Scenario::tags, 32>),
    may("intensity", whole<&Scenario::intensity, 0, 3>),
};
constexpr Shape<Scenario> kContent{"content", kContentKeys};

constexpr Key<Scenario::Customer> kCustomerKeys[] = {
    must("name", words<&Scenario::Customer::name>),
    may("pronouns", words<&Scenario::Customer::pronouns>),
    may("voice", words<&Scenario::Customer::voice>),
    must("temper", words<&Scenario::Customer::temper>),
    may("prefers", one_of<&Scenario::Customer::prefers, kPreferences>),
    must("anger", whole<&Scenario::Customer::anger, 0, 100>),
    may("floor", whole<&Scenario::Customer::floor, 0, 100>),
    must("trust", whole<&Scenario::Customer::trust, 0, 100>),
    must("patience_s", whole<&Scenario::Customer::patience_s, 1, 600>),
    may("account", map_each<&Scenario::Customer::account, &Scenario::Account::key, &kWords,
                            way::Text<&Scenario::Account::value, kWords>, 32>),
};
constexpr Shape<Scenario::Customer> kCustomer{"customer", kCustomerKeys};

struct ReadCustomer {
    using Owner = Scenario;
    static void read(Reading& in, Document::Value value, Scenario& to) {
        to.customer.place = value.place();
        read_object(in, value, to.customer, kCustomer);
    }
};

constexpr Key<Scenario::Fact> kFactKeys[] = {
    must("text", words<&Scenario::Fact::text>),
    may("kind", one_of<&Scenario::Fact::kind, kFactKinds>),
    may("ask", words<&Scenario::Fact::ask>),
};
constexpr Shape<Scenario::Fact> kFact{"fact", kFactKeys};

/// A text alone, or an object.
struct ReadFact {
    using Owner = Scenario::Fact;
    static void read(Reading& in, Document::Value value, Scenario::Fact& to) {
        if (value.is(JsonKind::object)) return read_object(in, value, to, kFact);
        in.text(value, to.text, kWords);
    }
};

constexpr Key<Scenario> kPromiseMadeKeys[] = {
    must("kind", words<&Scenario::promise_kind>),
    must("days_ago", whole<&Scenario::promise_days_ago, 0, 200>),
};
constexpr Shape<Scenario> kPromiseMade{"promise", kPromiseMadeKeys};

template <class Figure>
using OfTrigger = way::Within<&Scenario::Trigger::figures, Figure>;

constexpr Key<Scenario::Trigger> kTriggerKeys[] = {
    must("id", id<&Scenario::Trigger::id>),
    must("reason", one_listed<&Scenario::Trigger::reason, list_reasons>),
    may("when", words<&Scenario::Trigger::when>),
    may("tries", OfTrigger<way::Tries>{}),
    may("grace", OfTrigger<way::Grace>{}),
    may("tolerance", OfTrigger<way::Tolerance>{}),
    may("lambda_pct", OfTrigger<way::Lambda>{}),
    may("after", OfTrigger<way::After>{}),
};
constexpr Shape<Scenario::Trigger> kTrigger{"trigger", kTriggerKeys};

constexpr Key<Scenario::HandoverLine> kHandoverLineKeys[] = {
    must("id", id<&Scenario::HandoverLine::id>),
    must("say", words<&Scenario::HandoverLine::say>),
    may("shows", texts<&Scenario::HandoverLine::shows>),
};
constexpr Shape<Scenario::HandoverLine> kHandoverLine{"handover line", kHandoverLineKeys};

constexpr Key<Scenario::Result> kResultKeys[] = {
    must("is", one_of<&Scenario::Result::is, kResultKinds>),
    may("to", words<&Scenario::Result::to>),
    may("else", words<&Scenario::Result::otherwise>),
};
constexpr Shape<Scenario::Result> kResult{"result", kResultKeys};

constexpr Key<Scenario> kEscalateKeys[] = {
    may("lines", list<&Scenario::handover_lines, kHandoverLine, 64>),
    may("result", map_each<&Scenario::results, &Scenario::ResultEntry::key, nullptr,
                           way::OneOrList<&Scenario::ResultEntry::results, way::Part<kResult>, kMaxLinks>>),
};
constexpr Shape<Scenario> kEscalate{"handover", kEscalateKeys};

/// The author's line is read against the compiled script; here it is only found.
struct ReadLine {
    using Owner = Scenario;
    static void read(Reading& in, Document::Value value, Scenario& to) {
        if (!in.is_list(value, 200)) return;
        for (const auto move : value.children())
            if (in.is_object(move, kMaxMembers)) to.line.push_back({move.place(), move.idx()});
    }
};

constexpr Key<AuthoredMove> kMoveKeys[] = {
    must("id", id<&AuthoredMove::id>),           must("say", words<&AuthoredMove::say>),
    may("if", words<&AuthoredMove::condition>),  may("shows", texts<&AuthoredMove::shows>),
    may("learns", texts<&AuthoredMove::learns>), may("set", texts<&AuthoredMove::set>),
    may("tries", flag<&AuthoredMove::tries>),    must("to", words<&AuthoredMove::to>),
    may("coach", words<&AuthoredMove::coach>),   may("teaches", texts<&AuthoredMove::teaches>),
};
constexpr Shape<AuthoredMove> kMove{"move", kMoveKeys};

struct ReadMove {
    using Owner = AuthoredMove;
    static void read(Reading& in, Document::Value value, AuthoredMove& to) {
        to.place = value.place();
        read_object(in, value, to, kMove);
    }
};

constexpr Key<AuthoredNode> kNodeKeys[] = {
    must("stage", one_listed<&AuthoredNode::stage, list_stages>),
    may("customer", list<&AuthoredNode::customer, kLine>),
    may("moves", way::List<&AuthoredNode::moves, ReadMove, kMaxMembers>{}),
    may("on", reactions<&AuthoredNode::on>),
};
constexpr Shape<AuthoredNode> kNode{"node", kNodeKeys};

constexpr Key<Scenario::Ending> kEndingKeys[] = {
    may("resolved", flag<&Scenario::Ending::resolved>),
    must("text", words<&Scenario::Ending::text>),
    may("later", words<&Scenario::Ending::later>),
};
constexpr Shape<Scenario::Ending> kEnding{"ending", kEndingKeys};

constexpr Key<Scenario> kScenarioKeys[] = {
    must("$schema", schema<Scenario, FileKind::scenario>),
    must("format", format<Scenario>),
    must("id", id<&Scenario::id>),
    must("title", words<&Scenario::title>),
    must("summary", words<&Scenario::summary>),
    must("company", words<&Scenario::company>),
    must("rubric", words<&Scenario::rubric>),
    must("level", whole<&Scenario::level, 1, 5>),
    must("minutes", whole<&Scenario::minutes, 1, 60>),
    must("turns", whole<&Scenario::turns, kMinTurns, kMaxTurns>),
    must("teaches", texts<&Scenario::teaches>),
    may("content", part<kContent>),
    must("customer", ReadCustomer{}),
    must("brief", words<&Scenario::brief>),
    may("facts", map_each<&Scenario::facts, &Scenario::Fact::id, &kId, ReadFact, kMaxFacts>),
    may("flags", map_each<&Scenario::flags, &Scenario::Flag::id, &kFlagId, way::Flag<&Scenario::Flag::value>,
                          kMaxFlags>),
    may("policies", map_each<&Scenario::policies, &Scenario::PolicyAnswer::id, nullptr,
                             way::Text<&Scenario::PolicyAnswer::answer, kWords>, kMaxPolicies>),
    may("promise", part<kPromiseMade>),
    must("verdict", one_listed<&Scenario::verdict, list_verdicts>),
    may("triggers", list<&Scenario::triggers, kTrigger, kMaxTriggers>),
    may("escalate", part<kEscalate>),
    may("traps", texts<&Scenario::traps>),
    may("lines", stock_lines<&Scenario::lines>),
    may("line", ReadLine{}),
    must("start", words<&Scenario::start>),
    may("on", reactions<&Scenario::on>),
    must(kNodes, map<&Scenario::nodes, &AuthoredNode::id, &kId, kNode, kMaxNodes>),
    must(kEndings, map<&Scenario::endings, &Scenario::Ending::id, &kId, kEnding>),
};
constexpr Shape<Scenario> kScenario{"scenario", kScenarioKeys};

/// What describes a scenario comes before its nodes, so that a list of calls stops reading there.
void check_order(Reading& in, Document::Value root) {
    for (auto member = root.find(kNodes); member; member = member.next()) {
        const bool late = member.key() != kNodes && member.key() != kEndings;
        const bool known = std::any_of(std::begin(kScenarioKeys), std::end(kScenarioKeys),
                                       [&](const auto& key) { return key.name == member.key(); });
        if (late && known)
            in.faults().error(
                member.key_place(), "key-after-nodes",
                fmt::format("\"{}\" stands after \"nodes\"", member.key()),
                "put it before \"nodes\", where a list of calls stops reading; only \"endings\" may follow");
    }
}

std::vector<std::string> strings_of(const Names& names) {
    std::vector<std::string> strings;
    for (const Name& name : names) strings.emplace_back(name.text);
    return strings;
}

ScenarioHead head_of(const Scenario& from) {
    ScenarioHead head;
    head.id = from.id.text;
    head.title = from.title.text;
    head.summary = from.summary.text;
    head.company = from.company.text;
    head.rubric = from.rubric.text;
    head.temper = from.customer.temper.text;
    head.customer = from.customer.name.text;
    head.level = static_cast<int>(from.level.value);
    head.minutes = static_cast<int>(from.minutes.value);
    head.turns = static_cast<int>(from.turns.value);
    head.intensity = static_cast<int>(from.intensity.value);
    head.teaches = strings_of(from.teaches);
    head.tags = strings_of(from.tags);
    for (const auto& trigger : from.triggers) head.reasons.emplace_back(trigger.reason.text);
    return head;
}

}  // namespace

Draft draft_scenario(base::Source source, base::Diagnostics& out) {
    const auto before = out.size();
    Scenario made;
    made.document = Document::parse_repeating(std::move(source), out);
    if (!made.document) return {};
    base::Diagnostics faults;
    Reading in(*made.document, faults);
    const bool is_scenario = is_of_kind(in, made.document->root(), FileKind::scenario);
    if (is_scenario) {
        read_object(in, made.document->root(), made, kScenario);
        check_order(in, made.document->root());
    }
    const bool shaped = hand_over(faults, out);
    if (!is_scenario) return {};
    return {std::move(made), shaped && !stands_twice(out, before)};
}

std::optional<Scenario> parse_scenario(base::Source source, base::Diagnostics& out) {
    auto draft = draft_scenario(std::move(source), out);
    return draft.sound ? std::move(draft.scenario) : std::nullopt;
}

std::optional<ScenarioHead> parse_scenario_head(base::Source source, base::Diagnostics& out) {
    Scenario made;
    made.document = Document::parse(std::move(source), out, kNodes);
    if (!made.document) return std::nullopt;
    base::Diagnostics faults;
    Reading in(*made.document, faults);
    constexpr std::string_view kUnread[] = {kNodes, kEndings};
    if (is_of_kind(in, made.document->root(), FileKind::scenario))
        read_object(in, made.document->root(), made, kScenario, kUnread);
    if (!hand_over(faults, out)) return std::nullopt;
    return head_of(made);
}

}  // namespace rung::scenario
