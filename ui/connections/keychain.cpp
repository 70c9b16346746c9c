// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/keychain.h"

#include <qt6keychain/keychain.h>

namespace windlass {

namespace {

/// The name of the entries' owner in the desktop's password program.
QString serviceName()
{
    return QStringLiteral("org.windlass.Windlass");
}

Error errorOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return Error(ErrorKind::NoSuchKey, job.key());
    return Error(ErrorKind::LocalFileFailed, Keychain::tr("the keychain"), job.errorString());
}

/// Starts \a job for \a name; calls \a handle when it has ended, unless \a context has been
/// deleted. A job has no parent and deletes itself: the service that answers it would not notice
/// its deletion.
template <typename Job, typename Handler>
void start(QObject *context, Job *job, const QString &name, Handler handle)
{
    job->setKey(name);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context,
        [job, handle = std::move(handle)](QKeychain::Job *) { handle(*job); });
    job->start();
}

Result<> resultOf(const QKeychain::Job &job)
{
    if (job.error() != QKeychain::NoError)
        return fail(errorOf(job));
    return {};
}

} // namespace

Keychain::Keychain(QObject *parent) : QObject(parent) { }

void Keychain::probe(Done done)
{
    // A keychain answers even if it does not have this name.
    read(QStringLiteral("probe"), [done = std::move(done)](const Result<QByteArray> &found) {
        if (found || found.error().kind == ErrorKind::NoSuchKey)
            done({});
        else
            done(fail(found.error()));
    });
}

void Keychain::read(const QString &name, Found found)
{
    start(this, new QKeychain::ReadPasswordJob(serviceName()), name,
        [found = std::move(found)](const QKeychain::ReadPasswordJob &job) {
            if (job.error() == QKeychain::NoError)
                found(job.binaryData());
            else
                found(fail(errorOf(job)));
        });
}

void Keychain::write(const QString &name, const QByteArray &secret, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setBinaryData(secret);
    start(this, job, name, [done = std::move(done)](const QKeychain::WritePasswordJob &ended) {
        done(resultOf(ended));
    });
}

void Keychain::remove(const QString &name, Done done)
{
    start(this, new QKeychain::DeletePasswordJob(serviceName()), name,
        [done = std::move(done)](const QKeychain::DeletePasswordJob &job) {
            const bool isGone = job.error() == QKeychain::EntryNotFound;
            done(isGone ? Result<>() : resultOf(job));
        });
}

} // namespace windlass
