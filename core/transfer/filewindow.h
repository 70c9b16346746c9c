// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIODevice>

#include <memory>

namespace windlass {

class FilePart;

/// The device that a request reads a FilePart through: pread, no buffer, no copy of the part. Gives
/// nothing any more once the exchange that it was opened for has ended.
/// \internal
class FileWindow : public QIODevice
{
    Q_OBJECT
public:
    explicit FileWindow(std::shared_ptr<FilePart> part);

    qint64 size() const override;
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    const std::shared_ptr<FilePart> m_part;
};

} // namespace windlass
