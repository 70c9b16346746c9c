// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/locationstatus.h"

#include "core/base/humantext.h"
#include "ui/browser/locationloader.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <QLocale>

namespace windlass {

namespace {
struct StatusText {
    Q_DECLARE_TR_FUNCTIONS(windlass::LocationStatus)
};
} // namespace

LocationStatus::LocationStatus(const LocationLoader &loader, const ObjectTableModel &model)
    : m_loader(loader), m_model(model)
{
}

/// "3 objects, 4 MiB found of 12,345"
QString LocationStatus::foundText() const
{
    return StatusText::tr("%1 found of %2")
        .arg(m_model.summary().text(), QLocale().toString(m_loader.searchCount().seen));
}

QString LocationStatus::searchText() const
{
    switch (m_loader.state()) {
    case LocationLoader::State::Idle:
        return {};
    case LocationLoader::State::Loading:
        return StatusText::tr("Searching… %1").arg(foundText());
    case LocationLoader::State::Failed:
    case LocationLoader::State::Stopped:
    case LocationLoader::State::Full:
        return StatusText::tr("%1 (incomplete)").arg(foundText());
    case LocationLoader::State::Complete:
        return foundText();
    }
    return {};
}

QString LocationStatus::rowsText() const
{
    if (m_loader.isSearch())
        return searchText();
    const QString rows = m_model.summary().text();
    switch (m_loader.state()) {
    case LocationLoader::State::Idle:
        return {};
    case LocationLoader::State::Loading:
        return m_model.summary().rows() > 0 ? StatusText::tr("Loading… %1").arg(rows)
                                            : StatusText::tr("Loading…");
    case LocationLoader::State::Failed:
        return m_model.summary().rows() > 0 ? StatusText::tr("%1 (incomplete)").arg(rows)
                                            : StatusText::tr("Could not be loaded");
    case LocationLoader::State::Stopped:
    case LocationLoader::State::Full:
        return StatusText::tr("%1 (incomplete)").arg(rows);
    case LocationLoader::State::Complete:
        return rows;
    }
    return {};
}

QString LocationStatus::statusLine(const RowSummary &selected) const
{
    QStringList parts {rowsText()};
    if (!m_model.nameFilter().isEmpty()) {
        const QLocale locale;
        parts << StatusText::tr("%1 of %2 shown")
                     .arg(locale.toString(m_model.rowCount()),
                         locale.toString(m_model.summary().rows()));
    }
    if (selected.rows() > 0)
        parts << selected.selectedText();
    return parts.join(QStringLiteral(" · "));
}

QString LocationStatus::loadingText() const
{
    if (m_loader.isSearch())
        return searchText();
    const RowSummary &rows = m_model.summary();
    return rows.rows() > 0 ? StatusText::tr("Loading: %1 so far").arg(rows.text())
                           : StatusText::tr("Loading…");
}

LocationStatus::Placeholder LocationStatus::placeholder(const QString &connectionName) const
{
    const S3Uri &location = m_loader.location();
    const QString place = location.bucket.isEmpty() ? connectionName : location.display();
    switch (m_loader.state()) {
    case LocationLoader::State::Idle:
        return {icon("connection"), StatusText::tr("Nothing is open"),
            StatusText::tr("Choose a connection or a bucket.")};
    case LocationLoader::State::Loading:
        return {{}, m_loader.isSearch() ? StatusText::tr("Searching…") : StatusText::tr("Loading…"),
            place};
    case LocationLoader::State::Failed:
        if (m_loader.isSearch())
            return {icon(Tone::Error), StatusText::tr("The search failed"),
                StatusText::tr("See the message for the reason.")};
        return {icon(Tone::Error),
            m_loader.location().bucket.isEmpty()
                ? StatusText::tr("The buckets of %1 could not be loaded").arg(place)
                : StatusText::tr("%1 could not be loaded").arg(place),
            StatusText::tr("See the message for the reason.")};
    case LocationLoader::State::Stopped:
        if (m_model.summary().rows() == 0)
            return {{},
                m_loader.isSearch() ? StatusText::tr("The search was stopped")
                                    : StatusText::tr("Loading was stopped"),
                place};
        return emptyPlaceholder();
    case LocationLoader::State::Complete:
    case LocationLoader::State::Full:
        return emptyPlaceholder();
    }
    return {};
}

LocationStatus::Placeholder LocationStatus::emptyPlaceholder() const
{
    if (m_model.summary().rows() > 0)
        return {{}, StatusText::tr("No name contains “%1”").arg(m_model.nameFilter()), {}};
    if (m_loader.isSearch())
        return {icon("search"), StatusText::tr("Nothing was found"),
            StatusText::tr(
                "%Ln object(s) were searched.", nullptr, pluralCount(m_loader.searchCount().seen))};
    if (m_loader.location().bucket.isEmpty())
        return {icon("bucket"), StatusText::tr("There are no buckets here yet"),
            StatusText::tr("Create one with “New bucket…”.")};
    const bool isBucket = m_loader.location().key.bytes().isEmpty();
    return {icon(isBucket ? "bucket" : "folder"),
        isBucket ? StatusText::tr("This bucket is empty") : StatusText::tr("This folder is empty"),
        StatusText::tr("Drop files here to upload.")};
}

} // namespace windlass
