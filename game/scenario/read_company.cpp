#include "scenario/read.h"
#include "scenario/read_figures.h"
#include "scenario/read_file.h"
#include "scenario/vocabulary.h"

namespace rung::scenario {
namespace {

constexpr std::int64_t kMostAmount = 1'000'000;
constexpr std::string_view kUnits[] = {"currency", "percent", "count"};
constexpr std::string_view kContactKinds[] = {"specialist"};
constexpr std::string_view kLiabilities[] = {"reserved", "free"};
constexpr std::string_view kLadderEnds[] = {"transfer", "disconnect"};

std::span<const std::string_view> list_ladder_ends() {
    return kLadderEnds;
}

constexpr Key<Company> kEscalationKeys[] = {
    must("name", words<&Company::escalation_name>),
    must("promise", words<&Company::escalation_promise>),
};
constexpr Shape<Company> kEscalation{"escalation", kEscalationKeys};

struct Step {
    using Owner = Number;
    static void read(Reading& in, Document::Value value, Number& to) { in.number(value, to, 1, kMostAmount); }
};

constexpr Key<Company::Remedy> kRemedyKeys[] = {
    must("limit", whole<&Company::Remedy::limit, 0, kMostAmount>),
    must("steps", way::List<&Company::Remedy::steps, Step, kMaxSteps>{}),
    may("unit", one_of<&Company::Remedy::unit, kUnits>),
    may("name", words<&Company::Remedy::name>),
    may("plural", words<&Company::Remedy::plural>),
};
constexpr Shape<Company::Remedy> kRemedy{"remedy", kRemedyKeys};

constexpr Key<Company> kManagerRequestKeys[] = {
    must("honour_after", whole<&Company::honour_after, 1, 10>),
};
constexpr Shape<Company> kManagerRequest{"rule on manager requests", kManagerRequestKeys};

constexpr Key<Company> kAbuseKeys[] = {
    must("warnings", whole<&Company::warnings, 0, 2>),
    may("swearing_counts", flag<&Company::swearing_counts>),
    must("then", list_of<&Company::abuse_then, 2, list_ladder_ends>),
};
constexpr Shape<Company> kAbuse{"rule on abuse", kAbuseKeys};

constexpr Key<Company> kHoldKeys[] = {
    must("max_seconds", whole<&Company::hold_max_seconds, 0, 600>),
    must("max_times", whole<&Company::hold_max_times, 0, 20>),
};
constexpr Shape<Company> kHold{"rule on holds", kHoldKeys};

constexpr Key<Company::Promise> kPromiseKeys[] = {
    must("days", whole<&Company::Promise::days, 1, 200>),
};
constexpr Shape<Company::Promise> kPromise{"promise", kPromiseKeys};

constexpr Key<TriggerFigures> kTriggerFigureKeys[] = {
    may("tries", way::Tries{}),       may("grace", way::Grace{}), may("tolerance", way::Tolerance{}),
    may("lambda_pct", way::Lambda{}), may("after", way::After{}),
};
constexpr Shape<TriggerFigures> kTriggerFigures{"trigger", kTriggerFigureKeys};

constexpr Key<Company> kRuleKeys[] = {
    may("tries_before_escalation", whole<&Company::tries_before_escalation, 0, 10>),
    may("manager_request", part<kManagerRequest>),
    must("abuse", part<kAbuse>),
    must("hold", part<kHold>),
    must("liability", one_of<&Company::liability, kLiabilities>),
    may("promises", map<&Company::promises, &Company::Promise::id, &kId, kPromise>),
    may("triggers", map<&Company::triggers, &TriggerFigures::reason, nullptr, kTriggerFigures>),
};
constexpr Shape<Company> kRules{"rules", kRuleKeys};

constexpr Key<Company::Contact> kContactKeys[] = {
    must("id", id<&Company::Contact::id>),
    must("name", words<&Company::Contact::name>),
    must("title", words<&Company::Contact::title>),
    must("extension", words<&Company::Contact::extension>),
    must("level", whole<&Company::Contact::level, 1, 9>),
    may("kind", one_of<&Company::Contact::kind, kContactKinds>),
    must("handles", list_of<&Company::Contact::handles, kReasons, list_reasons>),
    may("limits", map_each<&Company::Contact::limits, &Company::Limit::remedy, nullptr,
                           way::Whole<&Company::Limit::amount, 0, kMostAmount>, kMaxRemedies>),
};
constexpr Shape<Company::Contact> kContact{"contact", kContactKeys};

constexpr Key<Company::Policy> kPolicyKeys[] = {
    must("id", id<&Company::Policy::id>),
    must("clause", words<&Company::Policy::clause>),
    must("title", words<&Company::Policy::title>),
    must("text", words<&Company::Policy::text>),
    may("governs", texts<&Company::Policy::governs>),
};
constexpr Shape<Company::Policy> kPolicy{"policy", kPolicyKeys};

constexpr Key<Company> kCompanyKeys[] = {
    must("$schema", schema<Company, FileKind::company>),
    must("format", format<Company>),
    must("id", id<&Company::id>),
    must("name", words<&Company::name>),
    must("locale", text<&Company::locale, kLocale>),
    must("currency", text<&Company::currency, kCurrency>),
    must("escalation", part<kEscalation>),
    must("authority", map<&Company::remedies, &Company::Remedy::id, &kId, kRemedy, kMaxRemedies>),
    must("rules", part<kRules>),
    must("contacts", list<&Company::contacts, kContact, kMaxContacts>),
    must("policies", list<&Company::policies, kPolicy, kMaxPolicies>),
    must("lines", stock_lines<&Company::lines>),
};
constexpr Shape<Company> kCompany{"company", kCompanyKeys};

}  // namespace

std::optional<Company> parse_company(base::Source source, base::Diagnostics& out) {
    return read_file(std::move(source), FileKind::company, kCompany, out);
}

}  // namespace rung::scenario
