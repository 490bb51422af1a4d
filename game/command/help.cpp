#include "command/help.h"

#include <array>

namespace rung::command {
namespace {

struct Help {
    std::string_view command, text;
};

constexpr std::array kHelp = {
    Help{"", R"(Rung: practise when and how to bring somebody else into a call.

  rung                    choose a call and play it: in a window, else here
  rung --as NAME          the same, with what NAME's coach asks for first
  rung list               what there is to play
  rung play CALL          play one call
  rung attempts           what you have played, and what can be gone on with
  rung debrief ATTEMPT    what happened in a call and what it teaches
  rung what-if ATTEMPT    the same call with one decision changed
  rung authority CALL...  which handovers a higher limit would spare
  rung replay ATTEMPT     a call word for word
  rung progress           how your calls went, and what to practise next
  rung modules            what there is to pass, and where you stand with it
  rung assign MODULE      give somebody a module to pass; who stands where
  rung people, rung teams who plays, who coaches whom
  rung review             comments, verdicts, disputes, calibration
  rung privacy            what is kept of a person: given out, erased
  rung team report        what a team's attempts show together
  rung store              the records themselves: made, checked, copied
  rung simulate           attempts of people who are made up, to try reports on
  rung screenshot SCREEN FILE.png   a screen of the window as a picture
  rung check PATH...      what is wrong with files of content
  rung prove CALL...      whether a call is sound and its line the best

With every command:
  --data DIR      take the content from this folder
  --store FILE    what is kept is in this file; rung.db among your data by
                  itself; a team's store: postgresql://USER@HOST/DATABASE
  --json          for programs
  --plain         for screen readers: no colour, no drawn lines
  --no-color      no colour (NO_COLOR does the same)
  --profanity P   strong words of a call, in exports too: full (as usual),
                  masked or paraphrased
  --help          more about a command: rung play --help
  --version

New here? Type rung and press Enter.
)"},
    Help{"list", R"(rung list [calls|modules|companies]

What there is, with the id that other commands take. Calls where none is said.

  rung list
  rung list modules --json
)"},
    Help{"check", R"(rung check PATH|CALL... [--balance]

Reads files of content, or every one below a folder, or the call of that id, and
says everything that is wrong with them: the place, what was found, what was
expected, and a hint. Of a call it also plays the author's own line. Ends with 1
where something is an error; warnings alone end with 0.

  --balance   also plays each call as five players would who do not think
              (always apologising, always warning, offering the most, escalating
              at once, never escalating) and as its author would, and shows what
              each of them scores; and tries everything else that could be said
              along the author's line: where a second way is as good, and what
              the costliest slip leaves

  rung check scenarios
  rung check --balance sofa-broken-twice
)"},
    Help{"prove", R"(rung prove CALL... [--jobs N]

Looks at all that can happen in a call and says for certain whether it is sound:
every node and ending can be reached, every declared window can open, traps can
be stepped into, every fatal and critical rule can be kept, nothing is a dead
end, no line is worth more than the author's, and the verdict agrees with the
best line. Then the most that each ending can be worth. CALL is an id (rung
list) or a path.

Each line begins with ok, NO, or ?? where the search gave up before it was sure.
Under what fails stand the moves that show it, ready for rung play --moves. Ends
with 1 where a call is not proven sound.

  --jobs N    looks at so many calls at once; what is found is the same
  --json      all lines, also of what holds; points in hundredths

  rung prove third-time-calling
  rung prove my-call.json other-call.json --jobs 2
)"},
    Help{"play",
         R"(rung play CALL [--mode MODE] [--as NAME] [--seed N] [--clock FACTOR]
          [--moves FILE] [--out FILE]

Plays a call in the terminal. CALL is an id (rung list), a path to a call, or an
attempt that was left before its end (rung attempts), which is gone on with.
Every decision is saved as it is made.

  --mode MODE     practice (hints, taking back; the usual one), exercise (a
                  clock), assessment (it counts)
  --as NAME       who plays; stands beside the attempt, not in it
  --seed N        the order in which choices are shown
  --clock FACTOR  the customer's patience: 1, 1.5, 2 times, or off
  --moves FILE    plays the moves in FILE, one a line, - for standard input, and
                  asks nothing
  --out FILE      keep the attempt in FILE instead of among yours

Moves look like this, one a line:

  {"say":"mirror"}   {"hold":60}   {"wait":5}   {"lookup":"refund-window"}
  {"offer":{"remedy":"refund","amount":25}}   {"announce":{"to":"jim-smith"}}
  {"escalate":{"reason":"no-authority","to":"jim-smith","method":"warm"}}
  {"message":{"to":"jim-smith"}}   {"barge-in":{}}   {"disconnect":{}}
  {"note":{"facts":["order"],"handed_to":"jim-smith","next":"handover"}}
  {"follow-up":{"with":"customer","days":1}}   {"debrief":{}}
  {"reflect":{"turn":4,"cause":"both","control":true}}   {"close":{}}

  rung play third-time-calling
  rung play third-time-calling --moves moves.txt --json
)"},
    Help{"replay", R"(rung replay ATTEMPT

A call word for word, and where it stood at its end. ATTEMPT is an id (rung
attempts) or a path. It replays on what was played, wherever the call was edited
since.

  rung replay third-time-calling-1
)"},
    Help{"debrief", R"(rung debrief ATTEMPT [--full] [--format text|html|json] [--out FILE] [--rescore]

What happened in a call that was played to its end, what was open to you, and
what to keep and to change. It is read in five minutes. ATTEMPT is an id (rung
attempts) or a path.

  --full           as text, with every point and its reason, who owns what, and
                   the call word for word
  --format FORMAT  text (the usual one), html (one file, prints on A4), json
  --out FILE       write it to FILE instead of the terminal
  --rescore        an attempt that older rules scored, by today's; what is
                   stored with it stays

  rung debrief third-time-calling-1
  rung debrief third-time-calling-1 --format html --out debrief.html
)"},
    Help{"what-if", R"(rung what-if ATTEMPT --turn N --move JSON
rung what-if ATTEMPT --shift N

A call that was played to its end, beside what it would have been: with another
move in turn N, or with its handover 1 or 2 turns later, or earlier (-1, -2).
What came after is made again wherever it is still possible, and what no longer
was is named. Gaps are filled with the best moves that could be found, and are
marked. ATTEMPT is an id (rung attempts) or a path.

  --turn N      the turn whose decision is changed
  --move JSON   the move to try instead, written as for rung play --moves
  --shift N     -2, -1, 1 or 2

  rung what-if third-time-calling-1 --turn 2 --move '{"lookup":"refund-window"}'
  rung what-if third-time-calling-1 --shift -1
)"},
    Help{"authority", R"(rung authority CALL|ATTEMPT... --limit REMEDY=A..B [--jobs N]

Which calls would need nobody above the rep if the rep might give more, and what
that would cost; and where the limit is not the cause. A CALL is played as well
as it can be under each limit, with somebody brought in and without; an ATTEMPT
keeps its rep's own choices up to where somebody was asked for. Limits between
the remedy's steps change nothing, so the steps from A to B are tried, and both
ends.

  --limit REMEDY=A..B   the remedy of the company, and the limits from A to B
  --jobs N              look at N cases at once; the answers are the same

  rung authority third-time-calling card-on-the-doorstep --limit credit=30..100
  rung authority sofa-broken-twice sofa-broken-twice-1 \
      --limit refund=50..80
)"},
    Help{"attempts", R"(rung attempts [--as NAME]
rung attempts ATTEMPT --out FILE

What was played here, by NAME alone where one is given, with the id that replay
and debrief take, and what waits to be gone on with: rung play with its id goes
on where you left it. Under "counts for" stands the assignment that an attempt
was begun for; a coach may see it. All others are the player's own.

With an id and --out, that attempt as a file for another machine: replay,
debrief, what-if and authority take its path.

  --out FILE   write the attempt's file there
  --as NAME    only what NAME played

  rung attempts sofa-broken-twice-1 --out my-call.json
)"},
    Help{"store", R"(rung store init|check|migrate|backup [--store WHERE]

The records themselves: a file, or a team's store on PostgreSQL
(docs/records.md).

  rung store init           makes them
  rung store migrate        brings them up to date with this Rung; a file is
                            copied before
  rung store check          what is wrong with them; 1 where something is
  rung store backup [FILE]  copies a file while others use it; for a team's
                            store it says how

A team's store is made and brought up to date by the owner of its tables, who
plays nothing.
)"},
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
    Help{"screenshot", R"(rung screenshot SCREEN FILE.png [CALL] [--theme T] [--scale PCT] [--size WxH]

A screen of the window as a picture, without a window: the same bytes every
time. SCREEN is one of who, home, library, briefing, call, wrap-up, debrief,
progress, settings, coach and team; what it shows is made up from CALL, else
from the last call there is. Coach and team show a made-up team that plays every
call.

  --theme T      light (the usual one), dark, contrast
  --scale PCT    of the text, 80 to 200
  --size WxH     1280x800 is usual

  rung screenshot debrief debrief.png --theme dark
)"},
};

}  // namespace

std::string_view help_of(std::string_view command) {
    for (const auto& help : kHelp)
        if (help.command == command) return help.text;
    return {};
}

std::string_view version_text() {
    return "rung " RUNG_VERSION "\n";
}

}  // namespace rung::command
