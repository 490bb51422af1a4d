#include "command/debrief_text.h"

#include "report/text.h"
#include "score/scorecard.h"

namespace rung::command {

debrief::Debrief make_debrief(const Shop& shop, const records::Content& content, const call::Attempt& attempt,
                              const records::Recording& recording) {
    const auto card = score::make_scorecard(content.script, content.sheet, recording.play());
    return debrief::make_debrief({content.script, content.sheet, attempt, recording.play(), card},
                                 shop.environment.texts);
}

std::string format_debrief_text(const Shop& shop, const records::Content& content,
                                const call::Attempt& attempt, const records::Recording& recording) {
    const report::TextStyle style{
        .width = shop.width(), .colour = shop.colour(), .plain = shop.arguments.plain};
    return report::format_text(make_debrief(shop, content, attempt, recording), shop.environment.texts,
                               style);
}

}  // namespace rung::command
