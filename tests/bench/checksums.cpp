// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

// How fast the checksums of bodies are computed, in GB/s: those that a server compares, and the
// SHA-256 that is signed where it compares none.
//
//     benchchecksums

#include "core/base/checksum.h"

#include <QElapsedTimer>

#include <cstdio>
#include <functional>

using namespace windlass;

namespace {

constexpr qint64 pieceSize = 256 * 1024; // as files are read
constexpr qint64 total = 1024 * 1024 * 1024;

void measure(const char *name, const std::function<void(const QByteArray &)> &add)
{
    const QByteArray piece(pieceSize, 'x');
    add(piece); // tables are made at the first use
    QElapsedTimer timer;
    timer.start();
    for (qint64 done = 0; done < total; done += pieceSize)
        add(piece);
    std::printf("%-28s %6.2f GB/s\n", name, double(total) / double(timer.nsecsElapsed()));
}

void measureKind(const char *name, Checksum::Kind kind)
{
    Checksum checksum(kind);
    measure(name, [&](const QByteArray &piece) { checksum.add(piece.constData(), piece.size()); });
}

} // namespace

int main()
{
    measureKind("CRC-64", Checksum::Kind::Crc64Nvme);
    measureKind("CRC-32C", Checksum::Kind::Crc32c);
    Crc table(Crc::Kind::Crc64Nvme);
    measure("CRC-64 by table",
        [&](const QByteArray &piece) { table.addByTable(piece.constData(), piece.size()); });
    measureKind("SHA-256", Checksum::Kind::Sha256);
    measureKind("MD5", Checksum::Kind::Md5);
    return 0;
}
