#pragma once

#include "debrief/wording.h"
#include "desk/office.h"
#include "records/ratings.h"
#include "view/transcript.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rung::desk {

struct ReviewOrder {
    std::string who;          ///< looks
    std::string attempt;      ///< `PERSON/ATTEMPT`
    std::string calibration;  ///< blind for it; empty: openly
};

/// An attempt as its coach looks at it.
struct ReviewModel {
    std::string trouble;  ///< why it cannot be shown, and what to do; else empty
    std::string title, about;
    bool blind = false;  ///< neither Rung's verdicts nor those of others are shown
    struct Turn {
        int turn = 0;  ///< 0: the whole call
        view::Transcript said;
        std::vector<std::string> comments;
    };
    std::vector<Turn> turns;  ///< the whole call first
    struct Item {
        std::string id, name;
        std::string rung;  ///< its verdict in words; empty while blind
        bool lost = false, not_called_for = false;
        std::optional<records::Given> mine;
        std::string others;  ///< `Ines: part`; may be empty
    };
    std::vector<Item> items;
    struct Asked {
        std::string item, name, asked, answered;
        bool open = false;
    };
    std::vector<Asked> disputes;
};

/// Reads it, and writes down for who played it that it was read. For a worker.
[[nodiscard]] ReviewModel load_review(Office& office, const ReviewOrder& order, const std::string& now,
                                      const debrief::Wording& say);

struct WriteComment {
    int turn = 0;
    std::string text;
};
struct GiveVerdict {
    std::string item;
    records::Given given = records::Given::lost;
};
struct AnswerDispute {
    std::string item, verdict, text;
};
using ReviewDeed = std::variant<WriteComment, GiveVerdict, AnswerDispute>;

/// Errors: those of `Office::store_of_coach` and of the function of `records` that does it.
base::Status do_review(const Office& office, const ReviewOrder& order, const ReviewDeed& deed,
                       const std::string& now);

/// `earned`, `part`, `lost`, as one reads them.
[[nodiscard]] std::string given_words(const debrief::Wording& say, records::Given given);

}  // namespace rung::desk
