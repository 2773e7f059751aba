#pragma once

#include "model/base/task_monitor.h"
#include "model/ingest/byte_stream.h"

#include <string>
#include <string_view>

namespace crosscut::ingest {

/// The attributes of an element, found by their names without prefix.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs)
        : m_pairs(pairs) {}
    /// Empty where there is none.
    std::string_view operator[](std::string_view name) const;
    /// `fallback` where there is none or it is no whole number.
    long long number(std::string_view name, long long fallback) const;

private:
    const char** m_pairs;
};

/// Hears a document as it is read; names come without their prefixes.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0;
    /// False: the rest of the document is not read.
    virtual bool wantsMore() const { return true; }
};

/// Memory is bounded: a document with a type declaration (where entities could multiply), with elements more
/// than 256 deep or a tag of more than 16 MiB is refused.
Result<void> readXml(ByteStream& stream, XmlHandler& handler, const std::string& path, TaskMonitor& monitor);

} // namespace crosscut::ingest
