#include "command/people_change.h"

#include "command/members.h"
#include "command/usage.h"

namespace rung::command {

Exit give_coach(Shop& shop, records::Store& store) {
    if (const auto refused = refuse_managing(store, "coaches are given")) return shop.fail(*refused);
    const auto& words = shop.arguments.words;
    const auto by = shop.arguments.option("by");
    if (words.size() != 2 || by.empty())
        return shop.fail({"usage", "rung people coach needs a person and --by COACH",
                          "as in rung people coach \"Sam\" --by \"Ana Reyes\""});
    const auto person = records::find_person(store, words[1]);
    if (!person) return shop.fail(person.error());
    const auto coach = records::find_person(store, by);
    if (!coach) return shop.fail(coach.error());
    const bool ends = !shop.arguments.option("undo").empty();
    const auto set = ends ? records::end_coaching(store, person->member, coach->member)
                          : records::set_coach(store, person->member, coach->member);
    if (!set) return shop.fail(set.error());
    const char* const sentence =
        ends ? "{coach} coaches {person} no longer." : "{coach} coaches {person} now.";
    shop.print_line(shop.say(sentence, {{"coach", called(*coach)}, {"person", called(*person)}}));
    return Exit::done;
}

Exit rename_somebody(Shop& shop, records::Store& store) {
    if (const auto refused = refuse_managing(store, "names are given")) return shop.fail(*refused);
    const auto& words = shop.arguments.words;
    if (words.size() != 3)
        return shop.fail({"usage", "rung people rename needs a person and the new name",
                          "as in rung people rename rep-3 \"Sam Lee\""});
    const auto person = records::find_person(store, words[1]);
    if (!person) return shop.fail(person.error());
    if (const auto status = records::rename_person(store, person->member, words[2]); !status)
        return shop.fail(status.error());
    shop.print_line(
        shop.say("{person} is called {name} now.", {{"person", person->member.person}, {"name", words[2]}}));
    return Exit::done;
}

Exit change_somebodys_role(Shop& shop, records::Store& store) {
    if (const auto refused = refuse_managing(store, "roles are given")) return shop.fail(*refused);
    const auto& words = shop.arguments.words;
    if (words.size() != 3)
        return shop.fail(
            {"usage", "rung people role needs a person and a role", "as in rung people role \"Sam\" coach"});
    const auto person = records::find_person(store, words[1]);
    if (!person) return shop.fail(person.error());
    if (const auto said = demand_one_of("role", words[2], {"rep", "coach", "lead"})) {
        shop.tell(said->text);
        return said->exit;
    }
    const auto role = *records::find_role(words[2]);
    if (const auto status = records::change_role(store, person->member, role); !status)
        return shop.fail(status.error());
    shop.print_line(
        shop.say("{who} is a {role} now. Results go on saying {person}.",
                 {{"who", called(*person)}, {"role", words[2]}, {"person", person->member.person}}));
    return Exit::done;
}

}  // namespace rung::command
