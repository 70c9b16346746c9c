// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "browsertest.h"
#include "tests/integration/relay.h"
#include "ui/browser/browserview.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"

namespace windlass {

/// What the tests of reloading share: a folder of 5,000 objects, and a relay that counts what the
/// browser asks for.
class LongFolderTest : public BrowserTest
{
    Q_OBJECT
protected:
    void useRelay();
    /// Shows big/, where n0 … n4999 are.
    void openBig();
    /// Scrolls to the row, and selects it.
    void show(const QByteArray &name);
    const ObjectTableModel *model() const
    {
        return static_cast<const ObjectTableModel *>(m_view->table()->model());
    }
    int row(const QByteArray &name) const { return model()->rowOf(name); }
    /// What is shown in the row.
    QStringList cells(const QByteArray &name) const;
    /// Where the row is in the window.
    int placeOf(const QByteArray &name) const;
    /// Where the rows are scrolled to.
    int position() const;
    bool remove(const QByteArray &key);
    int heads() const { return m_relay->count("HEAD"); }
    int listings() const { return m_relay->count("GET", "delimiter="); }

    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<Session> m_session;
};

} // namespace windlass
