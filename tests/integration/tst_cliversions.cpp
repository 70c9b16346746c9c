// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "clitest.h"
#include "programs.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace windlass;

/// windlass-cli ls --versions.
class TestCliVersions : public CliTest
{
    Q_OBJECT
private slots:
    void versionsAndMarkersAreLines();
    void foldersAreNotEntered();
    void jsonTellsTheSame();
    void emptyPrefixIsAnError();

private:
    void makeVersions();
};

void TestCliVersions::makeVersions()
{
    QVERIFY_SUCCESS(runAws(m_gateway,
        {"s3api"_s, "put-bucket-versioning"_s, "--bucket"_s, QString::fromUtf8(m_bucket.bytes()),
            "--versioning-configuration"_s, "Status=Enabled"_s}));
    for (const char *body : {"one", "three"})
        m_gateway.put(m_bucket, ObjectKey("dir/a b"), body);
    QVERIFY_SUCCESS(cli({"rm"_s, uri("dir/a b")}));
}

void TestCliVersions::versionsAndMarkersAreLines()
{
    makeVersions();
    const ProgramResult result
        = cli({"ls"_s, "--versions"_s, "--recursive"_s, "--summarize"_s, uri()});
    QCOMPARE(result.exitCode, 0);
    const QByteArrayList lines = result.output.split('\n');
    QVERIFY2(lines.size() >= 3, result.output.constData());
    QVERIFY2(lines[0].contains("    deleted "), lines[0].constData());
    QVERIFY2(lines[0].endsWith(" latest dir/a b"), lines[0].constData());
    QVERIFY2(lines[1].contains("          5 "), lines[1].constData());
    QVERIFY2(lines[1].endsWith(" - dir/a b"), lines[1].constData());
    QVERIFY2(lines[2].contains("          3 "), lines[2].constData());
    QVERIFY(result.output.contains("Total Objects: 3\n   Total Size: 8"));
    // The id is one that other commands take.
    const QString id = QString::fromLatin1(lines[2].simplified().split(' ').value(3));
    QCOMPARE(cli({"cat"_s, uri("dir/a b"), "--version-id"_s, id}).output, "one");
}

void TestCliVersions::foldersAreNotEntered()
{
    makeVersions();
    QCOMPARE(cli({"ls"_s, "--versions"_s, uri()}).output.trimmed(), "PRE dir/");
    const ProgramResult inside = cli({"ls"_s, "--versions"_s, uri("dir/")});
    QCOMPARE(inside.output.count('\n'), 3);
    QVERIFY(inside.output.contains(" latest a b\n"));
}

void TestCliVersions::jsonTellsTheSame()
{
    makeVersions();
    const ProgramResult result = cli({"ls"_s, "--versions"_s, "--recursive"_s, "--json"_s, uri()});
    QList<QJsonObject> lines;
    for (const QByteArray &line : result.output.trimmed().split('\n'))
        lines.append(QJsonDocument::fromJson(line).object());
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0]["key"_s].toString(), "dir/a b"_s);
    QVERIFY(lines[0]["isDeleteMarker"_s].toBool());
    QVERIFY(lines[0]["isLatest"_s].toBool());
    QVERIFY(!lines[0].contains("size"_s));
    QCOMPARE(lines[1]["size"_s].toInt(), 5);
    QVERIFY(!lines[1]["isLatest"_s].toBool());
    QVERIFY(!lines[2]["versionId"_s].toString().isEmpty());
}

void TestCliVersions::emptyPrefixIsAnError()
{
    QCOMPARE(cli({"ls"_s, "--versions"_s, uri()}).exitCode, 0);
    QCOMPARE(cli({"ls"_s, "--versions"_s, uri("none/")}).exitCode, 1);
}

QTEST_GUILESS_MAIN(TestCliVersions)
#include "tst_cliversions.moc"
