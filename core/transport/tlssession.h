#pragma once

#include "transport/tlscontext.h"

#include <QByteArrayView>

#include <optional>

struct ssl_st;
struct bio_st;

namespace deepros {

/// Memory that the TLS connections of a thread share for what is encrypted, so that an idle one holds none.
class TlsBuffers
{
public:
    static constexpr qsizetype inputSize = 64 * 1024;

    char *input();
    QByteArray &output() { return m_output; }

    /// Handshakes are dear (a signature each): only so many steps are done in one turn of the loop, the rest
    /// waits for the next, so that those who are connected are served in between.
    bool mayShakeHands() { return m_stepsLeft-- > 0; }
    void beginTurn() { m_stepsLeft = stepsPerTurn; }

    static constexpr int stepsPerTurn = 8;

private:
    std::unique_ptr<char[]> m_input;
    QByteArray m_output;
    int m_stepsLeft = stepsPerTurn;
};

/// TLS of one connection, without its socket: encrypted bytes in, plain bytes out and the other way round.
/// Broker thread; `buffers` must outlive it.
class TlsSession
{
public:
    enum class Step { Done, NeedsMore, Failed };

    TlsSession(const TlsContext &context, TlsBuffers &buffers);
    ~TlsSession();
    Q_DISABLE_COPY_MOVE(TlsSession)

    /// Encrypted bytes that came; they must stay valid until handshake() or read() has asked for more.
    void setInput(QByteArrayView bytes) { m_input = bytes; }
    /// Goes on with the handshake. What it has to say is in output(), also when it failed.
    Step handshake();
    bool isOpen() const { return m_isOpen; }
    /// Whether the client came back with a ticket.
    bool wasResumed() const;

    /// Decrypts up to `room` bytes (> 0): their number, 0 = the peer has ended the stream, or -1 = more input
    /// is needed. Nothing: the peer breaks the rules of TLS.
    std::optional<qsizetype> read(char *out, qsizetype room);
    /// Encrypts all of it into output().
    bool write(QByteArrayView bytes);
    /// Puts the end of the stream into output().
    void writeEnd();
    QByteArray &output() { return m_buffers.output(); }

    /// What the socket did not take yet.
    QByteArray unsent;

    /// Why a step failed: words of OpenSSL for the log.
    const QByteArray &error() const { return m_error; }
    /// Who the client is by its certificate and `rule`: nothing without a certificate, empty when it names
    /// nobody.
    std::optional<QByteArray> userName(CertificateUser rule) const;

private:
    friend struct TlsInputOutput;
    void noteError();

    TlsBuffers &m_buffers;
    QByteArrayView m_input;
    ssl_st *m_native;
    QByteArray m_error;
    bool m_isOpen = false;
};

} // namespace deepros
