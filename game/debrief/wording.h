#pragma once

#include "base/texts.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace rung::debrief {

/// What goes into one named place of a pattern.
struct Fill {
    std::string_view place;
    std::string words;
};

/// Sentences in the reader's language. A pattern is its English text with named places, `You offered
/// {amount}.`, so that a translation may put them in another order; a place that nothing fills stays as it is
/// written, and what fills a place is never read as a pattern again.
class Wording {
  public:
    explicit Wording(const base::Texts& texts) : texts_(&texts) {}

    [[nodiscard]] std::string operator()(std::string_view english,
                                         std::initializer_list<Fill> fills = {}) const;
    /// Of the sentences, as a page names it: `en`.
    [[nodiscard]] std::string language() const { return texts_->language(); }
    /// `one` where n is 1, else `many`; `{n}` is the number.
    [[nodiscard]] std::string count(int n, std::string_view one, std::string_view many,
                                    std::initializer_list<Fill> fills = {}) const;
    /// “words”, cut after `most` words.
    [[nodiscard]] std::string quote(std::string_view words, std::size_t most = 24) const;
    /// `a`, `a and b`, `a, b and c`.
    [[nodiscard]] std::string list(const std::vector<std::string>& things) const;
    /// `turn 5`, `turns 5 to 7`.
    [[nodiscard]] std::string turns(int from, int to) const;

  private:
    [[nodiscard]] std::string fill(std::string_view pattern, std::initializer_list<Fill> fills,
                                   const int* n) const;

    const base::Texts* texts_;
};

/// What stands between spaces.
[[nodiscard]] std::size_t count_words(std::string_view text);
/// The first words of a text, `…` in place of the rest.
[[nodiscard]] std::string cut_words(std::string_view text, std::size_t most);

/// Adds a sentence to a paragraph, a space between them. Empty sentences add nothing.
void add_sentence(std::string& paragraph, std::string_view sentence);

/// Adds what is not in the list yet.
void add_ids(std::vector<std::string>& ids, const std::vector<std::string>& more);

}  // namespace rung::debrief
