#include "model/workflow/fill_sample.h"

#include "model/sample/sample_project.h"
#include "model/store/batch_table.h"
#include "model/store/catalog_writer.h"
#include "model/store/event_columns.h"
#include "model/store/guarded.h"
#include "model/store/key_table.h"
#include "model/store/plan_table.h"
#include "model/workflow/plan_totals.h"
#include "model/workflow/segment_users.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <array>
#include <functional>

namespace crosscut::workflow {

namespace {

using store::Cell;
using store::WriterColumn;

/// How a batch of the sample is known again.
constexpr const char* recipe = R"({"generator": "crosscut-sample"})";
constexpr const char* createdAt = "2026-11-16T01:00:00Z";

/// A column of a catalog: how the store calls it and where it is in a row of the sample.
template<typename Row>
struct Field {
    WriterColumn column;
    std::function<Cell(const Row&)> cell;
};

Cell textCell(const std::string& text) {
    return text.empty() ? Cell() : Cell(text);
}

Cell dateCell(const std::optional<Date>& date) {
    return date ? Cell(date->toIso()) : Cell();
}

Cell numberCell(const std::optional<double>& number) {
    return number ? Cell(*number) : Cell();
}

Cell listCell(const std::vector<std::string>& values) {
    std::string joined;
    for (const std::string& value : values)
        joined += (joined.empty() ? "" : "|") + value;
    return textCell(joined);
}

Cell attributeCell(const Attributes& attributes, const std::string& name) {
    const auto found = attributes.find(name);
    if (found == attributes.end())
        return {};
    if (const auto* number = std::get_if<double>(&found->second))
        return *number;
    if (const auto* date = std::get_if<Date>(&found->second))
        return date->toIso();
    const auto* text = std::get_if<std::string>(&found->second);
    return text != nullptr ? textCell(*text) : Cell();
}

template<typename Row>
Field<Row> attribute(const std::string& name, AttributeType type) {
    return {{name, true, type}, [name](const Row& row) { return attributeCell(row.attributes, name); }};
}

template<typename Row>
Field<Row> text(const std::string& name, std::string Row::*member) {
    return {{name}, [member](const Row& row) { return textCell(row.*member); }};
}

template<typename Row>
Field<Row> list(const std::string& name, std::vector<std::string> Row::*member) {
    return {{name}, [member](const Row& row) { return listCell(row.*member); }};
}

template<typename Row>
Field<Row> number(const std::string& name, std::optional<double> Row::*member) {
    return {{name}, [member](const Row& row) { return numberCell(row.*member); }};
}

template<typename Row>
Field<Row> date(const std::string& name, std::optional<Date> Row::*member) {
    return {{name}, [member](const Row& row) { return dateCell(row.*member); }};
}

std::vector<Field<User>> userFields() {
    return {text("name", &User::name),
            {{"birth_year"},
             [](const User& user) { return user.birthYear ? Cell(std::int64_t{*user.birthYear}) : Cell(); }},
            text("gender", &User::gender),
            text("city", &User::city),
            text("education", &User::education),
            text("occupation", &User::occupation),
            date("joined", &User::joined),
            {{"consent"},
             [](const User& user) { return user.consent ? Cell(std::int64_t{*user.consent}) : Cell(); }},
            attribute<User>("城市级别", AttributeType::Factor),
            attribute<User>("注册渠道", AttributeType::Factor)};
}

std::vector<Field<Film>> filmFields() {
    std::vector<Field<Film>> fields{
        text("title", &Film::title),
        text("original_title", &Film::originalTitle),
        text("kind", &Film::kind),
        {{"year"}, [](const Film& film) { return film.year ? Cell(std::int64_t{*film.year}) : Cell(); }},
        list("genres", &Film::genres),
        list("directors", &Film::directors),
        list("actors", &Film::actors),
        list("tags", &Film::tags),
        text("synopsis", &Film::synopsis),
        number("runtime_minutes", &Film::runtimeMinutes),
        date("release_date", &Film::releaseDate),
        number("rating", &Film::rating),
        number("audience", &Film::audience),
        text("age_rating", &Film::ageRating),
        attribute<Film>("rights_from", AttributeType::Date),
        attribute<Film>("rights_until", AttributeType::Date),
        attribute<Film>("category", AttributeType::Factor),
        attribute<Film>("说明", AttributeType::Factor)};
    for (const char* rubric :
         {"rubric_brand", "rubric_culture", "rubric_novelty", "rubric_complementarity", "rubric_willingness"})
        fields.push_back(attribute<Film>(rubric, AttributeType::Number));
    return fields;
}

std::vector<Field<Course>> courseFields() {
    return {
        text("title", &Course::title),
        text("provider", &Course::provider),
        text("teacher", &Course::teacher),
        text("field", &Course::field),
        text("level", &Course::level),
        {{"price"}, [](const Course& course) { return course.price ? Cell(course.price->cents) : Cell(); }},
        number("enrolments", &Course::enrolments),
        list("tags", &Course::tags),
        text("synopsis", &Course::synopsis),
        number("duration_hours", &Course::durationHours),
        attribute<Course>("vertical", AttributeType::Factor),
        attribute<Course>("sales_from", AttributeType::Date),
        attribute<Course>("sales_until", AttributeType::Date),
        attribute<Course>("audience_age", AttributeType::Number),
        attribute<Course>("说明", AttributeType::Factor)};
}

std::vector<Field<Subscription>> subscriptionFields() {
    return {text("user", &Subscription::user),
            date("start", &Subscription::start),
            date("end", &Subscription::end),
            {{"duration"}, [](const Subscription& member) { return Cell(member.duration); }},
            {{"ended"}, [](const Subscription& member) { return Cell(std::int64_t{member.ended}); }},
            text("unit", &Subscription::unit),
            text("plan", &Subscription::plan),
            text("channel", &Subscription::channel),
            attribute<Subscription>("参加活动", AttributeType::Factor),
            attribute<Subscription>("年龄", AttributeType::Number),
            attribute<Subscription>("性别", AttributeType::Factor)};
}

/// Writes one batch after the other; the caller's transaction holds them all.
class SampleWriter {
public:
    SampleWriter(SQLite::Database& database, const sample::SampleProject& project)
        : m_database(database)
        , m_project(project)
        , m_batches(database) {}

