// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/inspector.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "ui/inspector/previewloader.h"
#include "ui/inspector/previewview.h"
#include "ui/inspector/propertiesdialog.h"
#include "ui/inspector/propertiesloader.h"
#include "ui/inspector/propertiesview.h"
#include "ui/waiting/silencenotice.h"
#include "ui/widgets/elidedlabel.h"

#include <QHideEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace windlass {

bool Inspector::Selection::isSameAs(const Selection &other) const
{
    if (!one || !other.one)
        return !one && !other.one && rows == other.rows && bytes == other.bytes;
    return bucket == other.bucket && one->key == other.one->key
        && one->isPrefix == other.one->isPrefix && one->etag == other.one->etag
        && one->lastModified == other.one->lastModified;
}

Inspector::Inspector(std::shared_ptr<ReadCache> cache, QWidget *parent)
    : QWidget(parent), m_previewLoader(new PreviewLoader(std::move(cache), this)),
      m_propertiesLoader(new PropertiesLoader(this)), m_title(new ElidedLabel({}, this)),
      m_parts(new QSplitter(Qt::Vertical, this)), m_preview(new PreviewView(this)),
      m_properties(new PropertiesView(this)),
      m_silence(new SilenceNotice(SilenceNotice::Shape::Paragraph, this))
{
    constexpr auto settleTime = std::chrono::milliseconds(150);
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleTime);
    m_parts->addWidget(m_preview);
    m_parts->addWidget(m_properties);
    m_parts->setStretchFactor(0, 3);
    m_parts->setStretchFactor(1, 2);
    m_parts->setChildrenCollapsible(false);
    m_parts->setSizes({360, 240});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(6, 0, 6, 0);
    top->addWidget(m_title);
    layout->addLayout(top);
    layout->addWidget(m_parts, 1);
    m_silence->setContentsMargins(6, 0, 6, 4);
    layout->addWidget(m_silence);
    connectParts();
    showSelection();
}

Inspector::~Inspector()
{
    delete m_dialog; // it uses the session
}

void Inspector::connectParts()
{
    connect(&m_settled, &QTimer::timeout, this, &Inspector::load);
    connect(m_previewLoader, &PreviewLoader::loaded, this, [this](const PreviewContent &content) {
        m_preview->showContent(content, content.objectSize <= largestWhole);
    });
    connect(m_previewLoader, &PreviewLoader::failed, m_preview, &PreviewView::showError);
    connect(m_preview, &PreviewView::allRequested, this, [this] { loadPreview(largestWhole); });
    connect(m_preview, &PreviewView::retryRequested, this, [this] { loadPreview(m_previewBytes); });
    connect(m_preview, &PreviewView::restoreRequested, this, [this] {
        emit restoreRequested(S3Uri {m_selection.bucket, m_selection.one->key});
    });
    connect(m_propertiesLoader, &PropertiesLoader::loaded, this,
        [this](const ObjectProperties &properties) {
            m_seen = properties;
            m_properties->showProperties(properties);
        });
    connect(m_propertiesLoader, &PropertiesLoader::failed, this,
        [this](const Error &error) { m_properties->showText(describe(error)); });
    connect(m_previewLoader, &PreviewLoader::loaded, this, &Inspector::watchSilence);
    connect(m_previewLoader, &PreviewLoader::failed, this, &Inspector::watchSilence);
    connect(m_propertiesLoader, &PropertiesLoader::loaded, this, &Inspector::watchSilence);
    connect(m_propertiesLoader, &PropertiesLoader::failed, this, &Inspector::watchSilence);
    connect(m_properties, &PropertiesView::editRequested, this, &Inspector::edit);
}

void Inspector::setSession(Session *session)
{
    delete m_dialog;
    m_session = session;
    m_selection = {};
    reload();
}

void Inspector::select(const Selection &selection)
{
    if (selection.isSameAs(m_selection))
        return;
    m_selection = selection;
    reload();
}

void Inspector::reload()
{
    m_previewLoader->cancel();
    m_propertiesLoader->cancel();
    m_settled.stop();
    m_seen.reset();
    watchSilence();
    showSelection();
    if (hasObject() && isVisible())
        m_settled.start();
}

void Inspector::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (hasObject() && !m_seen)
        m_settled.start();
}

/// Nothing needs to be fetched while the inspector is hidden.
void Inspector::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return; // the window is minimized
    m_previewLoader->cancel();
    m_propertiesLoader->cancel();
    m_settled.stop();
    m_seen.reset();
    watchSilence();
}

void Inspector::showSelection()
{
    m_properties->showText({});
    m_properties->setVisible(hasObject());
    m_title->setText({});
    if (m_selection.rows == 0) {
        m_preview->showStatus(
            "info", tr("Nothing is selected"), tr("Select an object to preview it."));
        return;
    }
    if (!m_selection.one) {
        m_preview->showStatus("file",
            tr("%Ln rows are selected", nullptr, pluralCount(m_selection.rows)),
            tr("The selected objects have %1.").arg(humanSize(m_selection.bytes)));
        return;
    }
    const RemoteSelection &one = *m_selection.one;
    m_title->setText(displayText(one.key.name()));
    if (one.isPrefix)
        m_preview->showStatus("folder", tr("A folder"), one.key.display());
    else
        m_preview->showLoading();
}

void Inspector::load()
{
    if (!hasObject() || !isVisible())
        return;
    loadPreview(m_previewBytes);
    m_properties->showText(tr("Loading…"));
    m_propertiesLoader->load(*m_session, m_selection.bucket, m_selection.one->key);
    watchSilence();
}

void Inspector::loadPreview(qint64 bytes)
{
    if (!hasObject())
        return;
    m_preview->showLoading();
    m_previewLoader->load(*m_session, m_selection.bucket, m_selection.one->key, bytes);
    watchSilence();
}

/// Says that the server does not answer, as long as anything is loading.
void Inspector::watchSilence()
{
    if (m_previewLoader->isLoading() || m_propertiesLoader->isLoading())
        m_silence->begin(*m_session);
    else
        m_silence->end();
}

void Inspector::edit()
{
    if (!hasObject() || !m_seen || m_dialog)
        return;
    const S3Uri object {m_selection.bucket, m_selection.one->key};
    auto *dialog = new PropertiesDialog(*m_session, object.bucket, object.key, *m_seen, this);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &PropertiesDialog::saved, this, [this, object](const ChangedProperties &changed) {
            reload();
            emit propertiesSaved(object, changed.isAclUncertain);
        });
    dialog->open();
}

} // namespace windlass
