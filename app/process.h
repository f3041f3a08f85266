#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <utility>

/// What the program asks of the operating system about itself. Main thread.
namespace deepros::process {

/// Makes sure that texts are UTF-8, as Qt expects, also where no locale is set (containers, service
/// managers). Before any thread and before QCoreApplication, which would complain.
void useUtf8Locale();

/// A peer that goes away, or a file that may not grow, must be an error of one write, not the end of the program.
void ignoreWriteSignals();

/// Raises the number of files, and so of connections, that may be open to what the system allows at most.
/// Returns it.
qint64 raiseOpenFileLimit();

/// Ends the program with status 1 unless it has ended by itself before: for the case that stopping hangs.
void exitUnlessDoneWithin(std::chrono::seconds time);

/// Where the program's file is, without a slash at the end; works before there is an application object.
QString programFolder();

/// The arguments without the program's name, as bytes.
QList<QByteArray> arguments(int argc, char **argv);

/// The names and values of the environment.
QList<std::pair<QByteArray, QByteArray>> environment();

} // namespace deepros::process
