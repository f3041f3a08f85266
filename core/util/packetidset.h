#pragma once

#include <QtGlobal>

#include <array>
#include <bitset>
#include <memory>

namespace deepros {

/// A set of packet identifiers (1..65535) with O(1) operations that costs eight bytes while it is empty and 128 bytes per
/// thousand neighbouring identifiers otherwise.
class PacketIdSet
{
public:
    /// False when the identifier was in the set already.
    bool insert(quint16 id)
    {
        if (!m_pages)
            m_pages = std::make_unique<Pages>();
        auto &page = m_pages->page[id >> 10];
        if (!page)
            page = std::make_unique<Page>();
        if (page->bits.test(id & 1023))
            return false;
        page->bits.set(id & 1023);
        ++page->count;
        ++m_pages->count;
        return true;
    }

    /// False when the identifier was not in the set.
    bool remove(quint16 id)
    {
        if (!contains(id))
            return false;
        auto &page = m_pages->page[id >> 10];
        page->bits.reset(id & 1023);
        if (--page->count == 0)
            page.reset();
        if (--m_pages->count == 0)
            m_pages.reset();
        return true;
    }

    bool contains(quint16 id) const
    {
        return m_pages && m_pages->page[id >> 10] && m_pages->page[id >> 10]->bits.test(id & 1023);
    }

    int size() const { return m_pages ? m_pages->count : 0; }
    void clear() { m_pages.reset(); }

    template <typename Visitor>
    void forEach(Visitor &&visit) const
    {
        for (int id = 1; m_pages && id <= 0xFFFF; ++id) {
            if (!m_pages->page[size_t(id) >> 10])
                id |= 1023;
            else if (contains(quint16(id)))
                visit(quint16(id));
        }
    }

private:
    struct Page
    {
        std::bitset<1024> bits;
        int count = 0;
    };
    struct Pages
    {
        std::array<std::unique_ptr<Page>, 64> page;
        int count = 0;
    };

    std::unique_ptr<Pages> m_pages;
};

} // namespace deepros
