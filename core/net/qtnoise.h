// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace windlass {

/// Qt Network complains on standard error where a server answers and closes the connection before
/// it has read a request: "Internal problem, this method must only be called once". That is nothing
/// that anybody could mend, and the answer is read all the same. From now on this message is
/// dropped; all others go where they went. To be called once, in main().
void dropNoiseOfQtNetwork();

} // namespace windlass
