#pragma once

#include "debrief/wording.h"
#include "scenario/library.h"
#include "scenario/playable.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace rung::report {

/// What content calls the things that scores know by their ids. What no content knows any more stands for
/// itself.
class ContentNames {
  public:
    /// Adds what a call and its company and rubric name; `id` is the call's as one asks for it.
    void add(const std::string& id, const scenario::Playable& call);

    [[nodiscard]] std::string call(const std::string& id) const { return find(calls_, id, id); }
    [[nodiscard]] std::string item(const std::string& id) const { return find(items_, id, id); }
    [[nodiscard]] std::string dimension(const std::string& id) const { return find(dimensions_, id, id); }
    [[nodiscard]] std::string company(const std::string& id) const { return find(companies_, id, id); }
    /// What stood in somebody's way: a remedy, a contact, a policy, a rule. `kind` as `team::BlockageRow`.
    [[nodiscard]] std::string obstacle(const std::string& company, std::string_view kind,
                                       const std::string& what, const debrief::Wording& say) const;
    /// `£80`, `10%`, `2`.
    [[nodiscard]] std::string amount(const std::string& company, const std::string& remedy,
                                     std::int64_t amount) const;

  private:
    using Names = std::map<std::string, std::string>;
    struct Measure {
        std::string currency;
        scenario::Unit unit = scenario::Unit::count;
    };
    [[nodiscard]] static std::string find(const Names& names, const std::string& key,
                                          const std::string& otherwise);
    void add_company(const scenario::Playable& call);

    Names calls_, items_, dimensions_, companies_;
    Names remedies_, contacts_, policies_;     ///< under `COMPANY/ID`
    std::map<std::string, Measure> measures_;  ///< of remedies
};

/// What the calls of a library call things. An attempt may know more: that is named by its id.
[[nodiscard]] ContentNames names_of_library(const scenario::Library& library);

}  // namespace rung::report
