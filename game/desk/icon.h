#pragma once

#include <cstdint>

namespace rung::desk {

/// Pictures beside words, never in place of them. Values are code points of Font Awesome 4, whose package is
/// looked for at run time; without it nothing is drawn, and the words stand alone.
enum class Icon : std::uint16_t {
    none = 0,
    phone = 0xf095,
    pause = 0xf04c,
    play = 0xf04b,
    search = 0xf002,
    gift = 0xf06b,
    warning = 0xf071,
    escalate = 0xf148,
    end = 0xf011,
    message = 0xf0e0,
    announce = 0xf0a1,
    interrupt = 0xf256,
    silence = 0xf141,
    book = 0xf02d,
    people = 0xf0c0,
    note = 0xf249,
    person = 0xf007,
    home = 0xf015,
    list = 0xf03a,
    progress = 0xf201,
    settings = 0xf013,
    hint = 0xf0eb,
    undo = 0xf0e2,
    sound_on = 0xf028,
    sound_off = 0xf026,
    check = 0xf00c,
    cross = 0xf00d,
    minus = 0xf068,
    clock = 0xf017,
    star = 0xf005,
    lock = 0xf023,
    back = 0xf060,
    forward = 0xf061,
    question = 0xf128,
    flag = 0xf024,
    eye = 0xf06e,
    stop = 0xf04d,
    retry = 0xf021,
    compare = 0xf0ec,
    quote = 0xf10d,
    shield = 0xf132,
};

}  // namespace rung::desk