    void writeCatalogs() {
        writeCatalog<User>(EntityKind::Users, "示例用户", m_project.people, userFields(), &User::key);
        writeCatalog<Film>(EntityKind::Films, "示例影片", m_project.films, filmFields(), &Film::key);
        writeCatalog<Course>(EntityKind::Courses, "示例课程", m_project.courses, courseFields(),
                             &Course::key);
        writeCatalog<Subscription>(EntityKind::Subscriptions, "示例订阅", m_project.subscriptions,
                                   subscriptionFields(), &Subscription::user);
        writeEdges();
    }

    /// What people did with films and with courses, a batch for each year.
    void writeBehaviour() {
        const std::int64_t newYear = Timestamp::fromDate(Date::fromCivil(2026, 1, 1)).milliseconds;
        const auto films = static_cast<std::uint32_t>(m_project.films.size());
        for (const bool ofFilms : {true, false})
            for (const bool late : {false, true}) {
                const std::string source =
                    std::string(ofFilms ? "示例观影行为" : "示例学习与购买") + (late ? " 2026" : " 2025");
                std::vector<std::size_t> rows;
                const sample::Behaviour& all = m_project.behaviour;
                for (std::size_t i = 0; i < all.size(); ++i)
                    if ((all.item[i] < films) == ofFilms && (all.time[i] >= newYear) == late)
                        rows.push_back(i);
                writeEvents(source, rows, ofFilms ? ItemCatalog::Films : ItemCatalog::Courses);
            }
    }

private:
    BatchId begin(EntityKind kind, const std::string& source) {
        return m_batches.begin(kind, source, createdAt);
    }

    void finish(BatchId batch, std::size_t rows) {
        const auto count = static_cast<std::int64_t>(rows);
        m_batches.finish(batch, {.read = count, .inserted = count}, recipe);
    }

    template<typename Row>
    void writeCatalog(EntityKind kind, const std::string& source, const std::vector<Row>& rows,
                      const std::vector<Field<Row>>& fields, std::string Row::*key) {
        const BatchId batch = begin(kind, source);
        std::vector<WriterColumn> columns;
        for (const Field<Row>& field : fields)
            columns.push_back(field.column);
        store::CatalogWriter writer(m_database, batch, kind, std::move(columns), store::OnConflict::Update);
        std::vector<Cell> cells(fields.size());
        for (const Row& row : rows) {
            std::ranges::transform(fields, cells.begin(),
                                   [&](const Field<Row>& field) { return field.cell(row); });
            writer.upsert(row.*key, cells);
        }
        finish(batch, rows.size());
    }

