// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "relayrules.h"

namespace windlass {

Relay::Rule holdAnswers(const char *method, const char *inTarget, int passed)
{
    return [=, seen = 0](const Relay::Request &request) mutable {
        const bool isHeld = request.isFor(method, inTarget) && ++seen > passed;
        return isHeld ? Relay::Fate::hold() : Relay::Fate::pass();
    };
}

Relay::Rule cutAnswers(const char *method, const char *inTarget)
{
    return [=](const Relay::Request &request) {
        return request.isFor(method, inTarget) ? Relay::Fate::cut() : Relay::Fate::pass();
    };
}

Relay::Rule refuse(const char *method, const char *inTarget)
{
    return [=](const Relay::Request &request) {
        return request.isFor(method, inTarget) ? Relay::Fate::say("403 Forbidden",
                   "<Error><Code>AccessDenied</Code><Message>not you</Message></Error>")
                                               : Relay::Fate::pass();
    };
}

} // namespace windlass
