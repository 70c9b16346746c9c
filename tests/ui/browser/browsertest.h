// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "tests/ui/testbucket.h"

#include <QObject>
#include <QStringList>

#include <memory>

class QLineEdit;

namespace windlass {

class BrowserView;

/// What the tests of the browser share: a bucket on the real server with a few objects, and for
/// each test a browser of its own, connected and active.
class BrowserTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

protected:
    BrowserTest();
    ~BrowserTest() override;

    S3Uri at(const char *key) const;
    /// Waits until it is loaded.
    void open(const S3Uri &location);
    bool isLoaded() const;
    /// What the rows show in their first column.
    QStringList names() const;
    void select(const QStringList &names);
    QString currentName() const;
    QLineEdit *filter() const;

    std::unique_ptr<TestBucket> m_bucket;
    std::unique_ptr<BrowserView> m_view;
};

} // namespace windlass
