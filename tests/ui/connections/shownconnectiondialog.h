// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/connections/connectiondialog.h"
#include "ui/widgets/inlinemessage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace windlass {

/// A dialog that is shown, and its fields by name.
struct Shown {
    ConnectionDialog dialog;

    explicit Shown(const ConnectionConfig &config = {}) : dialog(config) { dialog.show(); }
    QLineEdit *edit(const char *name) const
    {
        return dialog.findChild<QLineEdit *>(QLatin1String(name));
    }
    QComboBox *combo(const char *name) const
    {
        return dialog.findChild<QComboBox *>(QLatin1String(name));
    }
    QPushButton *test() const { return dialog.findChild<QPushButton *>(QStringLiteral("test")); }
    QString message() const
    {
        const auto *message = dialog.findChild<InlineMessage *>();
        return message->isVisible() ? message->text() : QString();
    }
    /// Whether a text that is shown contains \a words.
    bool says(const QString &words) const
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
};

} // namespace windlass
