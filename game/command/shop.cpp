#include "command/shop.h"

#include "base/text.h"
#include "command/retain.h"
#include "command/table.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace rung::command {
namespace {

constexpr std::size_t kUsualWidth = 80;
constexpr std::size_t kReadable = 100;

/// What is older than the records keep goes as they are opened, and that is said.
void tell_what_went(const Shop& shop, records::Records& records) {
    const auto gone = let_go(shop.environment.files, shop.environment.places, records, shop.environment.now);
    if (!gone)
        (void)shop.fail(gone.error());
    else if (*gone > 0)
        shop.tell(
            shop.say.count(static_cast<int>(*gone),
                           "note: one attempt was older than is kept, and is gone (rung privacy retention)\n",
                           "note: {n} attempts were older than is kept, and are gone (rung privacy "
                           "retention)\n"));
}

/// Playing makes somebody known by a name; any other command only looks for it.
bool plays_calls(Command command) {
    return command == Command::play || command == Command::home;
}

/// What is a team's owner's to do.
bool manages_store(Command command) {
    return command == Command::people || command == Command::teams || command == Command::privacy ||
           command == Command::simulate;
}

std::string in_data(const Environment& environment, std::string_view folder) {
    return fmt::format("{}/{}", environment.places.data, folder);
}

}  // namespace

Shop::Shop(const Arguments& arguments_, Environment& environment_)
    : arguments(arguments_),
      environment(environment_),
      library(environment_.files, environment_.places.content, in_data(environment_, "packs")),
      say(environment_.texts) {}

Shop::~Shop() {
    if (!records_ || !records_->finish) return;
    const auto left = records_->finish();
    if (!left.empty()) tell(fmt::format("warning: {}\n", left));
}

records::Records& Shop::records() const {
    if (records_) return *records_;
    if (!environment.open_records) {
        records_ = records::open_files(environment.files, environment.places.data);
        return *records_;
    }
    auto opened = environment.open_records({environment.places.data, arguments.store,
                                            plays_calls(arguments.command) ? arguments.who : std::string(),
                                            manages_store(arguments.command)});
    if (opened) {
        records_ = std::move(*opened);
        if (!records_->warning.empty()) tell(fmt::format("warning: {}\n", records_->warning));
        if (!records_->news.empty()) tell(fmt::format("note: {}\n", records_->news));
        tell_what_went(*this, *records_);
        return *records_;
    }
    (void)fail(opened.error());
    if (plays_calls(arguments.command))
        tell("warning: nothing is kept this time; calls are played in memory\n");
    records_ = records::open_in_memory(opened.error());
    refused_ = opened.error();
    return *records_;
}

Exit Shop::fail(const base::Error& error) const {
    if (refused_ && refused_->code == error.code && refused_->message == error.message)
        return exit_of(error.code);
    tell(fmt::format("error[{}]: {}\n", error.code, base::neutralise(error.message, true)));
    if (!error.hint.empty()) tell(fmt::format("  hint: {}\n", base::neutralise(error.hint, true)));
    return exit_of(error.code);
}

Exit Shop::tell(const base::Diagnostics& faults) const {
    for (const auto& fault : faults) tell(base::format_diagnostic(fault));
    return base::has_errors(faults) ? Exit::problems : Exit::done;
}

bool Shop::colour() const {
    return environment.colour && environment.output_is_terminal && !arguments.no_color && !arguments.plain;
}

std::size_t Shop::width() const {
    if (!environment.output_is_terminal) return kUsualWidth;
    return std::clamp<std::size_t>(environment.console.width() - 1, 20, kReadable);
}

void Shop::print_line(std::string_view words) const {
    if (!environment.output_is_terminal) return print(fmt::format("{}\n", words));
    for (const auto& line : base::wrap(words, width())) print(line + "\n");
}

std::size_t Shop::table_width() const {
    return environment.output_is_terminal ? std::max(width(), environment.console.width() - 1)
                                          : Table::kAnyWidth;
}

Exit exit_of(std::string_view code) {
    if (code.starts_with("file-") || code.starts_with("store-") || code == "content-gone" ||
        code == "outside-pack")
        return Exit::environment;
    if (code == "usage" || code.starts_with("unknown-")) return Exit::usage;
    return Exit::problems;
}

}  // namespace rung::command
