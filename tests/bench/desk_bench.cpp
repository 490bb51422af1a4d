#include "base/clock.h"
#include "desk/desk.h"
#include "desk/draw_library.h"
#include "desk/fonts.h"
#include "desk/imgui_input.h"
#include "desk/transcript_view.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <imgui.h>

namespace rung::bench {
namespace {

/// What frames are made in, without a window.
class Stage {
  public:
    Stage() : context_(ImGui::CreateContext()) {
        desk::begin_imgui();
        const base::DiskFiles files;
        font_files_ = desk::load_font_files(files);
        fonts_.build(*ImGui::GetIO().Fonts, font_files_, 1);
    }
    ~Stage() { ImGui::DestroyContext(context_); }
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    template <class Draw>
    void frame(float wheel, Draw draw) {
        constexpr int kWidth = 1280, kHeight = 800;
        desk::begin_frame(kWidth, kHeight);
        desk::FrameInput input;
        input.x = kWidth / 2;
        input.y = kHeight / 2;
        input.wheel = wheel;
        {
            desk::Ui ui({&desk::theme_of("light"), &fonts_, 1, false}, memory_, input, tree_,
                        {0, 0, kWidth, kHeight});
            draw(ui);
        }
        ImGui::Render();
    }

    /// Of the last frame, by which one sees that there was something to draw.
    [[nodiscard]] double vertices() const { return ImGui::GetDrawData()->TotalVtxCount; }

  private:
    ImGuiContext* context_;
    desk::FontFiles font_files_;
    desk::Fonts fonts_;
    desk::UiMemory memory_;
    desk::SemanticTree tree_;
};

/// A transcript of 10,000 lines, scrolled by one turn of the wheel each frame.
void desk_long_transcript(benchmark::State& bench) {
    constexpr int kLines = 10'000;
    view::Transcript lines;
    for (int i = 0; i < kLines; ++i)
        lines.push_back(
            {i % 2 == 0 ? view::Voice::customer : view::Voice::rep, i / 2, "Dana Whitlock",
             fmt::format("Line {}: the second sofa came with a broken leg, and nobody has called me back "
                         "since, so I would like to know what happens now.",
                         i),
             ""});
    Stage stage;
    desk::TranscriptLayout layout;
    const auto draw = [&](desk::Ui& ui) {
        const auto content = ui.begin_scroll("said", ui.whole().inset(40));
        ui.end_scroll(desk::draw_transcript(ui, content, lines, layout, {}));
    };
    stage.frame(0, draw);
    float way = -1;
    int frames = 0;
    for (auto _ : bench) {
        if (++frames % 500 == 0) way = -way;
        stage.frame(way, draw);
    }
    bench.counters["vertices"] = stage.vertices();
}
BENCHMARK(desk_long_transcript)->Unit(benchmark::kMicrosecond);

/// The same, laid out from nothing: what a change of the text's size costs once.
void desk_long_transcript_laid_out(benchmark::State& bench) {
    view::Transcript lines(
        10'000, {view::Voice::customer, 1, "Dana Whitlock",
                 "The second sofa came with a broken leg, and nobody has called me back since.", ""});
    Stage stage;
    for (auto _ : bench) {
        desk::TranscriptLayout layout;
        stage.frame(0, [&](desk::Ui& ui) {
            const auto content = ui.begin_scroll("said", ui.whole().inset(40));
            ui.end_scroll(desk::draw_transcript(ui, content, lines, layout, {}));
        });
    }
    bench.counters["vertices"] = stage.vertices();
}
BENCHMARK(desk_long_transcript_laid_out)->Unit(benchmark::kMillisecond);

/// A library of 1,000 scenarios, scrolled.
void desk_long_library(benchmark::State& bench) {
    constexpr std::size_t kCalls = 1'000;
    view::LibraryView library;
    desk::LibraryState state;
    for (std::size_t i = 0; i < kCalls; ++i) {
        view::LibraryRow row;
        row.id = fmt::format("call-{}", i);
        row.title = fmt::format("Call number {} of many", i);
        row.summary = "A customer whose second delivery was broken too wants more than the rep may give.";
        row.company = "Harbour Home";
        library.rows.push_back(row);
        state.found.push_back(i);
    }
    Stage stage;
    const base::EnglishTexts texts;
    const view::Wording say(texts);
    const auto draw = [&](desk::Ui& ui) { (void)desk::draw_library(ui, say, &library, state, ui.whole()); };
    stage.frame(0, draw);
    float way = -1;
    int frames = 0;
    for (auto _ : bench) {
        if (++frames % 200 == 0) way = -way;
        stage.frame(way, draw);
    }
    bench.counters["vertices"] = stage.vertices();
}
BENCHMARK(desk_long_library)->Unit(benchmark::kMicrosecond);

/// Faces read and drawn into the atlas: the largest part of a start.
void desk_fonts(benchmark::State& bench) {
    const base::DiskFiles files;
    for (auto _ : bench) {
        const auto found = desk::load_font_files(files);
        ImFontAtlas atlas;
        desk::Fonts fonts;
        fonts.build(atlas, found, static_cast<float>(bench.range(0)) / 100);
        benchmark::DoNotOptimize(atlas.TexHeight);
    }
}
BENCHMARK(desk_fonts)->Arg(100)->Arg(200)->ArgName("scale_pct")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace rung::bench
