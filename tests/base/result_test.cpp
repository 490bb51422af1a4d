#include "base/result.h"

#include <doctest/doctest.h>
#include <memory>

namespace rung::base {

TEST_CASE("what a result holds can be taken out of it without a copy") {
    Result<std::unique_ptr<int>> found(std::make_unique<int>(4));
    const auto taken = *std::move(found);
    CHECK(*taken == 4);
    CHECK(**Result<std::unique_ptr<int>>(std::make_unique<int>(5)) == 5);
}

}  // namespace rung::base
