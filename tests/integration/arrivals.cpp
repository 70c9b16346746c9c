// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "arrivals.h"

namespace windlass {

static constexpr char here[] = "here/";

Arrivals::Arrivals(GatewayFixture &gateway) : m_gateway(gateway)
{
    constexpr qint64 partSize = 8 * 1024 * 1024;
    m_files
        = {{"large", patternBytes(4 * partSize + 1)}, {"larger", patternBytes(6 * partSize, 2)}};
    for (int i = 0; i < 30; ++i)
        m_files.emplace("small/" + QByteArray::number(i), patternBytes(1000 * i, quint64(i)));
}

void Arrivals::begin()
{
    m_bucket = m_gateway.makeBucket();
    m_tree = std::make_unique<TemporaryTree>();
    m_seen.clear();
    for (const auto &[name, content] : m_files) {
        m_tree->addFile("from/" + name, content);
        m_gateway.put(m_bucket, ObjectKey("there/" + name), content);
    }
}

QByteArray Arrivals::halfDone()
{
    const auto arrived = m_gateway.keys(m_bucket, ObjectKey(here));
    if (!arrived)
        return "the bucket cannot be listed";
    for (const ObjectKey &key : *arrived) {
        if (!m_seen.insert(key.bytes()).second)
            continue;
        const auto file = m_files.find(key.bytes().mid(qsizetype(qstrlen(here))));
        if (file == m_files.end()
            || m_gateway.get(m_bucket, key).value_or(QByteArray()) != file->second)
            return key.bytes();
    }
    for (const auto &[name, content] : m_files) {
        const bool isNew = m_tree->exists("to/" + name) && m_seen.insert("to/" + name).second;
        if (isNew && m_tree->read("to/" + name) != content)
            return "to/" + name;
    }
    return {};
}

bool Arrivals::isUploaded()
{
    const auto arrived = m_gateway.keys(m_bucket, ObjectKey(here));
    return arrived && arrived->size() == qsizetype(m_files.size());
}

bool Arrivals::isDownloaded()
{
    return m_tree->exists("to") && TemporaryTree::difference(uploaded(), downloaded()).isEmpty();
}

QByteArray Arrivals::whyNotDone()
{
    m_seen.clear();
    QByteArray why = halfDone();
    if (!isUploaded())
        why += " not all were uploaded;";
    why += TemporaryTree::difference(uploaded(), downloaded());
    const auto uploads = m_gateway.unfinishedUploads(m_bucket);
    if (!uploads || !uploads->isEmpty())
        why += " uploads are left;";
    return why;
}

} // namespace windlass
