#include "model/features/design_matrix.h"

#include <cmath>
#include <gmock/gmock.h>

namespace crosscut::features {

using testing::ElementsAre;

namespace {

const double none = std::nan("");

DataColumn numbers(std::string name, std::vector<double> values) {
    return {.name = std::move(name),
            .type = AttributeType::Number,
            .numbers = std::move(values),
            .codes = {},
            .levels = {}};
}
DataColumn factor(std::string name, std::vector<std::int32_t> codes, std::vector<std::string> levels) {
    return {.name = std::move(name),
            .type = AttributeType::Factor,
            .numbers = {},
            .codes = std::move(codes),
            .levels = std::move(levels)};
}

Result<DesignMatrix> build(const std::vector<DataColumn>& columns, const std::vector<std::string>& names) {
    std::vector<Covariate> covariates;
    for (const std::string& name : names)
        covariates.push_back(parseCovariate(name));
    return buildDesignMatrix(columns, covariates);
}

const std::vector<DataColumn> people{numbers("age", {30, 41, 25, none, 33, 52}),
                                     factor("plan", {0, 1, 2, 1, 1, 0}, {"basic", "gold", "silver"}),
                                     numbers("wave", {1, 2, 3, 1, 2, 3}),
                                     factor("code", {0, 1, 0, 1, 0, 1}, {"10", "7.5"}),
                                     numbers("one", {1, 1, 1, 1, 1, 1}),
                                     numbers("nothing", {none, none, none, none, none, none})};

} // namespace

TEST(DesignMatrix, ReadsCovariatesAsTheyAreWritten) {
    EXPECT_EQ(parseCovariate("age").coding, Coding::Automatic);
    EXPECT_EQ(parseCovariate("plan:factor").coding, Coding::Factor);
    EXPECT_EQ(parseCovariate("plan:factor").name, "plan");
    EXPECT_EQ(parseCovariate("plan:factor:gold").reference, "gold");
    EXPECT_EQ(parseCovariate("grade:number").coding, Coding::Number);
    EXPECT_EQ(parseCovariate("time: hours").name, "time: hours");
}

TEST(DesignMatrix, FactorsAreOneHotWithANamedReference) {
    const auto design = build(people, {"age", "plan"});
    ASSERT_TRUE(design.ok());
    EXPECT_THAT(design->terms, ElementsAre("age", "plan=gold", "plan=silver"));
    EXPECT_THAT(design->references, ElementsAre("plan=basic"));
}

TEST(DesignMatrix, IncompleteRowsAreLeftOutAndCounted) {
    const auto design = build(people, {"age"});
    ASSERT_TRUE(design.ok());
    EXPECT_THAT(design->rows, ElementsAre(0, 1, 2, 4, 5));
    EXPECT_EQ(design->incompleteRows, 1U);
    EXPECT_EQ(design->x(2, 0), 25);
}

TEST(DesignMatrix, NumbersMayBeFactorsAndLevelsNumbers) {
    const auto design = build(people, {"wave:factor:2", "code:number"});
    ASSERT_TRUE(design.ok());
    EXPECT_THAT(design->terms, ElementsAre("wave=1", "wave=3", "code"));
    EXPECT_EQ(design->x(1, 2), 7.5);
}

TEST(DesignMatrix, NamesWhatWouldBreakAFit) {
    const auto code = [&](const std::vector<std::string>& names) {
        const auto design = build(people, names);
        return design ? ErrorCode::Internal : design.error().code;
    };
    EXPECT_EQ(code({"salary"}), ErrorCode::ColumnNotFound);
    EXPECT_EQ(code({"nothing"}), ErrorCode::ColumnMissing);
    EXPECT_EQ(code({"one"}), ErrorCode::ColumnConstant);
    EXPECT_EQ(code({"plan:number"}), ErrorCode::ColumnNotNumeric);
    EXPECT_EQ(code({"plan:factor:platinum"}), ErrorCode::InvalidOption);
    EXPECT_EQ(code({"age", "age"}), ErrorCode::InvalidOption);
}

TEST(DesignMatrix, CollinearTermsNameTheirCause) {
    std::vector<DataColumn> columns{numbers("a", {1, 2, 3, 5, 8}), numbers("b", {2, 1, 7, 0, 3}),
                                    numbers("c", {5, 1, 2, 9, 4})};
    columns.push_back(numbers("sum", {3.5, 3.5, 10.5, 5.5, 11.5})); // a + b + .5
    const auto design = build(columns, {"a", "c", "b", "sum"});
    ASSERT_FALSE(design.ok());
    EXPECT_EQ(design.error().code, ErrorCode::ColumnsCollinear);
    EXPECT_THAT(design.error().args, ElementsAre("sum", "a, b"));
}

TEST(DesignMatrix, RenamingLevelsChangesNoColumnButItsName) {
    const auto before = build(people, {"plan:factor:gold"});
    const std::vector<DataColumn> renamed{factor("plan", {2, 0, 1, 0, 0, 2}, {"a", "b", "c"})};
    const auto after = build(renamed, {"plan:factor:a"});
    ASSERT_TRUE(before.ok() && after.ok());
    EXPECT_EQ(before->x.col(0), after->x.col(1));
    EXPECT_EQ(before->x.col(1), after->x.col(0));
}

} // namespace crosscut::features
