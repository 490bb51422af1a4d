#include "records/reviewed.h"

#include "base/text.h"
#include "records/people.h"

#include <fmt/format.h>

namespace rung::records {
namespace {

/// What the rules of reviewing look at.
struct ReviewedFacts {
    bool found = false, closed = false, practice = false, shared = false;
    bool coached = false;     ///< by the reader
    bool calibrated = false;  ///< by the reader, among others
    bool counts = false;      ///< for an assignment
    bool led = false;         ///< of the reader's team, who is its lead
};

base::Result<ReviewedFacts> read_facts(Store& store, const Reviewed& attempt) {
    ReviewedFacts facts;
    const auto status = store.database->run(
        "SELECT closed, CASE WHEN mode IN ('exercise', 'assessment') THEN 0 ELSE 1 END, shared, (SELECT "
        "count(*) "
        "FROM coaching WHERE coaching.team = attempt.team AND coaching.person = attempt.person AND "
        "coaching.coach "
        "= $4), (SELECT count(*) FROM calibration_attempt AS a JOIN calibration_coach AS c ON c.team = "
        "a.team AND "
        "c.calibration = a.calibration WHERE a.team = attempt.team AND a.person = attempt.person AND "
        "a.attempt = "
        "attempt.attempt AND c.coach = $4), CASE WHEN assignment = '' THEN 0 ELSE 1 END FROM attempt WHERE "
        "team = $1 AND person = $2 AND attempt = $3",
        {attempt.team, attempt.person, attempt.attempt, store.me.person}, [&](const Row& row) {
            facts = {true,
                     row.number(0) != 0,
                     row.number(1) != 0,
                     row.number(2) != 0,
                     row.number(3) != 0,
                     row.number(4) != 0,
                     row.number(5) != 0};
        });
    if (!status) return status.error();
    const bool same_team = attempt.team == store.me.team;
    facts.coached = facts.coached && same_team;
    facts.calibrated = facts.calibrated && same_team;
    facts.led = store.me.role == Role::lead && same_team;
    return facts;
}

base::Error unknown_attempt(Store& store, const Reviewed& wanted, std::string_view typed) {
    std::vector<std::string> ids;
    (void)store.database->run("SELECT attempt FROM attempt WHERE team = $1 AND person = $2",
                              {wanted.team, wanted.person},
                              [&](const Row& row) { ids.emplace_back(row.text(0)); });
    const auto near = base::find_near(wanted.attempt, {ids.begin(), ids.end()});
    return {"unknown-attempt", fmt::format("there is no attempt \"{}\"", typed),
            near.empty() ? "rung review names those that you may look at"
                         : fmt::format("did you mean \"{}/{}\"?", wanted.person, near)};
}

bool is_own(const Store& store, const Reviewed& attempt) {
    return attempt.team == store.me.team && attempt.person == store.me.person;
}

base::Error not_closed(const Reviewed& attempt) {
    return {"not-closed", fmt::format("\"{}\" has not been played to its end", attempt.name()),
            "what is still played is nobody else's"};
}

/// Whether others than its rep may see it by now.
base::Status check_open(const Reviewed& attempt, const ReviewedFacts& facts) {
    if (!facts.closed) return not_closed(attempt);
    if (!facts.practice || facts.shared) return base::Done{};
    return base::Error{
        "not-shared", fmt::format("\"{}\" is practice, and nobody else's until it is shared", attempt.name()),
        fmt::format("who played it shares it with rung review share {}", attempt.attempt)};
}

constexpr std::string_view kRows =
    "SELECT a.team, a.person, a.attempt, coalesce(n.name, a.person), a.began, a.mode, a.shared, s.total, "
    "s.outcome, (SELECT count(*) FROM comment AS c WHERE c.team = a.team AND c.person = a.person AND "
    "c.attempt = a.attempt), (SELECT count(*) FROM dispute AS d WHERE d.team = a.team AND d.person = "
    "a.person "
    "AND d.attempt = a.attempt), (SELECT count(*) FROM dispute AS d WHERE d.team = a.team AND d.person = "
    "a.person AND d.attempt = a.attempt AND d.verdict = ''), (SELECT count(*) FROM reading AS r WHERE r.team "
    "= a.team AND r.person = a.person AND r.attempt = a.attempt AND r.reader = $2), (SELECT count(DISTINCT "
    "r.reader) FROM reading AS r WHERE r.team = a.team AND r.person = a.person AND r.attempt = a.attempt) "
    "FROM "
    "attempt AS a LEFT JOIN person_name AS n ON n.team = a.team AND n.person = a.person LEFT JOIN score AS s "
    "ON s.team = a.team AND s.person = a.person AND s.attempt = a.attempt WHERE a.team = $1 AND a.closed = "
    "1 ";
constexpr std::string_view kNewestFirst = " ORDER BY a.began DESC, a.person, a.attempt";

ReviewedRow row_at(const Row& row) {
    ReviewedRow made;
    made.attempt = {std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))};
    made.who = row.text(3);
    made.began = row.text(4);
    made.mode = row.text(5);
    made.shared = row.number(6) != 0;
    made.scored = !row.is_null(7);
    made.total = static_cast<int>(row.number(7));
    made.outcome = row.text(8);
    made.comments = static_cast<std::size_t>(row.number(9));
    made.disputes = static_cast<std::size_t>(row.number(10));
    made.open_disputes = static_cast<std::size_t>(row.number(11));
    made.read = row.number(12) != 0;
    made.readers = static_cast<std::size_t>(row.number(13));
    return made;
}

