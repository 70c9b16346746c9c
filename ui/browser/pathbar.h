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

/// Where the browser is: breadcrumbs, which turn into a line edit with the s3:// URI on a click
/// into the free space (or by edit()). Enter asks for the location in it, Escape returns.
///
/// Control characters of a key are shown as pictures. They are kept as long as the text is not
/// edited; an edited text is taken as it stands. While one types, a PathAdvisor says what is there.
class PathBar : public QWidget
{
    Q_OBJECT
public:
    explicit PathBar(QWidget *parent = nullptr);

    /// Where to look what is there; may be null, and outlives its use, which ends with the next
    /// call.
    void setSession(Session *session);
    /// Ends editing.
    void setLocation(const S3Uri &location);
    const S3Uri &location() const { return m_location; }

    void edit();
    bool isEditing() const;

signals:
    void locationRequested(const windlass::S3Uri &location);
    /// By Escape: the focus is free.
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
