#pragma once

#include "desk/focus.h"
#include "desk/fonts.h"
#include "desk/icon.h"
#include "desk/input.h"
#include "desk/rect.h"
#include "desk/semantics.h"
#include "desk/settings.h"
#include "desk/theme.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace rung::desk {

/// A colour as the draw list takes it; of any theme, not only the one that is on.
[[nodiscard]] std::uint32_t pack(Colour colour, unsigned alpha = 0xff);

/// How everything looks in this frame.
struct Look {
    const Theme* theme = nullptr;
    const Fonts* fonts = nullptr;
    float scale = 1;  ///< of text, and with it of everything
    bool reduced_motion = false;
    const debrief::Wording* say = nullptr;  ///< for what stands in place of strong words; null: nothing does
    Profanity profanity = Profanity::full;  ///< of everything on the screen
};

/// What the player did since the last frame.
struct FrameInput {
    float x = 0, y = 0;  ///< of the pointer
    bool pressed = false, released = false;
    float wheel = 0;
    std::vector<KeyChange> keys;  ///< pressed, those that moved the focus left out
    std::u32string typed;
};

/// What the screen remembers from frame to frame: where one is, not what there is.
struct UiMemory {
    Focus focus;
    std::string held;  ///< what the button was pressed on
    std::map<std::string, float> scrolled;
    std::map<std::string, float> heights;
    std::string field;    ///< the text field that is being written in
    int focus_moves = 0;  ///< as of the last frame
    bool follow_focus = false;
};

enum class Align : std::uint8_t { left, centre, right };

enum class ButtonStyle : std::uint8_t {
    plain,    ///< bordered
    primary,  ///< the one thing to do next
    danger,   ///< ends something
    quiet,    ///< no border until it is hovered
    row,      ///< a whole card or line that can be picked, its text to the left
};

/// Something that can be used.
struct Control {
    std::string id;    ///< `call/phone/hold`; what stands before the last `/` is its group
    std::string name;  ///< on the screen and to a screen reader
    std::string value = {};
    Icon icon = Icon::none;
    bool enabled = true;
    std::string why_not = {};
    std::string help = {};  ///< shown while hovered or focused
    char32_t shortcut = 0;  ///< from anywhere on the screen
    bool chosen = false;
    Role role = Role::button;
    std::string detail = {};  ///< a second line in small; `row` style only
};

/// Everything that is put on the screen goes through here: it draws, notes what it drew in the semantic tree,
/// and says what was done with it. One for each frame.
class Ui {
  public:
    Ui(const Look& look, UiMemory& memory, FrameInput& input, SemanticTree& tree, Rect whole);
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    [[nodiscard]] const Look& look() const { return look_; }
    [[nodiscard]] Rect whole() const { return whole_; }
    /// Pixels of so many units of the 8-point grid's design size.
    [[nodiscard]] float px(float units) const;
    /// Whether the screen is too narrow for columns beside one another.
    [[nodiscard]] bool narrow() const { return whole_.w < px(1000); }
    [[nodiscard]] bool reduced_motion() const { return look_.reduced_motion; }

    // Drawing. Nothing here is noted in the tree.
    void fill(Rect area, Fill fill, float radius = 0);
    void fill(Rect area, Line line, float radius = 0);
    void frame(Rect area, Line line, float width = 1, float radius = 0);
    /// A card: fill, border, a soft shadow.
    void card(Rect area, Fill fill = Fill::card);
    /// A card that is as high as what is drawn on it: `content(area)` draws and gives its bottom. Gives the
    /// card as it turned out.
    template <class Content>
    Rect card_around(Rect area, Content content, Fill fill = Fill::card) {
        split_layers();
        area.h = content(area) - area.y;
        merge_layers(area, fill);
        return area;
    }
    void rule(float x0, float y0, float x1, float y1, Line line, float width = 1);
    /// Text from the top left; wraps at the width of `area`. Gives the height used.
    float write(Rect area, std::string_view text, Face face = Face::body, Ink ink = Ink::main,
                Align align = Align::left);
    /// One line, cut with … where it is too long, centred in height.
    void write_line(Rect area, std::string_view text, Face face = Face::body, Ink ink = Ink::main,
                    Align align = Align::left);
    void draw_icon(Rect area, Icon icon, Ink ink);
    [[nodiscard]] bool has_icons() const { return look_.fonts->icons() != nullptr; }
    [[nodiscard]] float height_of(std::string_view text, float width, Face face = Face::body) const;
    [[nodiscard]] float width_of(std::string_view text, Face face = Face::body) const;
    [[nodiscard]] float line_height(Face face = Face::body) const;
    [[nodiscard]] ImDrawList& draw_list();
    [[nodiscard]] std::uint32_t packed(Ink ink) const;
    [[nodiscard]] std::uint32_t packed(Fill fill) const;
    [[nodiscard]] std::uint32_t packed(Line line) const;

