#include "small_play.h"

namespace rung::test {
namespace {

call::State state_of(SmallEnd end) {
    call::State state;
    if (end.resolved) state.set(call::Mark::resolved);
    state.homemade = end.homemade;
    state.pending_promise = end.promise_pending ? 1 : 0;
    return state;
}

}  // namespace

score::Result result_of(const SmallPlay& play) {
    const auto rubric = make_rubric(play.rubric);
    const auto sheet = score::make_sheet(make_script(play.triggers, play.verdict), rubric);
    auto ledger = score::begin(sheet);
    score::feed(sheet, ledger, tale(rubric, play.words));
    return score::settle(sheet, ledger, state_of(play.end));
}

}  // namespace rung::test
