// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "largefiletest.h"

#include <QTest>

namespace windlass {

void LargeFileTest::init()
{
    TransferTest::init();
    m_content = patternBytes(partSize * partCount);
    m_tree->addFile("big.bin", m_content);
}

TransferRequest LargeFileTest::upload() const
{
    TransferRequest request
        = TransferRequest::upload(m_service, {{m_tree->path("big.bin"), "big.bin"}}, m_bucket, {});
    request.connection = connectionId;
    return request;
}

TransferRequest LargeFileTest::download() const
{
    RemoteSelection selection;
    selection.key = ObjectKey("big.bin");
    selection.targetName = "big.bin";
    TransferRequest request
        = TransferRequest::download(m_service, m_bucket, {selection}, m_tree->path("to"));
    request.connection = connectionId;
    return request;
}

bool LargeFileTest::isStored()
{
    return m_gateway.get(m_bucket, ObjectKey("big.bin")).value_or("") == m_content;
}

BatchId LargeFileTest::submitAndHold(
    TransferProbe &probe, const TransferRequest &request, int parts)
{
    const bool isUpload = request.kind == TransferKind::Upload;
    const int before = partsInJournal();
    m_relay->setRule(
        isUpload ? holdAnswers("PUT", "partNumber", parts) : holdAnswers("GET", "big.bin", parts));
    const BatchId batch = probe.engine().submit(request);
    const bool isHeld = TransferProbe::waitUntil(
        [&] { return m_relay->held() == partCount - parts && partsInJournal() == before + parts; });
    if (!isHeld)
        QTest::qFail("the parts did not come", __FILE__, __LINE__);
    return batch;
}

void LargeFileTest::cutOff(const TransferRequest &request, int parts)
{
    auto probe = start();
    submitAndHold(*probe, request, parts);
    endProgram(std::move(probe));
}

void LargeFileTest::cutOffAt(const char *method, const char *inTarget, int held)
{
    auto probe = start();
    m_relay->setRule(holdAnswers(method, inTarget));
    probe->engine().submit(upload());
    QVERIFY(TransferProbe::waitUntil([&] { return m_relay->held() == held; }));
    endProgram(std::move(probe));
}

void LargeFileTest::endProgram(std::unique_ptr<TransferProbe> probe)
{
    probe->destroyEngine();
    m_journal.reset();
    passEverything();
}

int LargeFileTest::partsInJournal() const
{
    return numberInJournal(QStringLiteral("SELECT (SELECT count(*) FROM upload_part) "
                                          "+ (SELECT count(*) FROM %1)")
                               .arg(QLatin1String(wholeDownloadParts)));
}

TransferProbe::Outcome LargeFileTest::runAgain(const TransferRequest &request)
{
    const auto probe = start();
    const TransferProbe::Outcome outcome = probe->runOrResume(request);
    if (!probe->contradictions().isEmpty())
        QTest::qFail(probe->contradictions().constData(), __FILE__, __LINE__);
    return outcome;
}

} // namespace windlass
