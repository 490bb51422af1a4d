#include "command/opened.h"

#include "base/text.h"
#include "records/find_content.h"
#include "records/reviewed.h"
#include "scenario/document.h"
#include "scenario/limits.h"

#include <fmt/format.h>
#include <utility>
#include <vector>

namespace rung::command {
namespace {

/// A file's path is none of an attempt that is kept, whatever a store that does not answer has.
base::Result<bool> is_kept(const Shop& shop, const std::string& name) {
    auto kept = shop.attempts().has(name);
    if (!kept && shop.environment.files.exists(name)) return false;
    return kept;
}

base::Result<std::string> read_attempt(const Shop& shop, const std::string& name, bool kept) {
    if (kept) return shop.attempts().load(name);
    if (name.ends_with(".json") || name.find('/') != std::string::npos || shop.environment.files.exists(name))
        return shop.environment.files.read(name, scenario::kMaxFileBytes + 1);
    return no_such_attempt(shop, name);
}

/// As the store names it what somebody typed as `PERSON/ATTEMPT`, by a name or a pseudonym.
std::string find_typed(const Shop& shop, const std::string& typed) {
    auto* store = shop.store();
    if (store == nullptr || typed.find('/') == std::string::npos || shop.environment.files.exists(typed))
        return typed;
    const auto found = records::find_reviewed(*store, typed);
    return found ? found->name() : typed;
}

call::Attempt whole_attempt(const records::AttemptFile& file, const records::Recording& recording) {
    call::Attempt attempt = file.head;
    attempt.log = recording.log();
    return attempt;
}

}  // namespace

base::Error no_such_attempt(const Shop& shop, const std::string& name) {
    const auto ids = shop.attempts().ids();
    if (!ids) return ids.error();
    const auto near = base::find_near(name, {ids->begin(), ids->end()});
    return {"unknown-attempt", fmt::format("there is no attempt \"{}\"", name),
            !near.empty()  ? fmt::format("did you mean \"{}\"?", near)
            : ids->empty() ? "none is kept yet; rung play begins one"
                           : "rung attempts names yours"};
}

Opening open_attempt(Shop& shop, const std::string& typed) {
    const auto name = find_typed(shop, typed);
    const auto kept = is_kept(shop, name);
    if (!kept) return {std::nullopt, shop.fail(kept.error())};
    auto bytes = read_attempt(shop, name, *kept);
    if (!bytes) return {std::nullopt, shop.fail(bytes.error())};
    const std::string path = *kept ? shop.attempts().place_of(name) : name;

    if (*kept) shop.attempts().take_up(name, *bytes);
    base::Diagnostics faults;
    auto file = records::parse_attempt({path, *std::move(bytes)}, faults);
    if (!file) return {std::nullopt, shop.tell(faults)};
    auto found = records::find_content(shop.environment.files, shop.library, shop.content(), file->head);
    if (!found) return {std::nullopt, shop.fail(found.error())};
    auto content = std::make_unique<records::Content>(*std::move(found));
    shop.soften(*content);
    auto recording = records::play_log(content->script, *file, faults);
    if (!recording) return {std::nullopt, shop.tell(faults)};

    auto attempt = whole_attempt(*file, *recording);
    return {Opened{*kept ? name : std::string(),
                   path,
                   {},
                   file->stopped,
                   std::move(file->scorecard),
                   std::move(attempt),
                   std::move(content),
                   *std::move(recording)},
            Exit::done};
}

base::Result<bool> names_attempt(Shop& shop, const std::string& name) {
    const auto kept = is_kept(shop, name);
    // A call can be played whether or not a store tells of its attempts.
    if (!kept && shop.library.find(scenario::FileKind::scenario, name)) return false;
    if (!kept || *kept) return kept;
    if (!name.ends_with(".json") && !shop.environment.files.exists(name)) return false;
    auto bytes = shop.environment.files.read(name, scenario::kMaxFileBytes + 1);
    if (!bytes) return false;
    base::Diagnostics ignored;
    const auto document = scenario::Document::parse({name, *std::move(bytes)}, ignored, "nodes");
    return document && bool(document->root().find("log"));
}

}  // namespace rung::command
