// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/listing/keyplaces.h"
#include "core/listing/keyscale.h"
#include "core/s3/s3operations.h"

#include <QByteArray>

#include <algorithm>
#include <deque>
#include <optional>
#include <vector>

namespace windlass {

/// Decides which pages of a listing to ask for, so that many are under way at a time, and puts
/// them together again: all entries once, in order, as if one page had been listed after the other.
///
/// A *range* is the keys behind one key up to and including another, and is listed page by page,
/// its first page with start-after. At first there is one, for everything. When a few pages have
/// shown that there are more, ranges are split: at a key between the last one listed and the
/// range's end. Where keys lie in folders ("logs/2026/11/"), a request with a delimiter finds which
/// folders there are (KeyPlaces); elsewhere KeyScale guesses the middle. A wrong guess costs a
/// request and nothing else, because every key lies in exactly one range wherever it is split: what
/// a page has beyond its range's end is left out, and is listed by the next range. So that this is
/// little, the last page of a range is asked for with about as many keys as it needs.
///
/// Work is done front to back: of all ranges the first that nobody lists is taken, or the first
/// that is being listed and still large is split. So the ranges near the front become small and end
/// early, many are split again where most keys are, and little has to be held: pages that come out
/// of order wait for those before them, up to \c mostHeld, and then only the first range goes on.
///
/// Servers differ. Where an answer begins before its range (start-after is ignored) or is out of
/// order, or where a range's first request fails, everything from there on is listed again page by
/// page, as the continuation of the range before, so that nothing is missing or doubled. A
/// server that has no tokens (the first version of ListObjects) is listed page by page from the
/// start. Any other failure is shown where its page would have been shown.
///
/// Objects that come and go meanwhile are listed or not, as in any listing that takes time. Pure:
/// does no I/O, has no threads. \internal
class KeyRanges
{
public:
    struct Limits {
        int atOnce = 1;     ///< requests; with 1 there is one range only
        int mostHeld = 128; ///< pages that wait for those before them or are under way
    };

    struct Request {
        int range = 0; ///< whose answer it will be
        ListObjectsInput input;
    };

    /// A page and what was seen in it, so that it need not be looked through on the GUI thread.
    struct Answer {
        static Answer of(ListObjectsPage page);

        ListObjectsPage page;
        bool isAscending = true;
        qint64 count = 0;
        QByteArray first;          ///< entry; empty if there is none
        QByteArray last;           ///< entry
        QList<QByteArray> samples; ///< some of the entries
        /// Of each object, whether it is wanted; empty: all are.
        std::vector<bool> wanted;
    };

    struct Page {
        ListObjectsPage listed; ///< next says nothing but whether there may be more
        qint64 seen = 0;        ///< objects, the unwanted ones included
    };

    KeyRanges(ListObjectsInput input, Limits limits);

    /// From now on so many at a time, where the limits allow it: those who ask have fewer for a
    /// while.
    void setAtOnce(int requests) { m_atOnce = std::min(requests, m_limits.atOnce); }

    /// The next request to be sent, if there is one now.
    std::optional<Request> next();
    /// The answer to a request of \a range.
    void answer(int range, Result<Answer> answer);
    /// The next page in order if it is there. After an error there is nothing more.
    std::optional<Result<Page>> take();
    /// Whether take() would give something.
    bool hasPage() const;
    /// All pages have been taken, or the error.
    bool isFinished() const { return m_ranges.empty(); }

    /// Requests whose answers have not come yet.
    int underWay() const { return m_underWay; }
    int pagesHeld() const { return m_held; }
    bool isPageByPage() const { return m_isPageByPage; }

private:
    struct Range {
        int id = 0;
        bool isSplit = false;           ///< begins behind a key of our choice
        QByteArray after;               ///< where it begins, if it is split off
        QByteArray last;                ///< everything up to here is listed
        QByteArray from;                ///< keys lie close together from here to last
        std::optional<QByteArray> upTo; ///< none: up to the end
        std::optional<ListPosition> next;
        std::optional<ListPosition> asked; ///< before the last page
        std::optional<QByteArray> without; ///< keys up to here are left out of the next page
        std::deque<Page> pages;
        std::optional<Error> error;
        double left = 0;      ///< about so many full pages are not listed yet
        bool isShort = false; ///< the last page was asked for with fewer keys
        bool isAsked = false;
        bool hasAnswered = false;
        bool isDone = false;
        bool isCut = false; ///< done because the last page went beyond its end
    };
    using Ranges = std::deque<Range>;

    /// Splits the range \a at and lists what is behind, or looks for the place to split.
    std::optional<Request> splitOrLook(size_t at);
    Request requestFor(Range &range);
    int keysFor(Range &range) const;
    void split(size_t at, const QByteArray &middle);
    bool isGuessWorthIt() const;
    void continueFrom(size_t at);
    void listAgainFrom(size_t at);
    void add(size_t at, Answer answer);
    void leaveDone();
    void estimate(Range &range, const Answer &answer) const;

    const ListObjectsInput m_input;
    const Limits m_limits;
    int m_atOnce;
    KeyScale m_scale;
    KeyPlaces m_places;
    Ranges m_ranges; // in order
    Range m_before;  // the one before them, which was the last to be taken completely
    int m_nextId = 0;
    int m_underWay = 0;
    int m_held = 0;
    int m_pages = 0;
    qint64 m_pageSize = 1; // entries; the most that a page had
    int m_misses = 0;      // ranges that had no keys
    bool m_isPageByPage = false;
};

} // namespace windlass
