#include "desk/draw_library.h"

#include "desk/chips.h"
#include "desk/flow.h"
#include "desk/library_rows.h"
#include "desk/page.h"

#include <algorithm>
#include <array>

namespace rung::desk {
namespace {

using view::LibraryFilter;
using view::LibraryOption;
using view::LibraryView;
using view::Wording;
using LibraryActions = std::vector<LibraryAction>;

const std::vector<LibraryOption>& options_of(const LibraryView& view, LibraryList list) {
    switch (list) {
        case LibraryList::levels:
            return view.options.levels;
        case LibraryList::reasons:
            return view.options.reasons;
        default:
            return view.options.skills;
    }
}

/// What the filter says of that list, as an option has it.
std::string value_of(const LibraryFilter& filter, LibraryList list) {
    switch (list) {
        case LibraryList::levels:
            return filter.level ? std::to_string(*filter.level) : std::string();
        case LibraryList::reasons:
            return filter.reason;
        default:
            return filter.skill;
    }
}

LibraryFilter with_value(LibraryFilter filter, LibraryList list, const std::string& value) {
    switch (list) {
        case LibraryList::levels:
            if (value.empty())
                filter.level.reset();
            else
                filter.level = value.front() - '0';
            break;
        case LibraryList::reasons:
            filter.reason = value;
            break;
        default:
            filter.skill = value;
            break;
    }
    return filter;
}

std::string text_of(const std::vector<LibraryOption>& options, const std::string& value) {
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const LibraryOption& option) { return option.value == value; });
    return found == options.end() ? value : found->text;
}

struct ListName {
    LibraryList list;
    std::string_view id, name;  ///< the name is English
};
constexpr std::array kLists = {ListName{LibraryList::levels, "level", "Level"},
                               ListName{LibraryList::reasons, "reason", "Reason to escalate"},
                               ListName{LibraryList::skills, "skill", "Skill"}};

Control chip_of(const Wording& say, const LibraryView& view, const LibraryState& state,
                const ListName& list) {
    const auto value = value_of(state.filter, list.list);
    Control chip{.id = "library/filters/" + std::string(list.id), .name = say(list.name)};
    chip.value = text_of(options_of(view, list.list), value);
    chip.detail = say("{filter}: {value}", {{"filter", chip.name}, {"value", chip.value}});
    chip.chosen = !value.empty() || state.open == list.list;
    return chip;
}

void draw_filters(Flow& flow, const Wording& say, const LibraryView& view, const LibraryState& state,
                  LibraryActions& actions) {
    std::vector<Control> chips;
    for (const auto& list : kLists) chips.push_back(chip_of(say, view, state, list));
    const bool calm = state.filter.content == view::LibraryContent::without_warnings;
    chips.push_back({.id = "library/filters/calm",
                     .name = say("Without content warnings"),
                     .icon = calm ? Icon::check : Icon::none,
                     .chosen = calm,
                     .role = Role::checkbox});
    if (!(state.filter == LibraryFilter{}))
        chips.push_back({.id = "library/filters/all", .name = say("Show every call"), .icon = Icon::cross});
    const auto drawn = draw_chips(flow.ui(), flow.rest(), chips);
    flow.take_px(drawn.bottom - flow.y());
    flow.space(8);
    if (drawn.used < 0) return;
    const auto used = static_cast<std::size_t>(drawn.used);
    if (used < kLists.size()) {
        const auto list = kLists[used].list;
        actions.emplace_back(OpenList{state.open == list ? LibraryList::none : list});
    } else if (used == kLists.size()) {
        auto filter = state.filter;
        filter.content = calm ? view::LibraryContent::any : view::LibraryContent::without_warnings;
        actions.emplace_back(FilterBy{filter});
    } else {
        actions.emplace_back(FilterBy{});
    }
}

