#pragma once

namespace rung::desk {

/// One function made of several, for `std::visit`.
template <class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

}  // namespace rung::desk
