// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "core/transfer/request/transferrequest.h"
#include "ui/connections/place.h"
#include "ui/widgets/fittingdialog.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace windlass {

class ConnectionList;
class FolderChooser;
class SessionRegistry;
class TransferOptions;
class FieldHint;
class FittingScrollArea;

/// Asks for the target of selected objects and folders to be copied or moved: a folder of any
/// bucket of any connection, chosen in a tree or typed; each follows the other. What the copies
/// keep of their sources can be chosen as well, in a part that is initially folded.
class CopyDialog : public FittingDialog
{
    Q_OBJECT
public:
    /// \a kind is Copy or Move; the selection is in \a location.
    /// \a connections and \a sessions must outlive the dialog.
    CopyDialog(TransferKind kind, ConnectionList &connections, SessionRegistry &sessions,
        const Place &location, const QString &what, QWidget *parent = nullptr);

    QString connectionId() const;
    /// A bucket and a prefix that is empty or ends with a slash.
    S3Uri target() const;
    ObjectOptions options() const;
    RequestArguments arguments() const;
    void offerVersion(); ///< to be called if a single object is transferred
    VersionId version() const;

private:
    void buildLayout(const QString &question);
    void unfold(bool isUnfolded);
    void fillConnections(const ConnectionList &connections);
    void take(const Place &place);
    void handleTyped();
    Result<S3Uri> typedUri() const;
    void review();
    QString objectionToTarget() const;
    QString objectionToOptions() const;

    const TransferKind m_kind;
    const QString m_sourceConnection;
    const S3Uri m_location;
    FolderChooser *m_chooser;
    QComboBox *m_connection;
    QLineEdit *m_target;
    S3Uri m_shown; // what m_target had before somebody typed: text would lose bytes
    FieldHint *m_hint;
    QLabel *m_way;
    QToolButton *m_unfold;
    FieldHint *m_optionsHint;
    TransferOptions *m_options;
    FittingScrollArea *m_scroller;
    QPushButton *m_accept;
};

} // namespace windlass
