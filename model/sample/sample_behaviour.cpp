#include "model/sample/sample_behaviour.h"

#include "model/sample/sample_calendar.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace crosscut::sample {

namespace {

constexpr double filmViews = 84'000;
/// Chance that a film about a theme that means no more to the viewer than others leads to a look at a course.
constexpr double lookAfterFilm = 0.045;

/// Draws who does what and when; one object for one project.
class BehaviourMaker {
public:
    BehaviourMaker(SampleProject& project, const SampleTexts& texts, const std::vector<Person>& people,
                   Random random)
        : m_project(project)
        , m_texts(texts)
        , m_people(people)
        , m_random(random)
        , m_calendar(firstDay, lastDay)
        , m_bought(people.size()) {
        drawPopularity();
        preparePull();
    }

    bool run(TaskMonitor& monitor) {
        const double total = std::accumulate(m_people.begin(), m_people.end(), 0.0,
                                             [](double sum, const Person& p) { return sum + p.activity; });
        for (std::uint32_t person = 0; person < m_people.size(); ++person) {
            if (person % 500 == 0 &&
                !monitor.report(double(person) / double(m_people.size()), Stage::Preparing))
                return false;
            const double expected = filmViews * m_people[person].activity / total;
            watchFilms(person, 1 + m_random.poisson(expected));
            buyUnprompted(person);
        }
        addStrangers();
        fillWithLessons();
        sortByTime();
        return true;
    }

private:
    std::size_t filmCount() const { return m_texts.films.size(); }
    std::uint32_t courseItem(std::size_t course) const {
        return static_cast<std::uint32_t>(filmCount() + course);
    }
    int joinedDay(std::uint32_t person) const { return *m_people[person].user.joined - firstDay; }

    void add(std::uint32_t person, std::size_t item, EventKind kind, int day, double value = noValue) {
        if (day >= m_calendar.days())
            return; // after the data end
        Behaviour& all = m_project.behaviour;
        all.person.push_back(person);
        all.item.push_back(static_cast<std::uint32_t>(item));
        all.kind.push_back(kind);
        all.value.push_back(value);
        all.time.push_back(m_calendar.drawTime(day, m_random));
    }

    /// Zipf's law over a shuffled order; the films and courses of the plans are among the better known.
    void drawPopularity() {
        std::set<std::string> planned;
        for (const Plan& plan : m_texts.plans)
            for (const PlanPair& pair : plan.pairs)
                planned.insert({pair.film, pair.course});
        const auto draw = [&](const auto& texts) {
            std::vector<double> ranks(texts.size());
            std::iota(ranks.begin(), ranks.end(), 0.0);
            m_random.shuffle(ranks);
            std::vector<double> popularity;
            for (std::size_t i = 0; i < texts.size(); ++i) {
                const double rank = planned.contains(texts[i].key) ? ranks[i] / 4 : ranks[i];
                popularity.push_back(std::pow(rank + 4, -0.8));
            }
            return popularity;
        };
        m_filmPopularity = draw(m_texts.films);
        m_coursePopularity = draw(m_texts.courses);
    }

    /// How much each film draws on each day: nothing before its release, most in the weeks after it.
    void preparePull() {
        m_pull.resize(static_cast<std::size_t>(m_calendar.days()) * filmCount());
        for (int day = 0; day < m_calendar.days(); ++day)
            for (std::size_t film = 0; film < filmCount(); ++film) {
                const FilmText& text = m_texts.films[film];
                const int age = (firstDay + day) - text.release;
                const double series = text.runtime > 300 ? 1.4 : 1.0;
                m_pull[static_cast<std::size_t>(day) * filmCount() + film] =
                    age < 0 ? 0 : m_filmPopularity[film] * series * (lasting(age) + freshness(age));
            }
    }

    static double lasting(int daysSinceRelease) { return 0.3 * std::exp(-daysSinceRelease / 700.0); }
    static double freshness(int daysSinceRelease) { return 2.2 * std::exp(-daysSinceRelease / 24.0); }

