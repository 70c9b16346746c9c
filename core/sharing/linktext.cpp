// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/linktext.h"

#include "core/base/humantext.h"

#include <QCoreApplication>

namespace windlass {

namespace {

struct LinkText {
    Q_DECLARE_TR_FUNCTIONS(windlass::LinkText)
};

/// "4.2 MiB, image/jpeg", as far as the server said.
QString factsOf(const LinkTrial &trial)
{
    QStringList facts;
    if (trial.size >= 0)
        facts.append(humanSize(trial.size));
    if (!trial.contentType.isEmpty())
        facts.append(displayText(trial.contentType));
    return facts.isEmpty() ? LinkText::tr("no size, no type") : facts.join(QLatin1String(", "));
}

} // namespace

QStringList expiryNotes(ExpiryLimit limit, bool mayEndEarlier)
{
    QStringList notes;
    switch (limit) {
    case ExpiryLimit::AsAsked:
        break;
    case ExpiryLimit::SevenDays:
        notes.append(LinkText::tr("Links work for seven days at most."));
        break;
    case ExpiryLimit::Credentials:
        notes.append(LinkText::tr("This connection’s keys expire then, and the link with them."));
        break;
    }
    if (mayEndEarlier)
        notes.append(LinkText::tr(
            "This connection’s keys are temporary: if they expire earlier, so does the link."));
    return notes;
}

QString describeTrial(const LinkTrial &trial)
{
    const QString status = QString::number(trial.status);
    switch (trial.kind) {
    case LinkTrial::Kind::Read:
        return LinkText::tr("The link works: the server returns the object (%1; status %2).")
            .arg(factsOf(trial), status);
    case LinkTrial::Kind::Found:
        return LinkText::tr(
            "The link works: the server returns the object’s properties (%1; status %2).")
            .arg(factsOf(trial), status);
    case LinkTrial::Kind::Uploaded:
        return LinkText::tr("It works: a test upload succeeded (status %1) and was deleted again.")
            .arg(status);
    case LinkTrial::Kind::UploadLeft:
        return LinkText::tr("It works: a test upload succeeded (status %1), but could not be "
                            "deleted. Its key is “%2”.")
            .arg(status, trial.key.display());
    }
    return {};
}

} // namespace windlass
