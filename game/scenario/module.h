#pragma once

#include "scenario/name.h"

#include <memory>
#include <vector>

namespace rung::scenario {

class Document;

/// A training module: scenarios in order with a pass mark.
struct Module {
    struct Mark {
        Name dimension;
        Number pass;
    };
    Name id, title, summary, mode;
    Names scenarios;
    Number pass, attempts, practise_again_days;
    std::vector<Mark> marks;
    Names prerequisites;

    std::shared_ptr<const Document> document;
};

}  // namespace rung::scenario