    void watchFilms(std::uint32_t person, int views) {
        const std::vector<double>& interest = m_people[person].interest;
        std::vector<double> taste;
        for (const FilmText& film : m_texts.films)
            taste.push_back(std::pow(interest[film.theme] + 0.08, 1.25));
        std::vector<double> weights(filmCount());
        for (int view = 0; view < views; ++view) {
            const int day = m_calendar.drawDay(joinedDay(person), m_random);
            const double* pull = &m_pull[static_cast<std::size_t>(day) * filmCount()];
            for (std::size_t film = 0; film < filmCount(); ++film)
                weights[film] = pull[film] * taste[film];
            watchFilm(person, m_random.weighted(weights), day);
        }
    }

    void watchFilm(std::uint32_t person, std::size_t film, int day) {
        const FilmText& text = m_texts.films[film];
        const double interest = m_people[person].interest[text.theme];
        if (m_random.chance(0.06))
            add(person, film, EventKind::Search, day);
        add(person, film, EventKind::View, day);
        if (m_random.chance(0.13))
            add(person, film, EventKind::Like, day);
        if (m_random.chance(0.12))
            add(person, film, EventKind::Rating, day, drawRating(interest));
        if (m_random.chance(0.05))
            add(person, film, EventKind::Comment, day);
        if (m_random.chance(0.04))
            add(person, film, EventKind::Favourite, day);
        if (m_random.chance(0.02))
            add(person, film, EventKind::Share, day);

        const int age = (firstDay + day) - text.release;
        const double look = lookAfterFilm * std::pow(interest, 0.7) * (1 + 0.6 * freshness(age));
        if (m_random.chance(std::min(look, 0.5)))
            lookAtCourse(person, text.theme, &text, day);
    }

    double drawRating(double interest) {
        return std::clamp(std::round(m_random.normal(3.5 + 0.35 * std::min(interest, 2.5), 0.9)), 1.0, 5.0);
    }

    /// A course of the theme; one that shares tags with the film is likelier.
    std::size_t chooseCourse(std::size_t theme, const FilmText* film) {
        std::vector<double> weights(m_texts.courses.size(), 0.0);
        for (std::size_t course = 0; course < weights.size(); ++course) {
            const CourseText& text = m_texts.courses[course];
            if (text.theme != theme)
                continue;
            std::ptrdiff_t shared = 0;
            if (film != nullptr)
                shared = std::ranges::count_if(text.tags, [&](const std::string& tag) {
                    return std::ranges::count(film->tags, tag) > 0;
                });
            weights[course] = m_coursePopularity[course] * (1 + double(shared));
        }
        return m_random.weighted(weights);
    }

    /// From a look through a trial to a purchase within some three weeks, with losses on the way.
    void lookAtCourse(std::uint32_t person, std::size_t theme, const FilmText* film, int day) {
        const std::size_t course = chooseCourse(theme, film);
        if (m_bought[person].contains(course))
            return;
        const std::uint32_t item = courseItem(course);
        add(person, item, EventKind::Click, day);
        int when = day + static_cast<int>(m_random.exponential(1 / 5.0));
        if (m_random.chance(0.62)) {
            add(person, item, EventKind::Trial, when);
            when += static_cast<int>(m_random.exponential(1 / 4.0));
        }
        if (m_random.chance(0.55) && when < m_calendar.days())
            buyCourse(person, course, when);
    }

