#include "desk/draw_review.h"

#include "desk/cards.h"
#include "desk/debrief_parts.h"
#include "desk/page.h"

#include <algorithm>
#include <array>

namespace rung::desk {
namespace {

using view::Wording;
using ReviewPick = std::optional<ReviewAction>;

/// So many in a group, which Tab passes over.
constexpr std::size_t kRowsAGroup = 8;

std::string group_of(const char* list, std::size_t i) {
    return std::string("review/") + list + "-" + std::to_string(i / kRowsAGroup + 1);
}

void draw_review_tabs(Flow& flow, const Wording& say, const ReviewModel& model, const ReviewState& state,
                      ReviewPick& action) {
    std::vector<Control> tabs{{.id = "review/tabs/transcript", .name = say("Word for word")},
                              {.id = "review/tabs/items", .name = say("Verdicts")}};
    if (!model.disputes.empty()) {
        const auto open = std::count_if(model.disputes.begin(), model.disputes.end(),
                                        [](const auto& asked) { return asked.open; });
        tabs.push_back(
            {.id = "review/tabs/disputes",
             .name = open > 0 ? say("Disputes ({n} open)", {{"n", std::to_string(open)}}) : say("Disputes")});
    }
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        tabs[i].role = Role::tab;
        tabs[i].chosen = static_cast<std::size_t>(state.tab) == i;
    }
    if (const int used = flow.buttons(tabs); used >= 0) action = ShowReviewTab{static_cast<ReviewTab>(used)};
    flow.space(8);
}

/// A line to write, and the button that keeps it.
void draw_writing(Flow& flow, const Wording& say, const ReviewState& state, ReviewPick& action) {
    Ui& ui = flow.ui();
    auto text = state.comment;
    bool entered = false;
    const auto name = state.turn == 0 ? say("Comment on the whole call")
                                      : say("Comment on turn {n}", {{"n", std::to_string(state.turn)}});
    if (ui.field({.id = "review/write/text", .name = name, .help = name}, flow.take(40), text, &entered))
        action = ChangeComment{text};
    flow.space(8);
    const bool written = text.find_first_not_of(' ') != std::string::npos;
    const bool used = flow.button({.id = "review/write/keep",
                                   .name = say("Keep the comment"),
                                   .enabled = written,
                                   .why_not = say("Nothing is written yet.")},
                                  ButtonStyle::primary);
    if (written && (used || entered)) action = ReviewDeed{WriteComment{state.turn, text}};
}

void draw_review_turn(Flow& flow, const Wording& say, const ReviewModel& model, std::size_t i,
                      const ReviewState& state, ReviewPick& action) {
    const auto& turn = model.turns[i];
    const bool after = i > 0 && turn.turn == 0;
    if (i > 0 && turn.turn == 0)
        flow.paragraph(i == 1 ? say("At first") : say("After the call"), Ink::soft, Face::small_strong);
    const auto name = i == 0 ? say("The whole call") : say("Turn {n}", {{"n", std::to_string(turn.turn)}});
    const bool chosen = !model.blind && !after && state.turn == turn.turn;
    if (!after && !model.blind) {
        if (flow.button({.id = group_of("turns", i) + "/" + std::to_string(turn.turn),
                         .name = name,
                         .chosen = chosen,
                         .role = Role::option},
                        ButtonStyle::row))
            action = PickTurn{turn.turn};
    } else if (!after && i > 0) {
        flow.paragraph(name, Ink::soft, Face::small_strong);
    }
    draw_heard(flow, turn.said);
    for (const auto& comment : turn.comments) flow.notice(comment, Fill::warn_soft, Ink::main, Icon::quote);
    if (chosen) draw_writing(flow, say, state, action);
    flow.space(8);
}

void draw_review_transcript(Flow& flow, const Wording& say, const ReviewModel& model,
                            const ReviewState& state, ReviewPick& action) {
    flow.heading(say("Word for word"));
    flow.paragraph(model.blind ? say("For a calibration: verdicts are given under Verdicts.")
                               : say("Pick a turn to write a comment beside it."),
                   Ink::soft, Face::small);
    flow.space(8);
    for (std::size_t i = model.blind ? 1 : 0; i < model.turns.size(); ++i)
        draw_review_turn(flow, say, model, i, state, action);
}

std::string verdict_line(const Wording& say, const ReviewModel::Item& item) {
    std::string words;
    if (!item.rung.empty()) words = say("Rung: {verdict}.", {{"verdict", item.rung}});
    debrief::add_sentence(words, item.mine
                                     ? say("You: {verdict}.", {{"verdict", given_words(say, *item.mine)}})
                                     : say("You: not said yet."));
    if (!item.others.empty()) debrief::add_sentence(words, item.others + ".");
    return words;
}

void draw_given(Flow& flow, const Wording& say, const ReviewModel::Item& item, ReviewPick& action) {
    struct Choice {
        records::Given given;
        const char* id;
        char32_t key;
    };
    constexpr std::array kChoices = {Choice{records::Given::earned, "review/given/earned", U'e'},
                                     Choice{records::Given::part, "review/given/part", U'p'},
                                     Choice{records::Given::lost, "review/given/lost", U'l'}};
    std::vector<Control> controls;
    for (const auto& choice : kChoices)
        controls.push_back({.id = choice.id,
                            .name = given_words(say, choice.given),
                            .shortcut = choice.key,
                            .chosen = item.mine == choice.given,
                            .role = Role::option});
    if (const int used = flow.buttons(controls); used >= 0)
        action = ReviewDeed{GiveVerdict{item.id, kChoices[static_cast<std::size_t>(used)].given}};
}

Icon icon_of(const ReviewModel& model, const ReviewModel::Item& item) {
    if (model.blind) return Icon::none;
    return item.not_called_for ? Icon::minus : item.lost ? Icon::cross : Icon::check;
}

void draw_review_items(Flow& flow, const Wording& say, const ReviewModel& model, const ReviewState& state,
                       ReviewPick& action) {
    flow.heading(say("Verdicts"));
    flow.paragraph(
        model.blind
            ? say("E, P and L give your verdict on the item that is picked, and go on to the next. What Rung "
                  "and the others gave is shown once all have handed in.")
            : say("E, P and L give your verdict on the item that is picked, and go on to the next. Yours "
                  "stands beside Rung's and changes no score."),
        Ink::soft, Face::small);
    flow.space(8);
    for (std::size_t i = 0; i < model.items.size(); ++i) {
        const auto& item = model.items[i];
        const bool chosen = i == state.item;
        if (flow.button({.id = group_of("items", i) + "/" + id_part(item.id),
                         .name = item.name,
                         .icon = icon_of(model, item),
                         .chosen = chosen,
                         .role = Role::option,
                         .detail = verdict_line(say, item)},
                        ButtonStyle::row))
            action = PickItem{i};
        if (chosen) draw_given(flow, say, item, action);
    }
}

void draw_answer(Flow& flow, const Wording& say, const ReviewModel::Asked& asked, const ReviewState& state,
                 ReviewPick& action) {
    Ui& ui = flow.ui();
    auto text = state.answer;
    if (ui.field({.id = "review/answer/text",
                  .name = say("Your answer"),
                  .help = say("Why it stands, or why not")},
                 flow.take(40), text))
        action = ChangeAnswer{text};
    flow.space(8);
    const bool written = text.find_first_not_of(' ') != std::string::npos;
    constexpr std::array kVerdicts = {"stands", "earned", "lost"};
    constexpr std::array kNames = {"It stands", "It was earned", "It was lost"};
    std::vector<Control> controls;
    for (std::size_t i = 0; i < kVerdicts.size(); ++i)
        controls.push_back({.id = std::string("review/verdict/") + kVerdicts[i],
                            .name = say(kNames[i]),
                            .enabled = written,
                            .why_not = say("Write an answer first: whoever asked reads it.")});
    if (const int used = flow.buttons(controls); used >= 0)
        action = ReviewDeed{AnswerDispute{asked.item, kVerdicts[static_cast<std::size_t>(used)], text}};
}

void draw_disputes(Flow& flow, const Wording& say, const ReviewModel& model, const ReviewState& state,
                   ReviewPick& action) {
    flow.heading(say("Disputes"));
    flow.paragraph(say("Answered once. Rung's own verdict stays beside yours."), Ink::soft, Face::small);
    flow.space(8);
    const auto open = std::find_if(model.disputes.begin(), model.disputes.end(), [&](const auto& asked) {
        return asked.open && (state.disputed.empty() || asked.item == state.disputed);
    });
    for (std::size_t i = 0; i < model.disputes.size(); ++i) {
        const auto& asked = model.disputes[i];
        const bool chosen = open != model.disputes.end() && &*open == &asked;
        if (asked.open) {
            if (flow.button({.id = group_of("disputes", i) + "/" + id_part(asked.item),
                             .name = asked.name,
                             .chosen = chosen,
                             .role = Role::option,
                             .detail = asked.asked},
                            ButtonStyle::row))
                action = PickDispute{asked.item};
        } else {
            flow.entry(asked.name, asked.asked);
            flow.paragraph(asked.answered, Ink::soft);
        }
        if (chosen) draw_answer(flow, say, asked, state, action);
        flow.space(8);
    }
}

void draw_review_tab(Flow& flow, const Wording& say, const ReviewModel& model, const ReviewState& state,
                     ReviewPick& action) {
    switch (state.tab) {
        case ReviewTab::transcript:
            return draw_review_transcript(flow, say, model, state, action);
        case ReviewTab::items:
            return draw_review_items(flow, say, model, state, action);
        case ReviewTab::disputes:
            return draw_disputes(flow, say, model, state, action);
    }
}

}  // namespace

