#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace deepros::gui {

/// What takes long, outside the thread of the window; to be waited for with whenAnswered(). `work` owns what it reads.
template <typename T, typename Work>
QFuture<T> inPool(Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace deepros::gui
