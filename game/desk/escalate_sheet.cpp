#include "desk/escalate_sheet.h"

#include "desk/flow.h"
#include "desk/sheet.h"

#include <string_view>
#include <utility>

namespace rung::desk {

using debrief::Wording;

namespace {

/// One question of the form: a heading and its answers, of which one is chosen.
class Questions {
  public:
    Questions(Ui& ui, Flow& flow, std::string id) : ui_(ui), flow_(flow), id_(std::move(id)) {}

    /// Which answer was picked; −1: none.
    int one_of(std::string_view part, const std::string& question, const std::vector<FormOption>& options,
               bool has, std::uint32_t chosen) {
        flow_.space(6);
        flow_.heading(question);
        int picked = -1;
        for (std::size_t i = 0; i < options.size(); ++i)
            if (row(part, options[i], i, has && options[i].value == chosen, Role::option))
                picked = static_cast<int>(i);
        return picked;
    }
    int some_of(std::string_view part, const std::string& question, const std::vector<FormOption>& options,
                std::uint32_t bits) {
        flow_.space(6);
        flow_.heading(question);
        int picked = -1;
        for (std::size_t i = 0; i < options.size(); ++i)
            if (row(part, options[i], i, (bits >> options[i].value & 1) != 0, Role::checkbox))
                picked = static_cast<int>(i);
        return picked;
    }

  private:
    bool row(std::string_view part, const FormOption& option, std::size_t i, bool chosen, Role role) {
        Control control{.id = id_ + "/" + std::string(part) + "/" + std::to_string(i),
                        .name = option.text,
                        .enabled = option.enabled,
                        .why_not = option.why_not,
                        .chosen = chosen,
                        .role = role};
        const bool used = flow_.checkbox(control);
        if (!option.detail.empty()) {
            Rect under = flow_.rest();
            under.x += ui_.px(28);
            under.w -= ui_.px(28);
            flow_.take_px(ui_.write(under, option.detail, Face::small, Ink::soft) + ui_.px(2));
        }
        return used;
    }

    Ui& ui_;
    Flow& flow_;
    std::string id_;
};

void ask_whom(Questions& ask, const Wording& say, const FormView& view, EscalateForm& form) {
    auto& move = form.move;
    if (const int i = ask.one_of("why", say("Why?"), view.reasons, form.has_reason,
                                 static_cast<std::uint32_t>(move.reason));
        i >= 0) {
        form.has_reason = true;
        move.reason = static_cast<scenario::Reason>(view.reasons[static_cast<std::size_t>(i)].value);
    }
    if (const int i =
            ask.one_of("whom", say("Who should own it?"), view.contacts, form.has_contact, move.contact);
        i >= 0) {
        form.has_contact = true;
        move.contact = static_cast<std::uint8_t>(view.contacts[static_cast<std::size_t>(i)].value);
        // What is said names who was chosen before.
        form.has_line = false;
        move.line = scenario::kNoLine;
    }
    if (const int i = ask.one_of("how", say("How?"), view.methods, form.has_method,
                                 static_cast<std::uint32_t>(move.method));
        i >= 0) {
        form.has_method = true;
        move.method = static_cast<scenario::Method>(view.methods[static_cast<std::size_t>(i)].value);
        if (move.method == scenario::Method::cold) move.facts = 0;
    }
}

void ask_what(Questions& ask, const Wording& say, const FormView& view, EscalateForm& form) {
    auto& move = form.move;
    if (!view.lines.empty())
        if (const int i = ask.one_of("line", say("What do you tell the customer?"), view.lines, form.has_line,
                                     move.line);
            i >= 0) {
            form.has_line = true;
            move.line = static_cast<std::uint8_t>(view.lines[static_cast<std::size_t>(i)].value);
        }
    if (!view.facts.empty())
        if (const int i =
                ask.some_of("brief",
                            say("What do you tell {contact} first? At most five, and each takes time.",
                                {{"contact", view.contact.empty() ? say("them") : view.contact}}),
                            view.facts, move.facts);
            i >= 0)
            move.facts ^= 1u << view.facts[static_cast<std::size_t>(i)].value;
    if (view.contact.empty()) return;
    const std::vector<FormOption> extras = {
        {0,
         say("I give the customer the name and extension of {contact}.", {{"contact", view.contact}}),
         {},
         true,
         {}},
        {1, say("I say what happens next, and what to have ready."), {}, true, {}}};
    const std::uint32_t bits =
        static_cast<std::uint32_t>(move.identify) | static_cast<std::uint32_t>(move.prepare) << 1;
    const int i = ask.some_of("also", say("And also"), extras, bits);
    if (i == 0) move.identify ^= 1;
    if (i == 1) move.prepare ^= 1;
}

}  // namespace

EscalateAnswer draw_escalate_sheet(Ui& ui, const Wording& say, const std::string& id,
                                   const EscalateForm& form, const FormView& view) {
    EscalateAnswer answer{form};
    Sheet sheet = begin_sheet(ui, id, say("Bring somebody in"), say("Not now"), 720, 740);
    Rect bottom = sheet.inside.cut_bottom(ui.px(48), ui.px(12));
    const Rect content = ui.begin_scroll(id + "/form", sheet.inside);
    Flow flow(ui, content.inset(ui.px(4), 0), id);
    Questions ask(ui, flow, id);
    ask_whom(ask, say, view, answer.form);
    ask_what(ask, say, view, answer.form);
    ui.end_scroll(flow.y());
    const Control confirm{.id = id + "/do/confirm",
                          .name = view.contact.empty()
                                      ? say("Bring them in")
                                      : say("Bring in {contact}", {{"contact", view.contact}}),
                          .icon = Icon::escalate,
                          .enabled = view.ready,
                          .why_not = view.missing};
    const Rect button = bottom.cut_right(ui.button_width(confirm));
    if (!view.missing.empty())
        ui.text(id + "/missing", {bottom.x, bottom.y + ui.px(14), bottom.w, bottom.h}, view.missing,
                Face::small, Ink::soft);
    answer.confirmed =
        ui.button(confirm, {button.x, button.y + ui.px(4), button.w, ui.px(40)}, ButtonStyle::primary);
    answer.changed = !(answer.form == form);
    answer.dismissed = sheet.closed;
    return answer;
}

}  // namespace rung::desk
