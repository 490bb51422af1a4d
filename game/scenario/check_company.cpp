#include "base/text.h"
#include "scenario/check.h"
#include "scenario/compile.h"
#include "scenario/document.h"
#include "scenario/governed.h"
#include "scenario/vocabulary.h"

#include <array>
#include <fmt/format.h>

namespace rung::scenario {
namespace {

class CompanyCheck {
  public:
    CompanyCheck(const Company& company, base::Diagnostics& out)
        : company_(company),
          faults_(*company.document, out),
          placeholders_(make_placeholders(company, "")),
          remedies_(company.document.get()) {}

    void run() {
        for (const auto& remedy : company_.remedies) check_remedy(remedy);
        for (const auto& figures : company_.triggers) check_figures(figures);
        check_contacts();
        check_policies();
        check_lines();
    }

  private:
    void check_remedy(const Company::Remedy& remedy) {
        (void)remedies_.add(remedy.id);
        if (!remedy.plural.empty() && remedy.unit.text != "count")
            faults_.error(
                remedy.plural.place, "plural-not-counted",
                fmt::format("the amounts of remedy \"{}\" are no count, so nothing is ever spoken of "
                            "in the plural",
                            remedy.id.text),
                "take \"plural\" out, or say \"unit\": \"count\"");
        if (remedy.steps.empty())
            faults_.error(remedy.id.place, "no-steps",
                          fmt::format("remedy \"{}\" has no steps to offer", remedy.id.text),
                          "give at least one amount");
        for (std::size_t i = 1; i < remedy.steps.size(); ++i) {
            const auto& step = remedy.steps[i];
            if (step.value > remedy.steps[i - 1].value) continue;
            faults_.error(step.place, "steps-not-ascending",
                          fmt::format("step {} of remedy \"{}\" does not lie above the one before it, {}",
                                      step.value, remedy.id.text, remedy.steps[i - 1].value));
            return;
        }
    }

    void check_figures(const TriggerFigures& figures) {
        if (!find_reason(figures.reason.text))
            faults_.error(
                figures.reason.place, "unknown-reason",
                fmt::format("there is no reason \"{}\" to change the figures of", figures.reason.text),
                faults_.suggest(figures.reason.text, list_reasons()));
    }

    void check_contacts() {
        IdIndex contacts(company_.document.get());
        for (const auto& contact : company_.contacts) {
            add_id(faults_, contacts, contact.id, "contacts");
            if (contact.id.text == "customer" || contact.id.text == "nobody")
                faults_.error(contact.id.place, "reserved-id",
                              fmt::format("no contact can have the id \"{}\"", contact.id.text),
                              "moves mean somebody else by it");
            for (const auto& limit : contact.limits)
                if (remedies_.find(limit.remedy.text) < 0)
                    faults_.error(
                        limit.remedy.place, "unknown-remedy",
                        fmt::format(
                            "contact \"{}\" has a limit for \"{}\", but the company has no such remedy",
                            contact.id.text, limit.remedy.text),
                        faults_.suggest(limit.remedy.text, remedies_));
        }
    }

    void check_policies() {
        IdIndex policies(company_.document.get());
        std::string text;
        for (const auto& policy : company_.policies) {
            add_id(faults_, policies, policy.id, "policies");
            placeholders_.expand(policy.text, Filled::never, text, faults_);
            for (const auto& matter : policy.governs) check_governed(policy, matter);
        }
    }

    void check_governed(const Company::Policy& policy, const Name& matter) {
        if (find_governed(matter.text, remedies_) != 0) return;
        std::vector<std::string_view> known(list_reasons().begin(), list_reasons().end());
        known.insert(known.end(), list_ruled().begin(), list_ruled().end());
        for (const auto& remedy : company_.remedies) known.push_back(remedy.id.text);
        faults_.error(matter.place, "unknown-matter",
                      fmt::format("policy \"{}\" governs \"{}\", but that is no remedy, reason or rule",
                                  policy.id.text, matter.text),
                      faults_.suggest(matter.text, known));
    }

    void check_lines() {
        std::array<bool, kStocks> there{};
        std::string text;
        for (const auto& line : company_.lines) {
            if (const auto stock = find_stock(line.key.text)) {
                there[static_cast<std::size_t>(*stock)] = true;
                placeholders_.expand(line.say, filled_in(*stock), text, faults_);
            } else {
                report_unknown_stock(faults_, line.key);
                // What is misspelt is not missing as well.
                const auto stocks = list_stocks();
                const auto meant = find_stock(base::find_near(line.key.text, {stocks.begin(), stocks.end()}));
                if (meant) there[static_cast<std::size_t>(*meant)] = true;
            }
        }
        std::vector<std::string_view> missing;
        for (std::size_t i = 0; i < there.size(); ++i)
            if (!there[i]) missing.push_back(list_stocks()[i]);
        if (!missing.empty())
            faults_.error(company_.document->root().find("lines").key_place(), "missing-stock-line",
                          fmt::format("\"lines\" has no {}", format_list(missing)),
                          "a rep says one with each move that is no say");
    }

    const Company& company_;
    FaultReport faults_;
    Placeholders placeholders_;
    IdIndex remedies_;
};

}  // namespace

void report_unknown_stock(FaultReport& faults, const Name& key) {
    faults.error(key.place, "unknown-stock-line", fmt::format("no move says a line called \"{}\"", key.text),
                 faults.suggest(key.text, list_stocks()));
}

void check_company(const Company& company, base::Diagnostics& out) {
    CompanyCheck(company, out).run();
}

}  // namespace rung::scenario
