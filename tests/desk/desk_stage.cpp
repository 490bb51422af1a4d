#include "desk_stage.h"

#include <deque>
#include <doctest/doctest.h>
#include <imgui.h>
#include <map>
#include <utility>

namespace rung::test {

using desk::Key;

DeskStage::DeskStage(int width, int height, desk::OpenRecords open)
    : folders{std::string(RUNG_SOURCE_DIR) + "/scenarios", "/rung-test", "/rung-test/desk.json", {}} {
    desk = std::make_unique<desk::Desk>(
        desk::Machine{files, clock, texts, silence, programs, folders,
                      [] { return std::string("2026-02-09 09:00"); }, 7, std::move(open)},
        width, height);
    auto settings = desk->settings();
    settings.reduced_motion = true;
    desk->set(settings);
    settle();
}

void DeskStage::settle() {
    constexpr int kMost = 50;
    for (int i = 0; i < kMost; ++i) {
        desk->settle();
        if (!desk->wants_frame()) return;
        (void)desk->make_frame();
    }
    // A clock that runs wants frames for ever.
}

void DeskStage::press(Key key, desk::Mods mods) {
    desk->feed(desk::KeyChange{key, true, mods});
    desk->feed(desk::KeyChange{key, false, mods});
    settle();
}

void DeskStage::type(std::u32string_view text) {
    for (const char32_t c : text) {
        desk->feed(desk::Typed{c});
        settle();
    }
}

void DeskStage::click(std::string_view id) {
    const auto rect = node(id).rect;
    desk->feed(desk::PointerMoved{rect.x + rect.w / 2, rect.y + rect.h / 2});
    desk->feed(desk::ButtonChange{0, true});
    desk->feed(desk::ButtonChange{0, false});
    settle();
}

namespace {

constexpr std::pair<Key, bool> kSteps[] = {{Key::tab, false}, {Key::tab, true},   {Key::down, false},
                                           {Key::up, false},  {Key::home, false}, {Key::end, false}};

/// The shortest way for the focus, as indices into `kSteps`.
std::vector<std::size_t> find_way(const desk::SemanticTree& tree, const desk::Focus& from,
                                  std::string_view to) {
    std::map<std::string, bool> seen;
    std::deque<std::pair<desk::Focus, std::vector<std::size_t>>> open;
    open.push_back({from, {}});
    while (!open.empty()) {
        auto [focus, way] = open.front();
        open.pop_front();
        if (focus.id() == to) return way;
        if (seen[focus.id()]) continue;
        seen[focus.id()] = true;
        for (std::size_t i = 0; i < std::size(kSteps); ++i) {
            auto next = focus;
            (void)next.move(tree, {kSteps[i].first, true, {false, kSteps[i].second, false}});
            auto longer = way;
            longer.push_back(i);
            open.push_back({next, longer});
        }
    }
    return {std::size(kSteps)};
}

}  // namespace

int DeskStage::use(std::string_view id) {
    const auto& target = node(id);
    const std::string why = target.enabled ? std::string() : target.why_not;
    REQUIRE_MESSAGE(target.enabled, std::string(id) << " cannot be used: " << why);
    const auto way = find_way(desk->tree(), desk->focus(), id);
    for (const auto step : way) {
        REQUIRE_MESSAGE(step < std::size(kSteps), "the focus never gets to " << std::string(id));
        press(kSteps[step].first, {false, kSteps[step].second, false});
    }
    REQUIRE(desk->focus().id() == id);
    press(Key::enter);
    return static_cast<int>(way.size()) + 1;
}

const desk::Node& DeskStage::node(std::string_view id) const {
    const auto* found = desk->tree().find(id);
    REQUIRE_MESSAGE(found != nullptr, std::string(id) << " is not on the screen:\n"
                                                      << format_tree(desk->tree(), desk->focus().id()));
    return *found;
}

std::string DeskStage::named(std::string_view name) const {
    for (const auto& node : desk->tree().nodes())
        if (node.name == name && node.usable) return node.id;
    FAIL("nothing is called ", std::string(name), ":\n", format_tree(desk->tree(), desk->focus().id()));
    return {};
}

std::vector<std::string> DeskStage::attempts() const {
    std::vector<std::string> paths;
    for (const auto& name : files.list(folders.data + "/attempts"))
        if (!name.ends_with(".record.json")) paths.push_back(folders.data + "/attempts/" + name);
    return paths;
}

std::string DeskStage::read(const std::string& path) const {
    const auto bytes = files.read(path, std::size_t{1} << 24);
    REQUIRE(bytes);
    return *bytes;
}

}  // namespace rung::test
