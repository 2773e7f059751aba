#include "model/matching/content_based.h"

#include "model/text/segmenter.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace crosscut::matching {

namespace {

constexpr std::size_t shownTags = 5;

/// A tag counts as itself and, where it is longer than a word, by its words: 行为经济学 also speaks of 经济.
text::Document documentOf(const ItemTexts& item) {
    text::Document document = item.words;
    for (const std::string& tag : item.tags) {
        const std::string key = text::normalized(tag);
        if (key.empty())
            continue;
        document.push_back(key);
        for (std::string& word : text::segment(key))
            if (word != key)
                document.push_back(std::move(word));
    }
    return document;
}

std::vector<std::string> keysOf(const std::vector<std::string>& tags) {
    std::vector<std::string> keys;
    for (const std::string& tag : tags)
        if (std::string key = text::normalized(tag); !key.empty())
            keys.push_back(std::move(key));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

std::size_t overlap(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    std::vector<std::uint32_t> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both.size();
}

} // namespace

ContentBased::ContentBased(std::vector<ItemTexts> items)
    : m_items(std::move(items)) {}

Result<void> ContentBased::learn(TaskMonitor& monitor) {
    std::vector<text::Document> documents;
    documents.reserve(m_items.size());
    for (const ItemTexts& item : m_items)
        documents.push_back(documentOf(item));
    if (!monitor.report(0.5, Stage::Fitting))
        return cancelledError();
    m_corpus.emplace(documents);
    return {};
}

text::SparseVector ContentBased::profile(std::uint32_t user) const {
    std::map<std::uint32_t, double> sums;
    const auto row = matrix().row(user);
    for (std::size_t i = 0; i < row.size(); ++i) {
        const text::SparseVector& item = m_corpus->row(row.items[i]);
        for (std::size_t t = 0; t < item.terms.size(); ++t)
            sums[item.terms[t]] += static_cast<double>(row.weights[i]) * item.weights[t];
    }
    double squares = 0;
    for (const auto& [term, weight] : sums)
        squares += weight * weight;
    text::SparseVector result;
    for (const auto& [term, weight] : sums) {
        result.terms.push_back(term);
        result.weights.push_back(weight / std::sqrt(squares));
    }
    return result;
}

void ContentBased::scoreUser(std::uint32_t user, std::span<float> scores) const {
    m_corpus->addScores(profile(user), scores);
}

void ContentBased::scoreItem(std::uint32_t item, std::span<float> scores) const {
    m_corpus->addScores(m_corpus->row(item), scores);
}

Reason ContentBased::sharedReason(const text::SparseVector& profile, std::uint32_t item) const {
    std::map<std::string, std::string> shown; // tags of the item, as they are written
    for (const std::string& tag : m_items[item].tags)
        shown.emplace(text::normalized(tag), tag);
    Reason reason{.kind = Reason::Kind::SharedTags, .people = 0, .tags = {}, .item = 0};
    std::vector<std::string> words;
    for (const text::TermShare& share : m_corpus->shared(profile, m_corpus->row(item), 64)) {
        if (const auto tag = shown.find(share.term); tag != shown.end())
            reason.tags.push_back(tag->second);
        else
            words.push_back(share.term);
    }
    if (reason.tags.empty())
        reason.tags = std::move(words);
    if (reason.tags.size() > shownTags)
        reason.tags.resize(shownTags);
    return reason.tags.empty() ? popularReason(item) : reason;
}

Reason ContentBased::reasonFor(std::uint32_t user, std::uint32_t item) const {
    return sharedReason(profile(user), item);
}

Reason ContentBased::explainSimilar(std::uint32_t item, std::uint32_t other) const {
    return sharedReason(m_corpus->row(item), other);
}

TagJaccard::TagJaccard(const std::vector<ItemTexts>& items) {
    std::map<std::string, std::string> tags;
    for (const ItemTexts& item : items)
        for (const std::string& tag : item.tags)
            if (std::string key = text::normalized(tag); !key.empty())
                tags.emplace(std::move(key), tag);
    std::map<std::string, std::uint32_t> ids;
    for (const auto& [key, tag] : tags) {
        ids.emplace(key, static_cast<std::uint32_t>(m_tags.size()));
        m_tags.push_back(tag);
    }
    std::map<std::vector<std::uint32_t>, std::uint32_t> groups;
    for (std::size_t item = 0; item < items.size(); ++item) {
        std::vector<std::uint32_t> set;
        for (const std::string& key : keysOf(items[item].tags))
            set.push_back(ids.at(key));
        const auto [group, isNew] = groups.emplace(set, static_cast<std::uint32_t>(m_sets.size()));
        if (isNew) {
            m_sets.push_back(set);
            m_members.emplace_back();
        }
        m_group.push_back(group->second);
        m_members[group->second].push_back(static_cast<std::uint32_t>(item));
    }
}

Result<void> TagJaccard::learn(TaskMonitor&) {
    m_byTag.assign(m_tags.size(), {});
    for (std::size_t group = 0; group < m_sets.size(); ++group)
        for (const std::uint32_t tag : m_sets[group])
            m_byTag[tag].push_back(static_cast<std::uint32_t>(group));
    return {};
}

double TagJaccard::similarity(std::uint32_t a, std::uint32_t b) const {
    const auto& one = m_sets[m_group[a]];
    const auto& other = m_sets[m_group[b]];
    const std::size_t both = overlap(one, other);
    return both == 0 ? 0.0
                     : static_cast<double>(both) / static_cast<double>(one.size() + other.size() - both);
}

void TagJaccard::addJaccard(std::uint32_t group, float weight, std::span<float> scores) const {
    std::vector<std::uint32_t> common(m_sets.size(), 0);
    for (const std::uint32_t tag : m_sets[group])
        for (const std::uint32_t other : m_byTag[tag])
            ++common[other];
    for (std::size_t other = 0; other < m_sets.size(); ++other) {
        if (common[other] == 0)
            continue;
        const std::size_t all = m_sets[group].size() + m_sets[other].size() - common[other];
        scores[other] += weight * static_cast<float>(common[other]) / static_cast<float>(all);
    }
}

void TagJaccard::scoreUser(std::uint32_t user, std::span<float> scores) const {
    const auto row = matrix().row(user);
    std::map<std::uint32_t, float> weights; // of the groups in the person's history
    float total = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        weights[m_group[row.items[i]]] += row.weights[i];
        total += row.weights[i];
    }
    std::vector<float> byGroup(m_sets.size(), 0.0F);
    for (const auto& [group, weight] : weights)
        addJaccard(group, weight / total, byGroup);
    for (std::size_t item = 0; item < scores.size(); ++item)
        scores[item] = byGroup[m_group[item]];
}

