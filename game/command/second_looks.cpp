#include "command/second_looks.h"

#include "command/reviewing.h"
#include "records/disputes.h"

namespace rung::command {

report::SecondLooks find_second_looks(const Shop& shop, const Opened& play) {
    report::SecondLooks looks;
    if (shop.store() == nullptr || play.id.empty()) return looks;
    const auto attempt = records::find_reviewed(*shop.store(), play.id);
    if (!attempt) return looks;
    const auto disputes = records::list_disputes_of(*shop.store(), *attempt);
    if (!disputes || disputes->empty()) return looks;
    const auto items = list_items(play);
    for (const auto& dispute : *disputes) {
        report::SecondLook look{
            dispute.item,   {},          dispute.reason,     dispute.asked_on, dispute.verdict,
            dispute.answer, dispute.who, dispute.answered_on};
        for (const auto& item : items) {
            if (item.id != dispute.item) continue;
            look.first = item.earned ? "earned" : "lost";
            if (!item.name.empty()) look.item = item.name;
        }
        looks.push_back(std::move(look));
    }
    return looks;
}

}  // namespace rung::command
