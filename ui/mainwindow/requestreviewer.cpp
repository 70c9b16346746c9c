// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/requestreviewer.h"

#include "core/s3/s3uri.h"
#include "ui/plan/planreview.h"

#include <QWidget>

namespace windlass {

RequestReviewer::RequestReviewer(TransferEngine &engine, TransferEngine::ServiceFinder findService,
    std::function<QString()> connectionInUse, QWidget &window)
    : QObject(&window), m_engine(engine), m_findService(std::move(findService)),
      m_connectionInUse(std::move(connectionInUse)), m_window(window)
{
}

Result<> RequestReviewer::findServices(TransferRequest &request, Unknown unknown) const
{
    // The journal does not store keys: without it, an object would be stored readable.
    if (request.arguments.customerKey.isMissing()
        || request.arguments.sourceCustomerKey.isMissing()) {
        const BucketName &bucket
            = request.targetBucket.isEmpty() ? request.bucket : request.targetBucket;
        return fail(ErrorKind::EncryptionKeyNeeded, S3Uri {bucket, {}}.display());
    }
    const bool isBetweenTwo = !request.targetConnection.isEmpty();
    Result<std::shared_ptr<S3Service>> service = m_findService(request.connection);
    // With two unknown connections, do not guess.
    if (!service && !isBetweenTwo && unknown == Unknown::UseOpenConnection) {
        request.connection = m_connectionInUse();
        service = m_findService(request.connection);
    }
    if (!service)
        return fail(service.error());
    request.service = *service;
    if (!isBetweenTwo)
        return {};
    const Result<std::shared_ptr<S3Service>> target = m_findService(request.targetConnection);
    if (!target)
        return fail(target.error());
    request.targetService = *target;
    return {};
}

void RequestReviewer::review(QList<TransferRequest> requests, Unknown unknown)
{
    for (TransferRequest &request : requests) {
        if (const Result<> found = findServices(request, unknown); !found) {
            emit failed(found.error());
            return;
        }
    }
    m_toReview += requests;
    if (!m_isReviewing)
        reviewNext();
}

void RequestReviewer::reviewNext()
{
    m_isReviewing = !m_toReview.isEmpty();
    if (!m_isReviewing)
        return;
    TransferRequest request = m_toReview.takeFirst();
    // The target may have changed since the decision.
    if (request.existing == ConflictPolicy::Overwrite)
        request.existing = ConflictPolicy::Ask;
    auto *review = new PlanReview(
        request, m_engine.configFor(request.connection), m_window, m_engine.planLane());
    connect(review, &PlanReview::decided, this, [this](const TransferRequest &decided) {
        emit submitted(m_engine.submit(decided), decided);
    });
    connect(review, &QObject::destroyed, this, &RequestReviewer::reviewNext);
    review->start();
}

} // namespace windlass
