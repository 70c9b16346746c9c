// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace windlass {

class Breadcrumbs;
class FieldHint;
class PathAdvisor;
class Session;

/// The browser's location: breadcrumbs, which become a line edit with the s3:// URI after a click
/// into the free space (or by edit()). Enter requests the location in it, Escape returns.
///
/// Control characters in a key are displayed as symbols. They are kept unless the text is edited;
/// an edited text is used literally. While a person types, a PathAdvisor says what exists.
class PathBar : public QWidget
{
    Q_OBJECT
public:
    explicit PathBar(QWidget *parent = nullptr);

    /// For looking up what exists; may be null, and must live until the next call.
    void setSession(Session *session);
    /// Ends editing.
    void setLocation(const S3Uri &location);
    const S3Uri &location() const { return m_location; }

    void edit();
    bool isEditing() const;

signals:
    void locationRequested(const windlass::S3Uri &location);
    /// Emitted on Escape: the focus should move elsewhere.
    void editingCancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showBreadcrumbs();
    Result<S3Uri> typedLocation() const;
    void handleReturn();

    S3Uri m_location;
    QStackedWidget *m_stack;
    Breadcrumbs *m_breadcrumbs;
    QLineEdit *m_edit;
    FieldHint *m_hint;
    PathAdvisor *m_advisor;
};

} // namespace windlass
