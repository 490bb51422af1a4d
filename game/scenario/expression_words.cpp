#include "scenario/expression_words.h"

#include <fmt/format.h>

namespace rung::scenario {
namespace {

constexpr Builtin kBuiltins[] = {
    {"anger", Opcode::anger, kNumber, {}},
    {"trust", Opcode::trust, kNumber, {}},
    {"turn", Opcode::turn, kNumber, {}},
    {"tries", Opcode::tries, kNumber, {}},
    {"failed", Opcode::failed, kNumber, {}},
    {"insists", Opcode::insists, kNumber, {}},
    {"abuses", Opcode::abuses, kNumber, {}},
    {"warned", Opcode::warned, kNumber, {}},
    {"holds", Opcode::holds, kNumber, {}},
    {"identified", Opcode::identified, kBoolean, {}},
    {"prepared", Opcode::prepared, kBoolean, {}},
    {"early", Opcode::early, kBoolean, {}},
    {"late", Opcode::late, kBoolean, {}},
    {"knows", Opcode::knows, kBoolean, "fact"},
    {"shown", Opcode::shown, kBoolean, "skill"},
    {"asked", Opcode::asked, kNumber, "remedy"},
    {"offered", Opcode::offered, kNumber, "remedy"},
    {"offering", Opcode::offering, kNumber, "remedy"},
    {"limit", Opcode::limit, kNumber, "remedy"},
    {"looked_up", Opcode::looked_up, kBoolean, "policy"},
    {"visited", Opcode::visited, kBoolean, "node"},
    {"open", Opcode::open, kBoolean, "trigger"},
    {"briefed", Opcode::briefed, kBoolean, "fact"},
};

}  // namespace

const Builtin* find_builtin(std::string_view name) {
    for (const auto& builtin : kBuiltins)
        if (builtin.name == name) return &builtin;
    return nullptr;
}

std::string_view sign_of(Opcode code) {
    switch (code) {
        case Opcode::equal:
            return "==";
        case Opcode::unequal:
            return "!=";
        case Opcode::less:
            return "<";
        case Opcode::less_equal:
            return "<=";
        case Opcode::greater:
            return ">";
        case Opcode::greater_equal:
            return ">=";
        case Opcode::add:
            return "+";
        case Opcode::subtract:
            return "-";
        case Opcode::not_:
            return "not";
        case Opcode::and_skip:
            return "and";
        case Opcode::or_skip:
            return "or";
        default:
            return "";
    }
}

std::vector<std::string_view> list_expression_names() {
    std::vector<std::string_view> names;
    for (const auto& builtin : kBuiltins) names.push_back(builtin.name);
    return names;
}

std::string format_code(const std::vector<Op>& code, Condition part) {
    std::string text;
    for (std::uint32_t i = part.first; i < part.first + part.count; ++i) {
        const auto& op = code[i];
        const auto kind = static_cast<Opcode>(op.code);
        if (!text.empty()) text += ' ';
        if (kind == Opcode::number) {
            text += fmt::format("{}", op.number);
        } else if (kind == Opcode::flag) {
            text += fmt::format("flag:{}", op.arg);
        } else if (kind == Opcode::and_skip || kind == Opcode::or_skip) {
            text += fmt::format("{}+{}", sign_of(kind), op.number);
        } else if (!sign_of(kind).empty()) {
            text += sign_of(kind);
        } else {
            for (const auto& builtin : kBuiltins)
                if (builtin.code == kind)
                    text += builtin.takes.empty() ? std::string(builtin.name)
                                                  : fmt::format("{}:{}", builtin.name, op.arg);
        }
    }
    return text;
}

}  // namespace rung::scenario
