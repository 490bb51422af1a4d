#include "base/text.h"
#include "scenario/check.h"
#include "scenario/money.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <vector>

/// Sums that a rep names in words of the author's own: each should stand somewhere, so that changing the
/// company's figures does not make a liar of the rep.
namespace rung::scenario {
namespace {

/// A figure in a text. Units: hundredths.
struct Figure {
    std::size_t at = 0, size = 0;
    std::int64_t hundredths = 0;
};

/// `1,200.50` or `49` at a digit.
Figure read_figure(std::string_view text, std::size_t at) {
    constexpr std::size_t kMostDigits = 12;
    Figure figure{at, 0, 0};
    std::size_t digits = 0;
    auto pos = at;
    const auto digit_at = [&](std::size_t i) { return i < text.size() && base::is_digit(text[i]); };
    while (digit_at(pos) || (pos < text.size() && text[pos] == ',' && digit_at(pos + 1) &&
                             digit_at(pos + 2) && digit_at(pos + 3))) {
        if (base::is_digit(text[pos]) && ++digits <= kMostDigits)
            figure.hundredths = figure.hundredths * 10 + (text[pos] - '0');
        ++pos;
    }
    figure.hundredths *= 100;
    if (pos < text.size() && text[pos] == '.' && digit_at(pos + 1) && digit_at(pos + 2) &&
        !digit_at(pos + 3)) {
        figure.hundredths += (text[pos + 1] - '0') * 10 + (text[pos + 2] - '0');
        pos += 3;
    }
    figure.size = pos - at;
    return figure;
}

template <class Take>
void for_each_figure(std::string_view text, Take take) {
    for (std::size_t at = 0; at < text.size();) {
        if (!base::is_digit(text[at])) {
            ++at;
            continue;
        }
        const auto figure = read_figure(text, at);
        take(figure);
        at += std::max<std::size_t>(figure.size, 1);
    }
}

class AmountCheck {
  public:
    explicit AmountCheck(Work& work)
        : work_(work), currency_(work.company.currency.text), sign_(sign_of_currency(currency_)) {
        for (const auto& remedy : work.company.remedies) {
            add(remedy.limit.value);
            for (const auto& step : remedy.steps) add(step.value);
        }
        for (const auto& contact : work.company.contacts)
            for (const auto& limit : contact.limits) add(limit.amount.value);
        for (const auto& row : work.scenario.customer.account) add_all(row.value.text);
        for (const auto& fact : work.scenario.facts) add_all(fact.text.text);
        std::sort(known_.begin(), known_.end());
    }

    void check(const Name& say) {
        for_each_figure(say.text, [&](const Figure& figure) {
            const auto sum = find_sum(say.text, figure);
            if (!sum || std::binary_search(known_.begin(), known_.end(), figure.hundredths)) return;
            work_.faults->warning(
                work_.faults->inside(say, sum->at, sum->size), "literal-amount",
                fmt::format("{} is no step, limit, account or fact figure of this call",
                            say.text.substr(sum->at, sum->size)),
                "write a placeholder as \"{limit.refund}\", or put the figure among the facts");
        });
    }

  private:
    void add(std::int64_t amount) { known_.push_back(amount * 100); }
    void add_all(std::string_view text) {
        for_each_figure(text, [&](const Figure& figure) { known_.push_back(figure.hundredths); });
    }

    /// The figure with the sign or word that makes it a sum; absent for numbers that are no sums.
    [[nodiscard]] std::optional<Figure> find_sum(std::string_view text, const Figure& figure) const {
        const auto before = text.substr(0, figure.at);
        if (!sign_.empty() && before.ends_with(sign_))
            return Figure{figure.at - sign_.size(), figure.size + sign_.size(), figure.hundredths};
        auto after = text.substr(figure.at + figure.size);
        const auto gap = after.starts_with(' ') ? std::size_t{1} : std::size_t{0};
        after.remove_prefix(gap);
        for (const auto word : {std::string_view("%"), currency_, word_of_currency()})
            if (!word.empty() && after.starts_with(word)) {
                const auto size = word.size() + (after.substr(word.size()).starts_with('s') ? 1u : 0u);
                return Figure{figure.at, figure.size + gap + size, figure.hundredths};
            }
        return std::nullopt;
    }

    [[nodiscard]] std::string_view word_of_currency() const {
        if (currency_ == "GBP") return "pound";
        if (currency_ == "USD") return "dollar";
        if (currency_ == "EUR") return "euro";
        return {};
    }

    Work& work_;
    std::string_view currency_, sign_;
    std::vector<std::int64_t> known_;
};

}  // namespace

void check_amounts(Work& work) {
    AmountCheck amounts(work);
    for (const auto& line : work.scenario.handover_lines) amounts.check(line.say);
    for (const auto& line : work.scenario.lines) amounts.check(line.say);
    for (const auto& node : work.scenario.nodes)
        for (const auto& move : node.moves) amounts.check(move.say);
}

}  // namespace rung::scenario
