#pragma once

#include "scenario/company.h"
#include "scenario/shape.h"

/// Shapes that companies and scenarios share.
namespace rung::scenario {

inline constexpr std::int64_t kLambdas[] = {-50, 0, 50};

namespace way {

/// The figures of a trigger, wherever they stand.
using Tries = Whole<&TriggerFigures::tries, 0, 10>;
using Grace = Whole<&TriggerFigures::grace, 0, 20>;
using Tolerance = Whole<&TriggerFigures::tolerance, 1, 3>;
using Lambda = WholeOf<&TriggerFigures::lambda_pct, kLambdas>;
using After = Whole<&TriggerFigures::after, 1, 10>;

/// A way of reading into a struct, applied to the member of another that holds it.
template <auto Member, class Way>
struct Within {
    using Owner = typename MemberOf<Member>::Owner;
    static void read(Reading& in, Document::Value value, Owner& to) { Way::read(in, value, to.*Member); }
};

}  // namespace way

/// `lines`: what a rep says with moves that are not a say.
template <auto Member>
constexpr auto stock_lines() {
    return map_each<Member, &Company::StockLine::key, nullptr, way::Text<&Company::StockLine::say, kWords>>();
}

}  // namespace rung::scenario
