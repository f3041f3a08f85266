#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <functional>

namespace deepros::gui {

/// Calls `then` with the result of a question to the broker, in the thread of `context`, unless `context` has gone or the broker
/// has stopped: then `lost` is called, if given.
template <typename T, typename Then>
void whenAnswered(QFuture<T> future, QObject *context, Then then, std::function<void()> lost = {})
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then), lost = std::move(lost)] {
        watcher->deleteLater();
        if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
            then(watcher->result());
        else if (lost)
            lost();
    });
    watcher->setFuture(future);
}

} // namespace deepros::gui
