#include "decode/diff.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr qsizetype maxLines = 2'000;

/// Paths of all values that have no children, with their places; a path that stands again gets a number.
QHash<QString, qsizetype> leaves(const LexicalJson &json, QList<std::pair<QString, qsizetype>> &inOrder)
{
    QHash<QString, qsizetype> found;
    QHash<QString, int> seen;
    for (size_t i = 0; i < json.items().size(); ++i) {
        if (json.items()[i].children > 0)
            continue;
        QString path = json.path(qsizetype(i));
        if (const int times = ++seen[path]; times > 1)
            path += QStringLiteral(" (%1)").arg(times);
        found.insert(path, qsizetype(i));
        inOrder.append({path, qsizetype(i)});
    }
    return found;
}

} // namespace

QList<Difference> diffFields(const LexicalJson &before, const LexicalJson &after)
{
    QList<std::pair<QString, qsizetype>> oldOrder;
    QList<std::pair<QString, qsizetype>> newOrder;
    const auto old = leaves(before, oldOrder);
    const auto now = leaves(after, newOrder);
    const auto text = [](const LexicalJson &json, qsizetype at) { return QString::fromUtf8(json.raw(json.items()[size_t(at)])); };
    QList<Difference> differences;
    for (const auto &[path, at] : newOrder) {
        const auto was = old.constFind(path);
        if (was == old.cend())
            differences.append({Difference::Kind::Added, path, {}, text(after, at)});
        else if (before.raw(before.items()[size_t(*was)]) != after.raw(after.items()[size_t(at)]))
            differences.append({Difference::Kind::Changed, path, text(before, *was), text(after, at)});
    }
    for (const auto &[path, at] : oldOrder) {
        if (!now.contains(path))
            differences.append({Difference::Kind::Removed, path, text(before, at), {}});
    }
    return differences;
}

QList<Difference> diffLines(const QString &before, const QString &after)
{
    QList<Difference> lines;
    const QStringList a = before.split(u'\n');
    const QStringList b = after.split(u'\n');
    const auto same = [&](const QString &line) { lines.append({Difference::Kind::Same, {}, line, line}); };
    const auto removed = [&](const QString &line) { lines.append({Difference::Kind::Removed, {}, line, {}}); };
    const auto added = [&](const QString &line) { lines.append({Difference::Kind::Added, {}, {}, line}); };
    if (a.size() > maxLines || b.size() > maxLines) {
        for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
            if (i < a.size() && i < b.size() && a[i] == b[i]) {
                same(a[i]);
                continue;
            }
            if (i < a.size())
                removed(a[i]);
            if (i < b.size())
                added(b[i]);
        }
        return lines;
    }
    // Longest common part of what is between the common beginning and end.
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        same(a[head++]);
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const qsizetype rows = a.size() - head - tail;
    const qsizetype columns = b.size() - head - tail;
    std::vector<quint16> longest(size_t((rows + 1) * (columns + 1)), 0);
    const auto at = [&](qsizetype i, qsizetype j) -> quint16 & { return longest[size_t(i * (columns + 1) + j)]; };
    for (qsizetype i = rows - 1; i >= 0; --i) {
        for (qsizetype j = columns - 1; j >= 0; --j)
            at(i, j) = a[head + i] == b[head + j] ? quint16(at(i + 1, j + 1) + 1) : std::max(at(i + 1, j), at(i, j + 1));
    }
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && a[head + i] == b[head + j]) {
            same(a[head + i]);
            ++i;
            ++j;
        } else if (i < rows && (j == columns || at(i + 1, j) >= at(i, j + 1))) {
            removed(a[head + i++]);
        } else {
            added(b[head + j++]);
        }
    }
    for (qsizetype k = a.size() - tail; k < a.size(); ++k)
        same(a[k]);
    return lines;
}

} // namespace deepros::gui
