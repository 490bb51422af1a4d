#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace rung::team {

/// Something of a company's that stood behind handovers in training calls. Source: E3, design §8.
struct BlockageRow {
    std::string company;
    std::string kind;       ///< limit, rule, contact, policy
    std::string what;       ///< id of the remedy, rule, contact or policy
    std::size_t count = 0;  ///< handovers
    // Of a limit: how it stood behind them.
    std::size_t hit = 0;      ///< more was asked for than a rep may give, and all of that was offered
    std::size_t unknown = 0;  ///< a rep offered more than is theirs to give
    std::size_t unused = 0;   ///< a rep did not offer what is theirs to give
    // Of a limit: what was asked for, in the company's units.
    std::int64_t least = 0, most = 0, together = 0;
};

/// What a higher limit would have spared.
struct LimitPoint {
    std::int64_t limit = 0;
    std::size_t spared = 0;  ///< handovers where no more than this was asked for
};

/// Of one remedy of a company: every amount that was asked for over the limit, as a limit.
struct AuthorityCurve {
    std::string company, remedy;
    std::size_t count = 0;  ///< handovers because the limit was hit
    std::vector<LimitPoint> points;
};

/// What blocks a team, a row a thing, most handovers first, and what higher limits would have spared. The
/// curve counts what was asked for and plays nothing again: what a customer would have said to it, `rung
/// authority` reckons call by call.
struct Blockages {
    std::vector<BlockageRow> rows;
    std::vector<AuthorityCurve> curves;
    std::size_t handovers = 0;  ///< behind which something stood
};

/// Adds attempts up to what blocked them.
class BlockageTally {
  public:
    void add(std::string_view company, std::string_view kind, std::string_view what, std::int64_t asked);
    [[nodiscard]] Blockages make() const;

  private:
    using Key = std::tuple<std::string_view, std::string_view, std::string_view>;
    struct Less {
        using is_transparent = void;
        template <class A, class B>
        bool operator()(const A& a, const B& b) const {
            return Key(a) < Key(b);
        }
    };
    using Owned = std::tuple<std::string, std::string, std::string>;
    using Amounts = std::map<std::int64_t, std::size_t>;  ///< how often each was asked for; never empty
    static void add_to(BlockageRow& row, std::string_view kind, const Amounts& amounts);

    std::map<Owned, Amounts, Less> asked_;  ///< company, kind, what
};

}  // namespace rung::team
