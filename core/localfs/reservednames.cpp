// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/reservednames.h"

#include "core/base/digest.h"

#include <QRandomGenerator>

namespace windlass {

static const QByteArray temporaryPrefix = ".windlass-";
static const QByteArray temporarySuffix = ".part";

QByteArray newTemporaryName()
{
    return temporaryPrefix + QByteArray::number(QRandomGenerator::global()->generate64(), 16)
        + temporarySuffix;
}

QByteArray temporaryNameFor(const QByteArray &target)
{
    const QByteArray hash = Digest::of(Digest::Algorithm::Sha256, target).toHex().left(16);
    return temporaryPrefix + hash + temporarySuffix;
}

bool isTemporaryName(const QByteArray &name)
{
    const qsizetype digits = name.size() - temporaryPrefix.size() - temporarySuffix.size();
    if (digits < 1 || !name.startsWith(temporaryPrefix) || !name.endsWith(temporarySuffix))
        return false;
    bool isNumber = false;
    name.mid(temporaryPrefix.size(), digits).toULongLong(&isNumber, 16);
    return isNumber;
}

bool isNameFileName(const QByteArray &name)
{
    return name.compare(nameFileName, Qt::CaseInsensitive) == 0;
}

bool isReservedName(const QByteArray &name)
{
    return isNameFileName(name) || isTemporaryName(name);
}

} // namespace windlass
