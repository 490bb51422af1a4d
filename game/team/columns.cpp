#include "team/columns.h"

#include <algorithm>

namespace rung::team {
namespace {

std::size_t place_in(std::vector<std::string>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    names.push_back(name);
    return names.size() - 1;
}

}  // namespace

Columns::Columns(const std::vector<records::SheetItems>& sheets) {
    for (const auto& sheet : sheets) {
        std::vector<Place> places;
        for (const auto& item : sheet) {
            Place place;
            place.worth = item.worth;
            if (!item.dimension.empty()) {
                place.item = place_in(items_, item.id);
                place.dimension = place_in(dimensions_, item.dimension);
            }
            places.push_back(place);
        }
        sheets_.push_back(std::move(places));
    }
}

}  // namespace rung::team