    void writeEdges() {
        const BatchId batch = begin(EntityKind::Edges, "示例关系");
        store::CatalogWriter writer(m_database, batch, EntityKind::Edges, {{"from"}, {"to"}, {"weight"}},
                                    store::OnConflict::Update);
        for (const Edge& edge : m_project.edges) {
            const std::array<Cell, 3> cells{edge.from, edge.to, edge.weight};
            writer.upsert(edge.from + '\x1f' + edge.to, cells);
        }
        finish(batch, m_project.edges.size());
    }

    std::string_view personKey(std::uint32_t person) const {
        const std::size_t people = m_project.people.size();
        return person < people ? m_project.people[person].key : m_project.visitors[person - people];
    }

    std::string_view itemKey(std::uint32_t item) const {
        const std::size_t films = m_project.films.size();
        const std::size_t courses = m_project.courses.size();
        if (item < films)
            return m_project.films[item].key;
        return item < films + courses ? m_project.courses[item - films].key
                                      : m_project.withdrawn[item - films - courses];
    }

    void writeEvents(const std::string& source, const std::vector<std::size_t>& rows, ItemCatalog catalog) {
        const BatchId batch = begin(EntityKind::Events, source);
        const sample::Behaviour& all = m_project.behaviour;
        std::vector<std::string_view> people, items;
        for (const std::size_t i : rows) {
            people.push_back(personKey(all.person[i]));
            items.push_back(itemKey(all.item[i]));
        }
        const std::uint8_t yuan = store::internCurrency(m_database, "CNY");
        store::EventBlock block;
        block.user = store::internUsers(m_database, people, batch);
        block.item = store::internItems(m_database, items, catalog, batch);
        for (const std::size_t i : rows) {
            block.kind.push_back(static_cast<std::uint8_t>(all.kind[i]));
            block.value.push_back(all.value[i]);
            block.time.push_back(all.time[i]);
            block.currency.push_back(all.kind[i] == EventKind::Purchase ? yuan : std::uint8_t{0});
        }
        store::EventColumns(m_database).append(batch, block);
        finish(batch, rows.size());
    }

    SQLite::Database& m_database;
    const sample::SampleProject& m_project;
    store::BatchTable m_batches;
};

/// The plans, their pairs scored as if they had been added today.
Result<void> writePlans(store::ProjectFile& project, const std::vector<Plan>& plans, TaskMonitor& monitor) {
    for (Plan plan : plans) {
        const std::vector<PlanPair> pairs = plan.pairs;
        for (const PlanPair& pair : pairs) {
            auto scored = addPair(project, std::move(plan), pair.film, pair.course, monitor);
            if (!scored)
                return scored.error();
            plan = *std::move(scored);
        }
        store::PlanTable(project.database()).save(plan);
    }
    return {};
}

} // namespace

Result<void> fillSample(store::ProjectFile& project, std::uint64_t seed, TaskMonitor& monitor) {
    return store::guarded(project.path(), [&]() -> Result<void> {
        PartMonitor generating(monitor, 0, 0.5);
        const sample::SampleProject content = sample::generateSample(seed, generating);
        if (!monitor.report(0.5, Stage::Writing))
            return cancelledError();
        SQLite::Transaction transaction(project.database(), SQLite::TransactionBehavior::IMMEDIATE);
        SampleWriter writer(project.database(), content);
        writer.writeCatalogs();
        if (!monitor.report(0.7, Stage::Writing))
            return cancelledError();
        writer.writeBehaviour();
        PartMonitor planning(monitor, 0.8, 1);
        const Result<void> planned = writePlans(project, content.plans, planning);
        if (!planned)
            return planned.error();
        transaction.commit();
        SilentMonitor silent; // the sample is there: nothing is left to cancel
        const auto segments = segmentUsers(project, {}, silent);
        return segments ? Result<void>() : segments.error();
    });
}

bool isSample(const store::ProjectFile& project) {
    const auto batches = store::BatchTable(project.database()).all();
    return std::ranges::any_of(batches, [](const store::ImportBatch& batch) {
        return !batch.reverted && batch.recipeJson == recipe;
    });
}

} // namespace crosscut::workflow
