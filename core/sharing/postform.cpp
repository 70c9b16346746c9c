// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/postform.h"

#include "core/base/humantext.h"
#include "core/net/fieldsyntax.h"
#include "core/sharing/linksigning.h"
#include "core/sharing/sharingchecks.h"
#include "core/sharing/sharingtext.h"

#include <algorithm>

namespace windlass {

namespace {

/// Fields that follow from other things, or are signed by name.
bool isReserved(const QByteArray &field)
{
    static const QByteArrayList names {"key", "file", "bucket", "policy", "x-amz-algorithm",
        "x-amz-credential", "x-amz-date", "x-amz-security-token", "x-amz-signature",
        "success_action_redirect", "success_action_status"};
    return names.contains(field.toLower());
}

Result<> checkFields(const PostFormOptions &options)
{
    for (const auto &[name, value] : options.fields) {
        if (!isFieldName(name) || !isFieldValue(value))
            return fail(ErrorKind::InvalidInput, displayText(name + '=' + value),
                SharingText::tr("a form cannot contain such a field"));
        if (isReserved(name))
            return fail(ErrorKind::InvalidInput, displayText(name),
                SharingText::tr("this field is set by the rest of the form"));
        if (options.typePrefix && name.toLower() == "content-type")
            return fail(ErrorKind::InvalidInput, displayText(name),
                SharingText::tr("choose either each file's own type or one type for all"));
    }
    return {};
}

Result<> checkSizes(const PostFormOptions &options)
{
    const qint64 largest = options.largest.value_or(longestPost);
    const QString range = QStringLiteral("%1…%2").arg(options.smallest).arg(largest);
    if (options.smallest < 0 || options.smallest > largest)
        return fail(
            ErrorKind::InvalidInput, range, SharingText::tr("this is not a valid file size"));
    if (largest > longestPost)
        return fail(ErrorKind::InvalidInput, range,
            SharingText::tr("S3 accepts at most 5 GiB per form upload"));
    return {};
}

Result<> checkAnswer(const PostFormOptions &options)
{
    const QUrl target = QUrl::fromEncoded(options.redirect, QUrl::StrictMode);
    const bool isWeb
        = target.scheme() == QLatin1String("http") || target.scheme() == QLatin1String("https");
    if (!options.redirect.isEmpty() && (!target.isValid() || !isWeb || target.host().isEmpty()))
        return fail(ErrorKind::InvalidInput, displayText(options.redirect),
            SharingText::tr("the redirect must be an http or https address"));
    if (options.status != 0 && options.status != 200 && options.status != 201
        && options.status != 204)
        return fail(ErrorKind::InvalidInput, QString::number(options.status),
            SharingText::tr("the status must be 200, 201 or 204"));
    if (!options.redirect.isEmpty() && options.status != 0)
        return fail(ErrorKind::InvalidInput, displayText(options.redirect),
            SharingText::tr("a redirect and a status exclude each other"));
    return {};
}

/// All fields except the key and the signature.
NameValues plainFields(const PostFormOptions &options)
{
    NameValues fields = options.fields;
    if (!options.redirect.isEmpty())
        fields.append(NameValue {"success_action_redirect", options.redirect});
    if (options.status != 0)
        fields.append(NameValue {"success_action_status", QByteArray::number(options.status)});
    return fields;
}

/// In boto3's order: the caller's own, the bucket, the key, the signature's.
QByteArrayList conditionsOf(const PostFormOptions &options, const BucketName &bucket,
    const ObjectKey &key, const NameValues &fields, const NameValues &signature)
{
    QByteArrayList conditions;
    const auto add
        = [&conditions](const PostCondition &condition) { conditions.append(condition.json()); };
    for (const auto &[name, value] : fields)
        add(PostCondition::equals(name, value));
    for (const PostCondition &condition : options.conditions)
        add(condition);
    if (options.typePrefix)
        add(PostCondition::startsWith("Content-Type", *options.typePrefix));
    if (options.smallest > 0 || options.largest)
        add(PostCondition::sizeRange(options.smallest, options.largest.value_or(longestPost)));
    add(PostCondition::equals("bucket", bucket.bytes()));
    const qsizetype variable = key.bytes().indexOf(PostForm::fileNameVariable);
    add(variable < 0 ? PostCondition::equals("key", key.bytes())
                     : PostCondition::startsWith("key", key.bytes().left(variable)));
    for (const auto &[name, value] : signature)
        add(PostCondition::equals(name, value));
    return conditions;
}

Result<> check(const BucketName &bucket, const ObjectKey &key, const PostFormOptions &options)
{
    if (Result<> checked = checkObject(bucket, key); !checked)
        return checked;
    if (Result<> checked = checkFields(options); !checked)
        return checked;
    if (Result<> checked = checkSizes(options); !checked)
        return checked;
    return checkAnswer(options);
}

} // namespace

Result<NameValues> parseFormFields(const QStringList &texts)
{
    NameValues fields;
    for (const QString &text : texts) {
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        if (equals < 1)
            return fail(ErrorKind::InvalidInput, text, SharingText::tr("NAME=VALUE is needed"));
        fields.append(NameValue {text.left(equals).toUtf8(), text.mid(equals + 1).toUtf8()});
    }
    return fields;
}

Result<PostForm> makePostForm(const S3Service &service, const BucketName &bucket,
    const ObjectKey &key, const PostFormOptions &options)
{
    if (Result<> checked = check(bucket, key, options); !checked)
        return fail(checked.error());
    const Result<LinkSigning> signing
        = LinkSigning::of(service, bucket, options.host, options.expires);
    if (!signing)
        return fail(signing.error());
    const EffectiveExpiry &expiry = signing->expiry;
    const Result<QUrl> url = service.plainUrl(bucket, signing->endpoint);
    if (!url)
        return fail(url.error());

    const QByteArray region = service.regionOf(bucket);
    const NameValues signature
        = SigV4Signer::policyFields(signing->credentials, signing->now, region);
    const NameValues fields = plainFields(options);
    const QByteArray end
        = signing->now.addSecs(expiry.signedSpan.count()).toUTC().toString(Qt::ISODate).toLatin1();
    PostForm form;
    form.url = *url;
    form.policy = "{\"expiration\": " + PostCondition::quoted(end) + ", \"conditions\": ["
        + conditionsOf(options, bucket, key, fields, signature).join(", ") + "]}";
    const QByteArray encoded = form.policy.toBase64();
    form.fields = fields;
    form.fields.append(NameValue {"key", key.bytes()});
    form.fields += signature;
    form.fields.append(NameValue {"policy", encoded});
    form.fields.append(NameValue {"x-amz-signature",
        service.signer().signPolicy(encoded, signing->credentials, signing->now, region)});
    form.expiresAt = expiry.moment;
    form.limit = expiry.limit;
    form.mayEndEarlier = expiry.mayEndEarlier;
    form.bucket = bucket;
    form.key = key;
    form.smallest = options.smallest;
    form.largest = options.largest;
    form.typePrefix = options.typePrefix;
    return form;
}

} // namespace windlass
