#pragma once

#include "config/listenerspec.h"

#include <QByteArray>

#include <memory>

struct ssl_ctx_st;

namespace deepros {

/// Certificate, key and rules of TLS listeners, checked and ready: TLS 1.2 and 1.3. Immutable; connections
/// that were made from it keep what they need when it is replaced.
class TlsContext
{
public:
    /// Reads all files and judges them: certificates that are not valid now, a key that is encrypted or
    /// belongs to another certificate. Fails with everything found, one sentence each that names the file.
    /// Any thread; blocks on files.
    static Result<std::shared_ptr<const TlsContext>, QStringList> load(const TlsSettings &settings);

    ~TlsContext();
    Q_DISABLE_COPY_MOVE(TlsContext)

    ssl_ctx_st *native() const { return m_native; }
    const TlsSettings &settings() const { return m_settings; }

private:
    TlsContext(ssl_ctx_st *native, TlsSettings settings) : m_native(native), m_settings(std::move(settings))
    {}

    ssl_ctx_st *m_native;
    const TlsSettings m_settings;
};

/// Gives back what OpenSSL keeps for the calling thread. A thread that ends without it does so by itself, but perhaps only
/// when the program is ending, too, and OpenSSL is gone.
void leaveTlsOfThread();

} // namespace deepros
