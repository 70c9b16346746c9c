// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTranslator>

namespace windlass {

/// Texts of Qt's that Windlass shows, such as those of the standard buttons, from our own
/// catalogue: on many computers Qt's translations are not installed.
class ToolkitTranslator : public QTranslator
{
    Q_OBJECT
public:
    /// \a catalogue must outlive this one.
    explicit ToolkitTranslator(const QTranslator &catalogue, QObject *parent = nullptr);

    bool isEmpty() const override { return false; }
    QString translate(
        const char *context, const char *source, const char *comment, int number) const override;

private:
    const QTranslator &m_catalogue;
};

} // namespace windlass
