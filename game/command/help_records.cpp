#include "command/help_records.h"

#include "command/help.h"

#include <array>

namespace rung::command {
namespace {

constexpr std::array kRecordsHelp = {
    Help{"people", R"(rung people
rung people add NAME [--role ROLE] [--team TEAM] [--login LOGIN]
rung people coach PERSON --by COACH [--undo]
rung people rename PERSON NAME
rung people role PERSON rep|coach|lead

Who is in the teams. Results call people by a pseudonym, rep-3; their names
stand in one place and can be taken away. PERSON is a name or a pseudonym, and
front/Kim where several teams have a Kim.
Whoever plays with --as NAME is added as a rep of the team home.

  --role ROLE    rep (the usual one), coach, lead
  --team TEAM    an id of rung teams; else your own
  --login LOGIN  in a team's store: the login of PostgreSQL by which this person
                 comes in; it is made where there is none
  --by COACH     a coach or lead of the same team, who then sees what this
                 person plays for an assignment

In a team's store who owns its tables adds people and gives them coaches.

  rung people add "Ana Reyes" --role coach
  rung people coach Sam --by "Ana Reyes"
)"},
    Help{"teams", R"(rung teams
rung teams add ID --title TITLE

The teams, and how many people are in each. ID is what other commands take:
small letters, digits, hyphens.

  rung teams add front-desk --title "Front desk"
)"},
    Help{"modules", R"(rung modules [--as NAME]

What there is to pass: the calls of each module, the points that each of them
needs, how many attempts there are at each call, what comes before, and after
how long it is to be practised again. With --as also where NAME stands, by
everything that NAME played in the module's mode, and what was assigned.

  rung modules --as Sam
)"},
    Help{"assign", R"(rung assign MODULE --to PERSON|TEAM --due DAY [--as COACH]
rung assign MODULE --to PERSON|TEAM --withdraw
rung assign [--as NAME]

Gives somebody, or every rep of a team, a module to pass by a day, written
2026-12-01. A coach or a lead does that, or who keeps the records: you, without
--as. What counts are plays of the module's calls in its mode that begin after
it was given: the player is told before each of them, and the coach may see
them. Everything else that somebody plays stays their own. Given again with
another day it has that day; --withdraw takes it back, and what was played for
it stays as it is.

Alone it lists who has what to do: for a coach the people coached, for a rep
their own, without --as all. Under best stands the best total of each call in
the module's order, under attempts how many were begun. A call that was stopped
uses none.

  assigned   nothing of it is begun, or another module comes first
  started    some of it
  overdue    its day is over; it can still be passed
  passed     every call of it, with the points that the module asks for
  due again  passed so long ago that the module wants it practised again
  failed     all attempts at a call are used up; assign it anew for another go

  rung assign first-calls --to Sam --due 2026-12-01 --as "Ana Reyes"
  rung assign --as "Ana Reyes"
)"},
    Help{"review", R"(rung review [--as NAME]
rung review show PERSON/ATTEMPT
rung review comment PERSON/ATTEMPT [--turn N] TEXT
rung review rate PERSON/ATTEMPT --item ID --verdict earned|part|lost
            [--calibration NAME]
rung review answer PERSON/ATTEMPT --item ID --verdict stands|earned|lost TEXT
rung review dispute ATTEMPT --item ID REASON
rung review share ATTEMPT [--undo]
rung review sheet PERSON [--format text|html|json] [--out FILE]
rung review calibrate [NAME] [--coaches A,B --attempts X,Y [--title TITLE]]
            [--hand-in]

For a coach: what those they coach have played to its end, the newest first, and
whether it is unread, commented or disputed. show has the call word for word
with every comment at its turn, each item as Rung and the coaches see it, and
who read it; the score is made anew from the moves, and what differs is said.
For a rep: the own calls, and what came of them. Whoever played a call sees who
has read it.

Practice is the rep's own until it is shared. A rep who sees an item differently
disputes it, once, with a reason; the answer stands beside Rung's first verdict,
in the debrief too, and no score changes.

sheet: one page for ten minutes with somebody, from their latest calls: a
strength with its line, what went the same way in three of them, a moment to
replay, three open questions, and something to agree on.

calibrate: several coaches score the same calls, each alone. Nobody sees what
another gave before all have handed in, which is final. Then it shows how far
they agree on each item (Krippendorff's alpha), on which calls they differ, and
who gives more than the others. Its coaches may read its calls for that.

  --as NAME           who you are
  --turn N            the turn that is meant; without it, the whole call
  --item ID           as show lists it

  rung review --as Ana
  rung review comment Sam/sofa-broken-twice-1 \
      --turn 3 "Here she was ready to listen." --as Ana
  rung review calibrate spring --coaches Ana,Ben \
      --attempts Sam/sofa-broken-twice-1 --as Ana
)"},
    Help{"privacy", R"(rung privacy export PERSON [--out FILE|DIR]
rung privacy erase PERSON [--yes]
rung privacy retention [--days N]
rung privacy readings [--as NAME]

What is kept of a person. export gives all of it as JSON: attempts byte for
byte, scores, comments, verdicts, disputes, who read what, the name. erase says
what would go, and with --yes takes it away for good: the name, the attempts and
everything said of them, what this machine keeps of them for a team's store,
files of earlier Rungs, the name in the desk's settings, and copies of the
records from before they changed. What somebody wrote as a coach stays, under
the pseudonym. Where others' words still say the name, it tells where. retention
lets attempts go that are older than N days, each time the records are opened, a
team's store each time by its owner; 0 keeps them. readings: who has looked at
yours.

What is somebody's is theirs and their lead's to give out or erase; in a file
also that of who keeps it, which you are without --as, and in a team's store
that of who owns its tables.

  rung privacy export Sam --out sam.json
  rung privacy erase Sam --yes
  rung privacy retention --days 365
)"},
    Help{"progress", R"(rung progress [--as NAME] [--format text|json] [--out FILE]

How the calls of NAME went: what to practise next and why, the trend from the
fifth call on, in all and by skill, how calls ended, how far handovers were from
their window, and what caused the moments that one would change, in one's own
words. Without --as everybody's on this machine.

  rung progress --as Sam
)"},
    Help{"team", R"(rung team report [--team T] [--person P] [--module M] [--from DAY] [--names]
                 [--format text|html|csv|json] [--out FILE]

What a team's attempts show together: scorecards, what people earn on each item,
when somebody is brought in, month by month, what the items tell, what stands in
the way and what a higher limit would have spared. Practice counts only where it
was shared. Nothing is said of fewer than 5 people, or of somebody with fewer
than 5 attempts; nobody is ranked.

  --team T         another team than your own
  --person P       one person alone, by name or pseudonym
  --module M       the calls of one module alone
  --from DAY       from that day on: 2026-02-03
  --names          names in place of pseudonyms, where you may see them
  --format FORMAT  text (the usual one), html (one file, prints on A4), csv,
                   json
  --out FILE       write it to FILE instead of the terminal

  rung team report
  rung team report --from 2026-01-01 --format html --out team.html
)"},
    Help{"simulate", R"(rung simulate --store WHERE [--attempts N] [--people P] [--team T]
              [--policy POLICY] [--mode MODE] [--days D]

Makes people up who play the calls that come with Rung, and keeps their attempts
with the scores: to try reports on, and to see how large records behave. Every
attempt is a play that was really made, and replays. The people have pseudonyms
and no names. The same line on the same day makes the same; a second one adds to
it. Your own records are left alone: --store has to name a file, or a team's
store as its owner.

  --attempts N     1000 by itself
  --people P       20 by itself; they share the attempts evenly
  --team T         whose people they are, made where there is none; simulated by
                   itself
  --policy POLICY  random (anything that is possible), skilled (the author's
                   line with slips), mixed (everybody both, more skilled ones as
                   time goes on; the usual one)
  --mode MODE      practice, exercise, assessment (the usual one); practice is
                   in no report of a team
  --days D         over which they are spread, the last of them yesterday; 365
                   by itself

  rung simulate --store made-up.db --attempts 5000 --people 30
  rung team report --store made-up.db --team simulated
)"},
};

}  // namespace

std::string_view help_of_records(std::string_view command) {
    for (const auto& help : kRecordsHelp)
        if (help.command == command) return help.text;
    return {};
}

}  // namespace rung::command
