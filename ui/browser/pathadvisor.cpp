// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/pathadvisor.h"

#include "core/base/utf8text.h"
#include "core/base/whendone.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plaintooltip.h"

#include <QAction>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

namespace windlass {

using namespace std::chrono_literals;

static constexpr auto typingPause = 300ms;

PathAdvisor::PathAdvisor(QLineEdit &edit, std::function<Result<S3Uri>()> typed)
    : QObject(&edit), m_edit(edit), m_typed(std::move(typed)),
      m_mark(edit.addAction(icon(Tone::Success), QLineEdit::TrailingPosition)),
      m_completer(new QCompleter(this)), m_offers(new QStringListModel(this))
{
    m_mark->setVisible(false);
    m_completer->setModel(m_offers);
    m_completer->setCaseSensitivity(Qt::CaseSensitive);
    edit.setCompleter(m_completer);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    const auto startPause = [this] {
        clear();
        m_pause.start();
    };
    connect(&m_pause, &QTimer::timeout, this, &PathAdvisor::ask);
    connect(&edit, &QLineEdit::textEdited, this, startPause);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, startPause);
}

PathAdvisor::~PathAdvisor()
{
    m_cancel.cancel();
}

void PathAdvisor::setSession(Session *session)
{
    clear();
    m_offers->setStringList({});
    m_session = session;
}

void PathAdvisor::clear()
{
    m_pause.stop();
    m_cancel.cancel();
    m_mark->setVisible(false);
    m_edit.setAccessibleDescription({});
}

QString PathAdvisor::verdict() const
{
    return m_mark->isVisible() ? m_mark->text() : QString();
}

void PathAdvisor::ask()
{
    const Result<S3Uri> place = m_typed();
    if (!m_session || !place)
        return;
    m_cancel = CancelSource();
    const bool isBucketTyped = m_edit.text().count(QLatin1Char('/')) > 2;
    if (!isBucketTyped)
        askForBuckets();
    else
        askForFolders(*place);
    if (!place->bucket.isEmpty())
        askForExistence(*place);
}

void PathAdvisor::askForExistence(const S3Uri &place)
{
    const auto work = [place](S3Client client) { return lookUp(std::move(client), place); };
    const CancelToken token = m_cancel.token();
    whenDone(this, m_session->run(work, token), [=, this](const Result<Existence> &existence) {
        if (existence && !token.isCancelled())
            showExistence(place, *existence);
    });
}

void PathAdvisor::askForBuckets()
{
    const auto work = [](S3Client client) -> QCoro::Task<Result<QList<BucketInfo>>> {
        co_return co_await client.listBuckets();
    };
    const CancelToken token = m_cancel.token();
    whenDone(this, m_session->run(work, token), [=, this](const Result<QList<BucketInfo>> &all) {
        if (!all || token.isCancelled())
            return;
        QList<QByteArray> locations;
        for (const BucketInfo &bucket : *all)
            locations.append(S3Uri {bucket.name, {}}.toBytes());
        offer(locations);
    });
}

/// One page is more than anybody reads.
void PathAdvisor::askForFolders(const S3Uri &place)
{
    ListObjectsInput input;
    input.bucket = place.bucket;
    input.prefix = place.key;
    input.delimiter = "/";
    const auto work = [input](S3Client client) -> QCoro::Task<Result<ListObjectsPage>> {
        co_return co_await client.listObjects(input);
    };
    const CancelToken token = m_cancel.token();
    whenDone(this, m_session->run(work, token), [=, this](const Result<ListObjectsPage> &page) {
        if (!page || token.isCancelled())
            return;
        QList<QByteArray> locations;
        for (const ObjectKey &folder : page->commonPrefixes)
            locations.append(S3Uri {place.bucket, folder}.toBytes());
        offer(locations);
    });
}

void PathAdvisor::offer(const QList<QByteArray> &locations)
{
    const QString typed = m_edit.text();
    QStringList offers;
    for (const QByteArray &location : locations) {
        // A location whose displayed text differs from its bytes cannot be offered as text.
        const QString text = displayText(location);
        if (text.toUtf8() == location && text.startsWith(typed) && text != typed)
            offers.append(text);
    }
    m_offers->setStringList(offers);
    if (offers.isEmpty() || !m_edit.hasFocus())
        return;
    m_completer->setCompletionPrefix(typed);
    m_completer->complete();
}

void PathAdvisor::showExistence(const S3Uri &place, const Existence &existence)
{
    // An object of a folder's name is its marker.
    const bool isOnlyFolder = existence.isFolder && (place.key.isFolder() || !existence.object);
    if (existence.isBucket)
        showMark(true, tr("This bucket exists."));
    else if (isOnlyFolder)
        showMark(true, tr("This folder exists."));
    else if (existence.object && existence.isFolder)
        showMark(true, tr("A folder and an object have this name."));
    else if (existence.object)
        showMark(true, tr("An object has this name."));
    else if (place.key.isEmpty())
        showMark(false, tr("There is no such bucket."));
    else
        showMark(false, tr("Nothing has this name."));
}

void PathAdvisor::showMark(bool isThere, const QString &text)
{
    m_mark->setIcon(icon(isThere ? Tone::Success : Tone::Warning));
    m_mark->setText(text);
    m_mark->setToolTip(plainToolTip(text));
    m_mark->setVisible(true);
    m_edit.setAccessibleDescription(text);
}

} // namespace windlass
