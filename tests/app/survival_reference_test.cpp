#include "tests/app/program.h"
#include "tests/support/test_files.h"

#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <sstream>

namespace crosscut::app {

namespace {

constexpr double tolerance = 1e-6;

/// dataset and quantity -> values, in the order of the file ("zph.rank" of rossi stands there for Efron, then
/// Breslow).
std::map<std::string, std::vector<double>> readReference() {
    std::map<std::string, std::vector<double>> values;
    std::istringstream file(test::readFile(test::publicData("reference_survival.csv")));
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::erase(line, '"');
        std::erase(line, '\r');
        const std::size_t last = line.rfind(',');
        const std::string number = line.substr(last + 1);
        values[line.substr(0, last)].push_back(number == "NA" ? NAN : std::stod(number));
    }
    return values;
}

void expectClose(double value, double reference, const std::string& what) {
    EXPECT_NEAR(value, reference, tolerance * std::max(1.0, std::abs(reference))) << what;
}

std::string importMembers(const test::TemporaryFolder& folder, const std::string& file,
                          const std::string& duration, const std::string& ended) {
    const std::string project = folder.file("p.crosscut");
    EXPECT_EQ(runProgram({"create", project}).code, 0);
    const Outcome imported =
        runProgram({"import", project, test::publicData("lifelines/" + file), "--kind", "subscriptions",
                    "--map", "user=#", "--map", "duration=" + duration, "--map", "ended=" + ended});
    EXPECT_EQ(imported.code, 0) << imported.err;
    return project;
}

class SurvivalReference : public testing::Test {
protected:
    void SetUp() override {
        CROSSCUT_NEEDS_DATA(test::publicData("reference_survival.csv"));
        m_reference = readReference();
    }

    double reference(const std::string& name, std::size_t index = 0) const {
        return m_reference.at(name).at(index);
    }

    void expectCox(const std::string& data, const std::string& ties, const nlohmann::json& fit,
                   std::size_t index) {
        const std::string prefix = data + ",cox." + ties + ".";
        for (const nlohmann::json& term : fit.at("terms")) {
            const std::string name = term.at("name");
            expectClose(term.at("coef"), reference(prefix + "coef." + name), prefix + name);
            expectClose(term.at("se"), reference(prefix + "se." + name), prefix + "se " + name);
        }
        expectClose(fit.at("log_likelihood")[1], reference(prefix + "loglik"), prefix + "log-likelihood");
        expectClose(fit.at("concordance"), reference(prefix + "concordance"), prefix + "concordance");
        const nlohmann::json global = fit.at("ph_test").back();
        EXPECT_EQ(global.at("name"), "GLOBAL");
        expectClose(global.at("chisq"), reference(data + ",zph.rank.global.chisq", index),
                    prefix + "ph test");
        expectClose(global.at("p"), reference(data + ",zph.rank.global.p", index), prefix + "ph test p");
    }

    /// S and its standard error at each time of the reference, read from the step curve.
    void expectCurves(const std::string& data, const std::string& column, const std::vector<int>& times,
                      const nlohmann::json& fit) {
        for (const nlohmann::json& group : fit.at("groups")) {
            const std::string level = group.at("group");
            const std::string suffix = "|" + column + "=" + level.substr(level.find('=') + 1);
            for (const int time : times) {
                nlohmann::json point;
                for (const nlohmann::json& step : group.at("curve"))
                    if (step.at("t") <= time)
                        point = step;
                const std::string at = "(" + std::to_string(time) + ")" + suffix;
                expectClose(point.at("survival"), reference(data + ",km.S" + at), data + at);
                expectClose(point.at("se"), reference(data + ",km.se" + at), data + " se " + at);
            }
            const double median = reference(data + ",km.median" + suffix);
            if (std::isnan(median))
                EXPECT_TRUE(group.at("median").is_null()) << suffix;
            else
                expectClose(group.at("median"), median, "median" + suffix);
        }
        expectClose(fit.at("log_rank").at("chisq"), reference(data + ",logrank.chisq"), data + " log-rank");
        EXPECT_EQ(fit.at("log_rank").at("df"), reference(data + ",logrank.df"));
    }

    test::TemporaryFolder m_folder;
    std::map<std::string, std::vector<double>> m_reference;
};

TEST_F(SurvivalReference, Rossi) {
    const std::string project = importMembers(m_folder, "rossi.csv", "week", "arrest");
    std::size_t index = 0;
    for (const std::string ties : {"efron", "breslow"}) {
        const nlohmann::json fit =
            runForJson({"survival", project, "--model", "cox", "--covariates",
                        "fin,age,race,wexp,mar,paro,prio", "--ties", ties, "--ph-test", "rank"});
        EXPECT_EQ(fit.at("n"), 432);
        EXPECT_EQ(fit.at("events"), 114);
        EXPECT_EQ(fit.at("converged"), true);
        expectCox("rossi", ties, fit, index++);
    }
    expectCurves("rossi", "fin", {10, 26, 52},
                 runForJson({"survival", project, "--model", "km", "--by", "fin"}));
}

TEST_F(SurvivalReference, Lung) {
    const std::string project = importMembers(m_folder, "lung.csv", "time", "status");
    expectCox("lung", "efron",
              runForJson({"survival", project, "--model", "cox", "--covariates", "age,sex,ph.ecog",
                          "--ph-test", "rank"}),
              0);
    expectCurves("lung", "sex", {100, 365},
                 runForJson({"survival", project, "--model", "km", "--by", "sex"}));
}

} // namespace

} // namespace crosscut::app
