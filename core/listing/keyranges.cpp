// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/keyranges.h"

#include <algorithm>
#include <utility>

namespace windlass {

namespace {

/// Most listings are short: what they would gain is not worth a wrong guess.
constexpr int pagesBeforeSplit = 2;
/// A range that is thought to have fewer pages left is not split: each range ends with a page of
/// which a half, on average, belongs to the next one.
constexpr int fewestPagesToSplit = 4;

template <typename Entry> const QByteArray &keyOf(const Entry &entry)
{
    if constexpr (std::is_same_v<Entry, ObjectInfo>)
        return entry.key.bytes();
    else
        return entry.bytes();
}

template <typename Entry> bool isAscendingList(const QList<Entry> &entries)
{
    return std::is_sorted(entries.cbegin(), entries.cend(),
        [](const Entry &a, const Entry &b) { return keyOf(a) < keyOf(b); });
}

/// The first of \a entries, which ascend, that lies behind \a key.
template <typename Entry> qsizetype firstBehind(const QList<Entry> &entries, const QByteArray &key)
{
    return std::upper_bound(entries.cbegin(), entries.cend(), key,
               [](const QByteArray &wanted, const Entry &entry) { return wanted < keyOf(entry); })
        - entries.cbegin();
}

template <typename Entry> void look(const QList<Entry> &entries, KeyRanges::Answer &answer)
{
    if (entries.isEmpty())
        return;
    constexpr qsizetype sampleCount = 20;
    answer.count += entries.size();
    answer.isAscending = answer.isAscending && isAscendingList(entries);
    const QByteArray &first = keyOf(entries.first());
    if (answer.first.isEmpty() || first < answer.first)
        answer.first = first;
    answer.last = std::max(answer.last, keyOf(entries.last()));
    const qsizetype step = std::max<qsizetype>(1, entries.size() / sampleCount);
    for (qsizetype i = 0; i < entries.size(); i += step)
        answer.samples.append(keyOf(entries[i]));
    answer.samples.append(answer.last);
}

/// Keeps the objects from \a begin to before \a end, of those the wanted ones.
void keepOnly(KeyRanges::Answer &answer, qsizetype begin, qsizetype end)
{
    QList<ObjectInfo> &objects = answer.page.objects;
    if (!answer.wanted.empty()) {
        QList<ObjectInfo> kept;
        for (qsizetype i = begin; i < end; ++i) {
            if (answer.wanted[size_t(i)])
                kept.append(std::move(objects[i]));
        }
        objects = std::move(kept);
    } else if (begin > 0 || end < objects.size()) {
        objects = objects.mid(begin, end - begin);
    }
}

} // namespace

KeyRanges::Answer KeyRanges::Answer::of(ListObjectsPage page)
{
    Answer answer;
    look(page.objects, answer);
    look(page.commonPrefixes, answer);
    answer.page = std::move(page);
    return answer;
}

KeyRanges::KeyRanges(ListObjectsInput input, Limits limits)
    : m_input(std::move(input)), m_limits(limits), m_atOnce(limits.atOnce),
      m_scale(m_input.prefix.bytes(), m_input.delimiter),
      m_places(m_input.prefix.bytes(), !m_input.delimiter.isEmpty())
{
    m_isPageByPage = m_limits.atOnce <= 1;
    Range all;
    all.id = m_nextId++;
    all.next = m_input.position;
    m_ranges.push_back(std::move(all));
}

std::optional<KeyRanges::Request> KeyRanges::next()
{
    if (m_underWay >= m_atOnce)
        return {};
    const bool hasRoom = m_held + m_underWay < m_limits.mostHeld;
    for (size_t i = 0; i < m_ranges.size() && (i == 0 || hasRoom); ++i) {
        Range &range = m_ranges[i];
        if (range.error)
            return {}; // nothing behind it will be shown
        if (range.isDone)
            continue;
        if (!range.isAsked) {
            // One page ahead of the one that is being shown.
            const bool isAhead = i == 0 && range.pages.size() > 1 && !hasRoom;
            return isAhead ? std::nullopt : std::optional(requestFor(range));
        }
        if (!hasRoom)
            continue;
        if (std::optional<Request> request = splitOrLook(i))
            return request;
    }
    return {};
}

KeyRanges::Request KeyRanges::requestFor(Range &range)
{
    Request request {range.id, m_input};
    request.input.position = range.next;
    if (range.isSplit)
        request.input.startAfter = range.next ? ObjectKey() : ObjectKey(range.after);
    request.input.maxKeys = keysFor(range);
    range.asked = range.next;
    range.isAsked = true;
    ++m_underWay;
    return request;
}

/// For the next page of \a range, which is noted. A guess may be too low: the page after a short
/// one is a full one.
int KeyRanges::keysFor(Range &range) const
{
    constexpr double margin = 1.2;
    constexpr double few = 20;
    const bool isLastPage = range.upTo && range.hasAnswered && range.left < 1;
    range.isShort = isLastPage && !range.isShort;
    const double keys = range.left * margin * double(m_pageSize) + few;
    return range.isShort ? int(std::min(double(m_input.maxKeys), keys)) : m_input.maxKeys;
}

/// Where guesses are often wrong, they are not; still less where folders were found.
bool KeyRanges::isGuessWorthIt() const
{
    return m_places.isEmpty() ? m_misses < 4 * m_limits.atOnce + m_pages / 4
                              : m_misses < m_limits.atOnce + m_pages / 16;
}

std::optional<KeyRanges::Request> KeyRanges::splitOrLook(size_t at)
{
    Range &range = m_ranges[at];
    if (m_isPageByPage || m_pages < pagesBeforeSplit || range.left < fewestPagesToSplit)
        return {};
    std::optional<QByteArray> middle = m_places.between(range.last, range.upTo);
    if (!middle) {
        if (m_places.isLookedFor(range.last, range.upTo))
            return {};
        if (const auto place = m_places.next(range.last, range.upTo, m_pages)) {
            ++m_underWay;
            Request request {m_nextId++, m_input};
            request.input.prefix = ObjectKey(place->prefix);
            request.input.delimiter = KeyPlaces::delimiter;
            request.input.startAfter = ObjectKey(place->after);
            request.input.position.reset();
            m_places.begin(request.range, *place);
            return request;
        }
    }
    if (!middle && isGuessWorthIt())
        middle = m_scale.middle(range.from, range.last, range.upTo);
    if (!middle) {
        range.left = 0; // until more of it is known
        return {};
    }
    split(at, *middle);
    return requestFor(m_ranges[at + 1]);
}

void KeyRanges::split(size_t at, const QByteArray &middle)
{
    Range &range = m_ranges[at];
    range.left /= 2;
    Range behind;
    behind.id = m_nextId++;
    behind.isSplit = true;
    behind.after = behind.last = middle;
    behind.from = range.last;
    behind.upTo = range.upTo;
    behind.left = range.left;
    range.upTo = middle;
    m_ranges.insert(m_ranges.begin() + qsizetype(at) + 1, std::move(behind));
}

void KeyRanges::answer(int id, Result<Answer> answer)
{
    --m_underWay;
    if (m_places.isWaitingFor(id)) {
        const QByteArray listed = m_ranges.empty() ? QByteArray() : m_ranges.front().last;
        m_places.end(id, answer ? &answer->page : nullptr, listed);
        return; // a failure will be met again by the keys
    }
    const auto range = std::find_if(
        m_ranges.begin(), m_ranges.end(), [id](const Range &one) { return one.id == id; });
    if (range == m_ranges.end())
        return; // listed again by another one
    const auto at = size_t(range - m_ranges.begin());
    range->isAsked = false;
    const bool isFirstOfSplit = range->isSplit && !range->hasAnswered;
    if (!answer) {
        if (isFirstOfSplit && !answer.error().isCancelled())
            listAgainFrom(at);
        else
            range->error = answer.error();
        return;
    }
    const bool isBehind = range->last.isEmpty() || answer->count == 0 || range->without
        || range->last < answer->first;
    if (!answer->isAscending || !isBehind) {
        if (isFirstOfSplit) {
            listAgainFrom(at);
            return;
        }
        continueFrom(at);
    }
    add(at, std::move(*answer));
}

/// The range \a at goes on to the end, alone.
void KeyRanges::continueFrom(size_t at)
{
    m_isPageByPage = true;
    for (size_t i = at + 1; i < m_ranges.size(); ++i)
        m_held -= int(m_ranges[i].pages.size());
    m_ranges.erase(m_ranges.begin() + qsizetype(at) + 1, m_ranges.end());
    Range &range = m_ranges[at];
    if (range.isCut) {
        // Its last page had more than was taken from it.
        range.without = range.upTo;
        range.next = range.asked;
        range.isCut = false;
    }
    // It is over if the server said so, not if it only came to its end.
    range.isDone = range.isDone && !range.next && !range.without;
    range.upTo.reset();
}

/// What the range \a at was for is listed by the range before.
void KeyRanges::listAgainFrom(size_t at)
{
    if (at == 0) {
        m_ranges.push_front(std::move(m_before));
        m_before = {};
        ++at;
    }
    continueFrom(at - 1);
}

void KeyRanges::add(size_t at, Answer answer)
{
    Range &range = m_ranges[at];
    ++m_pages;
    m_pageSize = std::max(m_pageSize, answer.count);
    const bool isFirst = !std::exchange(range.hasAnswered, true);
    range.next = answer.page.next;
    if (range.next && range.next->continuationToken.isEmpty())
        m_isPageByPage = true;
    for (const QByteArray &key : std::as_const(answer.samples))
        m_scale.learn(key);
    ListObjectsPage &page = answer.page;
    qsizetype begin = 0;
    qsizetype end = page.objects.size();
    if (const auto without = std::exchange(range.without, std::nullopt); without) {
        begin = firstBehind(page.objects, *without);
        page.commonPrefixes.remove(0, firstBehind(page.commonPrefixes, *without));
    }
    range.isCut = range.upTo && *range.upTo < answer.last;
    if (range.isCut) {
        end = firstBehind(page.objects, *range.upTo);
        page.commonPrefixes.resize(firstBehind(page.commonPrefixes, *range.upTo));
    }
    range.isDone = range.isCut || !range.next || (range.upTo && *range.upTo == answer.last);
    const bool isMiss = range.isSplit && isFirst && end == 0 && page.commonPrefixes.isEmpty();
    if (isMiss && range.isDone)
        ++m_misses;
    estimate(range, answer);
    range.last = std::max(range.last, answer.last);
    range.from = std::max(range.from, answer.first);
    keepOnly(answer, begin, end);
    if (end == begin && page.commonPrefixes.isEmpty())
        return;
    range.pages.push_back({std::move(page), end - begin});
    ++m_held;
}

/// From how close together the keys of the last page lie, or from how many folders are left if it
/// had several. Servers choose how many keys are on a page.
void KeyRanges::estimate(Range &range, const Answer &answer) const
{
    range.left = 0;
    if (range.isDone || answer.count < 2)
        return;
    const qsizetype folders = m_places.count(answer.first, answer.last);
    const bool areAllFound = !m_places.next(answer.last, range.upTo, m_pages);
    const double ratio = folders > 0 && areAllFound
        ? double(m_places.count(answer.last, range.upTo)) / double(folders)
        : m_scale.ratio(answer.first, answer.last, range.upTo);
    range.left = ratio * double(answer.count) / double(m_pageSize);
}

std::optional<Result<KeyRanges::Page>> KeyRanges::take()
{
    leaveDone();
    if (m_ranges.empty())
        return {};
    Range &front = m_ranges.front();
    if (!front.pages.empty()) {
        Page page = std::move(front.pages.front());
        front.pages.pop_front();
        --m_held;
        leaveDone(); // so that isFinished() knows
        return page;
    }
    if (!front.error)
        return {};
    const Error error = *front.error;
    m_ranges.clear();
    return Result<Page>(fail(error));
}

bool KeyRanges::hasPage() const
{
    return !m_ranges.empty() && (!m_ranges.front().pages.empty() || m_ranges.front().error);
}

void KeyRanges::leaveDone()
{
    while (!m_ranges.empty() && m_ranges.front().isDone && m_ranges.front().pages.empty()) {
        m_before = std::move(m_ranges.front());
        m_ranges.pop_front();
    }
}

} // namespace windlass
