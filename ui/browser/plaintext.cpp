// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/plaintext.h"

#include "core/base/humantext.h"

#include <QCoreApplication>
#include <QTextDocument>

namespace windlass {

namespace {
struct PlainText {
    Q_DECLARE_TR_FUNCTIONS(windlass::PlainText)
};
} // namespace

bool isEmptyName(const QByteArray &name)
{
    return name.isEmpty() || name == "/";
}

QString nameForPeople(const QByteArray &name)
{
    if (isEmptyName(name))
        return PlainText::tr("(empty name)");
    return displayText(name.endsWith('/') ? name.chopped(1) : name);
}

QString nameForPeople(const RemoteSelection &selection)
{
    const QByteArray &name = selection.targetName;
    return selection.isPrefix || isEmptyName(name) ? nameForPeople(name) : displayText(name);
}

QString withoutMnemonics(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace windlass
