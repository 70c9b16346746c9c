// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/emptying/emptyingtext.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"

#include <QCoreApplication>

namespace windlass {

namespace {

struct EmptyingText {
    Q_DECLARE_TR_FUNCTIONS(windlass::EmptyingText)
};

} // namespace

QString contentsText(const BucketName &bucket, const BucketContents &contents)
{
    const QString name = bucket.display();
    if (contents.isEmpty() && !contents.isMore)
        return EmptyingText::tr("The bucket “%1” is empty.").arg(name);
    QStringList parts;
    if (contents.objects > 0)
        parts.append(EmptyingText::tr("%Ln object(s) (%1)", nullptr, pluralCount(contents.objects))
                         .arg(humanSize(contents.objectBytes)));
    if (contents.oldVersions > 0)
        parts.append(EmptyingText::tr("%Ln old version(s) and delete marker(s) (%1)", nullptr,
            pluralCount(contents.oldVersions))
                         .arg(humanSize(contents.oldBytes)));
    if (contents.uploads > 0)
        parts.append(
            EmptyingText::tr("%Ln unfinished upload(s)", nullptr, pluralCount(contents.uploads)));
    const QString all = parts.join(EmptyingText::tr(", ", "between two parts of a list"));
    return contents.isMore
        ? EmptyingText::tr("The bucket “%1” contains more than: %2.").arg(name, all)
        : EmptyingText::tr("The bucket “%1” contains: %2.").arg(name, all);
}

QString progressText(const BucketEmptying::Progress &progress)
{
    QStringList parts;
    if (progress.versions > 0 || progress.uploads == 0)
        parts.append(EmptyingText::tr("%Ln version(s) and delete marker(s) deleted", nullptr,
            pluralCount(progress.versions)));
    if (progress.uploads > 0)
        parts.append(
            EmptyingText::tr("%Ln upload(s) aborted", nullptr, pluralCount(progress.uploads)));
    return parts.join(EmptyingText::tr(", ", "between two parts of a list"));
}

QString troubleText(const BucketEmptying &emptying)
{
    const BucketEmptying::Progress &progress = emptying.progress();
    QStringList sentences;
    if (emptying.fault())
        sentences.append(emptying.fault()->isCancelled()
                ? EmptyingText::tr("Stopped: what was not deleted by then is still there.")
                : EmptyingText::tr("Not all was deleted. %1").arg(describe(*emptying.fault())));
    if (progress.locked > 0)
        sentences.append(
            EmptyingText::tr("%Ln version(s) are protected by Object Lock and are still there.",
                nullptr, pluralCount(progress.locked)));
    if (progress.failed > progress.locked)
        sentences.append(EmptyingText::tr("%Ln version(s) or upload(s) could not be deleted.",
            nullptr, pluralCount(progress.failed - progress.locked)));
    return sentences.join(QLatin1Char('\n'));
}

QStringList failureLines(const BucketEmptying &emptying)
{
    QStringList lines;
    for (const DeleteFailure &failure : emptying.failures()) {
        const QString key = failure.key.display();
        const QString name = failure.versionId.isEmpty()
            ? key
            : EmptyingText::tr("%1 (version %2)").arg(key, failure.versionId.display());
        lines.append(EmptyingText::tr("%1: %2", "a version: why it could not be deleted")
                         .arg(name, shortDescription(failure.error)));
    }
    return lines;
}

} // namespace windlass
