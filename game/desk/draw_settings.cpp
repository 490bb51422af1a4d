#include "desk/draw_settings.h"

#include "desk/chips.h"
#include "desk/draw_keys.h"
#include "desk/flow.h"
#include "desk/page.h"
#include "desk/swatch.h"

#include <algorithm>
#include <array>
#include <imgui.h>
#include <utility>
#include <vector>

namespace rung::desk {
namespace {

using view::Wording;
using SettingsPick = std::optional<SettingsAction>;

/// What one card needs: settings as they are, and where to say that one is to change.
struct Drawing {
    const Wording& say;
    const Settings& settings;
    const SettingsState& state;
    SettingsPick& action;
};

void check(Flow& flow, const Drawing& in, const std::string& id, std::string_view name,
           bool Settings::*what) {
    if (!flow.checkbox({.id = "settings/" + id, .name = in.say(name), .chosen = in.settings.*what})) return;
    auto changed = in.settings;
    changed.*what = !(in.settings.*what);
    in.action = Change{changed};
}

/// One of several, each a chip, under a label.
template <class Value>
void pick(Flow& flow, const Drawing& in, std::string_view label,
          const std::vector<std::pair<std::string, Value>>& options, const std::vector<std::string>& ids,
          Value Settings::*what) {
    Ui& ui = flow.ui();
    flow.space(4);
    flow.paragraph(in.say(label), Ink::main, Face::body);
    std::vector<Control> chips;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const auto name = in.say(options[i].first);
        chips.push_back({.id = "settings/" + ids[i],
                         .name = in.say("{what}: {value}", {{"what", in.say(label)}, {"value", name}}),
                         .chosen = in.settings.*what == options[i].second,
                         .role = Role::option,
                         .detail = name});
    }
    const auto drawn = draw_chips(ui, flow.rest(), chips);
    flow.take_px(drawn.bottom - flow.y());
    flow.space(12);
    if (drawn.used < 0) return;
    auto changed = in.settings;
    changed.*what = options[static_cast<std::size_t>(drawn.used)].second;
    in.action = Change{changed};
}

/// The label to the left, the slider beside it, or under it where it is narrow.
bool draw_slider(Flow& flow, const Control& control, int& value, int from, int to, std::string_view shown) {
    constexpr int kStep = 10;
    flow.paragraph(control.name);
    Rect area = flow.take(32);
    area.w = std::min(area.w, flow.ui().px(480));
    return flow.ui().slider(control, area, value, from, to, kStep, shown);
}

void draw_themes(Flow& flow, const Drawing& in) {
    Ui& ui = flow.ui();
    const auto themes = list_themes();
    const float gap = ui.px(12), count = static_cast<float>(themes.size());
    const float width = std::min(ui.px(150), (flow.width() - gap * (count - 1)) / count);
    const Rect line = flow.take(112);
    for (std::size_t i = 0; i < themes.size(); ++i) {
        const auto& theme = themes[i];
        const Rect area{line.x + (width + gap) * static_cast<float>(i), line.y, width, line.h};
        const Control control{.id = "settings/looks/" + std::string(theme.id),
                              .name = in.say(theme.name),
                              .chosen = theme.id == theme_of(in.settings.theme).id,
                              .role = Role::option};
        if (!draw_swatch(ui, control, theme, area)) continue;
        auto changed = in.settings;
        changed.theme = theme.id;
        in.action = Change{changed};
    }
    flow.space(16);
}

/// The slider moves with the text that it sets, so while the button is down only the number follows.
void draw_scale(Flow& flow, const Drawing& in) {
    int scale = in.state.scale_pct.value_or(in.settings.scale_pct);
    const auto shown = in.say("{n} %", {{"n", std::to_string(scale)}});
    const bool moved = draw_slider(flow, {.id = "settings/looks/scale", .name = in.say("Size of the text")},
                                   scale, 80, 200, shown);
    const bool dragged = ImGui::IsMouseDown(ImGuiMouseButton_Left);
    auto changed = in.settings;
    changed.scale_pct = scale;
    if (moved && dragged)
        in.action = DragScale{scale};
    else if (!dragged && scale != in.settings.scale_pct)
        in.action = Change{changed};
    flow.space(8);
}

void draw_looks(Flow& flow, const Drawing& in) {
    flow.heading(in.say("Looks"));
    flow.space(8);
    draw_themes(flow, in);
    draw_scale(flow, in);
    check(flow, in, "looks/motion", "Less motion", &Settings::reduced_motion);
}

void draw_sound(Flow& flow, const Drawing& in) {
    flow.heading(in.say("Sound and voice"));
    flow.space(4);
    check(flow, in, "sound/on", "Sound: ring, hold, hang-up", &Settings::sound);
    int volume = in.settings.volume_pct;
    const auto shown = in.say("{n} %", {{"n", std::to_string(volume)}});
    if (draw_slider(flow, {.id = "settings/sound/volume", .name = in.say("Volume")}, volume, 0, 100, shown)) {
        auto changed = in.settings;
        changed.volume_pct = volume;
        in.action = Change{changed};
    }
    flow.space(4);
    check(flow, in, "sound/voice", "The customer's lines are spoken", &Settings::voice);
    check(flow, in, "sound/self-voicing", "What has the focus is read out", &Settings::self_voicing);
}

void draw_call(Flow& flow, const Drawing& in) {
    constexpr int kAsMode = -1;
    flow.heading(in.say("In a call"));
    pick<int>(flow, in, "How long the customer waits for you",
              {{"As the mode has it", kAsMode},
               {"No clock", 0},
               {"Usual", 100},
               {"Half as long again", 150},
               {"Twice as long", 200}},
              {"clock/mode", "clock/off", "clock/100", "clock/150", "clock/200"}, &Settings::clock_pct);
    pick<Profanity>(flow, in, "Strong language",
                    {{"In full", Profanity::full},
                     {"Masked", Profanity::masked},
                     {"Paraphrased", Profanity::paraphrased}},
                    {"words/full", "words/masked", "words/paraphrased"}, &Settings::profanity);
    check(flow, in, "help/hints", "Practice offers hints", &Settings::hints);
    check(flow, in, "help/guided", "The next first call explains itself", &Settings::guided);
}

void draw_person(Flow& flow, const Drawing& in) {
    const auto& say = in.say;
    flow.heading(say("You and your data"));
    flow.entry(say("Who plays"), in.settings.who.empty() ? say("Nobody by name") : in.settings.who);
    if (flow.button({.id = "settings/you/who", .name = say("Somebody else plays"), .icon = Icon::person}))
        in.action = ChangePlayer{};
    flow.space(8);
    flow.entry(say("Where it is kept"), say("In a folder of your own on this machine: every attempt as a "
                                            "file, these settings in another. Nothing is sent anywhere."));
    if (flow.button({.id = "settings/you/reset",
                     .name = say("Everything as usual"),
                     .icon = Icon::undo,
                     .help = say("Resets all settings and keys. Who plays and all attempts stay.")}))
        in.action = ResetAll{};
    if (!in.state.before) return;
    flow.notice(say("All settings are as usual again."), Fill::good_soft, Ink::main, Icon::check);
    if (flow.button({.id = "settings/you/take-back", .name = say("Take that back")}, ButtonStyle::quiet))
        in.action = TakeBack{};
}

using DrawCard = void (*)(Flow&, const Drawing&);

/// Gives where the next card begins.
float put_card(Ui& ui, Boxes& boxes, Rect area, const std::string& id, const Drawing& in, DrawCard draw) {
    const float padding = ui.px(20);
    Flow inside(ui, {area.x + padding, area.y + padding, area.w - 2 * padding, area.h}, id);
    draw(inside, in);
    area.h = inside.y() + padding - area.y;
    boxes.put(area);
    return area.bottom() + ui.px(16);
}

void draw_key_card(Flow& flow, const Drawing& in) {
    draw_keys(flow, in.say, in.settings, in.state, in.action);
}

/// Two columns of cards, and the keys below over both. Gives where they end.
float put_cards(Ui& ui, const Drawing& in, Rect rest) {
    Boxes boxes(ui);
    const bool beside = !ui.narrow();
    Rect left = rest, right = rest;
    if (beside) {
        left = rest.cut_left((rest.w - ui.px(16)) / 2, ui.px(16));
        right = rest;
    }
    left.y = put_card(ui, boxes, left, "settings/looks-card", in, draw_looks);
    left.y = put_card(ui, boxes, left, "settings/sound-card", in, draw_sound);
    if (!beside) right.y = left.y;
    right.y = put_card(ui, boxes, right, "settings/call-card", in, draw_call);
    right.y = put_card(ui, boxes, right, "settings/you-card", in, draw_person);
    const Rect keys{left.x, std::max(left.y, right.y), beside ? right.right() - left.x : left.w, right.h};
    return put_card(ui, boxes, keys, "settings/keys-card", in, draw_key_card);
}

}  // namespace

std::optional<SettingsAction> draw_settings(Ui& ui, const Wording& say, const Settings& settings,
                                            const SettingsState& state, Rect area) {
    SettingsPick action;
    const Drawing in{say, settings, state, action};
    Page page(ui, "settings/page", area);
    Flow flow(ui, page.content(), "settings");
    flow.title(say("Settings"));
    flow.paragraph(say("What you change takes effect at once."), Ink::soft);
    flow.space(12);
    const float bottom = put_cards(ui, in, flow.rest());
    page.end(bottom - ui.px(16));
    return action;
}

}  // namespace rung::desk
