#include "support/samples.h"
#include "support/wirebytes.h"

#include <QDir>
#include <QFile>

#include <cstdio>

/// Writes every valid sample packet as a seed: plain for framing, behind its version for the parser.
int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: fuzz_seeds DIRECTORY\n");
        return 2;
    }
    const QString directory = QFile::decodeName(argv[1]);
    const auto write = [&directory](const char *target, int index, const QByteArray &bytes) {
        const QString folder = directory + QLatin1Char('/') + QLatin1String(target);
        QFile file(folder + QStringLiteral("/%1").arg(index));
        return QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    int index = 0;
    for (const auto &sample : deepros::test::samples()) {
        const QByteArray bytes = deepros::test::wire(sample.wire);
        const QByteArray version(1, char(sample.version));
        if (!write("framing", index, bytes) || !write("parser", index, version + bytes)) {
            std::fprintf(stderr, "cannot write seeds to %s\n", argv[1]);
            return 1;
        }
        ++index;
    }
    return 0;
}
