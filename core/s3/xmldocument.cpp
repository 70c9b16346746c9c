// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/xmldocument.h"

#include <pugixml.hpp>

#include <algorithm>
#include <cstring>

namespace windlass {

namespace {

// A row of a listing has about 20 tags, owner included. Each element takes about 100 bytes.
constexpr qsizetype maxTags = 400'000;

/// "&#0;" in any spelling: pugixml would cut the name there.
bool saysNul(const QByteArray &xml)
{
    if (xml.contains('\0'))
        return true;
    // By one byte: QByteArray looks for two with a hash of every pair, which takes long.
    for (qsizetype at = xml.indexOf('&'); at >= 0; at = xml.indexOf('&', at + 1)) {
        if (at + 1 >= xml.size() || xml[at + 1] != '#')
            continue;
        const qsizetype end = xml.indexOf(';', at);
        QByteArray digits = xml.mid(at + 2, end < 0 ? 0 : end - at - 2);
        if (digits.startsWith('x'))
            digits.remove(0, 1);
        const bool isZero = !digits.isEmpty()
            && std::all_of(digits.begin(), digits.end(), [](char c) { return c == '0'; });
        if (isZero)
            return true;
    }
    return false;
}

const char *withoutPrefix(const char *name)
{
    const char *colon = std::strchr(name, ':');
    return colon ? colon + 1 : name;
}

class PrefixRemover : public pugi::xml_tree_walker
{
public:
    bool for_each(pugi::xml_node &node) override
    {
        const char *bare = withoutPrefix(node.name());
        if (bare != node.name())
            node.set_name(std::string(bare).c_str());
        return true;
    }
};

Error malformed(const QString &why)
{
    return Error(ErrorKind::MalformedResponse, {}, why);
}

} // namespace

QByteArray rootNameOf(const QByteArray &xml)
{
    // Some servers send spaces while they work.
    for (qsizetype at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
        const QByteArrayView rest = QByteArrayView(xml).sliced(at);
        if (rest.startsWith("<!--")) {
            at = xml.indexOf("-->", at);
            if (at < 0)
                break;
            continue;
        }
        if (rest.startsWith("<?") || rest.startsWith("<!"))
            continue;
        const auto isEnd = [](char c) { return c == '>' || c == '/' || uchar(c) <= ' '; };
        const auto end = std::find_if(rest.begin() + 1, rest.end(), isEnd);
        const QByteArray name(rest.data() + 1, end - rest.begin() - 1);
        return name.mid(name.indexOf(':') + 1);
    }
    return {};
}

Result<pugi::xml_node> parseXml(pugi::xml_document &document, QByteArray &xml, const char *name)
{
    if (xml.size() > longestDocument || std::count(xml.begin(), xml.end(), '<') > maxTags)
        return fail(malformed(QStringLiteral("larger than any page can be")));
    if (saysNul(xml))
        return fail(malformed(QStringLiteral("a zero byte")));
    // Keep line ends as they are: some servers write those in keys literally and not by number.
    constexpr unsigned options
        = (pugi::parse_default & ~pugi::parse_eol) | pugi::parse_ws_pcdata_single;
    const pugi::xml_parse_result parsed
        = document.load_buffer_inplace(xml.data(), size_t(xml.size()), options);
    const pugi::xml_node node = document.document_element();
    if (!parsed || std::strcmp(withoutPrefix(node.name()), name) != 0) {
        const char *found = parsed ? node.name() : parsed.description();
        return fail(malformed(
            QStringLiteral("expected <%1>, found: %2")
                .arg(QLatin1String(name), QString::fromUtf8(found).left(80).simplified())));
    }
    if (std::strchr(node.name(), ':')) {
        PrefixRemover remover;
        document.traverse(remover);
    }
    return node;
}

} // namespace windlass
