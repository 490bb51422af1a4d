#pragma once

#include "scenario/name.h"
#include "scenario/script.h"

#include <memory>
#include <optional>
#include <vector>

namespace rung::scenario {

class Document;

/// What a company overrides in the figures of one trigger reason.
struct TriggerFigures {
    Name reason;
    Number tries, grace, tolerance, lambda_pct, after;
};

/// A company as its file says it. Order as in the file.
struct Company {
    struct Remedy {
        Name id;
        Number limit;
        std::vector<Number> steps;
        Name unit;
        Name name, plural;  ///< as it is spoken of; may be absent
    };
    struct Limit {
        Name remedy;
        Number amount;
    };
    struct Contact {
        Name id, name, title, extension, kind;
        Number level;
        Names handles;
        std::vector<Limit> limits;
    };
    struct Policy {
        Name id, clause, title, text;
        Names governs;
    };
    struct Promise {
        Name id;
        Number days;
    };
    struct StockLine {
        Name key;
        Name say;
    };

    Name id, name, locale, currency;
    Name escalation_name, escalation_promise;
    std::vector<Remedy> remedies;
    Number tries_before_escalation, honour_after, warnings, hold_max_seconds, hold_max_times;
    bool swearing_counts = true;
    Names abuse_then;
    Name liability;
    std::vector<Promise> promises;
    std::vector<TriggerFigures> triggers;
    std::vector<Contact> contacts;
    std::vector<Policy> policies;
    std::vector<StockLine> lines;

    std::shared_ptr<const Document> document;  ///< owns every `Name` above
};

}  // namespace rung::scenario
