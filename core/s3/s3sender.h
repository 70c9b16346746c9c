// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httptransport.h"
#include "core/s3/requestarguments.h"
#include "core/s3/requestsunderway.h"
#include "core/s3/s3service.h"

#include <QCoroTask>

namespace windlass {

/// Sends a request until an attempt gets a good response: retries by the service's policy, follows
/// redirects to other regions, corrects for a skewed clock, and signs each attempt anew. Used on
/// the thread of its transport. \internal
struct S3Sender {
    std::shared_ptr<S3Service> service;
    HttpTransport *transport = nullptr;
    CancelToken cancel;
    std::shared_ptr<Bandwidth> bandwidth; ///< null: bodies are not paced
    int attempts = 0;                     ///< 0: by the service's policy
    /// Of a transfer: waits for its turn at a server that takes only so many requests a second, and
    /// tries more often after what passes by itself.
    bool isPatient = false;
    std::shared_ptr<const RequestArguments> arguments; ///< null: none
    std::shared_ptr<RequestsUnderWay> underWay;        ///< null: nobody wants to know

    QCoro::Task<Result<HttpResponse>> send(S3Request request) const;

private:
    RetryPolicy policyAfter(ErrorKind failure) const;
    QCoro::Task<> waitForTurn() const;
    std::chrono::milliseconds now() const;
    void noteAnswer(std::chrono::milliseconds sent, const Result<HttpResponse> &judged) const;
    /// Number \a tries, from 1, of a request that was first sent at \a begun.
    QCoro::Task<Result<HttpResponse>> attempt(const S3Request &request,
        RequestsUnderWay::Request &waiting, int tries, std::chrono::milliseconds begun) const;
    std::chrono::milliseconds timeLeft(std::chrono::milliseconds begun) const;
    bool isWorthTheWait(
        std::chrono::milliseconds delay, const Error &error, std::chrono::milliseconds begun) const;
};

} // namespace windlass
