// Only in a build with ThreadSanitizer. The Qt of a distribution is not instrumented, so ThreadSanitizer does
// not see that a queued functor, a QFuture, a QSemaphore or the end of a QThread puts what one thread did before what
// another does after: every value handed over looks like a race. Here our own calls of these functions are
// told to it and then go on to Qt's. Nothing is silenced: what two threads share without such a hand-over is
// still reported.
#if defined(__SANITIZE_THREAD__)
#define DEEPROS_TSAN 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define DEEPROS_TSAN 1
#endif
#endif

#ifdef DEEPROS_TSAN

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

#include <functional>
#include <utility>

#include <QDeadlineTimer>
#include <QFutureInterface>
#include <QObject>
#include <QSemaphore>
#include <QThread>

namespace {

/// Qt's function of that mangled name.
template <typename Function>
Function *qtFunction(const char *name)
{
    void *found = dlsym(RTLD_NEXT, name);
    Q_ASSERT_X(found, "qtFunction", name);
    return reinterpret_cast<Function *>(found);
}

} // namespace

void QSemaphore::release(int n)
{
    static auto *const original = qtFunction<void(QSemaphore *, int)>("_ZN10QSemaphore7releaseEi");
    __tsan_release(this);
    original(this, n);
}

void QSemaphore::acquire(int n)
{
    static auto *const original = qtFunction<void(QSemaphore *, int)>("_ZN10QSemaphore7acquireEi");
    original(this, n);
    __tsan_acquire(this);
}

bool QSemaphore::tryAcquire(int n)
{
    static auto *const original = qtFunction<bool(QSemaphore *, int)>("_ZN10QSemaphore10tryAcquireEi");
    const bool done = original(this, n);
    __tsan_acquire(this);
    return done;
}

bool QSemaphore::tryAcquire(int n, int timeout)
{
    static auto *const original = qtFunction<bool(QSemaphore *, int, int)>("_ZN10QSemaphore10tryAcquireEii");
    const bool done = original(this, n, timeout);
    __tsan_acquire(this);
    return done;
}

void QThread::quit()
{
    static auto *const original = qtFunction<void(QThread *)>("_ZN7QThread4quitEv");
    __tsan_release(this);
    original(this);
}

bool QThread::wait(QDeadlineTimer deadline)
{
    static auto *const original =
        qtFunction<bool(QThread *, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool ended = original(this, deadline);
    __tsan_acquire(this);
    return ended;
}

// A future's result goes from who reports it to who waits for it, and in the end to who lets go of it last.

void QFutureInterfaceBase::reportResultsReady(int begin, int end)
{
    static auto *const original = qtFunction<void(QFutureInterfaceBase *, int, int)>(
        "_ZN20QFutureInterfaceBase18reportResultsReadyEii");
    __tsan_release(&mutex());
    original(this, begin, end);
}

void QFutureInterfaceBase::waitForResult(int index)
{
    static auto *const original =
        qtFunction<void(QFutureInterfaceBase *, int)>("_ZN20QFutureInterfaceBase13waitForResultEi");
    original(this, index);
    __tsan_acquire(&mutex());
}

bool QFutureInterfaceBase::derefT() const noexcept
{
    static auto *const original =
        qtFunction<bool(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase6derefTEv");
    __tsan_release(&mutex());
    const bool shared = original(this);
    __tsan_acquire(&mutex());
    return shared;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0) // later versions have other signatures

// What is to be done with a result is left by who waits and run by who reports.

namespace {

using Continuation = std::function<void(const QFutureInterfaceBase &)>;

/// Only a pointer, which std::function keeps in itself: nothing is read from the other thread's memory before it is
/// acquired. A continuation runs once; one that never does is leaked.
Continuation handedOver(Continuation continuation)
{
    auto *left = new Continuation(std::move(continuation));
    __tsan_release(left);
    return [left](const QFutureInterfaceBase &future) {
        __tsan_acquire(left);
        (*left)(future);
        delete left;
    };
}

} // namespace

void QFutureInterfaceBase::setContinuation(Continuation func)
{
    static auto *const original = qtFunction<void(QFutureInterfaceBase *, Continuation)>(
        "_ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EE");
    original(this, handedOver(std::move(func)));
}

void QFutureInterfaceBase::setContinuation(Continuation func, QFutureInterfaceBasePrivate *continuationFutureData)
{
    static auto *const original =
        qtFunction<void(QFutureInterfaceBase *, Continuation, QFutureInterfaceBasePrivate *)>(
            "_ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate");
    original(this, handedOver(std::move(func)), continuationFutureData);
}

namespace {

/// Stands for the functor of a QMetaObject::invokeMethod() and tells when it changes threads.
class Handover final : public QtPrivate::QSlotObjectBase
{
public:
    explicit Handover(QtPrivate::QSlotObjectBase *inner) : QSlotObjectBase(&Handover::act), m_inner(inner) {}

private:
    static void act(int which, QSlotObjectBase *base, QObject *receiver, void **arguments, bool *)
    {
        __tsan_acquire(base);
        auto *self = static_cast<Handover *>(base);
        if (which == Call) {
            self->m_inner->call(receiver, arguments);
            __tsan_release(base);
        } else if (which == Destroy) {
            self->m_inner->destroyIfLastRef();
            delete self;
        }
    }

    QtPrivate::QSlotObjectBase *const m_inner; // ours: its only reference
};

} // namespace

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   void *result)
{
    static auto *const original = qtFunction<bool(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType,
                                                  void *)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    auto *handover = new Handover(slot);
    __tsan_release(static_cast<QtPrivate::QSlotObjectBase *>(handover));
    return original(object, handover, type, result);
}

#endif
#endif
