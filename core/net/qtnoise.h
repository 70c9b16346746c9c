// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace windlass {

/// When a server responds and closes the connection before it has read the whole request, Qt
/// Network prints "Internal problem, this method must only be called once" on standard error.
/// Nobody can do anything about it, and the response is still read. Drops this message from now on
/// and leaves all others as they are. To be called once, in main().
void dropNoiseOfQtNetwork();

} // namespace windlass
