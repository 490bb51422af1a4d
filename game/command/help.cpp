#include "command/help.h"

#include "command/help_records.h"

#include <array>

namespace rung::command {
namespace {

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
    return help_of_records(command);
}

std::string_view version_text() {
    return "rung " RUNG_VERSION "\n";
}

}  // namespace rung::command