std::optional<ReviewAction> draw_review(Ui& ui, const Wording& say, const ReviewModel* model,
                                        const ReviewState& state, Rect area) {
    constexpr std::array kPages = {"review/page/transcript", "review/page/items", "review/page/disputes"};
    ReviewPick action;
    Page page(ui, kPages[static_cast<std::size_t>(state.tab)], area);
    Flow flow(ui, page.content(), "review");
    const bool shown = model != nullptr && model->trouble.empty();
    std::vector<Control> ways{{.id = "review/do/back", .name = say("Back"), .icon = Icon::back}};
    if (shown && !model->blind) ways.push_back({.id = "review/do/debrief", .name = say("Open its debrief")});
    const int way = flow.buttons(ways, ButtonStyle::quiet);
    if (way == 0) action = LeaveReview{};
    if (way == 1) action = OpenDebrief{};
    if (model == nullptr) {
        flow.paragraph(say("Reading the call …"), Ink::soft);
    } else if (!model->trouble.empty()) {
        flow.paragraph(model->trouble);
    } else {
        Boxes boxes(ui);
        flow.title(model->title);
        flow.paragraph(model->about, Ink::soft);
        flow.space(8);
        draw_review_tabs(flow, say, *model, state, action);
        put_cards(
            flow, boxes,
            {{"review/card", 1, [&](Flow& card) { draw_review_tab(card, say, *model, state, action); }}});
    }
    page.end(flow.y());
    return action;
}

}  // namespace rung::desk
