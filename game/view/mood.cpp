#include "view/mood.h"

namespace rung::view {

MoodView make_mood(const Wording& say, const call::State& state, const session::ModeRules& rules) {
    MoodView mood;
    mood.anger_word = anger_words(say, state.anger);
    mood.trust_word = trust_words(say, state.trust);
    if (rules.numbers) {
        mood.anger = state.anger;
        mood.trust = state.trust;
        mood.text = say("{anger} ({n}), {trust} ({m})", {{"anger", mood.anger_word},
                                                         {"n", std::to_string(state.anger)},
                                                         {"trust", mood.trust_word},
                                                         {"m", std::to_string(state.trust)}});
    } else {
        mood.text = say("{anger}, {trust}", {{"anger", mood.anger_word}, {"trust", mood.trust_word}});
    }
    return mood;
}

}  // namespace rung::view
