// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/objectentry.h"

#include "ui/browser/plaintext.h"

#include <QCoreApplication>

namespace windlass {

namespace {
struct EntryText {
    Q_DECLARE_TR_FUNCTIONS(windlass::ObjectTableModel)
};
} // namespace

QString shownName(const ObjectEntry &entry)
{
    return entry.isOwnObject() ? EntryText::tr("(folder object)") : nameForPeople(entry.name());
}

QByteArrayView plainName(const ObjectEntry &entry)
{
    const QByteArrayView name = entry.nameView();
    return name.endsWith('/') ? name.chopped(1) : name;
}

} // namespace windlass
