#include "desk_played.h"

#include "scenario/spoken.h"
#include "view/words.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <iterator>

namespace rung::test {

using scenario::Move;
using scenario::MoveKind;

namespace {

/// The id of a control below a prefix that is called so.
std::string find_below(const DeskStage& stage, std::string_view prefix, std::string_view name) {
    // What is said stands in quotes, the company's own line behind a word.
    const std::string quoted = fmt::format("“{}”", name);
    for (const auto& node : stage.desk->tree().nodes())
        if (node.usable && node.id.starts_with(prefix) && (node.name == name || node.name.ends_with(quoted)))
            return node.id;
    FAIL("nothing below ", std::string(prefix), " is called \"", std::string(name), "\":\n",
         format_tree(stage.desk->tree(), {}));
    return {};
}

std::string phone_of(MoveKind kind) {
    static constexpr std::pair<MoveKind, const char*> kKeys[] = {
        {MoveKind::lookup, "look-up"},  {MoveKind::offer, "offer"},        {MoveKind::hold, "hold"},
        {MoveKind::warn, "warn"},       {MoveKind::announce, "announce"},  {MoveKind::escalate, "escalate"},
        {MoveKind::message, "message"}, {MoveKind::barge_in, "interrupt"}, {MoveKind::wait, "silence"},
        {MoveKind::disconnect, "end"}};
    for (const auto& [own, id] : kKeys)
        if (own == kind) return fmt::format("call/phone/{}", id);
    return {};
}

void say_words(DeskStage& stage, const scenario::Script& script, const Move& move) {
    const auto id = find_below(stage, "call/choices/", script.text(script.choices[move.choice].say));
    stage.type(std::u32string(1, static_cast<char32_t>(id.back())));
}

void escalate(DeskStage& stage, const scenario::Script& script, const Move& move,
              const debrief::Wording& say) {
    stage.use(find_below(stage, "escalate/why/", view::reason_words(say, move.reason)));
    stage.use(find_below(stage, "escalate/whom/", script.text(script.contacts[move.contact].name)));
    stage.use(find_below(stage, "escalate/how/", view::method_words(say, move.method)));
    // The lines stand in the order of the play; the words of one are the name of its control.
    const std::string words = scenario::format_said(script, move);
    stage.use(find_below(stage, "escalate/line/", words));
    for (std::size_t i = 0; i < script.facts.size(); ++i)
        if ((move.facts >> i & 1) != 0)
            stage.use(find_below(stage, "escalate/brief/", script.text(script.facts[i].text)));
    if (move.identify != 0) stage.use("escalate/also/0");
    if (move.prepare != 0) stage.use("escalate/also/1");
    stage.use("escalate/do/confirm");
}

void write_note(DeskStage& stage, const scenario::Script& script, const Move& move,
                const debrief::Wording& say) {
    for (std::size_t i = 0; i < script.facts.size(); ++i)
        if ((move.facts >> i & 1) != 0) stage.use(fmt::format("wrap-up/facts/{}", i));
    const std::string owner = move.contact == scenario::kNobody
                                  ? stage.node("wrap-up/owner/0").name
                                  : std::string(script.text(script.contacts[move.contact].name));
    stage.use(find_below(stage, "wrap-up/owner/", owner));
    stage.use(find_below(stage, "wrap-up/next/", view::next_step_words(say, move.next)));
    stage.use("wrap-up/note-do/note");
}

void follow_up(DeskStage& stage, const Move& move) {
    const std::string part =
        move.contact == scenario::kTheCustomer ? "follow-up-customer" : "follow-up-owner";
    stage.use(fmt::format("wrap-up/{}/days", part));
    for (int days = 1; days < move.amount; ++days) stage.press(desk::Key::right);
    for (int days = 1; days > move.amount; --days) stage.press(desk::Key::left);
    stage.use(fmt::format("wrap-up/{}-do/{}", part, part));
}

void reflect(DeskStage& stage, const Move& move, const debrief::Wording& say) {
    const std::string turn = fmt::format("Turn {}:", move.amount);
    for (const auto& node : stage.desk->tree().nodes())
        if (node.id.starts_with("wrap-up/turn/") && node.name.starts_with(turn)) {
            stage.use(std::string(node.id));
            break;
        }
    stage.use(find_below(stage, "wrap-up/cause/", view::cause_words(say, move.cause)));
    stage.use(fmt::format("wrap-up/control/{}", static_cast<int>(move.control)));
    stage.use("wrap-up/reflect-do/reflect");
}

std::string pick_of(const scenario::Script& script, const Move& move) {
    if (move.kind == MoveKind::hold) return fmt::format("{} seconds", move.amount);
    if (move.kind == MoveKind::disconnect) return "Hang up";
    if (move.kind == MoveKind::lookup)
        return fmt::format("{}  {}", script.text(script.policies[move.policy].clause),
                           script.text(script.policies[move.policy].title));
    const auto& contact = script.contacts[move.contact];
    return fmt::format("{}, {}", script.text(contact.name), script.text(contact.title));
}

void pick(DeskStage& stage, const scenario::Script& script, const Move& move) {
    if (move.kind == MoveKind::offer) {
        // Offers stand in the order of remedies and their steps.
        int at = move.step;
        for (std::size_t i = 0; i < move.remedy; ++i) at += static_cast<int>(script.remedies[i].steps.count);
        stage.use(fmt::format("pick/moves/{}", at));
    } else if (move.kind == MoveKind::warn) {
        stage.use(fmt::format("pick/moves/{}", static_cast<int>(move.final_warning)));
    } else {
        stage.use(find_below(stage, "pick/moves/", pick_of(script, move)));
        if (move.kind == MoveKind::announce)
            stage.use(find_below(stage, "pick/moves/", scenario::format_said(script, move)));
    }
}

}  // namespace

void make_by_keys(DeskStage& stage, const scenario::Script& script, const Move& move) {
    const debrief::Wording say(stage.texts);
    if (stage.desk->screen() == desk::ScreenId::wrap_up) {
        switch (move.kind) {
            case MoveKind::message:
                stage.use(find_below(stage, "wrap-up/message/", pick_of(script, move)));
                return;
            case MoveKind::note:
                return write_note(stage, script, move, say);
            case MoveKind::follow_up:
                return follow_up(stage, move);
            case MoveKind::debrief:
                stage.use("wrap-up/debrief-do/debrief");
                return;
            case MoveKind::reflect:
                return reflect(stage, move, say);
            default:
                stage.use("wrap-up/close/close");
                return;
        }
    }
    if (move.kind == MoveKind::say) return say_words(stage, script, move);
    stage.use(phone_of(move.kind));
    if (move.kind == MoveKind::escalate) return escalate(stage, script, move, say);
    if (move.kind == MoveKind::wait || move.kind == MoveKind::barge_in) return;
    pick(stage, script, move);
}

}  // namespace rung::test
