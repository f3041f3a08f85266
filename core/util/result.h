#pragma once

#include <utility>
#include <variant>

namespace deepros {

/// Wraps the error of a Result, so that `return Error{...}` is never mistaken for a value.
template <typename E>
struct Failure
{
    E error;
};

template <typename E>
Failure(E) -> Failure<E>;

/// Either the value of an operation that succeeded or the reason why it did not. Expected failures only:
/// our own mistakes are asserted.
template <typename T, typename E>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Failure<E> failure) : m_state(std::in_place_index<1>, std::move(failure.error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const E &error() const { return std::get<1>(m_state); }

    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }

private:
    std::variant<T, E> m_state;
};

/// Result of an operation that yields nothing but its success.
template <typename E>
class [[nodiscard]] Result<void, E>
{
public:
    Result() : m_state(std::in_place_index<0>) {}
    Result(Failure<E> failure) : m_state(std::in_place_index<1>, std::move(failure.error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    const E &error() const { return std::get<1>(m_state); }

private:
    std::variant<std::monostate, E> m_state;
};

} // namespace deepros