void draw_options(Flow& flow, const Wording& say, const LibraryView& view, const LibraryState& state,
                  LibraryActions& actions) {
    if (state.open == LibraryList::none) return;
    const auto& options = options_of(view, state.open);
    const auto value = value_of(state.filter, state.open);
    std::vector<Control> chips;
    for (const auto& option : options) {
        Control chip{.id = "library/options/" + (option.value.empty() ? "every" : id_part(option.value)),
                     .name = option.text,
                     .value = say.count(option.count, "one call", "{n} calls"),
                     .chosen = option.value == value,
                     .role = Role::option};
        chip.detail = option.text + "  " + std::to_string(option.count);
        chips.push_back(std::move(chip));
    }
    Rect area = flow.rest();
    flow.ui().rule(area.x + flow.ui().px(4), area.y, area.x + flow.ui().px(4), area.y + flow.ui().px(32),
                   Line::focus, 2);
    area.cut_left(flow.ui().px(16));
    const auto drawn = draw_chips(flow.ui(), area, chips);
    flow.take_px(drawn.bottom - flow.y());
    flow.space(8);
    if (drawn.used >= 0)
        actions.emplace_back(FilterBy{
            with_value(state.filter, state.open, options[static_cast<std::size_t>(drawn.used)].value)});
}

void draw_head(Flow& flow, const Wording& say, const LibraryView& view, const LibraryState& state,
               LibraryActions& actions) {
    flow.title(say("Library"));
    flow.space(8);
    std::string words = state.filter.words;
    const Control field{.id = "library/search/words",
                        .name = say("Search the calls"),
                        .icon = Icon::search,
                        .help = say("Search by title, company or reason")};
    if (flow.ui().field(field, flow.take(44), words)) {
        auto filter = state.filter;
        filter.words = words;
        actions.emplace_back(FilterBy{filter});
    }
    flow.space(12);
    draw_filters(flow, say, view, state, actions);
    draw_options(flow, say, view, state, actions);
    flow.space(4);
    flow.paragraph(view::found_words(say, state.found.size(), view.rows.size()), Ink::soft, Face::small);
    if (state.problems > 0)
        flow.paragraph(
            say.count(state.problems,
                      "One fault keeps a file of content from being listed; rung check says which.",
                      "{n} faults keep files of content from being listed; rung check says which."),
            Ink::warn, Face::small);
    flow.space(4);
}

/// What fits, or what to do where nothing does. The content as high as it is, from where it begins.
void draw_found(Flow& flow, const LibraryView& view, const LibraryState& state, const RowsAt& at,
                LibraryActions& actions) {
    if (state.found.empty())
        return flow.notice(view.rows.empty() ? view.empty : view.no_fit, Fill::warn_soft, Ink::main,
                           Icon::hint);
    flow.take_px(draw_rows(flow.ui(), view, state, at, actions));
}

}  // namespace

std::vector<LibraryAction> draw_library(Ui& ui, const Wording& say, const LibraryView* view,
                                        const LibraryState& state, Rect area) {
    constexpr float kRoomy = 600;
    LibraryActions actions;
    // Where there is room, search and filters stay while the rows scroll; else everything scrolls.
    const bool roomy = view != nullptr && area.h >= ui.px(kRoomy) && !ui.narrow();
    if (!roomy) {
        Page page(ui, "library/page", area);
        Flow flow(ui, page.content(), "library");
        if (view == nullptr) {
            flow.title(say("Library"));
            flow.paragraph(say("Looking for the calls …"), Ink::soft);
        } else {
            draw_head(flow, say, *view, state, actions);
            const Rect rest = flow.rest();
            const float above = flow.y() - page.top();
            draw_found(flow, *view, state, {"library/page", rest, above, page.height()}, actions);
        }
        page.end(flow.y());
        return actions;
    }
    const Rect content = column_of(ui, area);
    Flow head(ui, content, "library");
    draw_head(head, say, *view, state, actions);
    const float margin = ui.px(4);
    const Rect list{content.x - margin, head.y(), content.w + 2 * margin, area.bottom() - head.y()};
    const Rect inside = ui.begin_scroll("library/list", list);
    Flow rows(ui, {inside.x + margin, inside.y + margin, inside.w - 2 * margin, inside.h}, "library/found");
    draw_found(rows, *view, state, {"library/list", rows.rest(), margin, list.h}, actions);
    ui.end_scroll(rows.y() + ui.px(24));
    return actions;
}

}  // namespace rung::desk
