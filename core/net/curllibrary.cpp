// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/curllibrary.h"

#include <QLibrary>

#include <optional>

namespace windlass {

static std::optional<CurlLibrary> load()
{
    constexpr int abi = 4; // since 2006
    QLibrary library(QStringLiteral("curl"), abi);
    CurlLibrary curl;
    bool isWhole = true;
    const auto find = [&](auto &function, const char *name) {
        function
            = reinterpret_cast<std::remove_reference_t<decltype(function)>>(library.resolve(name));
        isWhole = isWhole && function;
    };
    find(curl.globalInit, "curl_global_init");
    find(curl.easyInit, "curl_easy_init");
    find(curl.easyCleanup, "curl_easy_cleanup");
    find(curl.easySetopt, "curl_easy_setopt");
    find(curl.easyPerform, "curl_easy_perform");
    find(curl.easyStrerror, "curl_easy_strerror");
    find(curl.slistAppend, "curl_slist_append");
    find(curl.slistFreeAll, "curl_slist_free_all");
    if (!isWhole || curl.globalInit(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        return std::nullopt;
    return curl;
}

const CurlLibrary *CurlLibrary::get()
{
    static const std::optional<CurlLibrary> library = load();
    return library ? &*library : nullptr;
}

} // namespace windlass
