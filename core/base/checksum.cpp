// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/checksum.h"

#include <QtEndian>

namespace windlass {

namespace {

using Kind = Checksum::Kind;

Crc::Kind crcOf(Kind kind)
{
    if (kind == Kind::Crc32)
        return Crc::Kind::Crc32;
    return kind == Kind::Crc32c ? Crc::Kind::Crc32c : Crc::Kind::Crc64Nvme;
}

std::variant<Digest, Crc> begin(Kind kind)
{
    switch (kind) {
    case Kind::Md5:
        return Digest(Digest::Algorithm::Md5);
    case Kind::Sha1:
        return Digest(Digest::Algorithm::Sha1);
    case Kind::Sha256:
        return Digest(Digest::Algorithm::Sha256);
    case Kind::Crc32:
    case Kind::Crc32c:
    case Kind::Crc64Nvme:
        break;
    }
    return Crc(crcOf(kind));
}

QByteArray toBytes(Crc::Kind kind, quint64 value)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes.right(Crc::width(kind));
}

quint64 toValue(const QByteArray &bytes)
{
    return qFromBigEndian<quint64>(bytes.rightJustified(8, '\0', true).constData());
}

} // namespace

Checksum::Checksum(Kind kind) : m_state(begin(kind)) { }

void Checksum::add(const char *data, qint64 size)
{
    std::visit([&](auto &state) { state.add(data, size); }, m_state);
}

QByteArray Checksum::result()
{
    if (Digest *digest = std::get_if<Digest>(&m_state))
        return digest->result();
    Crc &crc = std::get<Crc>(m_state);
    const quint64 value = crc.value();
    crc = Crc(crc.kind());
    return toBytes(crc.kind(), value);
}

QByteArray Checksum::of(Kind kind, const QByteArray &data)
{
    Checksum checksum(kind);
    checksum.add(data.constData(), data.size());
    return checksum.result();
}

bool Checksum::isCombinable(Kind kind)
{
    return kind == Kind::Crc32 || kind == Kind::Crc32c || kind == Kind::Crc64Nvme;
}

QByteArray Checksum::combine(
    Kind kind, const QByteArray &first, const QByteArray &second, qint64 secondSize)
{
    const Crc::Kind crc = crcOf(kind);
    return toBytes(crc, Crc::combine(crc, toValue(first), toValue(second), secondSize));
}

} // namespace windlass
