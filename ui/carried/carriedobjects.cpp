// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/carried/carriedobjects.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace windlass {

/// The first number in the data, to be changed with their form.
static constexpr quint32 formVersion = 1;

namespace {

/// Qt gives the clipboard's owner, and the source of a drag, the same object back.
class OwnMimeData : public QMimeData
{
    Q_OBJECT
public:
    explicit OwnMimeData(CarriedObjects objects) : m_objects(std::move(objects)) { }
    const CarriedObjects &objects() const { return m_objects; }

private:
    const CarriedObjects m_objects;
};

/// Without what may change before the objects are pasted.
QList<RemoteSelection> namesOf(const QList<RemoteSelection> &selections)
{
    QList<RemoteSelection> names;
    names.reserve(selections.size());
    for (const RemoteSelection &selection : selections) {
        RemoteSelection name;
        name.key = selection.key;
        name.isPrefix = selection.isPrefix;
        name.targetName = selection.targetName;
        names.append(name);
    }
    return names;
}

} // namespace

// --- where they can go ---

bool CarriedObjects::isIn(
    const RemoteSelection &selection, const QString &toConnection, const S3Uri &target) const
{
    if (connection != toConnection || folder.bucket != target.bucket)
        return false;
    return selection.key.parent() == target.key
        || selection.key == target.key // a folder's own object, in that folder
        || target.key.bytes() + selection.targetName == selection.key.bytes();
}

CarriedObjects::Obstacle CarriedObjects::obstacle(
    const QString &toConnection, const S3Uri &target) const
{
    const bool isSameBucket = connection == toConnection && folder.bucket == target.bucket;
    const auto contains = [&](const RemoteSelection &selection) {
        return selection.isPrefix && target.key.bytes().startsWith(selection.key.bytes());
    };
    if (isSameBucket && std::any_of(selections.begin(), selections.end(), contains))
        return Obstacle::IntoItself;
    const auto isThere
        = [&](const RemoteSelection &selection) { return isIn(selection, toConnection, target); };
    const bool areAllThere = std::all_of(selections.begin(), selections.end(), isThere);
    return areAllThere ? Obstacle::AlreadyThere : Obstacle::None;
}

Qt::DropAction CarriedObjects::dropAction(
    const QString &toConnection, const S3Uri &target, Qt::KeyboardModifiers modifiers) const
{
    if (target.bucket.isEmpty() || obstacle(toConnection, target) != Obstacle::None)
        return Qt::IgnoreAction;
    const bool copies = connection != toConnection || modifiers.testFlag(Qt::ControlModifier);
    return copies ? Qt::CopyAction : Qt::MoveAction;
}

CarriedObjects CarriedObjects::outside(const QString &toConnection, const S3Uri &target) const
{
    CarriedObjects others = *this;
    others.selections.removeIf(
        [&](const RemoteSelection &selection) { return isIn(selection, toConnection, target); });
    return others;
}

// --- as data ---

QString CarriedObjects::mimeType()
{
    return QStringLiteral("application/x-windlass-objects");
}

std::unique_ptr<QMimeData> CarriedObjects::toMimeData() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << formVersion << isCut << connection << folder.bucket.bytes() << folder.key.bytes()
        << quint32(selections.size());
    QStringList lines;
    for (const RemoteSelection &selection : selections) {
        out << selection.key.bytes() << selection.isPrefix << selection.targetName;
        lines.append(QString::fromUtf8(S3Uri {folder.bucket, selection.key}.toBytes()));
    }
    CarriedObjects names = *this;
    names.selections = namesOf(selections);
    auto data = std::make_unique<OwnMimeData>(names);
    data->setData(mimeType(), bytes);
    data->setText(lines.join(QLatin1Char('\n')));
    return data;
}

bool CarriedObjects::areIn(const QMimeData &data)
{
    return data.hasFormat(mimeType());
}

std::optional<CarriedObjects> CarriedObjects::fromOwn(const QMimeData *data)
{
    const auto *own = qobject_cast<const OwnMimeData *>(data);
    return own ? std::optional(own->objects()) : std::nullopt;
}

std::optional<CarriedObjects> CarriedObjects::from(const QMimeData &data)
{
    if (std::optional<CarriedObjects> own = fromOwn(&data))
        return own;
    const QByteArray bytes = data.data(mimeType());
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    quint32 count = 0;
    QByteArray bucket;
    QByteArray prefix;
    CarriedObjects objects;
    in >> version >> objects.isCut >> objects.connection >> bucket >> prefix >> count;
    if (in.status() != QDataStream::Ok || version != formVersion || bucket.isEmpty())
        return std::nullopt;
    objects.folder = S3Uri {BucketName(bucket), ObjectKey(prefix)};
    for (quint32 i = 0; i < count; ++i) {
        QByteArray key;
        RemoteSelection selection;
        in >> key >> selection.isPrefix >> selection.targetName;
        if (in.status() != QDataStream::Ok || key.isEmpty())
            return std::nullopt;
        selection.key = ObjectKey(key);
        objects.selections.append(selection);
    }
    if (objects.selections.isEmpty())
        return std::nullopt;
    return objects;
}

} // namespace windlass

#include "carriedobjects.moc"
