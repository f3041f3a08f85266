#pragma once

#include "guirig.h"

#include <QPushButton>
#include <QTest>

namespace deepros::test {

/// A page on screen, before a real broker.
template <typename PageType>
struct PageStage
{
    PageStage() : page(rig.context())
    {
        page.resize(1110, 720);
        page.show();
        page.activateWindow();
    }

    template <typename T>
    T *find(const char *name)
    {
        T *widget = page.template findChild<T *>(QString::fromLatin1(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    void click(const char *name)
    {
        QCoreApplication::processEvents(); // what has just been shown is laid out
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
    }

    GuiRig rig;
    PageType page;
};

} // namespace deepros::test
