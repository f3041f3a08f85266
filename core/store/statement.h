#pragma once

#include <sqlite3.h>

#include <QByteArray>

#include <utility>

namespace deepros {

/// A prepared SQL statement, made once and used again. Any one thread at a time.
class Statement
{
public:
    Statement() = default;
    /// On failure the statement is empty: error() of the connection says why.
    Statement(sqlite3 *database, const char *sql)
    {
        sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    }
    ~Statement() { sqlite3_finalize(m_statement); }
    Statement(Statement &&other) noexcept : m_statement(std::exchange(other.m_statement, nullptr)) {}
    Statement &operator=(Statement &&other) noexcept
    {
        std::swap(m_statement, other.m_statement);
        return *this;
    }

    bool isValid() const { return m_statement; }

    // Parameters, from 1. Bytes must stay until the statement has been run.
    Statement &bind(int index, qint64 value)
    {
        sqlite3_bind_int64(m_statement, index, value);
        return *this;
    }
    Statement &bindNull(int index)
    {
        sqlite3_bind_null(m_statement, index);
        return *this;
    }
    /// NULL when `text` is null.
    Statement &bindText(int index, const QByteArray &text)
    {
        if (text.isNull())
            return bindNull(index);
        sqlite3_bind_text(m_statement, index, text.constData(), int(text.size()), SQLITE_STATIC);
        return *this;
    }
    Statement &bindBlob(int index, const QByteArray &bytes)
    {
        sqlite3_bind_blob64(m_statement, index, bytes.constData(), sqlite3_uint64(bytes.size()),
                            SQLITE_STATIC);
        return *this;
    }

    /// SQLITE_ROW, SQLITE_DONE or an error.
    int step() { return m_statement ? sqlite3_step(m_statement) : SQLITE_ERROR; }
    void reset() { sqlite3_reset(m_statement); }
    /// Runs a statement without result: SQLITE_OK or an error. Ready to be used again afterwards.
    int run()
    {
        const int code = step();
        reset();
        return code == SQLITE_DONE || code == SQLITE_ROW ? SQLITE_OK : code;
    }

    // Columns of the row, from 0.
    qint64 integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    bool isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    /// Null when the column is NULL.
    QByteArray bytes(int column) const
    {
        if (isNull(column))
            return {};
        const void *data = sqlite3_column_blob(m_statement, column);
        const int size = sqlite3_column_bytes(m_statement, column);
        return size ? QByteArray(static_cast<const char *>(data), size) : QByteArray("");
    }
    sqlite3_stmt *handle() const { return m_statement; }

private:
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace deepros
