// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/session.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/oddserver.h"
#include "ui/versions/archiverestoredialog.h"
#include "ui/widgets/fieldhint.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace windlass;

/// Restoring from an archive class, against a scripted server over TCP: Ceph has no archive.
class TestArchiveRestore : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void objectIsRestoredForDaysWithATier();
    void folderRestoresWhatIsArchivedOnly();
    void readableObjectIsNotAskedFor();
    void restoredObjectIsKeptLonger();
    void failureIsTold();

private:
    std::unique_ptr<ArchiveRestoreDialog> dialogFor(const QList<ArchiveRestore::Source> &sources);
    static void press(const QDialog &dialog);
    static bool says(const QDialog &dialog, const QString &text);
    OddAnswer answer(const OddRequest &request);

    std::unique_ptr<OddServer> m_server;
    std::unique_ptr<Session> m_session;
    QByteArray m_storageClass;
    QByteArray m_restoreField;
    OddAnswer m_restoreAnswer;
};

void TestArchiveRestore::init()
{
    m_session.reset();
    m_server = std::make_unique<OddServer>(
        [this](const OddRequest &request) { return answer(request); });
    m_session = std::make_unique<Session>(
        GatewayFixture::makeService(m_server->endpoint(), Credentials {"id", "secret", {}}));
    m_storageClass = "GLACIER";
    m_restoreField.clear();
    m_restoreAnswer = {};
    m_restoreAnswer.status = 202;
}

OddAnswer TestArchiveRestore::answer(const OddRequest &request)
{
    OddAnswer answer;
    if (request.is("POST", "restore"))
        return m_restoreAnswer;
    if (request.is("HEAD")) {
        answer.fields = {{"x-amz-storage-class", m_storageClass}, {"ETag", "\"e\""}};
        if (!m_restoreField.isEmpty())
            answer.fields.append({"x-amz-restore", m_restoreField});
        answer.body = "x";
        return answer;
    }
    answer.fields = {{"Content-Type", "application/xml"}};
    answer.body = "<ListBucketResult><IsTruncated>false</IsTruncated>"
                  "<Contents><Key>f/a</Key><Size>1</Size><StorageClass>GLACIER</StorageClass>"
                  "</Contents><Contents><Key>f/b</Key><Size>1</Size>"
                  "<StorageClass>STANDARD</StorageClass></Contents>"
                  "<Contents><Key>f/c</Key><Size>1</Size><StorageClass>DEEP_ARCHIVE</StorageClass>"
                  "</Contents></ListBucketResult>";
    return answer;
}

std::unique_ptr<ArchiveRestoreDialog> TestArchiveRestore::dialogFor(
    const QList<ArchiveRestore::Source> &sources)
{
    auto dialog = std::make_unique<ArchiveRestoreDialog>(
        *m_session, BucketName("bucket"), sources, QStringLiteral("“a”"));
    dialog->show();
    return dialog;
}

void TestArchiveRestore::press(const QDialog &dialog)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == QLatin1String("&Restore"))
            button->click();
    }
}

bool TestArchiveRestore::says(const QDialog &dialog, const QString &text)
{
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

void TestArchiveRestore::objectIsRestoredForDaysWithATier()
{
    const auto dialog = dialogFor({{ObjectKey("a"), false}});
    dialog->findChild<QSpinBox *>()->setValue(3);
    auto *tier = dialog->findChild<QComboBox *>();
    tier->setCurrentIndex(tier->findData(int(RestoreTier::Bulk)));
    press(*dialog);
    QTRY_VERIFY(says(*dialog, QStringLiteral("Being restored: 1.")));
    QTRY_COMPARE(m_server->count("POST", "restore"), 1);
    const QByteArray body = m_server->requests().last().body;
    QVERIFY2(body.contains("<Days>3</Days>"), body.constData());
    QVERIFY2(body.contains("<Tier>Bulk</Tier>"), body.constData());
}

void TestArchiveRestore::folderRestoresWhatIsArchivedOnly()
{
    const auto dialog = dialogFor({{ObjectKey("f/"), true}});
    press(*dialog);
    QTRY_VERIFY(says(*dialog, QStringLiteral("Being restored: 2.")));
    QVERIFY(says(*dialog, QStringLiteral("Not archived: 1.")));
    QCOMPARE(m_server->count("POST", "restore"), 2);
}

void TestArchiveRestore::readableObjectIsNotAskedFor()
{
    m_storageClass = "STANDARD";
    const auto dialog = dialogFor({{ObjectKey("a"), false}});
    press(*dialog);
    QTRY_VERIFY(says(*dialog, QStringLiteral("Not archived: 1.")));
    QCOMPARE(m_server->count("POST", "restore"), 0);
}

void TestArchiveRestore::restoredObjectIsKeptLonger()
{
    m_restoreField = "ongoing-request=\"false\", expiry-date=\"Fri, 21 Dec 2012 00:00:00 GMT\"";
    m_restoreAnswer.status = 200;
    const auto dialog = dialogFor({{ObjectKey("a"), false}});
    press(*dialog);
    QTRY_VERIFY(says(*dialog, QStringLiteral("kept longer now: 1.")));
}

void TestArchiveRestore::failureIsTold()
{
    m_restoreAnswer = OddAnswer::error(403, "AccessDenied");
    const auto dialog = dialogFor({{ObjectKey("a"), false}, {ObjectKey("b"), false}});
    press(*dialog);
    QTRY_VERIFY(says(*dialog, QStringLiteral("Failed: 2.")));
    bool isExplained = false;
    for (const FieldHint *hint : dialog->findChildren<FieldHint *>())
        isExplained = isExplained || hint->text().contains(QLatin1String("s3://bucket/a"));
    QVERIFY(isExplained);
}

QTEST_MAIN(TestArchiveRestore)
#include "tst_archiverestore.moc"
