#include "desk/debrief_window.h"

#include "base/files.h"
#include "desk/imgui_input.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <utility>

#include "support/content.h"
#include "support/random_play.h"
#include "support/shelf.h"

namespace rung::test {
namespace {

using desk::Key;

desk::AttemptFileOpened finish(records::Content content, const std::vector<scenario::Move>& moves,
                               std::uint64_t seed, call::Mode mode) {
    desk::AttemptFileOpened opened;
    auto kept = std::make_shared<records::Content>(std::move(content));
    opened.content = kept;
    opened.recording = std::make_shared<records::Recording>(kept->script);
    for (const auto& move : moves) opened.recording->add_move(move);
    opened.attempt.scenario = kept->scenario;
    opened.attempt.company = kept->company;
    opened.attempt.rubric = kept->rubric;
    opened.attempt.mode = mode;
    opened.attempt.seed = seed;
    opened.attempt.log = opened.recording->log();
    return opened;
}

records::Content shipped(const std::string& file) {
    const auto scenario = content("calls/" + file);
    const auto parsed = scenario_of(scenario);
    return content_of(scenario, content("companies/" + std::string(parsed.company.text) + ".json"),
                      content("rubrics/" + std::string(parsed.rubric.text) + ".json"));
}

}  // namespace

desk::AttemptFileOpened finished_call(const std::string& file, std::uint64_t seed, call::Mode mode) {
    auto content = shipped(file);
    std::vector<scenario::Move> moves;
    const auto play = random_play(content.script, seed);
    for (const auto& beat : play.beats) moves.push_back(beat.move);
    return finish(std::move(content), moves, seed, mode);
}

desk::AttemptFileOpened finished_line(const std::string& file) {
    auto content = shipped(file);
    const auto line = content.script.line;
    return finish(std::move(content), line, 1, call::Mode::practice);
}

desk::AttemptFileOpened finished_fixture(std::string_view moves, call::Mode mode) {
    auto content = content_of();
    std::vector<scenario::Move> made;
    const auto recording = record_moves(content.script, moves);
    for (const auto& beat : recording.play().beats) made.push_back(beat.move);
    return finish(std::move(content), made, 3, mode);
}

base::Result<std::string> NoPrograms::run(const std::vector<std::string>& /*argv*/,
                                          std::string_view /*input*/, std::int64_t /*limit_ms*/) {
    return base::Error{"program-missing", "there is no such program", ""};
}

bool NoPrograms::has(const std::string& /*name*/) const {
    return false;
}

DebriefWindow::DebriefWindow(desk::AttemptFileOpened attempt, int width, int height, int scale_pct)
    : context_(ImGui::CreateContext()),
      audio_(silence_, programs_, files_, {}),
      office_(files_, {}),
      font_files_(desk::load_font_files(base::DiskFiles())),
      width_(width),
      height_(height) {
    ImGui::SetCurrentContext(context_);
    desk::begin_imgui();
    settings.scale_pct = scale_pct;
    fonts_.build(*ImGui::GetIO().Fonts, font_files_, static_cast<float>(scale_pct) / 100);
    around_.emplace(desk::Surroundings{clock_, texts_, debrief::Wording(texts_), settings, office_, disk_,
                                       mind_, audio_,
                                       [this](desk::Destination where) { gone.push_back(std::move(where)); },
                                       [](const std::string&) {}, [] {}, "2026-02-03 10:20", 1});
    screen_.emplace(*around_, std::move(attempt));
    frame();
}

DebriefWindow::~DebriefWindow() {
    ImGui::SetCurrentContext(context_);
    screen_.reset();
    mind_.finish();
    disk_.finish();
    ImGui::DestroyContext(context_);
}

/// As the desk does it: the focus moves over what was seen last, but for keys that the screen has a use for.
void DebriefWindow::frame(desk::FrameInput input) {
    if (collects) {
        (void)mind_.collect();
        (void)disk_.collect();
    }
    input.x = x_;
    input.y = y_;
    std::erase_if(input.keys, [&](const desk::KeyChange& key) {
        return !screen_->takes(key.key) && memory_.focus.move(tree_, key);
    });
    desk::begin_frame(width_, height_);
    {
        const desk::Look look{&desk::theme_of(settings.theme), &fonts_,
                              static_cast<float>(settings.scale_pct) / 100, true};
        desk::Ui ui(look, memory_, input, tree_,
                    {0, 0, static_cast<float>(width_), static_cast<float>(height_)});
        screen_->show(ui);
    }
    ImGui::Render();
    memory_.focus.mend(tree_);
}

void DebriefWindow::settle() {
    mind_.finish();
    disk_.finish();
    constexpr int kMostFrames = 20;
    frame();
    for (int i = 0; i < kMostFrames && screen_->changes_in_ms() == 0; ++i) frame();
    frame();
}

void DebriefWindow::press(Key key) {
    desk::FrameInput input;
    input.keys.push_back({.key = key});
    frame(std::move(input));
    frame();
    frame();
}

void DebriefWindow::type(char32_t code_point) {
    desk::FrameInput input;
    input.typed.push_back(code_point);
    frame(std::move(input));
    frame();
}

void DebriefWindow::click(std::string_view id) {
    const auto at = node(id).rect;
    x_ = at.x + at.w / 2;
    y_ = at.y + at.h / 2;
    frame();
    desk::FrameInput down, up;
    down.pressed = true;
    up.released = true;
    frame(std::move(down));
    frame(std::move(up));
    x_ = y_ = -1;
    frame();
}

int DebriefWindow::walk_to(std::string_view id) {
    constexpr int kMost = 60;
    const auto group = node(id).group;
    // Among what can be used of its group; how many there are, where nothing is asked for.
    const auto position_of = [&](std::string_view which) {
        std::size_t at = 0;
        for (const auto& each : tree_.nodes()) {
            if (!each.usable || each.group != group) continue;
            if (each.id == which) break;
            ++at;
        }
        return at;
    };
    int presses = 0;
    for (; presses < kMost; ++presses) {
        const auto* here = tree_.find(memory_.focus.id());
        if (here != nullptr && here->group == group) break;
        press(Key::tab);
    }
    const auto here = position_of(memory_.focus.id()), there = position_of(id), all = position_of({});
    const auto down = (there + all - here) % all;
    const Key key = 2 * down <= all ? Key::down : Key::up;
    for (; presses < kMost && memory_.focus.id() != id; ++presses) press(key);
    CHECK_MESSAGE(memory_.focus.id() == id, "no way by keyboard to ", std::string(id));
    return presses;
}

const desk::Node& DebriefWindow::node(std::string_view id) const {
    const auto* found = tree_.find(id);
    if (found == nullptr) FAIL("not on the screen: ", std::string(id));
    return *found;
}

const desk::Node* DebriefWindow::find_named(std::string_view name) const {
    for (const auto& node : tree_.nodes())
        if (node.name == name) return &node;
    return nullptr;
}

}  // namespace rung::test
