#pragma once

#include "http/apiroute.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace deepros {

class BrokerControl;
class MonitorLink;

/// What the JSON API answers: `GET /api/v1/…`. Lives in the thread of the HTTP server.
class ApiQuestions : public QObject
{
    Q_OBJECT
public:
    /// Without a question about topics for so long, the monitor no longer follows them for us.
    static constexpr std::chrono::seconds followTime{60};

    explicit ApiQuestions(BrokerControl &control);
    ~ApiQuestions() override;

    ApiRoutes routes();

private:
    using Answer = QFuture<HttpResponse>;

    Answer statistics();
    Answer clients(const HttpRequest &request);
    Answer client(const QByteArray &id);
    Answer subscriptions(const HttpRequest &request, const QByteArray &id);
    Answer topics(const HttpRequest &request);
    Answer topicSubscribers(const HttpRequest &request);
    Answer ros(const HttpRequest &request);
    Answer conflicts(const HttpRequest &request);
    Answer events(const HttpRequest &request);
    Answer bans(const HttpRequest &request);
    Answer history(const HttpRequest &request);
    Answer snapshot();

    QFuture<bool> followTopics();

    BrokerControl &m_control;
    std::unique_ptr<MonitorLink> m_link; ///< while topics are asked for
    QFuture<bool> m_following;           ///< true: the first topics are known
    QTimer m_unfollow;
};

} // namespace deepros
