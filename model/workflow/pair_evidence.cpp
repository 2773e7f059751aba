#include "model/workflow/pair_evidence.h"

#include "model/base/parallel.h"
#include "model/domain/event.h"
#include "model/store/catalog_tables.h"
#include "model/store/event_columns.h"
#include "model/store/key_table.h"
#include "model/text/segmenter.h"
#include "model/text/taxonomy.h"
#include "model/workflow/project_info.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace crosscut::workflow {

namespace {

constexpr std::uint32_t nothing = UINT32_MAX;

void addWords(text::Document& document, const std::string& words) {
    for (std::string& word : text::segment(words))
        document.push_back(std::move(word));
}

void addTags(text::Document& document, const std::vector<std::string>& tags) {
    for (const std::string& tag : tags) {
        addWords(document, tag);
        for (const std::string& knowledge : text::relatedKnowledge(tag))
            document.push_back(knowledge);
    }
}

text::Document documentOf(const Film& film) {
    text::Document document;
    addTags(document, film.genres);
    addTags(document, film.tags);
    addWords(document, film.synopsis);
    return document;
}

text::Document documentOf(const Course& course) {
    text::Document document;
    addWords(document, course.title);
    addWords(document, course.field);
    for (const std::string& tag : course.tags)
        addWords(document, tag);
    addWords(document, course.synopsis);
    return document;
}

void readTexts(PairEvidence& evidence) {
    const std::size_t films = evidence.films.size();
    std::vector<text::Document> documents(films + evidence.courses.size());
    parallelChunks(documents.size(), 64, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            documents[i] =
                i < films ? documentOf(evidence.films[i]) : documentOf(evidence.courses[i - films]);
    });
    evidence.texts = std::make_unique<text::TfIdf>(documents);
}

void groupFields(PairEvidence& evidence) {
    std::map<std::string, std::size_t> index;
    for (const Course& course : evidence.courses) {
        const std::string name = course.field.empty() ? course.title : course.field;
        const auto [entry, isNew] = index.try_emplace(name, evidence.fields.size());
        if (isNew)
            evidence.fields.push_back(name);
        evidence.fieldOf.push_back(entry->second);
    }
}

/// Film or field of each item of the events.
struct ItemMeaning {
    std::vector<std::uint32_t> film, field;
};

ItemMeaning meaningOf(const std::vector<store::ItemReference>& items, const PairEvidence& evidence) {
    std::unordered_map<std::int64_t, std::uint32_t> films, fields;
    for (std::size_t i = 0; i < evidence.films.size(); ++i)
        films.emplace(evidence.films[i].id.value, static_cast<std::uint32_t>(i));
    for (std::size_t i = 0; i < evidence.courses.size(); ++i)
        fields.emplace(evidence.courses[i].id.value, static_cast<std::uint32_t>(evidence.fieldOf[i]));
    ItemMeaning meaning{std::vector<std::uint32_t>(items.size(), nothing),
                        std::vector<std::uint32_t>(items.size(), nothing)};
    for (std::size_t item = 0; item < items.size(); ++item) {
        if (items[item].kind == store::ItemReference::Kind::Film)
            meaning.film[item] = films.at(items[item].catalogId);
        else if (items[item].kind == store::ItemReference::Kind::Course)
            meaning.field[item] = fields.at(items[item].catalogId);
    }
    return meaning;
}

/// A film watched or a field bought by a person, in a form that sorts by person.
using Act = std::pair<std::uint32_t, std::uint32_t>;

void distinct(std::vector<Act>& acts) {
    std::sort(acts.begin(), acts.end());
    acts.erase(std::unique(acts.begin(), acts.end()), acts.end());
}

bool countPeople(SQLite::Database& database, PairEvidence& evidence, TaskMonitor& monitor) {
    const auto items = store::readItems(database);
    const ItemMeaning meaning = meaningOf(items, evidence);
    std::vector<Act> watched, bought;
    std::int64_t newest = noTime;
    const bool complete = store::EventColumns(database).scan({}, [&](const store::EventBlock& block) {
        for (std::size_t i = 0; i < block.size(); ++i) {
            const auto kind = static_cast<EventKind>(block.kind[i]);
            newest = std::max(newest, block.time[i]);
            const std::uint32_t film = meaning.film[block.item[i]];
            const std::uint32_t field = meaning.field[block.item[i]];
            // Looking for a film, or clicking on it, is not watching it.
            if (film != nothing && kind != EventKind::Search && kind != EventKind::Click)
                watched.emplace_back(block.user[i], film);
            else if (field != nothing && kind == EventKind::Purchase)
                bought.emplace_back(block.user[i], field);
        }
        return monitor.report(0.5, Stage::Reading);
    });
    distinct(watched);
    distinct(bought);
    if (newest != noTime)
        evidence.newest = Timestamp{newest}.date();
    const store::Counts counts = store::readCounts(database);
    evidence.people = counts.userCatalog + counts.peopleSeen;
    evidence.watchers.assign(evidence.films.size(), 0);
    evidence.fieldBuyers.assign(evidence.fields.size(), 0);
    evidence.watchingBuyers.assign(evidence.films.size() * evidence.fields.size(), 0);
    for (const auto& [user, field] : bought)
        ++evidence.fieldBuyers[field];
    auto buyer = bought.begin();
    for (const auto& [user, film] : watched) {
        ++evidence.watchers[film];
        while (buyer != bought.end() && buyer->first < user)
            ++buyer;
        for (auto own = buyer; own != bought.end() && own->first == user; ++own)
            ++evidence.watchingBuyers[film * evidence.fields.size() + own->second];
    }
    return complete;
}

/// Percentile (mid-rank) of each film's audience among the films that have one.
void rankAudiences(PairEvidence& evidence) {
    std::vector<double> audience;
    for (std::size_t i = 0; i < evidence.films.size(); ++i)
        audience.push_back(evidence.films[i].audience.value_or(static_cast<double>(evidence.watchers[i])));
    std::vector<double> known;
    std::copy_if(audience.begin(), audience.end(), std::back_inserter(known), [](double n) { return n > 0; });
    std::sort(known.begin(), known.end());
    for (const double n : audience) {
        if (!(n > 0)) {
            evidence.reach.emplace_back();
            continue;
        }
        const auto [low, high] = std::equal_range(known.begin(), known.end(), n);
        const double rank =
            (static_cast<double>(low - known.begin()) + static_cast<double>(high - known.begin())) / 2;
        evidence.reach.emplace_back(rank / static_cast<double>(known.size()));
    }
}

} // namespace

Result<PairEvidence> gatherPairEvidence(const store::ProjectFile& project, TaskMonitor& monitor) {
    SQLite::Database& database = project.database();
    PairEvidence evidence;
    evidence.films = store::readFilms(database);
    evidence.courses = store::readCourses(database);
    if (evidence.films.empty() || evidence.courses.empty())
        return Error{ErrorCode::NothingToModel, {evidence.films.empty() ? "films" : "courses"}, {}, {}};
    groupFields(evidence);
    if (!monitor.report(0.1, Stage::Preparing))
        return cancelledError();
    readTexts(evidence);
    if (!countPeople(database, evidence, monitor))
        return cancelledError();
    rankAudiences(evidence);
    evidence.run = makeRunInfo(project, 0, 0);
    return evidence;
}

} // namespace crosscut::workflow
