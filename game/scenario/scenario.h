#pragma once

#include "scenario/authored.h"
#include "scenario/company.h"

#include <memory>
#include <vector>

namespace rung::scenario {

/// A scenario as its file says it. Order as in the file.
struct Scenario {
    struct Account {
        Name key, value;
    };
    struct Customer {
        Name name, pronouns, voice, temper, prefers;
        Number anger, floor, trust, patience_s;
        std::vector<Account> account;
        base::Place place;
    };
    struct Fact {
        Name id, text, kind, ask;
    };
    struct Flag {
        Name id;
        bool value = false;
    };
    struct PolicyAnswer {
        Name id;
        Name answer;  ///< "answers", "silent", or the words of the answer
    };
    struct Trigger {
        Name id, reason, when;
        TriggerFigures figures;
    };
    struct HandoverLine {
        Name id, say;
        Names shows;
    };
    struct Result {
        Name is, to, otherwise;
    };
    struct ResultEntry {
        Name key;  ///< CONTACT or CONTACT:METHOD
        std::vector<Result> results;
    };
    struct Ending {
        Name id, text, later;
        bool resolved = false;
    };
    /// A move of `line`, kept as its place in the document and read against the script.
    struct LineMove {
        base::Place place;
        std::uint32_t value = 0;  ///< index into the document
    };

    Name id, title, summary, company, rubric;
    Number level, minutes, turns, intensity;
    Names teaches, tags;
    Customer customer;
    Name brief;
    std::vector<Fact> facts;
    std::vector<Flag> flags;
    std::vector<PolicyAnswer> policies;
    Name promise_kind;
    Number promise_days_ago;
    Name verdict;
    std::vector<Trigger> triggers;
    std::vector<HandoverLine> handover_lines;
    std::vector<ResultEntry> results;
    std::vector<Company::StockLine> lines;
    Names traps;
    std::vector<LineMove> line;
    Name start;
    std::vector<AuthoredReaction> on;
    std::vector<AuthoredNode> nodes;
    std::vector<Ending> endings;

    std::shared_ptr<const Document> document;
};

}  // namespace rung::scenario
