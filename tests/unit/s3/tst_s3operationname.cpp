// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/remedytext.h"
#include "core/s3/s3operationname.h"

#include <QTest>

using namespace windlass;

/// Every request of the client has a name, and every name has an action that permits it.
class TestS3OperationName : public QObject
{
    Q_OBJECT
private slots:
    void namesFollowTheReference_data();
    void namesFollowTheReference();
    void unknownRequestHasNoName();
};

void TestS3OperationName::namesFollowTheReference_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("bucket");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<bool>("isCopy");
    const auto row = [](const char *name, const char *method, const char *bucket, const char *key,
                         const char *query = "", bool isCopy = false) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(bucket) << QByteArray(key)
                            << QByteArray(query) << isCopy;
    };
    row("ListBuckets", "GET", "", "");
    row("HeadBucket", "HEAD", "b", "");
    row("CreateBucket", "PUT", "b", "");
    row("DeleteBucket", "DELETE", "b", "");
    row("GetBucketVersioning", "GET", "b", "", "versioning");
    row("PutBucketVersioning", "PUT", "b", "", "versioning");
    row("GetObjectLockConfiguration", "GET", "b", "", "object-lock");
    row("ListObjectVersions", "GET", "b", "", "versions");
    row("ListObjectsV2", "GET", "b", "", "list-type");
    row("ListMultipartUploads", "GET", "b", "", "uploads");
    row("DeleteObjects", "POST", "b", "", "delete");
    row("HeadObject", "HEAD", "b", "k");
    row("GetObject", "GET", "b", "k");
    row("PutObject", "PUT", "b", "k");
    row("CopyObject", "PUT", "b", "k", "", true);
    row("DeleteObject", "DELETE", "b", "k");
    row("GetObjectTagging", "GET", "b", "k", "tagging");
    row("PutObjectTagging", "PUT", "b", "k", "tagging");
    row("GetObjectAcl", "GET", "b", "k", "acl");
    row("PutObjectAcl", "PUT", "b", "k", "acl");
    row("CreateMultipartUpload", "POST", "b", "k", "uploads");
    row("UploadPart", "PUT", "b", "k", "uploadId");
    row("UploadPartCopy", "PUT", "b", "k", "uploadId", true);
    row("CompleteMultipartUpload", "POST", "b", "k", "uploadId");
    row("AbortMultipartUpload", "DELETE", "b", "k", "uploadId");
    row("ListParts", "GET", "b", "k", "uploadId");
}

void TestS3OperationName::namesFollowTheReference()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, bucket);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, query);
    QFETCH(bool, isCopy);
    S3Request request;
    request.method = method;
    request.bucket = BucketName(bucket);
    request.key = ObjectKey(key);
    if (!query.isEmpty())
        request.query.append(NameValue {query, "1"});
    if (isCopy)
        request.headers.set("x-amz-copy-source", "/b/k");
    QCOMPARE(s3OperationName(request), QByteArray(QTest::currentDataTag()));
    QVERIFY(!permissionsFor(s3OperationName(request)).isEmpty());
}

void TestS3OperationName::unknownRequestHasNoName()
{
    S3Request request;
    request.method = "POST";
    QCOMPARE(s3OperationName(request), QByteArray());
}

QTEST_GUILESS_MAIN(TestS3OperationName)
#include "tst_s3operationname.moc"
