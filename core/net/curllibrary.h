// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <curl/curl.h>

// Its checks of types are for C; here it would be in the way of the members below.
#undef curl_easy_setopt

namespace windlass {

/// libcurl, loaded when it is asked for first: with the two dozen libraries that it brings it would
/// cost every start of the program 5 MiB and 3 ms, and few programs ever need it. \internal
struct CurlLibrary {
    decltype(&::curl_global_init) globalInit = nullptr;
    decltype(&::curl_easy_init) easyInit = nullptr;
    decltype(&::curl_easy_cleanup) easyCleanup = nullptr;
    decltype(&::curl_easy_setopt) easySetopt = nullptr;
    decltype(&::curl_easy_perform) easyPerform = nullptr;
    decltype(&::curl_easy_strerror) easyStrerror = nullptr;
    decltype(&::curl_slist_append) slistAppend = nullptr;
    decltype(&::curl_slist_free_all) slistFreeAll = nullptr;

    /// Null if there is no libcurl. Thread-safe.
    static const CurlLibrary *get();
};

} // namespace windlass
