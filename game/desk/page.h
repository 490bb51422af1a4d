#pragma once

#include "desk/ui.h"

#include <imgui.h>
#include <string>
#include <string_view>

namespace rung::desk {

/// An id of the content or of an attempt as one part of a control's id: `pack/id` is `pack.id`.
[[nodiscard]] std::string id_part(std::string_view id);

/// The column that a page is written in: not wider than can be read, in the middle.
[[nodiscard]] Rect column_of(const Ui& ui, Rect area);

/// A page that scrolls as a whole. Page up and page down scroll it, wherever the focus is. Ends with `end`.
class Page {
  public:
    Page(Ui& ui, std::string id, Rect area);
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    /// Where the content begins; as high as it likes.
    [[nodiscard]] Rect content() const { return content_; }
    /// Where the page itself begins.
    [[nodiscard]] float top() const { return area_.y - offset_; }
    /// How high what is seen is.
    [[nodiscard]] float height() const { return area_.h; }
    void end(float bottom);

  private:
    Ui& ui_;
    std::string id_;
    Rect area_, content_;
    float offset_ = 0;
};

/// Cards whose height is known only once what stands on them is drawn: they come to lie under everything that
/// is drawn while this lives.
class Boxes {
  public:
    explicit Boxes(Ui& ui);
    ~Boxes();
    Boxes(const Boxes&) = delete;
    Boxes& operator=(const Boxes&) = delete;

    void put(Rect area, Fill fill = Fill::card);

  private:
    Ui& ui_;
    ImDrawListSplitter splitter_;
};

}  // namespace rung::desk
