// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/failurelist.h"

#include "core/base/csv.h"
#include "core/base/errortext.h"
#include "core/transfer/records/portabletext.h"
#include "core/transfer/request/argumentscodec.h"
#include "core/transfer/request/requestnames.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace windlass {

namespace {

struct FailureListText {
    Q_DECLARE_TR_FUNCTIONS(windlass::FailureList)
};

enum Column {
    Action,
    Connection,
    SourceBucket,
    Source,
    Version,
    Extent,
    TargetConnection,
    TargetBucket,
    TargetFolder,
    Target,
    Existing,
    Links,
    Growing,
    Options,
    Arguments,
    Reason,
    Operation,
    Code,
    HttpStatus,
    RequestId,
    Attempts,
    Time,
    Message,
    ColumnCount,
};

constexpr std::array<const char *, ColumnCount> names {"action", "connection", "sourceBucket",
    "source", "version", "extent", "targetConnection", "targetBucket", "targetFolder", "target",
    "existing", "links", "growing", "options", "arguments", "reason", "operation", "code",
    "httpStatus", "requestId", "attempts", "time", "message"};
/// Of a rule that nobody knows, for it destroys nothing.
constexpr ConflictPolicy harmlessRule = ConflictPolicy::Skip;
constexpr char everything[] = "all";
constexpr char markerOnly[] = "marker";
constexpr char asAtTheStart[] = "asAtTheStart";
constexpr char versionMember[] = "windlassFailures";
constexpr char listMember[] = "failures";

QString textOf(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QString textOf(const ObjectOptions &options)
{
    return options.isDefault() ? QString() : textOf(encodeOptions(options));
}

/// Contains no customer keys, only their MD5s.
QString textOf(const RequestArguments &arguments)
{
    return arguments.isDefault() ? QString() : textOf(encodeArguments(arguments));
}

/// Applies \a decode to \a text. Nothing if the text is invalid: the transfer would be different
/// without it.
template <typename T>
std::optional<T> decoded(const QString &text, T (*decode)(const QJsonObject &, bool &))
{
    if (text.isEmpty())
        return T();
    bool isWhole = true;
    T value = decode(QJsonDocument::fromJson(text.toUtf8()).object(), isWhole);
    return isWhole ? std::optional(std::move(value)) : std::nullopt;
}

/// Text that is never read back, made harmless for spreadsheets.
QString harmless(const QString &text)
{
    const bool looksLikeFormula
        = !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
    return looksLikeFormula ? QLatin1Char('\'') + text : text;
}

/// Absolute, because the list may be read in another folder.
QByteArray absolute(const QByteArray &path)
{
    return path.isEmpty() || path.startsWith('/')
        ? path
        : QFile::encodeName(QDir::currentPath()) + '/' + path;
}

QStringList commonFields(const FailedItem &failure)
{
    const TransferRequest &request = failure.request;
    QStringList fields(ColumnCount);
    fields[Action] = QLatin1String(transferKindNames.nameOf(request.kind));
    fields[Connection] = harmless(request.connection);
    fields[SourceBucket] = encodePortable(request.bucket.bytes());
    fields[TargetConnection] = harmless(request.targetConnection);
    fields[TargetBucket] = encodePortable(request.targetBucket.bytes());
    fields[TargetFolder] = encodePortable(absolute(request.targetFolder));
    fields[Existing] = QLatin1String(existingRuleNames.nameOf(decidedRule(request.existing)));
    if (request.kind == TransferKind::Upload)
        fields[Links] = QLatin1String(linkPolicyNames.nameOf(request.links));
    if (request.sendsGrowing)
        fields[Growing] = QLatin1String(asAtTheStart);
    fields[Options] = textOf(request.options);
    fields[Arguments] = textOf(request.arguments);
    fields[Reason] = harmless(shortDescription(failure.error));
    fields[Operation] = QString::fromLatin1(failure.error.operation);
    if (const auto &s3 = failure.error.s3) {
        fields[Code] = harmless(QString::fromUtf8(s3->code));
        fields[HttpStatus] = s3->httpStatus > 0 ? QString::number(s3->httpStatus) : QString();
        fields[RequestId] = harmless(QString::fromUtf8(s3->requestId));
    }
    if (failure.error.attempts > 0)
        fields[Attempts] = QString::number(failure.error.attempts);
    fields[Time] = QDateTime::fromMSecsSinceEpoch(failure.ended, Qt::UTC).toString(Qt::ISODate);
    fields[Message] = harmless(describe(failure.error));
    return fields;
}

/// The value of each column in a record.
using Fields = std::array<QString, ColumnCount>;

/// Whether the record is a folder without its contents: no file's name ends like this.
bool isMarker(const Fields &fields)
{
    return fields[Extent] == QLatin1String(markerOnly)
        || (fields[Extent].isEmpty() && fields[Action] == QLatin1String("upload")
            && fields[Target].endsWith(QLatin1Char('/')));
}

/// Nothing if the record is incomplete.
std::optional<TransferRequest> requestOf(const Fields &fields)
{
    const auto bytes = [&fields](Column column) { return decodePortable(fields[column]); };
    const std::optional<TransferKind> action = transferKindNames.named(fields[Action]);
    const auto source = bytes(Source);
    const auto target = bytes(Target);
    const auto sourceBucket = bytes(SourceBucket);
    const auto targetBucket = bytes(TargetBucket);
    const auto folder = bytes(TargetFolder);
    const auto version = bytes(Version);
    const auto options = decoded(fields[Options], decodeOptions);
    const auto arguments = decoded(fields[Arguments], decodeArguments);
    const bool isAll = fields[Extent] == QLatin1String(everything);
    const bool isKnown = isAll || fields[Extent].isEmpty() || isMarker(fields);
    if (!isKnown || !options || !arguments || !action || !source || !version || !target
        || !sourceBucket || !targetBucket || !folder)
        return {};
    const bool hasTarget = isAll || !target->isEmpty(); // with "all", everything may go directly
                                                        // below the target folder
    TransferRequest request;
    request.kind = *action;
    request.connection = fields[Connection];
    request.targetConnection = fields[TargetConnection];
    request.existing = existingRuleNames.named(fields[Existing]).value_or(harmlessRule);
    request.links = linkPolicyNames.named(fields[Links]).value_or(LinkPolicy::Follow);
    request.sendsGrowing = fields[Growing] == QLatin1String(asAtTheStart);
    request.options = *options;
    request.arguments = *arguments;
    request.bucket = BucketName(*sourceBucket);
    request.targetBucket = BucketName(*targetBucket);
    request.targetFolder = *folder;
    RemoteSelection remote;
    remote.key = ObjectKey(*source);
    remote.targetName = *target;
    remote.isPrefix = isAll;
    remote.versionId = VersionId(*version);
    bool isWhole = !sourceBucket->isEmpty() && (isAll || !source->isEmpty());
    switch (request.kind) {
    case TransferKind::Upload:
        isWhole = source->startsWith('/') && hasTarget && !targetBucket->isEmpty();
        request.localSources.append({*source, *target});
        return isWhole ? std::optional(request) : std::nullopt;
    case TransferKind::Download:
        isWhole = isWhole && hasTarget && folder->startsWith('/');
        break;
    case TransferKind::Copy:
    case TransferKind::Move:
        isWhole = isWhole && hasTarget && !targetBucket->isEmpty();
        break;
    case TransferKind::Delete:
        break;
    }
    request.remoteSources.append(remote);
    return isWhole ? std::optional(request) : std::nullopt;
}

/// Equal for requests that can share a batch.
QByteArray batchKey(const TransferRequest &request)
{
    QByteArray key = QByteArray::number(int(request.kind))
        + QByteArray::number(int(request.existing)) + QByteArray::number(int(request.links))
        + QByteArray::number(int(request.sendsGrowing));
    for (const QByteArray &part : {request.connection.toUtf8(), request.targetConnection.toUtf8(),
             request.bucket.bytes(), request.targetBucket.bytes(), request.targetFolder,
             textOf(request.options).toUtf8(), textOf(request.arguments).toUtf8()})
        key += '\0' + part;
    return key;
}

/// Whether the folder has contents, so that more than an empty folder would be sent.
bool isFilled(const QByteArray &path)
{
    const QFileInfo info(QFile::decodeName(path));
    const QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    return info.exists() && !(info.isDir() && QDir(info.filePath()).isEmpty(all));
}

FailureList gathered(const QList<Fields> &records)
{
    FailureList list;
    QHash<QByteArray, qsizetype> places;
    for (const Fields &record : records) {
        const std::optional<TransferRequest> request = requestOf(record);
        if (!request) {
            ++list.skipped;
            continue;
        }
        if (isMarker(record) && isFilled(request->localSources.first().path)) {
            ++list.filled;
            continue;
        }
        ++list.items;
        const QByteArray key = batchKey(*request);
        const auto place = places.constFind(key);
        if (place == places.cend()) {
            places.insert(key, list.requests.size());
            list.requests.append(*request);
        } else {
            list.requests[*place].localSources += request->localSources;
            list.requests[*place].remoteSources += request->remoteSources;
        }
    }
    return list;
}

std::optional<QList<Fields>> fromJson(const QByteArray &list)
{
    const QJsonObject json = QJsonDocument::fromJson(list).object();
    if (json[QLatin1String(versionMember)].toInt() != 1)
        return {};
    QList<Fields> records;
    const QJsonArray failures = json[QLatin1String(listMember)].toArray();
    for (const auto failure : failures) {
        Fields fields;
        for (size_t i = 0; i < names.size(); ++i)
            fields[i] = failure[QLatin1String(names[i])].toString();
        records.append(fields);
    }
    return records;
}

/// Accepts columns in any order, with others between them, as spreadsheets leave them.
std::optional<QList<Fields>> fromCsv(const QByteArray &list)
{
    const QList<QStringList> rows = parseCsv(list);
    if (rows.isEmpty())
        return {};
    std::array<qsizetype, ColumnCount> places;
    for (size_t i = 0; i < names.size(); ++i)
        places[i] = rows.first().indexOf(QLatin1String(names[i]));
    if (places[Action] < 0 || places[Source] < 0 || places[Target] < 0)
        return {};
    QList<Fields> records;
    for (qsizetype row = 1; row < rows.size(); ++row) {
        Fields fields;
        for (size_t i = 0; i < names.size(); ++i) {
            if (places[i] >= 0)
                fields[i] = rows[row].value(places[i]);
        }
        records.append(fields);
    }
    return records;
}

} // namespace

QStringList FailureListWriter::columns()
{
    QStringList columns;
    for (const char *name : names)
        columns.append(QLatin1String(name));
    return columns;
}

FailureListWriter::FailureListWriter(QIODevice &device, FailureListFormat format)
    : m_device(device), m_format(format)
{
    if (format == FailureListFormat::Csv)
        write(csvRecord(columns()));
    else
        write(QByteArray("{\"") + versionMember + "\":1,\"" + listMember + "\":[");
}

void FailureListWriter::write(const QByteArray &bytes)
{
    m_isWhole = m_isWhole && m_device.write(bytes) == bytes.size();
}

void FailureListWriter::addRecord(const QStringList &fields)
{
    const bool isFirst = m_count++ == 0;
    if (m_format == FailureListFormat::Csv) {
        write(csvRecord(fields));
        return;
    }
    QJsonObject json;
    for (size_t i = 0; i < names.size(); ++i) {
        if (!fields[qsizetype(i)].isEmpty())
            json.insert(QLatin1String(names[i]), fields[qsizetype(i)]);
    }
    write(isFirst ? "\n" : ",\n");
    write(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void FailureListWriter::add(const FailedItem &failure)
{
    QStringList fields = commonFields(failure);
    for (const LocalSelection &local : failure.request.localSources) {
        fields[Source] = encodePortable(absolute(local.path));
        fields[Extent] = failure.isWhole ? QString() : QLatin1String(everything);
        if (failure.isMarker)
            fields[Extent] = QLatin1String(markerOnly);
        fields[Target] = encodePortable(local.targetName);
        addRecord(fields);
    }
    for (const RemoteSelection &remote : failure.request.remoteSources) {
        fields[Source] = encodePortable(remote.key.bytes());
        fields[Version] = encodePortable(remote.versionId.bytes());
        fields[Extent] = remote.isPrefix ? QLatin1String(everything) : QString();
        fields[Target] = encodePortable(remote.targetName);
        addRecord(fields);
    }
    if (failure.request.localSources.isEmpty() && failure.request.remoteSources.isEmpty())
        addRecord(fields); // for people: the message says what failed
}

bool FailureListWriter::finish()
{
    if (m_format == FailureListFormat::Json)
        write("\n]}\n");
    return m_isWhole;
}

Result<FailureList> readFailureList(const QByteArray &list)
{
    const bool isJson = list.trimmed().startsWith('{');
    const std::optional<QList<Fields>> records = isJson ? fromJson(list) : fromCsv(list);
    if (!records)
        return fail(ErrorKind::InvalidInput, {},
            FailureListText::tr("it is not a list of failures that Windlass has written"));
    return gathered(*records);
}

} // namespace windlass