    void buyCourse(std::uint32_t person, std::size_t course, int day) {
        m_bought[person].insert(course);
        const Date date = firstDay + day;
        const bool sale = (date.month() == 11 && date.day() <= 11) || (date.month() == 6 && date.day() <= 18);
        const double price = m_project.courses[course].price->amount();
        const std::uint32_t item = courseItem(course);
        add(person, item, EventKind::Purchase, day, std::round(price * (sale ? 0.8 : 1.0)));

        const double interest = m_people[person].interest[m_texts.courses[course].theme];
        int lesson = day;
        for (int n = m_random.poisson(3.0); n > 0; --n) {
            lesson += static_cast<int>(m_random.exponential(1 / 6.0));
            add(person, item, EventKind::View, lesson);
            if (m_random.chance(0.12))
                add(person, item, EventKind::Quiz, lesson,
                    std::round(std::clamp(m_random.normal(76, 13), 20.0, 100.0)));
        }
        if (m_random.chance(0.1))
            add(person, item, EventKind::Live, lesson + 1);
        if (m_random.chance(0.28))
            add(person, item, EventKind::Rating, lesson + 2, drawRating(interest));
        if (m_random.chance(0.05))
            add(person, item, EventKind::Comment, lesson + 2);
    }

    /// Courses that nobody's film led to.
    void buyUnprompted(std::uint32_t person) {
        const Person& who = m_people[person];
        for (int n = m_random.poisson(1.1 * std::pow(who.activity, 0.3)); n > 0; --n) {
            std::vector<double> pull;
            for (const double interest : who.interest)
                pull.push_back(std::pow(interest, 1.2));
            lookAtCourse(person, m_random.weighted(pull), nullptr,
                         m_calendar.drawDay(joinedDay(person), m_random));
        }
    }

    /// Visitors without an account, and looks at courses that have left the catalog: what quality checks are
    /// for.
    void addStrangers() {
        const std::size_t withdrawnItem = filmCount() + m_texts.courses.size();
        for (std::size_t visitor = 0; visitor < m_project.visitors.size(); ++visitor)
            for (int n = 2 + m_random.poisson(4); n > 0; --n)
                add(static_cast<std::uint32_t>(m_people.size() + visitor), m_random.below(filmCount()),
                    EventKind::Search, m_calendar.drawDay(0, m_random));
        for (std::size_t course = 0; course < m_project.withdrawn.size(); ++course)
            for (int n = 30; n > 0; --n) {
                const auto person = static_cast<std::uint32_t>(m_random.below(m_people.size()));
                add(person, withdrawnItem + course, EventKind::View,
                    m_calendar.drawDay(joinedDay(person), m_random));
            }
    }

    /// Buyers come back to their lessons until the project has its number of events.
    void fillWithLessons() {
        struct Owned {
            std::uint32_t person;
            std::uint32_t item;
            int day;
        };
        const Behaviour& all = m_project.behaviour;
        std::vector<Owned> owned;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all.kind[i] == EventKind::Purchase)
                owned.push_back({all.person[i], all.item[i], Timestamp{all.time[i]}.date() - firstDay});
        while (all.size() < eventCount) {
            const Owned& course = owned[m_random.below(owned.size())];
            add(course.person, course.item, EventKind::View,
                course.day + 1 + static_cast<int>(m_random.exponential(1 / 30.0)));
        }
    }

    void sortByTime() {
        Behaviour& all = m_project.behaviour;
        std::vector<std::size_t> order(all.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return all.time[i]; });
        Behaviour sorted;
        for (const std::size_t i : order) {
            sorted.person.push_back(all.person[i]);
            sorted.item.push_back(all.item[i]);
            sorted.kind.push_back(all.kind[i]);
            sorted.value.push_back(all.value[i]);
            sorted.time.push_back(all.time[i]);
        }
        all = std::move(sorted);
    }

    SampleProject& m_project;
    const SampleTexts& m_texts;
    const std::vector<Person>& m_people;
    Random m_random;
    Calendar m_calendar;
    std::vector<double> m_filmPopularity, m_coursePopularity;
    std::vector<double> m_pull; ///< [day][film]
    std::vector<std::set<std::size_t>> m_bought;
};

} // namespace

bool makeBehaviour(SampleProject& project, const SampleTexts& texts, const std::vector<Person>& people,
                   Random random, TaskMonitor& monitor) {
    return BehaviourMaker(project, texts, people, random).run(monitor);
}

} // namespace crosscut::sample
