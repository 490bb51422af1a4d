#pragma once

#include "team/assigned.h"
#include "view/standing.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::view {

/// What a row of the first screen stands for: a call from its beginning, or an attempt from where it was
/// left.
struct HomeOffer {
    std::string id;  ///< of the call, or of the attempt
    bool left = false;
    std::optional<call::Mode> mode = {};  ///< in which it counts; absent: any
};

struct HomeRow {
    std::string title;
    std::string about;   ///< what it is, with level and length; or when the attempt was begun
    std::string holds;   ///< what may weigh on the player: `Holds strong language.`; may be empty
    std::string best;    ///< `best 74 of 100`; empty: never finished
    std::string reason;  ///< what is asked of it, or why it is to be practised next; empty elsewhere
    HomeOffer offer;
};

enum class HomeGroupKind : std::uint8_t { assigned, go_on, practise, module, more };

/// Rows under a heading; never empty. A call that is to be practised stands under its module as well.
struct HomeGroup {
    HomeGroupKind kind = HomeGroupKind::more;
    std::string title;
    std::vector<HomeRow> rows;
};

/// What the first screen shows, in the order in which the text game numbers it.
struct HomeView {
    std::vector<std::string> greeting;
    std::string who;     ///< who plays; empty: nobody said
    std::string streak;  ///< `3 days in a row.`; empty: none
    std::string rung;    ///< empty for somebody who has finished nothing
    std::vector<HomeGroup> groups;
    std::string empty;  ///< what to do where there is nothing to pick

    /// The row with this number, counted over all groups from 0. Null: there are not so many.
    [[nodiscard]] const HomeRow* find_row(std::size_t number) const;
};

/// What the first screen is made from. Owner: the caller keeps all of it while the screen is made.
struct HomeMaterial {
    const Calls& calls;
    const Modules& modules;
    const Attempts& attempts;
    std::string_view who;                          ///< empty: everybody's attempts count
    std::string_view today;                        ///< `2026-02-03`, whatever follows
    const team::AssignedList* assigned = nullptr;  ///< of who plays; null: nothing
};
[[nodiscard]] HomeView make_home(const Wording& say, const HomeMaterial& from);

}  // namespace rung::view