    // The tree.
    /// Notes something that cannot be used: `text`, `heading`, `meter`, `chart`, `image`.
    void note(Role role, std::string_view id, std::string_view name, Rect area, std::string_view value = {});
    /// Writes text and notes it.
    float text(std::string_view id, Rect area, std::string_view text, Face face = Face::body,
               Ink ink = Ink::main, Role role = Role::text);

    // Controls. Each is true in the frame in which it is used.
    bool button(const Control& control, Rect area, ButtonStyle style = ButtonStyle::plain);
    /// An area that behaves as a control and draws nothing but hover and focus.
    bool press(const Control& control, Rect area);
    [[nodiscard]] bool hovered(Rect area) const;
    [[nodiscard]] bool focused(std::string_view id) const;
    bool checkbox(const Control& control, Rect area);
    /// A whole number in steps. True where it changed.
    bool slider(const Control& control, Rect area, int& value, int from, int to, int step,
                std::string_view shown);
    /// A line of text to write. True where it changed; `entered` where Enter was pressed in it.
    bool field(const Control& control, Rect area, std::string& text, bool* entered = nullptr);
    [[nodiscard]] float button_width(const Control& control, Face face = Face::strong) const;

    /// Whether a key was pressed that nothing else took. It is taken.
    bool key(Key key);
    bool typed(char32_t code_point);
    /// Somewhere a text is being written: letters are no shortcuts.
    [[nodiscard]] bool writing() const { return !memory_.field.empty(); }

    // Areas.
    /// Clips and scrolls what is drawn until `end_scroll`. Gives where the content begins; it may be as high
    /// as it likes.
    Rect begin_scroll(const std::string& id, Rect area, bool stick_to_end = false);
    void end_scroll(float content_bottom);
    /// How much of a scrolled list can be seen, for lists that draw no more than that.
    [[nodiscard]] Rect clip() const;
    /// Until the end of the frame or `set_inert(false)`, what is drawn can be seen and not used.
    void set_inert(bool inert) { inert_ = inert; }
    /// Darkens everything so far, under a sheet.
    void scrim();
    /// Scrolls so that what was drawn there can be seen next time, as for whatever comes to have the focus.
    void bring_into_view(Rect area);
    /// Scrolls an area to a place in its content next time.
    void scroll_to(const std::string& id, float offset);

  private:
    /// The text as the player wants to see it; `kept` holds it where that is another.
    [[nodiscard]] std::string_view softened(std::string_view text, std::string& kept) const;
    struct Scroll {
        std::string id;
        Rect area;
        float offset = 0;
        float top = 0;
        bool stick = false;
    };
    void split_layers();
    void merge_layers(Rect area, Fill fill);
    bool use(const Control& control, Rect area);
    void ring(Rect area, float radius);
    void explain(const Control& control, Rect area);
    void reveal(Rect area);
    void draw_tip();
    void draw_bar(const Scroll& scroll, float content);

    Look look_;
    UiMemory& memory_;
    FrameInput& input_;
    SemanticTree& tree_;
    Rect whole_;
    bool inert_ = false;
    std::vector<Scroll> scrolls_;
    std::vector<Rect> clips_;
    std::string tip_;
    Rect tip_at_;
    bool field_seen_ = false;
};

}  // namespace rung::desk
