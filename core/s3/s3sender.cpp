// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/s3sender.h"

#include "core/base/errorkindnames.h"
#include "core/base/logcategories.h"
#include "core/net/requesttrace.h"
#include "core/s3/argumentname.h"
#include "core/s3/s3errors.h"
#include "core/s3/s3operationname.h"
#include "core/s3/s3uri.h"

#include <algorithm>

namespace windlass {

QCoro::Task<Result<HttpResponse>> S3Sender::attempt(const S3Request &request,
    RequestsUnderWay::Request &waiting, int tries, std::chrono::milliseconds begun) const
{
    if (request.source && !request.isBodyUnsigned) {
        const Result<> prepared = co_await request.source->prepareSha256(cancel);
        if (!prepared)
            co_return fail(prepared.error());
    }
    if (isPatient)
        co_await waitForTurn();
    const std::chrono::milliseconds sent = now();
    Result<HttpRequest> http = service->signedRequest(request);
    if (!http)
        co_return fail(http.error());
    http->cancel = cancel;
    http->bandwidth = bandwidth;
    if (underWay)
        http->moved = underWay->bytes();
    const int usualTries = policyAfter(ErrorKind::Timeout).maxAttempts;
    if (!isPatient && !request.idleTimeout) {
        // A lost answer is asked for again while there is time; a slow one gets most of it.
        const std::chrono::milliseconds left = timeLeft(begun);
        http->idleTimeout = std::min(http->idleTimeout, tries < usualTries ? left / 2 : left);
        http->crawlTimeout = std::min(http->crawlTimeout, http->idleTimeout);
    }
    waiting.noteSent(tries, usualTries);
    const RequestTrace trace(*http);
    Result<HttpResponse> response = co_await transport->send(std::move(*http));
    if (!response) {
        Error error = response.error();
        // For a connection error the subject is the host; otherwise it is the object.
        const bool aboutHost = error.kind == ErrorKind::HostNotFound
            || error.kind == ErrorKind::ConnectionRefused
            || error.kind == ErrorKind::CertificateUntrusted;
        if (!request.bucket.isEmpty() && !aboutHost && error.kind != ErrorKind::FileChanged
            && error.retryable)
            error.subject = S3Uri {request.bucket, request.key}.display();
        trace.end(nullptr, &error, {tries, policyAfter(error.kind).maxAttempts});
        co_return fail(std::move(error));
    }
    waiting.noteAnswer();
    ServerFacts &facts = service->facts();
    Result<HttpResponse> judged
        = checkResponse(*response, request, facts.marksResponses.isProven());
    if (judged && isMarked(response->headers))
        facts.marksResponses.noteProven();
    if (!judged && judged.error().kind == ErrorKind::ClockSkewed)
        judged.error().retryable = service->learnClock(response->headers);
    const Error *failure = judged ? nullptr : &judged.error();
    noteAnswer(sent, judged);
    const int most = policyAfter(failure ? failure->kind : ErrorKind::Cancelled).maxAttempts;
    trace.end(&*response, failure, {tries, most});
    co_return judged;
}

RetryPolicy S3Sender::policyAfter(ErrorKind failure) const
{
    RetryPolicy policy = service->retryPolicy();
    if (attempts > 0)
        policy.maxAttempts = attempts;
    return isPatient ? policy.forTransfers(failure, policy.maxAttempts) : policy;
}

std::chrono::milliseconds S3Sender::now() const
{
    return std::chrono::milliseconds(service->environment().clock->now().toMSecsSinceEpoch());
}

std::chrono::milliseconds S3Sender::timeLeft(std::chrono::milliseconds begun) const
{
    constexpr std::chrono::milliseconds least {1000};
    return std::max(least, service->patience() - (now() - begun));
}

/// Whether to try again after \a delay.
bool S3Sender::isWorthTheWait(
    std::chrono::milliseconds delay, const Error &error, std::chrono::milliseconds begun) const
{
    if (error.retryAfter > longestRetryAfter)
        return false;
    return isPatient || now() - begun + delay < service->patience();
}

/// Until the server is expected to take one more request.
QCoro::Task<> S3Sender::waitForTurn() const
{
    constexpr std::chrono::milliseconds atMost {250}; // the pace changes
    RequestPace &pace = service->pace();
    const RequestPace::Turn turn = pace.takeTurn(now());
    auto wait = pace.timeUntil(turn, now());
    while (wait.count() > 0 && !cancel.isCancelled()) {
        const std::chrono::milliseconds slice = std::min(wait, atMost);
        co_await service->environment().clock->sleep(slice, cancel);
        wait = pace.timeUntil(turn, now());
    }
}

void S3Sender::noteAnswer(std::chrono::milliseconds sent, const Result<HttpResponse> &judged) const
{
    const bool isRefused = !judged && judged.error().kind == ErrorKind::Throttled;
    service->pace().noteAnswer(sent, now(), isRefused);
}

/// Adds which argument was refused, under the name that people know.
static void nameArgument(Error &error, const S3Request &request)
{
    if (!error.s3)
        return;
    S3Error named = *error.s3;
    named.argument = QString::fromLatin1(refusedArgument(named, request));
    if (named.argument != error.s3->argument)
        error.s3 = std::make_shared<const S3Error>(std::move(named));
}

/// What the endpoint and the request tell about \a error.
static void addReason(Error &error, const S3Request &request, const Endpoint &endpoint)
{
    if (error.kind == ErrorKind::Redirected)
        error.subject = endpoint.display();
    if (!endpoint.isSecure() && error.s3 && error.s3->code == "HTTP 400"
        && error.s3->message.contains(QLatin1String("https"), Qt::CaseInsensitive))
        error.kind = ErrorKind::TlsExpected;
    if (error.s3 && error.s3->code == "SignatureDoesNotMatch" && endpoint.isUnusual())
        error.kind = ErrorKind::SignatureDiffers;
    nameArgument(error, request);
}

QCoro::Task<Result<HttpResponse>> S3Sender::send(S3Request request) const
{
    if (arguments) {
        if (Result<> added = arguments->addTo(request, service->endpoint().isSecure()); !added)
            co_return fail(added.error());
    }
    constexpr int maxRedirects = 3;
    int redirects = 0;
    int tokensTaken = 0;
    bool mayHaveArrived = false;
    RequestsUnderWay::Request waiting(underWay);
    std::chrono::milliseconds begun = now();
    for (int tries = 1;; ++tries) {
        const QByteArray region = service->regionOf(request.bucket);
        const std::chrono::milliseconds started = now();
        Result<HttpResponse> response = co_await attempt(request, waiting, tries, begun);
        if (response) {
            service->retryQuota().release(tokensTaken);
            response->mayHaveArrivedBefore = mayHaveArrived;
            co_return response;
        }
        // Neither a late head nor a crawling body takes so long: something came.
        if (now() - started > service->patience() * 5 / 4)
            begun = now();
        Error error = response.error();
        error.operation = s3OperationName(request);
        error.attempts = tries;
        error.mayHaveArrivedBefore = mayHaveArrived;
        if (cancel.isCancelled())
            co_return fail(ErrorKind::Cancelled, error.subject);
        addReason(error, request, service->endpoint());
        mayHaveArrived = mayHaveArrived || isOutcomeUnknown(error);
        if (error.kind == ErrorKind::WrongRegion && error.s3 && redirects < maxRedirects
            && service->learnRegion(request.bucket, error.s3->region, region)) {
            ++redirects;
            --tries; // a redirect is not a failed attempt
            continue;
        }
        // AWS names the region in every refusal of a HEAD, even if the request went to that region.
        if (error.s3 && error.s3->code == "HTTP 400" && error.s3->region == region)
            error.kind = ErrorKind::Refused;
        const RetryPolicy policy = policyAfter(error.kind);
        if (!error.retryable || tries >= policy.maxAttempts)
            co_return fail(error);
        if (!request.isRepeatable && isOutcomeUnknown(error))
            co_return fail(error);
        const S3Service::Environment &environment = service->environment();
        const std::chrono::milliseconds delay = error.kind == ErrorKind::ClockSkewed
            ? std::chrono::milliseconds(0)
            : policy.delay(tries, environment.random(), error);
        if (!isWorthTheWait(delay, error, begun))
            co_return fail(error);
        // The pace spares a server that refuses; the quota would give objects up instead.
        if (!isPatient || error.kind != ErrorKind::Throttled) {
            const std::optional<int> taken = service->retryQuota().acquire(error);
            if (!taken)
                co_return fail(error);
            tokensTaken = *taken;
        }
        if (error.retryAfter.count() > 0)
            waiting.notePause(environment.clock->now().addMSecs(delay.count()));
        qCInfo(logS3, "%s is sent again in %lld ms, after %s", error.operation.constData(),
            static_cast<long long>(delay.count()), errorKindName(error.kind));
        co_await environment.clock->sleep(delay, cancel);
    }
}

} // namespace windlass
