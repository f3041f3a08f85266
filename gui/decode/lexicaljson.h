#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace deepros::gui {

/// JSON as it was written: the order of keys, keys that stand twice, and the digits of numbers stay what they are, because
/// nothing is ever converted. Also NaN, Infinity and -Infinity, which many programs write. A plain value; any thread.
class LexicalJson
{
public:
    enum class Type : quint8 { Object, Array, String, Number, Literal };
    static constexpr int maxDepth = 256;

    /// One value. Items stand in the order of the text: a parent right before its first child.
    struct Item
    {
        Type type{};
        qint32 parent = -1;
        qint32 next = 0; ///< behind the last item of its subtree
        qint32 place = 0; ///< among its siblings, from 0
        qint32 children = 0;
        qint32 keyAt = -1; ///< of the key with its quotes; -1: none
        qint32 keySize = 0;
        qint32 valueAt = 0;
        qint32 valueSize = 0;
    };

    /// Nothing when `text` is no JSON; `errorAt`, if given, is then the byte where it ends to be.
    static std::optional<LexicalJson> parse(const QByteArray &text, qsizetype *errorAt = nullptr);

    const std::vector<Item> &items() const { return m_items; }
    const QByteArray &text() const { return m_text; }
    /// Without quotes and escapes.
    QString key(const Item &item) const;
    /// As it stands in the text; of an object or array all of it.
    QByteArrayView raw(const Item &item) const { return QByteArrayView(m_text).sliced(item.valueAt, item.valueSize); }
    /// A number, true or false: what a curve can be drawn of.
    bool isNumeric(const Item &item) const;
    /// The way to an item: `pose.x`, `ranges[17]`, `["odd key"]`; empty for the whole.
    QString path(qsizetype item) const;
    /// The text with other white space: a line for each value, two blanks for each level.
    QByteArray pretty() const;

private:
    QByteArray m_text;
    std::vector<Item> m_items;
};

} // namespace deepros::gui
