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

/// What is selected, seen more closely: a preview of its content, and its properties. Asks the
/// server only while it can be seen, and not for what is passed by quickly. Lives on the GUI
/// thread.
class Inspector : public QWidget
{
    Q_OBJECT
public:
    /// \a cache may be null.
    explicit Inspector(std::shared_ptr<ReadCache> cache, QWidget *parent = nullptr);
    ~Inspector() override;

    /// How much of an object a preview fetches, in bytes; from the next one on.
    void setPreviewBytes(qint64 bytes) { m_previewBytes = bytes; }

    /// \a session may be null, and outlives its use here, which ends with the next call. Shows
    /// nothing selected.
    void setSession(Session *session);
    void showNothing() { select({}); }
    /// Several rows, whose objects have that many bytes.
    void showMany(int rows, qint64 bytes) { select({{}, {}, rows, bytes}); }
    /// An object in \a bucket, or a folder.
    void showOne(const BucketName &bucket, const RemoteSelection &one)
    {
        select({bucket, one, 1, one.size});
    }
    /// Asks for what is shown once more: it was changed.
    void reload();

    PreviewView *preview() const { return m_preview; }
    PropertiesView *properties() const { return m_properties; }

    /// Whole objects are previewed on request up to this size, in bytes.
    static constexpr qint64 largestWhole = 64ll * 1024 * 1024;

signals:
    /// The person has changed how an object looks. \a isAclUncertain: see ChangedProperties.
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
    bool hasObject() const { return m_session && m_selection.isObject(); }
    void edit();

    Session *m_session = nullptr;
    Selection m_selection;
    qint64 m_previewBytes = 1024 * 1024;
    std::optional<ObjectProperties> m_seen; // of the object that is shown
    PreviewLoader *m_previewLoader;
    PropertiesLoader *m_propertiesLoader;
    ElidedLabel *m_title;
    QSplitter *m_parts;
    PreviewView *m_preview;
    PropertiesView *m_properties;
    QTimer m_settled; // nobody goes on to another row
    QPointer<QDialog> m_dialog;
};

} // namespace windlass
