#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace crosscut {

/// What an import brings and what a catalog tab shows.
enum class EntityKind { Users, Films, Courses, Events, Subscriptions, Edges };

inline constexpr std::array<EntityKind, 6> entityKinds{EntityKind::Users,         EntityKind::Films,
                                                       EntityKind::Courses,       EntityKind::Events,
                                                       EntityKind::Subscriptions, EntityKind::Edges};

constexpr std::string_view toString(EntityKind kind) {
    switch (kind) {
    case EntityKind::Users:
        return "users";
    case EntityKind::Films:
        return "films";
    case EntityKind::Courses:
        return "courses";
    case EntityKind::Events:
        return "events";
    case EntityKind::Subscriptions:
        return "subscriptions";
    case EntityKind::Edges:
        return "edges";
    }
    return "";
}

constexpr std::optional<EntityKind> entityKindFromString(std::string_view name) {
    for (EntityKind kind : entityKinds)
        if (toString(kind) == name)
            return kind;
    return std::nullopt;
}

} // namespace crosscut
