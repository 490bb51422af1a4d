#pragma once

#include "terminal/page.h"
#include "view/words.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rung::terminal {

using view::Wording;

/// What goes on behind a question: time that runs, and a way to stop for good. Any of them may be empty.
struct Behind {
    std::function<std::optional<std::int64_t>()>
        left_ms;                    ///< of the customer's patience; none: no clock runs
    std::function<void()> run_out;  ///< it has; the question stands
    std::function<bool()> over;     ///< nothing can be answered any more
    std::function<void()> stop;     ///< `stop` was typed
};

/// What can be picked in a question.
struct Pick {
    std::string text;
    bool enabled = true;
    std::string why_not = {};
};

enum class Answered : std::uint8_t {
    yes,   ///< there is an answer
    back,  ///< to the question before
    left,  ///< nothing will be answered: the player is gone, or what was asked about is over
};

template <class T>
struct Answer {
    Answered is = Answered::left;
    T value{};
    [[nodiscard]] bool given() const { return is == Answered::yes; }
};

/// Asks questions on a page, until one is answered or the player goes back or leaves. A question that got no
/// usable answer says what it takes and is asked again.
/// Owner: the caller keeps everything alive.
class Asker {
  public:
    Asker(Console& console, Page& page, const Wording& say) : console_(&console), page_(&page), say_(&say) {}

    [[nodiscard]] Page& page() const { return *page_; }
    [[nodiscard]] const Wording& say() const { return *say_; }
    /// Of the terminal. Units: lines.
    [[nodiscard]] std::size_t height() const { return console_->height(); }
    void set_behind(Behind behind) { behind_ = std::move(behind); }
    /// The player is gone: the input is at its end, ^C, or `q`.
    [[nodiscard]] bool left() const { return left_; }
    void leave() { left_ = true; }

    /// A line, without the spaces around it, whatever it is. `back` is never given.
    Answer<std::string> line(std::string_view prompt);
    /// A line in which `b`, `q` and `stop` have their meaning. In lower case.
    Answer<std::string> reply(std::string_view prompt, bool may_go_back = true);
    /// One of the picks, by its number.
    Answer<std::size_t> one(std::string_view question, const std::vector<Pick>& picks);
    /// Any of the picks, at most so many; none with an empty line.
    Answer<std::vector<std::size_t>> some(std::string_view question, const std::vector<Pick>& picks,
                                          std::size_t most);
    /// `may_go_back` false: there is no question before this one.
    Answer<bool> yes_or_no(std::string_view question, bool may_go_back = true);
    /// A number; none with an empty line.
    Answer<std::optional<int>> number(std::string_view question, int least, int most);
    /// Any words; may be empty.
    Answer<std::string> words(std::string_view question);

  private:
    [[nodiscard]] bool over() const { return left_ || (behind_.over && behind_.over()); }
    void show(std::string_view question, const std::vector<Pick>& picks);
    /// The pick that was typed, none where it is not one that can be picked, which is said.
    std::optional<std::size_t> read_pick(std::string_view typed, const std::vector<Pick>& picks);

    Console* console_;
    Page* page_;
    const Wording* say_;
    Behind behind_;
    bool left_ = false;
};

/// Splits at spaces and commas.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);
/// A whole number and nothing else.
[[nodiscard]] std::optional<int> parse_number(std::string_view text);

}  // namespace rung::terminal
