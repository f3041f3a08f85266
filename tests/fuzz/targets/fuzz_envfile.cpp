#include "config/envfile.h"
#include "require.h"

#include <cstdint>

using namespace deepros;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView text(data, qsizetype(size));
    const EnvFile file = parseEnvFile(text, QStringLiteral("f"));
    require(file.errors.size() <= 101, "errors are bounded");
    int line = 0;
    for (const EnvEntry &entry : file.entries) {
        require(entry.line > line, "one entry a line, in order");
        line = entry.line;
        require(!entry.name.isEmpty() && !entry.name.contains('=') && !entry.name.contains(' '),
                "a name is one word");
        require(!entry.value.contains('\0'), "a value holds no NUL");
        require(entry.value.size() <= envLineMaximumSize, "a value is no longer than a line");

        // Quoted by the rules, the value comes back.
        QByteArray quoted = entry.name + "=\"";
        for (const char c : entry.value) {
            if (c == '\n')
                quoted += "\\n";
            else if (c == '\r')
                quoted += "\\r";
            else if (c == '\\' || c == '"' || c == '$')
                quoted += QByteArray("\\") + c;
            else
                quoted += c;
        }
        quoted += "\"\n";
        if (quoted.size() > envLineMaximumSize)
            continue;
        const EnvFile again = parseEnvFile(quoted, QStringLiteral("g"));
        require(again.errors.isEmpty() && again.entries.size() == 1, "a quoted value is read");
        require(again.entries[0].name == entry.name && again.entries[0].value == entry.value,
                "and is the same");
    }
    for (const QString &error : file.errors)
        require(error.startsWith(QLatin1String("f")) && !error.contains(QLatin1Char('\n')),
                "an error is one line");
    return 0;
}