base::Result<ReviewedList> select_rows(Store& store, std::string_view which) {
    ReviewedList rows;
    const auto status = store.database->run(fmt::format("{}{}{}", kRows, which, kNewestFirst),
                                            {store.me.team, store.me.person},
                                            [&](const Row& row) { rows.push_back(row_at(row)); });
    if (!status) return status.error();
    return rows;
}

}  // namespace

base::Result<Reviewed> find_reviewed(Store& store, std::string_view typed) {
    Reviewed wanted{store.me.team, store.me.person, std::string(typed)};
    const auto slash = typed.rfind('/');
    if (slash != std::string_view::npos) {
        const auto person = find_person(store, typed.substr(0, slash));
        if (!person) return person.error();
        wanted = {person->member.team, person->member.person, std::string(typed.substr(slash + 1))};
    } else if (store.database->kind() == DatabaseKind::sqlite) {
        (void)store.database->run(
            "SELECT team, person FROM attempt WHERE attempt = $1 ORDER BY team <> $2 DESC",
            {wanted.attempt, store.me.team}, [&](const Row& row) {
                wanted.team = row.text(0);
                wanted.person = row.text(1);
            });
    }
    const auto facts = read_facts(store, wanted);
    if (!facts) return facts.error();
    if (!facts->found) return unknown_attempt(store, wanted, typed);
    return wanted;
}

base::Result<ReviewedList> list_coached_attempts(Store& store) {
    const std::string seen = "AND (a.mode IN ('exercise', 'assessment') OR a.shared = 1) AND ";
    if (store.me.role == Role::lead) return select_rows(store, seen + "a.person <> $2");
    return select_rows(store, seen +
                                  "EXISTS (SELECT 1 FROM coaching AS k WHERE k.team = a.team AND k.person = "
                                  "a.person AND k.coach = $2)");
}

base::Result<ReviewedList> list_own_attempts(Store& store) {
    return select_rows(store, "AND a.person = $2");
}

base::Status check_coach(Store& store, const Reviewed& attempt) {
    const auto facts = read_facts(store, attempt);
    if (!facts) return facts.error();
    if (!facts->coached)
        return base::Error{"not-coached", fmt::format("you do not coach {}", attempt.person),
                           "rung people coach PERSON --by COACH says who coaches whom"};
    return check_open(attempt, *facts);
}

base::Status check_reader(Store& store, const Reviewed& attempt) {
    const auto facts = read_facts(store, attempt);
    if (!facts) return facts.error();
    if (is_own(store, attempt)) return facts->closed ? base::Status(base::Done{}) : not_closed(attempt);
    if (facts->calibrated && facts->closed && (!facts->practice || facts->shared)) return base::Done{};
    return facts->led ? check_open(attempt, *facts) : check_coach(store, attempt);
}

base::Result<bool> sees_reviews(Store& store, const Reviewed& attempt) {
    if (auto status = check_reader(store, attempt); !status) return status.error();
    const auto facts = read_facts(store, attempt);
    if (!facts) return facts.error();
    return is_own(store, attempt) || facts->coached || facts->led;
}

base::Status check_owner(Store& store, const Reviewed& attempt) {
    const auto facts = read_facts(store, attempt);
    if (!facts) return facts.error();
    if (!is_own(store, attempt))
        return base::Error{"not-own", fmt::format("\"{}\" was played by somebody else", attempt.name()),
                           "--as NAME says who you are"};
    return facts->closed ? base::Status(base::Done{}) : not_closed(attempt);
}

base::Status share_attempt(Store& store, const Reviewed& attempt, bool shared) {
    if (auto status = check_owner(store, attempt); !status) return status;
    const auto facts = read_facts(store, attempt);
    if (!facts) return facts.error();
    if (!facts->practice)
        return base::Error{"not-practice",
                           fmt::format("\"{}\" is no practice: your coaches see it as it is", attempt.name()),
                           ""};
    if (!shared && facts->counts)
        return base::Error{
            "counts-for-assignment",
            fmt::format("\"{}\" counts for an assignment, and your coach was to see it", attempt.name()),
            "what you play beside assignments is yours alone"};
    if (store.database->kind() == DatabaseKind::postgres)
        return store.database->run("SELECT share_attempt($1, $2)",
                                   {attempt.attempt, std::int64_t{shared ? 1 : 0}});
    return store.database->run(
        "UPDATE attempt SET shared = $4 WHERE team = $1 AND person = $2 AND attempt = $3",
        {attempt.team, attempt.person, attempt.attempt, std::int64_t{shared ? 1 : 0}});
}

}  // namespace rung::records
