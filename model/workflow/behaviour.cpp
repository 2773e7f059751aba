#include "model/workflow/behaviour.h"

#include "model/base/parallel.h"
#include "model/store/catalog_tables.h"
#include "model/store/event_columns.h"
#include "model/store/key_table.h"
#include "model/text/segmenter.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace crosscut::workflow {

namespace {

constexpr std::uint32_t unknown = UINT32_MAX;

/// How much an act says about liking its item, a view being one. A rating counts as an act whatever its
/// stars: implicit models rank what people turn to.
float weightOf(std::uint8_t kind) {
    switch (static_cast<EventKind>(kind)) {
    case EventKind::Search:
    case EventKind::Click:
        return 0.5F;
    case EventKind::Like:
    case EventKind::Comment:
    case EventKind::Share:
        return 2;
    case EventKind::Favourite:
    case EventKind::Trial:
    case EventKind::Live:
    case EventKind::Quiz:
        return 3;
    case EventKind::Purchase:
        return 5;
    case EventKind::View:
    case EventKind::Rating:
        return 1;
    }
    return 1;
}

Result<std::vector<std::uint8_t>> kindNumbers(const std::vector<std::string>& names,
                                              const std::vector<std::string>& known) {
    std::vector<std::uint8_t> numbers;
    for (const std::string& name : names) {
        const auto at = std::find(known.begin(), known.end(), name);
        if (name.empty() || at == known.end()) {
            std::string allowed;
            for (const std::string& one : known)
                if (!one.empty())
                    allowed += (allowed.empty() ? "" : ", ") + one;
            return invalidOption("event-kinds", name, allowed);
        }
        numbers.push_back(static_cast<std::uint8_t>(at - known.begin()));
    }
    return numbers;
}

struct Source {
    const Film* film = nullptr;
    const Course* course = nullptr;
};

matching::ItemTexts textsOf(const Source& source) {
    matching::ItemTexts texts;
    std::string words;
    if (source.film != nullptr) {
        texts.tags = source.film->genres;
        texts.tags.insert(texts.tags.end(), source.film->tags.begin(), source.film->tags.end());
        words = source.film->title + " \n" + source.film->synopsis;
    } else if (source.course != nullptr) {
        texts.tags = source.course->tags;
        if (!source.course->field.empty())
            texts.tags.push_back(source.course->field);
        words = source.course->title + " \n" + source.course->synopsis;
    }
    texts.words = text::segment(words);
    return texts;
}

/// The films, the courses and the keys that are in neither, numbered by key and kind.
class ItemNumbers {
public:
    ItemNumbers(const std::vector<Film>& films, const std::vector<Course>& courses,
                const std::vector<store::ItemReference>& references) {
        for (const Film& film : films)
            add({film.key, BehaviourItem::Kind::Film, film.title.empty() ? film.key : film.title, {}, {}},
                {&film, nullptr});
        for (const Course& course : courses)
            add({course.key,
                 BehaviourItem::Kind::Course,
                 course.title.empty() ? course.key : course.title,
                 course.field,
                 {}},
                {nullptr, &course});
        for (const store::ItemReference& reference : references)
            if (kindOf(reference) == BehaviourItem::Kind::Orphan && !reference.key.empty())
                add({reference.key, BehaviourItem::Kind::Orphan, reference.key, {}, {}}, {});
    }

    /// The items in their order, with the number of each reference.
    std::vector<BehaviourItem> take(const std::vector<store::ItemReference>& references, bool withTexts,
                                    std::vector<std::uint32_t>& numbers) {
        std::vector<BehaviourItem> items;
        std::vector<Source> sources;
        std::map<std::pair<std::string, BehaviourItem::Kind>, std::uint32_t> byKey;
        for (auto& [id, entry] : m_items) {
            byKey.emplace(id, static_cast<std::uint32_t>(items.size()));
            items.push_back(std::move(entry.first));
            sources.push_back(entry.second);
        }
        for (const store::ItemReference& reference : references) {
            const auto found = byKey.find({reference.key, kindOf(reference)});
            numbers.push_back(found == byKey.end() ? unknown : found->second);
        }
        if (withTexts)
            parallelChunks(items.size(), 64, [&](std::size_t, std::size_t begin, std::size_t end) {
                for (std::size_t i = begin; i < end; ++i)
                    items[i].texts = textsOf(sources[i]);
            });
        return items;
    }

private:
    static BehaviourItem::Kind kindOf(const store::ItemReference& reference) {
        switch (reference.kind) {
        case store::ItemReference::Kind::Film:
            return BehaviourItem::Kind::Film;
        case store::ItemReference::Kind::Course:
            return BehaviourItem::Kind::Course;
        default:
            return BehaviourItem::Kind::Orphan;
        }
    }

