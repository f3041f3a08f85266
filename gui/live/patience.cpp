#include "live/patience.h"

#include "desk.h"

#include <QTimer>

namespace deepros::gui {

namespace {

constexpr int patienceMs = 2000;

} // namespace

void sayIfLate(Desk &desk, const QFuture<void> &command)
{
    QTimer::singleShot(patienceMs, &desk, [&desk, command] {
        if (!command.isFinished())
            Q_EMIT desk.say(Desk::tr("No answer yet"));
    });
}

} // namespace deepros::gui
