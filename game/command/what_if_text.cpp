#include "command/table.h"
#include "command/what_if_report.h"
#include "view/what_if.h"

#include <utility>
#include <vector>

namespace rung::command {
namespace {

using debrief::Wording;
using view::WhatIfRow;
using view::WhatIfSide;
using view::WhatIfView;

constexpr std::size_t kWorthColumn = 12;

void show_scores(terminal::Page& page, const Wording& say, const WhatIfView& view) {
    Table table({page.style().plain ? say("what") : std::string(), say("as it was"), say("instead")});
    for (const auto& score : view.scores) table.add({score.name, score.was, score.would});
    page.report(table.format(page.style().plain));
}

void show_curves(terminal::Page& page, const Wording& say, const WhatIfView& view) {
    page.heading(say("Turn by turn"));
    const bool plain = page.style().plain;
    std::vector<std::string> headings{say("turn")};
    for (const auto& what : {say("anger"), say("trust"), say("worth")}) {
        headings.push_back(">" + what);
        headings.push_back(">" + (plain ? say("{what} instead", {{"what", what}}) : say("instead")));
    }
    Table table(std::move(headings));
    for (const auto& row : view.rows)
        if (!row.after_call)
            table.add({row.name, row.was.anger, row.would.anger, row.was.trust, row.would.trust,
                       row.was.worth, row.would.worth});
    page.report(table.format(plain));
    page.blank();
    page.paragraph(view.worth_note, terminal::Ink::faint);
}

/// One version from where the paths part.
void show_path(terminal::Page& page, const WhatIfView& view, const WhatIfSide WhatIfRow::*side) {
    for (const auto& row : view.rows) {
        std::string place = row.place;
        for (const auto& deed : (row.*side).deeds)
            if (!deed.common) page.entry(std::exchange(place, {}), deed.words, kWorthColumn);
    }
}

void show_dropped(terminal::Page& page, const Wording& say, const WhatIfView& view) {
    if (view.dropped.empty()) return;
    page.heading(say("No longer possible"));
    for (const auto& dropped : view.dropped) page.entry(dropped.place, dropped.words, kWorthColumn);
}

}  // namespace

void show_what_if(terminal::Page& page, const Wording& say, const Opened& play,
                  const analysis::WhatIf& made) {
    const auto view = view::make_what_if(say, *play.content, play.recording.play(), made);
    page.title(view.title);
    show_scores(page, say, view);
    page.blank();
    show_curves(page, say, view);
    page.heading(say("As it was, from where the paths part"));
    show_path(page, view, &WhatIfRow::was);
    page.heading(say("Instead"));
    show_path(page, view, &WhatIfRow::would);
    if (!view.filled_note.empty()) page.paragraph(view.filled_note, terminal::Ink::faint);
    show_dropped(page, say, view);
}

}  // namespace rung::command
