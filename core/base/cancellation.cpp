// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/cancellation.h"

namespace windlass {

CancelState::~CancelState()
{
    for (const auto &parent : m_parents) {
        QMutexLocker lock(&parent->m_mutex);
        parent->m_children.erase(this);
    }
}

void CancelState::fire()
{
    if (cancelled.exchange(true))
        return;
    emit fired();
    std::unordered_map<CancelState *, std::weak_ptr<CancelState>> children;
    {
        QMutexLocker lock(&m_mutex);
        children.swap(m_children);
    }
    for (const auto &[_, weak] : children) {
        if (const auto child = weak.lock())
            child->fire();
    }
}

void CancelState::follow(
    const std::shared_ptr<CancelState> &child, const std::shared_ptr<CancelState> &parent)
{
    child->m_parents.push_back(parent);
    {
        QMutexLocker lock(&parent->m_mutex);
        parent->m_children.insert_or_assign(child.get(), child);
    }
    if (parent->cancelled) // perhaps before the child was added to its children
        child->fire();
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
    if (parent.m_state)
        CancelState::follow(m_state, parent.m_state);
}

CancelToken CancelSource::token() const
{
    return CancelToken(m_state);
}

void CancelSource::cancel()
{
    const std::shared_ptr<CancelState> state = m_state; // a receiver may delete the source
    state->fire();
}

bool CancelSource::isCancelled() const
{
    return m_state->cancelled;
}

} // namespace windlass
