// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scan/localwalker.h"

#include "core/base/humantext.h"
#include "core/base/namelimits.h"
#include "core/localfs/downloadfile.h"
#include "core/localfs/filekind.h"
#include "core/localfs/foldermarker.h"
#include "core/localfs/namefile.h"
#include "core/localfs/reservednames.h"
#include "core/s3/s3uri.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QStringDecoder>
#include <QtConcurrentRun>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <sys/stat.h>

namespace windlass {

namespace {
struct LocalWalkerText {
    Q_DECLARE_TR_FUNCTIONS(windlass::LocalWalker)
};
} // namespace

struct LocalWalker::Folder {
    struct Close {
        void operator()(DIR *stream) const { ::closedir(stream); }
    };
    QByteArray path;
    QByteArray name; // its part of the key, with the slash; may be empty
    std::unique_ptr<DIR, Close> stream;
    dev_t device;
    ino_t inode;
    NameFile::Names names {}; // the substitutes in it
    bool needsMarker = true;  // while nothing has been found in it, and it has no marker yet
};

LocalWalker::LocalWalker(TransferRequest request, QThreadPool &threads)
    : m_request(std::move(request)), m_threads(threads)
{
}

LocalWalker::~LocalWalker() = default;

QCoro::Task<Result<ItemProducer::Page>> LocalWalker::next(LaneContext, CancelToken cancel)
{
    // Always awaited to its end, so this walker outlives it.
    QFuture<Page> future = QtConcurrent::run(&m_threads, [this, cancel] { return walk(cancel); });
    co_await future;
    co_return future.takeResult();
}

ItemProducer::Page LocalWalker::walk(const CancelToken &cancel)
{
    const QList<LocalSelection> &sources = m_request.localSources;
    Page page;
    while (page.items.size() < pageSize && !cancel.isCancelled()) {
        if (m_open.empty()) {
            if (m_nextSource == sources.size()) {
                page.isLast = true;
                break;
            }
            const LocalSelection &source = sources[m_nextSource++];
            const QByteArray &name = source.targetName;
            visit(
                page, source.path, name, name.isEmpty() || name.endsWith('/') ? name : name + '/');
            continue;
        }
        Folder &folder = m_open.back();
        errno = 0;
        const dirent *entry = ::readdir(folder.stream.get());
        if (!entry) {
            if (errno != 0)
                addFailure(page, folder.path, folder.name,
                    errorFromErrno(errno, displayText(folder.path)));
            else if (folder.needsMarker)
                addFolderMarker(page, folder.path, folder.name);
            m_open.pop_back();
            continue;
        }
        const QByteArray name(entry->d_name);
        if (name == "." || name == "..")
            continue;
        visitEntry(page, name);
    }
    return page;
}

void LocalWalker::visitEntry(Page &page, const QByteArray &name)
{
    Folder &folder = m_open.back();
    if (isReservedName(name))
        return;
    folder.needsMarker = false;
    const QByteArray part = folder.names.value(name, name);
    // A name with slashes replaces a whole key, including its last slash if it has one.
    const QByteArray folderPart = part.contains('/') ? part : part + '/';
    const QByteArray parent = folder.name; // copied, because visit() may move the folder
    visit(page, folder.path + '/' + name, parent + part, parent + folderPart);
}

void LocalWalker::visit(
    Page &page, const QByteArray &path, const QByteArray &name, const QByteArray &folderName)
{
    const LinkPolicy links = m_request.links;
    struct stat info;
    // lstat() would follow the link if the path ended with a slash.
    const QByteArray self = path.endsWith('/') && path.size() > 1 ? path.chopped(1) : path;
    if (links != LinkPolicy::Follow && ::lstat(self.constData(), &info) == 0
        && S_ISLNK(info.st_mode)) {
        addLink(page, path, name, LocalWalkerText::tr("it is a symbolic link"),
            links == LinkPolicy::Skip);
    } else if (::stat(path.constData(), &info) != 0) {
        addFailure(page, path, name, errorFromErrno(errno, displayText(path)));
    } else if (S_ISDIR(info.st_mode)) {
        enter(page, path, folderName);
    } else if (S_ISREG(info.st_mode)) {
        UploadWork work;
        work.path = path;
        work.lastModified = QDateTime::fromMSecsSinceEpoch(
            info.st_mtim.tv_sec * 1000 + info.st_mtim.tv_nsec / 1'000'000, Qt::UTC);
        addItem(page, name, info.st_size, std::move(work));
    } else {
        addFailure(page, path, name, notARegularFile(path, info.st_mode));
    }
}

void LocalWalker::enter(Page &page, const QByteArray &path, const QByteArray &name)
{
    Folder folder {path, name, {}, 0, 0};
    folder.stream.reset(::opendir(path.constData()));
    struct stat info;
    if (!folder.stream || ::fstat(::dirfd(folder.stream.get()), &info) != 0) {
        addFailure(page, path, name, errorFromErrno(errno, displayText(path)));
        return;
    }
    folder.device = info.st_dev;
    folder.inode = info.st_ino;
    const bool isCircle = std::any_of(m_open.begin(), m_open.end(), [&](const Folder &outer) {
        return outer.device == folder.device && outer.inode == folder.inode;
    });
    if (isCircle) {
        addLink(
            page, path, name, LocalWalkerText::tr("it leads back to a folder that it is in"), true);
        return;
    }
    const int descriptor = ::dirfd(folder.stream.get());
    folder.names = NameFile::read(descriptor);
    folder.needsMarker = !FolderMarker::isNoted(descriptor);
    if (!folder.needsMarker)
        addFolderMarker(page, path, name);
    m_open.push_back(std::move(folder));
}

void LocalWalker::addLink(Page &page, const QByteArray &path, const QByteArray &name,
    const QString &why, bool isLeftOut) const
{
    addFailure(page, path, name, Error(ErrorKind::LinkNotFollowed, displayText(path), why));
    page.items.back().isLeftOut = isLeftOut;
}

void LocalWalker::addItem(Page &page, const QByteArray &name, qint64 size, UploadWork work) const
{
    work.targetKey = ObjectKey(m_request.targetPrefix.bytes() + name);
    const QByteArray &key = work.targetKey.bytes();
    const QString target = S3Uri {m_request.targetBucket, work.targetKey}.display();
    FoundItem found;
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString decoded = utf8(key);
    Q_UNUSED(decoded);
    if (utf8.hasError())
        found.error
            = Error(ErrorKind::InvalidInput, target, LocalWalkerText::tr("its name is not UTF-8"));
    else if (key.size() > maxKeyBytes)
        found.error = Error(ErrorKind::KeyTooLong, target, QStringLiteral("1,024 bytes"));
    found.spec.name = name;
    found.spec.size = size;
    found.spec.work = std::move(work);
    page.items.push_back(std::move(found));
}

void LocalWalker::addFailure(
    Page &page, const QByteArray &path, const QByteArray &name, const Error &error) const
{
    UploadWork work;
    work.path = path;
    addItem(page, name, 0, std::move(work));
    page.items.back().error = error;
}

void LocalWalker::addFolderMarker(Page &page, const QByteArray &path, const QByteArray &name) const
{
    if (name.isEmpty())
        return;
    UploadWork work;
    work.path = path;
    work.isFolder = true;
    addItem(page, name, 0, std::move(work));
}

} // namespace windlass
