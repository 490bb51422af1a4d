#include "desk/voice.h"

#include "base/hash.h"
#include "desk/telephone.h"
#include "desk/wav.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace rung::desk {
namespace {

std::size_t bytes_of(const Samples& samples) {
    return samples.mono.size() * sizeof(samples.mono.front());
}

/// Every word ends with a byte that no word holds, so that no two utterances share a key.
std::string make_key(const std::vector<std::string>& command, const std::string& text, Speaker speaker) {
    std::string all;
    for (const std::string& word : command) all.append(word).push_back('\0');
    all.append(text).push_back('\0');
    all += speaker == Speaker::customer ? "customer" : "reader";
    return base::sha256(all);
}

Samples as_heard(Samples samples, Speaker speaker) {
    return speaker == Speaker::customer ? telephone_band(samples) : std::move(samples);
}

}  // namespace

Voice::Voice(base::Programs& programs, base::Files& files, std::string folder, VoiceLimits limits)
    : programs_(&programs), files_(&files), folder_(std::move(folder)), limits_(limits) {}

base::Result<Samples> Voice::speak(const Utterance& utterance) {
    const std::string text = clean_speech(utterance.text);
    if (text.empty()) return Samples{};
    const std::string key = make_key(make_speech_command(utterance), text, utterance.speaker);
    if (const Samples* samples = find(key)) return *samples;
    auto samples = make(utterance, text, key);
    if (samples) remember(key, *samples);
    return samples;
}

base::Result<Samples> Voice::make(const Utterance& utterance, const std::string& text,
                                  const std::string& key) {
    const bool may_keep = utterance.speaker == Speaker::customer && !folder_.empty();
    if (may_keep)
        if (auto kept = load(key)) return as_heard(*std::move(kept), utterance.speaker);
    if (missing_) return *missing_;
    const auto wav = programs_->run(make_speech_command(utterance), text, limits_.speak_ms);
    if (!wav) {
        if (wav.error().code == "program-missing") missing_ = wav.error();
        return wav.error();
    }
    auto samples = parse_wav(*wav);
    if (!samples) return samples;
    if (may_keep) keep(key, *wav);
    return as_heard(std::move(samples).value(), utterance.speaker);
}

const Samples* Voice::find(const std::string& key) {
    const auto at =
        std::find_if(spoken_.begin(), spoken_.end(), [&](const Spoken& spoken) { return spoken.key == key; });
    if (at == spoken_.end()) return nullptr;
    spoken_.splice(spoken_.end(), spoken_, at);
    return &spoken_.back().samples;
}

void Voice::remember(const std::string& key, const Samples& samples) {
    if (bytes_of(samples) > limits_.memory_bytes) return;
    spoken_bytes_ += bytes_of(samples);
    spoken_.push_back({key, samples});
    while (spoken_bytes_ > limits_.memory_bytes) {
        spoken_bytes_ -= bytes_of(spoken_.front().samples);
        spoken_.pop_front();
    }
}

std::optional<Samples> Voice::load(const std::string& key) const {
    const auto wav = files_->read(path_of(key), kWavLimit + 1);
    if (!wav) return std::nullopt;
    auto samples = parse_wav(*wav);
    if (!samples) return std::nullopt;  // damaged: it is spoken anew and replaced
    return std::move(samples).value();
}

/// A disk that does not take it is no reason to be silent.
void Voice::keep(const std::string& key, const std::string& wav) {
    if (!disk_count_) disk_count_ = files_->list(folder_).size();
    if (*disk_count_ >= limits_.disk_count) return;
    if (files_->write(path_of(key), wav)) ++*disk_count_;
}

std::string Voice::path_of(const std::string& key) const {
    return folder_ + '/' + key + ".wav";
}

}  // namespace rung::desk
