#include "desk/picture_book.h"

#include "desk/desk.h"
#include "desk/example_team.h"
#include "desk/examples.h"
#include "desk/raster.h"

#include <imgui.h>
#include <memory>
#include <utility>

namespace rung::desk {
namespace {

/// Time stands still in a picture.
class StoppedClock final : public base::Clock {
  public:
    [[nodiscard]] std::int64_t now_ms() const override { return 0; }
};

class NoPrograms final : public base::Programs {
  public:
    [[nodiscard]] base::Result<std::string> run(const std::vector<std::string>&, std::string_view,
                                                std::int64_t) override {
        return base::Error{"program-missing", "nothing is run for a picture", ""};
    }
    [[nodiscard]] bool has(const std::string&) const override { return false; }
};

constexpr char kWho[] = "Sam";

/// A desk that stands at the screen of an order.
class Stage {
  public:
    explicit Stage(const base::Files& files) : files_(files) {}

    base::Status stand(const PictureOrder& order);
    [[nodiscard]] Desk& desk() { return *desk_; }

  private:
    [[nodiscard]] Destination find_place(const PictureOrder& order, const std::string& call,
                                         const Examples& examples) const;

    void open(const PictureOrder& order, const Folders& folders, OpenRecords records);
    base::Status stand_in_team(const PictureOrder& order, const Folders& folders);

    base::OverlayFiles files_;
    StoppedClock clock_;
    base::EnglishTexts texts_;
    SilentOut silence_;
    NoPrograms programs_;
    std::unique_ptr<Desk> desk_;
};

Destination Stage::find_place(const PictureOrder& order, const std::string& call,
                              const Examples& examples) const {
    switch (order.screen) {
        case ScreenId::who:
            return ToWho{};
        case ScreenId::library:
            return ToLibrary{};
        case ScreenId::briefing:
            return ToBriefing{call};
        case ScreenId::call:
            return ToAttempt{examples.in_call};
        case ScreenId::wrap_up:
            return ToAttempt{examples.over};
        case ScreenId::debrief:
            return ToAttempt{examples.closed};
        case ScreenId::progress:
            return ToProgress{};
        case ScreenId::settings:
            return ToSettings{};
        case ScreenId::home:
        case ScreenId::coach:
        case ScreenId::team:
            break;
    }
    return ToHome{};
}

void Stage::open(const PictureOrder& order, const Folders& folders, OpenRecords records) {
    desk_ =
        std::make_unique<Desk>(Machine{files_, clock_, texts_, silence_, programs_, folders,
                                       [] { return std::string("2026-02-09 09:00"); }, 7, std::move(records)},
                               order.width, order.height);
    Settings settings;
    settings.who = kWho;
    settings.people = {kWho};
    settings.theme = order.theme;
    settings.scale_pct = order.scale_pct;
    settings.reduced_motion = true;
    settings.guided = false;
    desk_->set(settings);
}

/// Coaching and the team need a store of people: one in memory, which the desk takes over.
base::Status Stage::stand_in_team(const PictureOrder& order, const Folders& folders) {
    Office office(files_, folders, [] { return records::open_file_store(":memory:", {}); });
    if (office.records().store == nullptr) return base::Error{"store-failed", office.records().warning, ""};
    const auto attempt = keep_example_team(office, kWho);
    if (!attempt) return attempt.error();
    auto kept = std::make_shared<records::Records>(std::move(office.records()));
    open(order, folders, [kept]() -> base::Result<records::Records> { return std::move(*kept); });
    if (order.screen == ScreenId::team)
        desk_->go(ToTeam{});
    else
        desk_->go(ToCoach{});
    return base::Done{};
}

base::Status Stage::stand(const PictureOrder& order) {
    const Folders folders{order.content, "/rung-picture", "/rung-picture/desk.json", {}};
    if (order.screen == ScreenId::coach || order.screen == ScreenId::team)
        return stand_in_team(order, folders);
    Office office(files_, folders);
    auto call = order.call;
    if (call.empty()) {
        const auto shelf = office.load_shelf({}, {});
        if (shelf.calls.entries.empty())
            return base::Error{"unknown-call", "there is no call to make a picture of",
                               "--data DIR says where the content is"};
        call = shelf.calls.entries.back().file.id;
    }
    const auto examples = keep_examples(office, call, kWho);
    if (!examples) return examples.error();

    open(order, folders, {});
    desk_->go(find_place(order, call, *examples));
    return base::Done{};
}

/// A screen that has read what it shows and laid it out.
const ImDrawData& settled_frame(Desk& desk) {
    constexpr int kFrames = 8;
    for (int i = 1; i < kFrames; ++i) {
        (void)desk.make_frame();
        desk.settle();
    }
    return desk.make_frame();
}

}  // namespace

base::Result<Picture> draw_picture(const base::Files& files, const PictureOrder& order) {
    Stage stage(files);
    if (const auto stood = stage.stand(order); !stood) return stood.error();
    const auto& frame = settled_frame(stage.desk());
    unsigned char* rgba = nullptr;
    int width = 0, height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&rgba, &width, &height);
    constexpr std::uint32_t kBlack = 0xff000000;
    auto picture = make_picture(order.width, order.height, kBlack);
    rasterise(frame, {rgba, width, height}, picture);
    return picture;
}

base::Result<std::string> dump_screen(const base::Files& files, const PictureOrder& order) {
    Stage stage(files);
    if (const auto stood = stage.stand(order); !stood) return stood.error();
    (void)settled_frame(stage.desk());
    return format_tree(stage.desk().tree(), stage.desk().focus().id());
}

}  // namespace rung::desk
