// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/silenceteller.h"

#include <QWidget>

class QLabel;

namespace windlass {

class ElidedLabel;

/// Says to people who wait that the server does not answer, or asks to wait. Hidden, and without
/// room, while there is nothing to say.
class SilenceNotice : public QWidget
{
    Q_OBJECT
public:
    enum class Shape {
        Line,      ///< shortened, if there is not enough room: nothing jumps by more than a line
        Paragraph, ///< wrapped, for what is narrow
    };

    explicit SilenceNotice(QWidget *parent = nullptr) : SilenceNotice(Shape::Line, parent) { }
    explicit SilenceNotice(Shape shape, QWidget *parent = nullptr);

    /// From now on until end(), about the requests of \a session, which need not live so long. Goes
    /// on if it was about the same session already.
    void begin(const Session &session);
    void end();
    /// For those who watch themselves; nothing: it is over.
    void tell(const std::optional<Silence> &silence);

    /// Empty while it is hidden.
    const QString &text() const { return m_text; }

private:
    SilenceTeller *m_teller;
    ElidedLabel *m_line = nullptr;
    QLabel *m_paragraph = nullptr;
    QString m_text;
};

} // namespace windlass
