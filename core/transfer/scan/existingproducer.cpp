// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scan/existingproducer.h"

#include <algorithm>

namespace windlass {

namespace {

using Items = ExistingProducer::Items;

/// The common prefix of two keys, in whole characters.
QByteArray commonPrefix(const QByteArray &one, const QByteArray &other)
{
    const auto [end, otherEnd]
        = std::mismatch(one.cbegin(), one.cend(), other.cbegin(), other.cend());
    qsizetype size = end - one.cbegin();
    const auto continues
        = [&one](qsizetype i) { return (static_cast<unsigned char>(one[i]) & 0xC0) == 0x80; };
    while (size > 0 && size < one.size() && continues(size))
        --size;
    return one.left(size);
}

bool isAscending(const QList<ObjectInfo> &objects)
{
    return std::is_sorted(objects.cbegin(), objects.cend(),
        [](const ObjectInfo &a, const ObjectInfo &b) { return a.key < b.key; });
}

/// Sets what \a page says about the items from \a from on; returns the first item that it says
/// nothing about.
size_t answer(Items &items, size_t from, const ListObjectsPage &page)
{
    auto object = page.objects.cbegin();
    const bool isLast = !page.next;
    for (; from < items.size(); ++from) {
        const ObjectKey &key = items[from]->spec.targetKey();
        while (object != page.objects.cend() && object->key < key)
            ++object;
        if (object == page.objects.cend() && !isLast)
            return from;
        ScannedTarget &target = items[from]->target;
        target.isKnown = true;
        if (object != page.objects.cend() && object->key == key)
            target.facts = ContentFacts::of(*object);
    }
    return from;
}

} // namespace

ExistingProducer::ExistingProducer(TransferRequest request,
    std::shared_ptr<const RequestClients> clients, std::unique_ptr<ItemProducer> all)
    : m_request(std::move(request)), m_clients(std::move(clients)), m_all(std::move(all))
{
}

bool ExistingProducer::isNeeded(const TransferRequest &request)
{
    const bool hasKeys
        = request.kind != TransferKind::Download && request.kind != TransferKind::Delete;
    const auto looks = [](ConflictPolicy rule) { return rule != ConflictPolicy::Overwrite; };
    return hasKeys
        && (looks(request.existing)
            || std::any_of(request.decisions.cbegin(), request.decisions.cend(), looks));
}

QCoro::Task<Result<ItemProducer::Page>> ExistingProducer::next(LaneContext lane, CancelToken cancel)
{
    Result<Page> page = co_await m_all->next(lane, cancel);
    if (!page)
        co_return page;
    Items items;
    for (FoundItem &item : page->items) {
        if (!item.error && m_request.ruleFor(item.spec.name) != ConflictPolicy::Overwrite)
            items.push_back(&item);
    }
    if (items.size() < fewItems)
        co_return page;
    const S3Client client = m_clients->target(lane, cancel);
    co_await look(client, m_request.targetBucket, items);
    co_return page;
}

QCoro::Task<int> ExistingProducer::look(S3Client client, BucketName bucket, Items items)
{
    constexpr size_t worthIt = 8; // items served by one listing
    std::sort(items.begin(), items.end(),
        [](const auto &a, const auto &b) { return a->spec.targetKey() < b->spec.targetKey(); });
    ListObjectsInput input;
    input.bucket = bucket;
    if (!items.empty()) {
        const ObjectKey &first = items.front()->spec.targetKey();
        input.prefix
            = ObjectKey(commonPrefix(first.bytes(), items.back()->spec.targetKey().bytes()));
    }
    int listings = 0;
    size_t next = 0;
    while (next < items.size()) {
        const Result<ListObjectsPage> page = co_await client.listObjects(input);
        ++listings;
        // Keys that can write but not list are common: then each item uses a HEAD.
        if (!page)
            co_return listings;
        // Some kinds of bucket list in no order; then a page does not show what is missing.
        if (!isAscending(page->objects))
            co_return listings;
        const size_t before = next;
        next = answer(items, next, *page);
        const bool isFirst = listings == 1;
        const bool isWorthIt = isFirst || next - before >= worthIt;
        if (!isWorthIt || next == items.size())
            co_return listings;
        // On from the next key that is open, however many lie before it. A listing begins behind a
        // key, so this one asks for itself.
        input.startAfter = items[next++]->spec.targetKey();
    }
    co_return listings;
}

} // namespace windlass
