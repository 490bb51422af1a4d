#pragma once

#include "scenario/authored.h"
#include "scenario/shape.h"

/// Shapes that scenarios and tempers share.
namespace rung::scenario {

inline constexpr std::string_view kSpeakers[] = {"customer", "contact"};

inline constexpr Key<AuthoredLine> kLineKeys[] = {
    must("say", words<&AuthoredLine::say>),
    may("tone", words<&AuthoredLine::tone>),
    may("if", words<&AuthoredLine::condition>),
    may("does", texts<&AuthoredLine::does>),
    may("who", one_of<&AuthoredLine::who, kSpeakers>),
};
inline constexpr Shape<AuthoredLine> kLine{"line", kLineKeys};

/// Notes that a key was there, whatever its value.
template <auto Member, auto Given>
struct Noted {
    using Owner = AuthoredReaction;
    static void read(Reading& in, Document::Value value, AuthoredReaction& to) {
        to.*Given = true;
        in.text(value, to.*Member, kWords);
    }
};

inline constexpr Key<AuthoredReaction> kReactionKeys[] = {
    may("accepts", Noted<&AuthoredReaction::accepts, &AuthoredReaction::has_accepts>{}),
    may("to", Noted<&AuthoredReaction::to, &AuthoredReaction::has_to>{}),
    may("else", Noted<&AuthoredReaction::otherwise, &AuthoredReaction::has_else>{}),
    may("customer", list<&AuthoredReaction::customer, kLine>),
    may("set", texts<&AuthoredReaction::set>),
};
inline constexpr Shape<AuthoredReaction> kReaction{"reaction", kReactionKeys};

/// `on`: what is answered by what.
template <auto Member>
inline constexpr auto reactions = map<Member, &AuthoredReaction::key, nullptr, kReaction>;

}  // namespace rung::scenario