    void add(BehaviourItem item, Source source) {
        auto id = std::make_pair(item.key, item.kind);
        m_items.emplace(std::move(id), std::make_pair(std::move(item), source));
    }

    std::map<std::pair<std::string, BehaviourItem::Kind>, std::pair<BehaviourItem, Source>> m_items;
};

/// The number of each user id by order of keys; deleted ids are unknown.
std::vector<std::uint32_t> numberUsers(const std::vector<std::string>& keys,
                                       std::vector<std::string>& users) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t id = 0; id < keys.size(); ++id)
        if (!keys[id].empty())
            order.push_back(id);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
    std::vector<std::uint32_t> numbers(keys.size(), unknown);
    for (const std::uint32_t id : order) {
        numbers[id] = static_cast<std::uint32_t>(users.size());
        users.push_back(keys[id]);
    }
    return numbers;
}

void appendEvents(const store::EventBlock& block, const std::vector<std::uint32_t>& userNumbers,
                  const std::vector<std::uint32_t>& itemNumbers, Behaviour& behaviour) {
    for (std::size_t i = 0; i < block.size(); ++i) {
        const std::uint32_t user = userNumbers[block.user[i]];
        const std::uint32_t item = itemNumbers[block.item[i]];
        if (user == unknown || item == unknown)
            continue;
        behaviour.user.push_back(user);
        behaviour.item.push_back(item);
        behaviour.kind.push_back(block.kind[i]);
        behaviour.weight.push_back(weightOf(block.kind[i]));
        behaviour.value.push_back(block.value[i]);
        behaviour.time.push_back(block.time[i]);
    }
}

} // namespace

Result<Behaviour> readBehaviour(const store::ProjectFile& project, const BehaviourRequest& request,
                                TaskMonitor& monitor) {
    SQLite::Database& database = project.database();
    const auto kinds = kindNumbers(request.kinds, store::readEventKinds(database));
    if (!kinds)
        return kinds.error();
    if (!monitor.report(0, Stage::Reading))
        return cancelledError();

    Behaviour behaviour;
    const std::vector<std::uint32_t> userNumbers =
        numberUsers(store::readUserKeys(database), behaviour.users);
    const std::vector<Film> films = store::readFilms(database);
    const std::vector<Course> courses = store::readCourses(database);
    const std::vector<store::ItemReference> references = store::readItems(database);
    std::vector<std::uint32_t> itemNumbers;
    behaviour.items =
        ItemNumbers(films, courses, references).take(references, request.withTexts, itemNumbers);

    store::EventFilter filter;
    filter.kinds = *kinds;
    const store::EventColumns columns(database);
    const auto total = static_cast<double>(std::max<std::int64_t>(1, columns.count()));
    const bool complete = columns.scan(filter, [&](const store::EventBlock& block) {
        appendEvents(block, userNumbers, itemNumbers, behaviour);
        return monitor.report(static_cast<double>(behaviour.user.size()) / total, Stage::Reading);
    });
    if (!complete)
        return cancelledError();
    return behaviour;
}

features::InteractionMatrix Behaviour::matrix(const std::vector<std::uint8_t>& keep) const {
    if (keep.empty())
        return features::InteractionMatrix::fromEvents(user, item, weight, users.size(), items.size());
    std::vector<std::uint32_t> keptUser;
    std::vector<std::uint32_t> keptItem;
    std::vector<float> keptWeight;
    for (std::size_t i = 0; i < keep.size(); ++i)
        if (keep[i]) {
            keptUser.push_back(user[i]);
            keptItem.push_back(item[i]);
            keptWeight.push_back(weight[i]);
        }
    return features::InteractionMatrix::fromEvents(keptUser, keptItem, keptWeight, users.size(),
                                                   items.size());
}

std::vector<matching::ItemTexts> Behaviour::texts() const {
    std::vector<matching::ItemTexts> all;
    all.reserve(items.size());
    for (const BehaviourItem& one : items)
        all.push_back(one.texts);
    return all;
}

} // namespace crosscut::workflow
