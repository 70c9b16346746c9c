// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/awsfiles.h"

#include <QFile>

#include <pwd.h>
#include <unistd.h>

#include <vector>

namespace windlass {

namespace {

/// The home folder of the user \a name (if empty: the user of this process); empty if the password
/// database does not have one.
QString homeByDatabase(const QByteArray &name)
{
    std::vector<char> buffer(16 * 1024);
    passwd entry {};
    passwd *found = nullptr;
    if (name.isEmpty())
        getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found);
    else
        getpwnam_r(name.constData(), &entry, buffer.data(), buffer.size(), &found);
    return found ? QFile::decodeName(found->pw_dir) : QString();
}

QString pathFrom(const char *variable, const char *fallback)
{
    const QString path = QFile::decodeName(qgetenv(variable).trimmed());
    return expandedPath(path.isEmpty() ? QLatin1String(fallback) : path);
}

} // namespace

QString homeFolder()
{
    const QString home = QFile::decodeName(qgetenv("HOME"));
    return home.isEmpty() ? homeByDatabase({}) : home;
}

QString expandedPath(const QString &path)
{
    if (!path.startsWith(QLatin1Char('~')))
        return path;
    const qsizetype end = path.indexOf(QLatin1Char('/'));
    const QString name = path.mid(1, end < 0 ? -1 : end - 1);
    const QString home = name.isEmpty() ? homeFolder() : homeByDatabase(QFile::encodeName(name));
    return home.isEmpty() ? path : home + (end < 0 ? QString() : path.mid(end));
}

QString AwsFiles::credentialsPath()
{
    return pathFrom("AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials");
}

QString AwsFiles::configPath()
{
    return pathFrom("AWS_CONFIG_FILE", "~/.aws/config");
}

AwsFiles AwsFiles::load()
{
    return {AwsFile::read(credentialsPath(), AwsFile::Kind::Credentials),
        AwsFile::read(configPath(), AwsFile::Kind::Config)};
}

} // namespace windlass
