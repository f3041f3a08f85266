#pragma once

#include <QByteArrayView>
#include <QHashFunctions>

#include <cstdlib>
#include <cstring>
#include <new>
#include <vector>

namespace deepros {

/// A tree of topic levels with a value at each node: subscriptions by filter, retained messages by name. All children of
/// all nodes stand in one hash table keyed by (parent, label), so that a node costs its label and about ninety bytes,
/// finding a child is one look-up however wide the level is, and siblings are a list. Wildcards are ordinary labels here;
/// what they mean is up to the walker. `Value` is default-constructible and answers isEmpty(). Not thread-safe.
template <typename Value>
class TopicTree
{
public:
    struct Node
    {
        Node *parent;
        Node *firstChild;
        Node *next; ///< sibling
        Node *previous; ///< sibling
        Node *bucketNext;
        Node *plus; ///< the child "+", if any
        Node *hash; ///< the child "#", if any
        quint32 hashValue;
        quint32 labelSize;
        Value value;

        const char *labelData() const { return reinterpret_cast<const char *>(this + 1); }
        QByteArrayView label() const { return {labelData(), qsizetype(labelSize)}; }
    };

    TopicTree() : m_buckets(64, nullptr), m_root(makeNode(nullptr, {}, 0)) {}
    ~TopicTree()
    {
        for (Node *node : m_buckets) {
            while (node) {
                Node *next = node->bucketNext;
                destroyNode(node);
                node = next;
            }
        }
        destroyNode(m_root);
    }
    Q_DISABLE_COPY_MOVE(TopicTree)

    Node *root() const { return m_root; }
    /// Nodes without the root.
    qsizetype nodeCount() const { return m_count; }

    Node *child(const Node *parent, QByteArrayView label) const
    {
        if (!parent->firstChild)
            return nullptr;
        const quint32 hash = hashOf(parent, label);
        for (Node *node = m_buckets[hash & (m_buckets.size() - 1)]; node; node = node->bucketNext) {
            if (node->hashValue == hash && node->parent == parent && node->labelSize == size_t(label.size())
                && std::memcmp(node->labelData(), label.data(), node->labelSize) == 0)
                return node;
        }
        return nullptr;
    }

    Node *find(QByteArrayView path) const
    {
        Node *node = m_root;
        forEachLevel(path, [&](QByteArrayView label) {
            node = child(node, label);
            return node != nullptr;
        });
        return node;
    }

    Node *ensure(QByteArrayView path)
    {
        Node *node = m_root;
        forEachLevel(path, [&](QByteArrayView label) {
            Node *next = child(node, label);
            node = next ? next : addChild(node, label);
            return true;
        });
        return node;
    }

    /// Removes `node` and its ancestors as long as they hold neither a value nor children.
    void prune(Node *node)
    {
        while (node != m_root && !node->firstChild && node->value.isEmpty()) {
            Node *parent = node->parent;
            unlink(node);
            destroyNode(node);
            node = parent;
        }
    }

    /// "a/b/c", the way from the root.
    static QByteArray pathOf(const Node *node)
    {
        qsizetype size = 0;
        for (const Node *n = node; n->parent; n = n->parent)
            size += n->labelSize + 1;
        if (size == 0)
            return {};
        QByteArray path(size - 1, Qt::Uninitialized);
        char *end = path.data() + path.size();
        for (const Node *n = node; n->parent; n = n->parent) {
            end -= n->labelSize;
            std::memcpy(end, n->labelData(), n->labelSize);
            if (n->parent->parent)
                *--end = '/';
        }
        return path;
    }

    /// Calls `visit(label)` for each level until it answers false.
    template <typename Visitor>
    static void forEachLevel(QByteArrayView path, Visitor &&visit)
    {
        const char *level = path.data();
        const char *end = level + path.size();
        for (;;) {
            const auto *slash = static_cast<const char *>(std::memchr(level, '/', size_t(end - level)));
            const char *levelEnd = slash ? slash : end;
            if (!visit(QByteArrayView(level, levelEnd - level)) || !slash)
                return;
            level = slash + 1;
        }
    }

private:
    quint32 hashOf(const Node *parent, QByteArrayView label) const
    {
        // Seeded per process: peers choose the labels and must not be able to choose the bucket.
        const size_t seed = m_seed ^ (reinterpret_cast<quintptr>(parent) >> 4);
        const size_t hash = qHashBits(label.data(), size_t(label.size()), seed);
        return quint32(hash ^ (hash >> 32));
    }

    static Node *makeNode(Node *parent, QByteArrayView label, quint32 hash)
    {
        void *memory = std::malloc(sizeof(Node) + size_t(label.size()));
        if (!memory)
            throw std::bad_alloc();
        auto *node = new (memory) Node{parent, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, hash,
                                       quint32(label.size()), Value{}};
        if (!label.isEmpty())
            std::memcpy(reinterpret_cast<char *>(node + 1), label.data(), size_t(label.size()));
        return node;
    }

    static void destroyNode(Node *node)
    {
        node->~Node();
        std::free(node);
    }

    Node *addChild(Node *parent, QByteArrayView label)
    {
        if (size_t(m_count) >= m_buckets.size())
            rehash();
        Node *node = makeNode(parent, label, hashOf(parent, label));
        Node *&bucket = m_buckets[node->hashValue & (m_buckets.size() - 1)];
        node->bucketNext = bucket;
        bucket = node;
        node->next = parent->firstChild;
        if (node->next)
            node->next->previous = node;
        parent->firstChild = node;
        if (label == QByteArrayView("+"))
            parent->plus = node;
        else if (label == QByteArrayView("#"))
            parent->hash = node;
        ++m_count;
        return node;
    }

    void unlink(Node *node)
    {
        Node **link = &m_buckets[node->hashValue & (m_buckets.size() - 1)];
        while (*link != node)
            link = &(*link)->bucketNext;
        *link = node->bucketNext;
        if (node->previous)
            node->previous->next = node->next;
        else
            node->parent->firstChild = node->next;
        if (node->next)
            node->next->previous = node->previous;
        if (node->parent->plus == node)
            node->parent->plus = nullptr;
        if (node->parent->hash == node)
            node->parent->hash = nullptr;
        --m_count;
    }

    void rehash()
    {
        std::vector<Node *> buckets(m_buckets.size() * 2, nullptr);
        for (Node *node : m_buckets) {
            while (node) {
                Node *next = node->bucketNext;
                Node *&bucket = buckets[node->hashValue & (buckets.size() - 1)];
                node->bucketNext = bucket;
                bucket = node;
                node = next;
            }
        }
        m_buckets.swap(buckets);
    }

    std::vector<Node *> m_buckets;
    Node *m_root;
    qsizetype m_count = 0;
    size_t m_seed = QHashSeed::globalSeed();
};

} // namespace deepros
