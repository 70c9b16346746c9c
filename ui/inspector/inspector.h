// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/reading/objectproperties.h"
#include "core/reading/readcache.h"
#include "core/s3/s3uri.h"
#include "core/s3/session.h"
#include "core/transfer/request/transferrequest.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QDialog;
class QSplitter;

namespace windlass {

class ElidedLabel;
class PreviewLoader;
class PreviewView;
class PropertiesLoader;
class PropertiesView;
class SilenceNotice;

/// Details about the selection: a preview of its content, and its properties. Sends requests only
/// while it is visible, and not for rows that are quickly skipped. Lives on the GUI thread.
class Inspector : public QWidget
{
    Q_OBJECT
public:
    /// \a cache may be null.
    explicit Inspector(std::shared_ptr<ReadCache> cache, QWidget *parent = nullptr);
    ~Inspector() override;

    /// Number of bytes of an object to fetch for a preview; used from the next one on.
    void setPreviewBytes(qint64 bytes) { m_previewBytes = bytes; }

    /// \a session may be null, and must live until the next call. Clears the selection.
    void setSession(Session *session);
    void showNothing() { select({}); }
    /// Several rows, with the total size of their objects.
    void showMany(int rows, qint64 bytes) { select({{}, {}, rows, bytes}); }
    /// An object in \a bucket, or a folder.
    void showOne(const BucketName &bucket, const RemoteSelection &one)
    {
        select({bucket, one, 1, one.size});
    }
    /// Loads the shown object again, because it was changed.
    void reload();

    PreviewView *preview() const { return m_preview; }
    PropertiesView *properties() const { return m_properties; }

    /// Maximum size in bytes for a preview of a whole object, on request.
    static constexpr qint64 largestWhole = 64ll * 1024 * 1024;

signals:
    /// The shown object is archived, and the person wants it to be readable.
    void restoreRequested(const windlass::S3Uri &object);
    /// The person has changed an object's properties. \a isAclUncertain: see ChangedProperties.
    void propertiesSaved(const windlass::S3Uri &object, bool isAclUncertain);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Selection {
        BucketName bucket;
        std::optional<RemoteSelection> one;
        int rows = 0;
        qint64 bytes = 0;

        bool isObject() const { return one && !one->isPrefix; }
        bool isSameAs(const Selection &other) const;
    };

    void connectParts();
    void select(const Selection &selection);
    void showSelection();
    void load();
    void loadPreview(qint64 bytes);
    void watchSilence();
    bool hasObject() const { return m_session && m_selection.isObject(); }
    void edit();

    Session *m_session = nullptr;
    Selection m_selection;
    qint64 m_previewBytes = 1024 * 1024;
    std::optional<ObjectProperties> m_seen; // of the shown object
    PreviewLoader *m_previewLoader;
    PropertiesLoader *m_propertiesLoader;
    ElidedLabel *m_title;
    QSplitter *m_parts;
    PreviewView *m_preview;
    PropertiesView *m_properties;
    SilenceNotice *m_silence;
    QTimer m_settled; // delays loading while the selection is moving
    QPointer<QDialog> m_dialog;
};

} // namespace windlass
