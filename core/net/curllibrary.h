// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <curl/curl.h>

// curl's macro checks types in C; here it would clash with the members below.
#undef curl_easy_setopt

namespace windlass {

/// libcurl, loaded on first use: together with the two dozen libraries that it needs, it would cost
/// every start of the program 5 MiB and 3 ms, and few runs need it. \internal
struct CurlLibrary {
    decltype(&::curl_global_init) globalInit = nullptr;
    decltype(&::curl_easy_init) easyInit = nullptr;
    decltype(&::curl_easy_cleanup) easyCleanup = nullptr;
    decltype(&::curl_easy_setopt) easySetopt = nullptr;
    decltype(&::curl_easy_perform) easyPerform = nullptr;
    decltype(&::curl_easy_strerror) easyStrerror = nullptr;
    decltype(&::curl_slist_append) slistAppend = nullptr;
    decltype(&::curl_slist_free_all) slistFreeAll = nullptr;

    /// Null if libcurl is not installed. Thread-safe.
    static const CurlLibrary *get();
};

} // namespace windlass
