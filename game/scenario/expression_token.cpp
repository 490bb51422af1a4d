#include "scenario/expression_token.h"

#include "base/text.h"

namespace rung::scenario {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

std::size_t size_of_name(std::string_view text, bool with_hyphens) {
    std::size_t size = 0;
    while (size < text.size() &&
           (is_letter(text[size]) || base::is_digit(text[size]) || (with_hyphens && text[size] == '-')))
        ++size;
    return size;
}

TokenKind kind_of_word(std::string_view word) {
    if (word == "and") return TokenKind::word_and;
    if (word == "or") return TokenKind::word_or;
    if (word == "not") return TokenKind::word_not;
    if (word == "true") return TokenKind::word_true;
    if (word == "false") return TokenKind::word_false;
    return TokenKind::name;
}

/// A whole code point, so that no message is cut inside one.
std::size_t size_of_code_point(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xc0) == 0x80) ++size;
    return size;
}

}  // namespace

void Tokens::skip_blanks() {
    while (pos_ < text_.size() && (text_[pos_] == ' ' || text_[pos_] == '\t' || text_[pos_] == '\n')) ++pos_;
}

Token Tokens::taken(TokenKind kind, std::size_t size, Opcode code) {
    const Token token{kind, static_cast<std::uint32_t>(pos_), static_cast<std::uint32_t>(size), code};
    pos_ += size;
    return token;
}

Token Tokens::next() {
    skip_blanks();
    const auto rest = text_.substr(pos_);
    if (rest.empty()) return taken(TokenKind::end, 0);
    if (is_letter(rest[0])) {
        const auto size = size_of_name(rest, false);
        return taken(kind_of_word(rest.substr(0, size)), size);
    }
    if (!base::is_digit(rest[0])) return sign();
    const auto size = size_of_name(rest, false);
    const bool whole = rest.substr(0, size).find_first_not_of("0123456789") == std::string_view::npos;
    return taken(whole ? TokenKind::number : TokenKind::other, size);
}

Token Tokens::sign() {
    const auto rest = text_.substr(pos_);
    const bool doubled = rest.size() > 1 && rest[1] == '=';
    switch (rest[0]) {
        case '(':
            return taken(TokenKind::open, 1);
        case ')':
            return taken(TokenKind::close, 1);
        case '+':
            return taken(TokenKind::plus, 1);
        case '-':
            return taken(TokenKind::minus, 1);
        case '<':
            return taken(TokenKind::compare, doubled ? 2 : 1, doubled ? Opcode::less_equal : Opcode::less);
        case '>':
            return taken(TokenKind::compare, doubled ? 2 : 1,
                         doubled ? Opcode::greater_equal : Opcode::greater);
        case '=':
            return doubled ? taken(TokenKind::compare, 2, Opcode::equal) : taken(TokenKind::assign, 1);
        case '!':
            return doubled ? taken(TokenKind::compare, 2, Opcode::unequal) : taken(TokenKind::other, 1);
        default:
            break;
    }
    if (rest.substr(0, 2) == "&&" || rest.substr(0, 2) == "||") return taken(TokenKind::other, 2);
    return taken(TokenKind::other, size_of_code_point(rest));
}

Token Tokens::next_id() {
    skip_blanks();
    const auto size = size_of_name(text_.substr(pos_), true);
    return size == 0 ? next() : taken(TokenKind::name, size);
}

}  // namespace rung::scenario
