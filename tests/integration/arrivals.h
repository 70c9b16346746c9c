// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"

#include <map>
#include <memory>
#include <set>

namespace windlass {

/// Files of all sizes that go up to "here/" of a bucket and come down from "there/", while what
/// carries them is killed again and again: whether any of them is ever there by half.
class Arrivals
{
public:
    explicit Arrivals(GatewayFixture &gateway);

    /// A new bucket and new folders: nothing has arrived.
    void begin();

    const BucketName &bucket() const { return m_bucket; }
    TemporaryTree &tree() { return *m_tree; }
    QByteArray uploaded() const { return m_tree->path("from"); } ///< the folder that goes up
    QByteArray downloaded() const { return m_tree->path("to"); } ///< where the others come down

    /// What has its name and not all of its content; empty if nothing is like that. Looks at what
    /// has come since the last time.
    QByteArray halfDone();
    /// Whether there are as many as there are to be, and whether all are there.
    bool isUploaded();
    bool isDownloaded();
    /// What is missing, wrong or left behind at the end; empty if nothing is.
    QByteArray whyNotDone();

private:
    GatewayFixture &m_gateway;
    BucketName m_bucket;
    std::unique_ptr<TemporaryTree> m_tree;
    std::map<QByteArray, QByteArray> m_files; // what both ways carry
    std::set<QByteArray> m_seen;              // keys, and files below "to/"
};

} // namespace windlass
