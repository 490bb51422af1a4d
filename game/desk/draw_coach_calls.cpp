#include "desk/draw_coach_calls.h"

#include "desk/page.h"

namespace rung::desk {

std::string draw_coach_calls(Flow& flow, const std::string& id, const CoachCalls& calls) {
    std::string picked;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const auto& call = calls[i];
        const auto group = id + "-" + std::to_string(i / kCallsAGroup + 1);
        const auto icon = call.disputed ? Icon::question : call.unread ? Icon::message : Icon::none;
        if (flow.button({.id = group + "/" + id_part(call.id),
                         .name = call.title,
                         .icon = icon,
                         .detail = call.detail},
                        ButtonStyle::row))
            picked = call.id;
    }
    return picked;
}

}  // namespace rung::desk
