// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/cancellation.h"

namespace windlass {

static void fire(const std::shared_ptr<CancelState> &state)
{
    if (!state->cancelled.exchange(true))
        emit state->fired();
}

CancelToken::CancelToken(std::shared_ptr<CancelState> state) : m_state(std::move(state)) { }

bool CancelToken::isCancelled() const
{
    return m_state && m_state->cancelled;
}

CancelSource::CancelSource() : m_state(std::make_shared<CancelState>()) { }

CancelSource::CancelSource(const CancelToken &parent) : CancelSource()
{
    follow(parent);
}

void CancelSource::follow(const CancelToken &parent)
{
    if (!parent.m_state)
        return;
    m_state->parents.push_back(parent.m_state);
    // Direct, because neither object needs an event loop of its own: firing is thread-safe. The
    // weak pointer, because the last token of the child may go while the parent fires.
    QObject::connect(
        parent.m_state.get(), &CancelState::fired, m_state.get(),
        [weak = std::weak_ptr(m_state)] {
            if (const auto state = weak.lock())
                fire(state);
        },
        Qt::DirectConnection);
    if (parent.m_state->cancelled)
        fire(m_state);
}

CancelToken CancelSource::token() const
{
    return CancelToken(m_state);
}

void CancelSource::cancel()
{
    fire(m_state);
}

bool CancelSource::isCancelled() const
{
    return m_state->cancelled;
}

} // namespace windlass
