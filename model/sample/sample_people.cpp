#include "model/sample/sample_people.h"

#include "model/sample/sample_project.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crosscut::sample {

namespace {

template<typename T, typename Weight>
const T& draw(const std::vector<T>& values, Weight T::*weight, Random& random) {
    std::vector<double> weights;
    for (const T& value : values)
        weights.push_back(value.*weight);
    return values[random.weighted(weights)];
}

std::vector<double> drawInterest(const Cluster& cluster, Random& random) {
    std::vector<double> interest;
    for (const double pull : cluster.pull)
        interest.push_back(random.gamma(1.6) * (0.4 + 0.5 * pull));
    const double mean = std::accumulate(interest.begin(), interest.end(), 0.0) / double(interest.size());
    for (double& value : interest)
        value /= mean;
    return interest;
}

/// A tenth or so keeps schooling or occupation to themselves.
void declare(User& user, const Cluster& cluster, const SampleTexts& texts, Random& random) {
    const int age = std::clamp(static_cast<int>(std::lround(random.normal(cluster.age, 8))), 16, 72);
    user.birthYear = lastDay.year() - age;
    user.gender = random.chance(0.53) ? "女" : "男";
    const City& city = draw(texts.cities, &City::weight, random);
    user.city = city.name;
    user.attributes["城市级别"] = city.tier;
    if (random.chance(0.9))
        user.education = draw(texts.educations, &Weighted::weight, random).name;
    if (random.chance(0.88))
        user.occupation = age < 22 ? "学生" : cluster.occupations[random.below(cluster.occupations.size())];
    user.attributes["注册渠道"] = draw(texts.channels, &Weighted::weight, random).name;
    user.consent = random.chance(0.93);
}

Date drawJoined(Random& random) {
    constexpr int daysBefore = 730;
    const Date earliest = firstDay - daysBefore;
    return earliest + static_cast<int>(random.below(static_cast<std::uint64_t>(lastDay - earliest - 14)));
}

} // namespace

std::string makeName(const SampleTexts& texts, Random& random) {
    return texts.surnames[random.below(texts.surnames.size())] +
           texts.givenNames[random.below(texts.givenNames.size())];
}

std::vector<Person> makePeople(const SampleTexts& texts, std::size_t count, Random random) {
    std::vector<double> shares;
    for (const Cluster& cluster : texts.clusters)
        shares.push_back(cluster.share);
    std::vector<Person> people(count);
    for (std::size_t i = 0; i < count; ++i) {
        Person& person = people[i];
        person.cluster = random.weighted(shares);
        const Cluster& cluster = texts.clusters[person.cluster];
        person.user.key = "U" + std::to_string(10001 + i);
        person.user.name = makeName(texts, random);
        person.user.joined = drawJoined(random);
        declare(person.user, cluster, texts, random);
        person.interest = drawInterest(cluster, random);
        // Pareto with shape 1.7, cut so that no one person makes a whole percent of the events.
        person.activity = 0.41 * std::min(std::pow(1 - random.uniform(), -1 / 1.7), 30.0);
    }
    return people;
}

} // namespace crosscut::sample
