#include "desk/screen_stage.h"

#include "desk/imgui_input.h"

#include <algorithm>
#include <deque>
#include <doctest/doctest.h>
#include <imgui.h>
#include <map>
#include <set>
#include <utility>

namespace rung::test {

using desk::FrameInput;
using desk::Key;
using desk::KeyChange;
using desk::Role;

ScreenStage::ScreenStage(int width, int height, int scale_pct)
    : width_(width),
      height_(height),
      context_(ImGui::CreateContext()),
      audio_(silence_, programs_, files, ""),
      office_(files, {"content", "data", "settings.json", ""}),
      around{clock,
             texts,
             say,
             settings,
             office_,
             disk_,
             mind_,
             audio_,
             [this](desk::Destination where) { gone.push_back(std::move(where)); },
             [this](std::string text) { told.push_back(std::move(text)); },
             [this] { ++changes; },
             "2026-02-03 10:20",
             1} {
    desk::begin_imgui();
    settings.scale_pct = scale_pct;
    font_files_ = desk::load_font_files(base::DiskFiles());
    fonts_.build(*ImGui::GetIO().Fonts, font_files_, static_cast<float>(scale_pct) / 100);
}

ScreenStage::~ScreenStage() {
    screen_.reset();
    ImGui::DestroyContext(context_);
}

base::Result<std::string> ScreenStage::NoPrograms::run(const std::vector<std::string>& /*argv*/,
                                                       std::string_view /*input*/,
                                                       std::int64_t /*limit_ms*/) {
    return base::Error{"program-missing", "there are no programs here", ""};
}

bool ScreenStage::NoPrograms::has(const std::string& /*name*/) const {
    return false;
}

void ScreenStage::show(std::unique_ptr<desk::Screen> screen) {
    screen_ = std::move(screen);
    draw([this](desk::Ui& ui) { screen_->show(ui); });
    disk_.finish();
    frame();
    frame();
}

void ScreenStage::draw(std::function<void(desk::Ui&)> content) {
    content_ = std::move(content);
    frame();
}

void ScreenStage::frame(const FrameInput& input) {
    FrameInput taken = input;
    const auto* at = tree.find(memory.focus.id());
    const auto role = at == nullptr ? Role::text : at->role;
    std::erase_if(taken.keys, [&](const KeyChange& key) {
        const bool sideways = key.key == Key::left || key.key == Key::right;
        if (sideways && (role == Role::field || role == Role::slider)) return false;
        return memory.focus.move(tree, key);
    });
    (void)disk_.collect();
    desk::begin_frame(width_, height_);
    {
        const desk::Look look{&desk::theme_of(settings.theme), &fonts_,
                              static_cast<float>(settings.scale_pct) / 100, settings.reduced_motion};
        desk::Ui ui(look, memory, taken, tree,
                    {0, 0, static_cast<float>(width_), static_cast<float>(height_)});
        content_(ui);
    }
    ImGui::Render();
    memory.focus.mend(tree);
}

void ScreenStage::press(Key key, desk::Mods mods) {
    FrameInput input;
    input.x = input.y = -1;
    input.keys.push_back({key, true, mods});
    desk::feed_imgui(input.keys.front());
    frame(input);
    desk::feed_imgui(KeyChange{key, false, {}});
    frame();
}

void ScreenStage::tab_to(std::string_view prefix) {
    constexpr int kMost = 12;
    for (int i = 0; i < kMost && !focus().starts_with(prefix); ++i) press(Key::tab);
    REQUIRE(focus().starts_with(prefix));
}

void ScreenStage::type(std::u32string_view text) {
    for (const auto letter : text) {
        FrameInput input;
        input.x = input.y = -1;
        input.typed = letter;
        desk::feed_imgui(desk::Typed{letter});
        frame(input);
    }
    frame();
}

void ScreenStage::click(std::string_view id) {
    const auto area = node(id).rect;
    FrameInput input;
    input.x = area.x + area.w / 2;
    input.y = area.y + area.h / 2;
    input.pressed = true;
    frame(input);
    input.pressed = false;
    input.released = true;
    frame(input);
    frame();
}

void ScreenStage::wheel(float lines) {
    FrameInput input;
    input.x = static_cast<float>(width_) / 2;
    input.y = static_cast<float>(height_) - 40;
    input.wheel = lines;
    frame(input);
    frame();
}

void ScreenStage::use(std::string_view id) {
    REQUIRE_MESSAGE(has(id), std::string(id));
    memory.focus.set(std::string(id), true);
    frame();
    press(Key::enter);
}

const desk::Node& ScreenStage::node(std::string_view id) const {
    const auto* found = tree.find(id);
    REQUIRE_MESSAGE(found != nullptr, std::string(id));
    return *found;
}

std::vector<std::string> ScreenStage::usable(std::string_view prefix) const {
    std::vector<std::string> ids;
    for (const auto& node : tree.nodes())
        if (node.usable && node.id.starts_with(prefix)) ids.push_back(node.id);
    return ids;
}

namespace {

/// How many presses it takes from where the focus is to each thing; by breadth, over the same focus that the
/// desk has.
std::map<std::string, int> count_presses(const desk::SemanticTree& tree, const desk::Focus& start, int most) {
    const std::vector<KeyChange> keys = {{Key::tab, true, {}},  {Key::tab, true, {false, true, false}},
                                         {Key::down, true, {}}, {Key::up, true, {}},
                                         {Key::home, true, {}}, {Key::end, true, {}}};
    std::map<std::string, int> presses{{start.id(), 0}};
    std::deque<std::pair<desk::Focus, int>> waiting{{start, 0}};
    while (!waiting.empty()) {
        const auto [focus, count] = waiting.front();
        waiting.pop_front();
        if (count == most) continue;
        for (const auto& key : keys) {
            auto moved = focus;
            if (!moved.move(tree, key)) continue;
            if (presses.emplace(moved.id(), count + 1).second) waiting.emplace_back(moved, count + 1);
        }
    }
    return presses;
}

}  // namespace

std::string list_faults(const desk::SemanticTree& tree, desk::Focus focus) {
    constexpr int kMost = 12;
    std::string faults;
    std::set<std::string> ids;
    focus.mend(tree);
    // The last press is Enter.
    const auto presses = count_presses(tree, focus, kMost - 1);
    for (const auto& node : tree.nodes()) {
        if (!ids.insert(node.id).second) faults += node.id + " stands twice\n";
        if (!node.usable) continue;
        if (node.name.empty()) faults += node.id + " has no name\n";
        if (node.group.empty()) faults += node.id + " is in no group\n";
        if (!node.enabled && node.why_not.empty()) faults += node.id + " does not say why not\n";
        if (presses.count(node.id) == 0) faults += node.id + " is too far\n";
    }
    return faults;
}

std::string list_outside(const desk::SemanticTree& tree, float width) {
    std::string outside;
    for (const auto& node : tree.nodes())
        if (node.rect.x < -0.5f || node.rect.right() > width + 0.5f || node.rect.w < 1)
            outside += node.id + "\n";
    return outside;
}

view::Calls::Entry call_entry(const std::string& id, const std::string& title, int level) {
    scenario::ScenarioHead head;
    head.id = id;
    head.title = title;
    head.summary = "A customer of " + title + " wants to be heard.";
    head.company = "harbour-home";
    head.level = level;
    head.minutes = 4 + level;
    head.teaches = {"W1", level > 2 ? "H2" : "C1"};
    head.reasons = {level > 2 ? "policy" : "authority"};
    if (level > 3) head.tags = {"strong-language"};
    return {{scenario::FileKind::scenario, id, "content/calls/" + id + ".json", ""}, head};
}

records::AttemptSummary closed_attempt(const std::string& id, const std::string& scenario, int total,
                                       const std::string& outcome, const std::string& began) {
    records::AttemptSummary attempt;
    attempt.id = id;
    attempt.scenario = scenario;
    attempt.player = {"Ada", began};
    attempt.entries = 12;
    records::StoredScorecard card;
    card.total = total;
    card.passed = total >= 60;
    card.outcome = outcome;
    card.offset = outcome == "timely" ? 0 : outcome == "late" ? 2 : -1;
    card.dimensions = {{"recognition", total},
                       {"positioning", std::max(0, total - 25)},
                       {"handover", std::min(100, total + 12)},
                       {"empathy", std::min(100, total + 5)}};
    attempt.scorecard = card;
    attempt.reflected =
        records::Reflected{4, total > 70 ? scenario::Cause::myself : scenario::Cause::rule, total > 60};
    return attempt;
}

}  // namespace rung::test