void TagJaccard::scoreItem(std::uint32_t item, std::span<float> scores) const {
    std::vector<float> byGroup(m_sets.size(), 0.0F);
    addJaccard(m_group[item], 1, byGroup);
    for (std::size_t other = 0; other < scores.size(); ++other)
        scores[other] = byGroup[m_group[other]];
}

std::vector<std::string> TagJaccard::shared(std::uint32_t a, std::uint32_t b) const {
    std::vector<std::uint32_t> both;
    std::ranges::set_intersection(m_sets[m_group[a]], m_sets[m_group[b]], std::back_inserter(both));
    std::vector<std::string> tags;
    for (const std::uint32_t tag : both)
        if (tags.size() < shownTags)
            tags.push_back(m_tags[tag]);
    return tags;
}

Reason TagJaccard::explainSimilar(std::uint32_t item, std::uint32_t other) const {
    return {.kind = Reason::Kind::SharedTags, .people = 0, .tags = shared(item, other), .item = item};
}

Reason TagJaccard::reasonFor(std::uint32_t user, std::uint32_t item) const {
    const auto row = matrix().row(user);
    double best = 0;
    std::uint32_t nearest = item;
    for (std::size_t i = 0; i < row.size(); ++i)
        if (const double value = static_cast<double>(row.weights[i]) * similarity(row.items[i], item);
            value > best) {
            best = value;
            nearest = row.items[i];
        }
    return best > 0 ? explainSimilar(nearest, item) : popularReason(item);
}

} // namespace crosscut::matching
