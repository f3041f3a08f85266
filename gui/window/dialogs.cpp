#include "window/dialogs.h"

#include "config/optionstext.h"
#include "live/livestore.h"
#include "text/format.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QSysInfo>
#include <QVBoxLayout>

namespace deepros::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(deepros::gui::Dialogs)
};

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString facts()
{
    return QStringLiteral("DeepROS MQTT Broker " DEEPROS_VERSION "\nQt %1 (%2)\n%3, %4")
        .arg(QLatin1String(qVersion()), QGuiApplication::platformName(), QSysInfo::prettyProductName(),
             QSysInfo::currentCpuArchitecture());
}

/// As large as what it holds, and scrolls where the screen is smaller: large text makes a short sheet a long one.
class Sheet final : public QScrollArea
{
public:
    explicit Sheet(QWidget *parent) : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setWidget(new QWidget(this));
    }
    QSize sizeHint() const override
    {
        const QLayout *content = widget()->layout();
        QSize hint = content->totalSizeHint();
        if (content->hasHeightForWidth())
            hint.setHeight(content->totalHeightForWidth(hint.width()));
        const QSize most = screen()->availableSize() - QSize(80, 160); // of the dialog around it
        return {std::min(hint.width() + (hint.height() > most.height() ? 16 : 0), most.width()), std::min(hint.height(), most.height())};
    }
};

/// A dialog with a column for the content, and a row of buttons that begins with a stretch and ends with Close.
struct Frame
{
    Frame(const QString &title, const char *name, QWidget *parent) : dialog(new QDialog(parent))
    {
        dialog->setObjectName(QLatin1String(name));
        dialog->setWindowTitle(title);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        auto *outer = new QVBoxLayout(dialog);
        outer->setContentsMargins(20, 20, 20, 16);
        outer->setSpacing(16);
        auto *sheet = new Sheet(dialog);
        sheet->setObjectName(QStringLiteral("sheet"));
        sheet->setAccessibleName(title);
        content = new QVBoxLayout(sheet->widget());
        content->setContentsMargins(0, 0, 0, 0);
        outer->addWidget(sheet, 1);
        outer->addLayout(buttons = new QHBoxLayout);
        content->setSpacing(10);
        buttons->addStretch();
        auto *close = new QPushButton(Words::tr("Close"), dialog);
        close->setObjectName(QStringLiteral("close"));
        close->setDefault(true);
        close->setAccessibleName(close->text());
        buttons->addWidget(close);
        QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    }

    QDialog *dialog;
    QVBoxLayout *content;
    QHBoxLayout *buttons;
};

} // namespace

void showSkippedDialog(const LiveStore &live, QWidget *parent)
{
    Frame frame(Words::tr("What the view is not showing"), "skippedDialog", parent);
    auto *rows = new QFormLayout;
    rows->setHorizontalSpacing(24);
    const auto row = [&](const QString &name, const QString &value) {
        QLabel *label = plainLabel(value, frame.dialog);
        label->setAlignment(Qt::AlignRight);
        rows->addRow(name, label);
    };
    const LiveStore::Skipped &skipped = live.skipped();
    row(Words::tr("Refreshes per second"), format::roughRate(live.refreshHz()));
    row(Words::tr("Messages left out of live lists"), format::count(qint64(skipped.tailMessages)));
    row(Words::tr("Events left out of histories"), format::count(qint64(skipped.events)));
    row(Words::tr("Seconds left out of charts"), format::count(qint64(skipped.samples)));
    frame.content->addLayout(rows);
    const auto sample = live.lastSample();
    quint64 dropped = 0;
    for (const quint64 drops : sample ? sample->counters.dropped : decltype(Counters::dropped){})
        dropped += drops;
    auto *sentence = plainLabel(Words::tr("Counters and last values are always exact. The broker itself dropped %n messages since it "
                                          "was started; the Clients page says whose and why.",
                                          nullptr, int(std::min<quint64>(dropped, INT_MAX))),
                                frame.dialog);
    sentence->setWordWrap(true);
    sentence->setMinimumWidth(420);
    frame.content->addWidget(sentence);
    frame.dialog->show();
}

void showShortcutDialog(QWidget *parent)
{
    Frame frame(Words::tr("Keyboard shortcuts"), "shortcutDialog", parent);
    auto *rows = new QFormLayout;
    rows->setHorizontalSpacing(32);
    const auto row = [&](const QKeySequence &keys, const QString &what) {
        QLabel *name = plainLabel(keys.toString(QKeySequence::NativeText), frame.dialog);
        name->setProperty("role", QStringLiteral("title"));
        rows->addRow(name, plainLabel(what, frame.dialog));
    };
    row(QKeySequence(Qt::CTRL | Qt::Key_1), Words::tr("First page; Ctrl+2 and so on for the others"));
    row(QKeySequence(Qt::Key_Space), Words::tr("Pause or continue the view"));
    row(QKeySequence(Qt::CTRL | Qt::Key_F), Words::tr("Filter of this page"));
    row(QKeySequence(Qt::Key_Escape), Words::tr("Clear the filter, close a notice"));
    row(QKeySequence(Qt::CTRL | Qt::Key_C), Words::tr("Copy the value or the selected rows"));
    row(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), Words::tr("Copy the topic or the client's name"));
    row(QKeySequence(Qt::Key_Delete), Words::tr("Disconnect clients, clear retained messages"));
    row(QKeySequence::Undo, Words::tr("Take back the last clearing or ban"));
    row(QKeySequence(Qt::Key_Asterisk), Words::tr("Expand everything below"));
    row(QKeySequence(Qt::Key_P), Words::tr("Pin a topic"));
    row(QKeySequence(Qt::CTRL | Qt::Key_R), Words::tr("Watch the rate of a ROS topic"));
    row(QKeySequence(Qt::Key_F), Words::tr("Freeze the value that is shown; fit the graph"));
    row(QKeySequence(Qt::CTRL | Qt::Key_E), Words::tr("Export a list of this page"));
    row(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), Words::tr("This page in a window of its own; Ctrl+W closes it"));
    row(QKeySequence(Qt::Key_F6), Words::tr("Next part of the window; Shift+F6 the one before"));
    row(QKeySequence(Qt::Key_F10), Words::tr("Menu bar; Alt as well"));
    row(QKeySequence(Qt::CTRL | Qt::Key_B), Words::tr("Narrow sidebar"));
    row(QKeySequence(Qt::CTRL | Qt::Key_Plus), Words::tr("Larger text; Ctrl+- smaller, Ctrl+0 normal"));
    row(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), Words::tr("Light or dark"));
    row(QKeySequence(Qt::Key_F1), Words::tr("This sheet; ? as well"));
    row(QKeySequence(Qt::CTRL | Qt::Key_Q), Words::tr("Quit"));
    frame.content->addLayout(rows);
    frame.dialog->show();
}

QString diagnostics(const LoadedConfig &loaded, const QList<ListenerInfo> &listeners, bool isRunning)
{
    QString text = facts() + QStringLiteral("\nLanguage %1, text size %2 pt\n").arg(QLocale().name()).arg(QApplication::font().pointSizeF());
    for (const QScreen *screen : QGuiApplication::screens()) {
        text += QStringLiteral("Screen %1 x %2, scale %3\n")
                    .arg(screen->geometry().width())
                    .arg(screen->geometry().height())
                    .arg(screen->devicePixelRatio());
    }
    text += isRunning ? QStringLiteral("\nBroker running\n") : QStringLiteral("\nBroker not running\n");
    for (const ListenerInfo &listener : listeners)
        text += QStringLiteral("Listener %1\n").arg(listener.url);
    return text + QStringLiteral("\nConfiguration\n") + printedConfig(loaded);
}

void disableWhileTyping(QShortcut *shortcut)
{
    QObject::connect(qApp, &QApplication::focusChanged, shortcut, [shortcut](QWidget *, QWidget *now) {
        shortcut->setEnabled(!qobject_cast<QLineEdit *>(now) && !qobject_cast<QAbstractButton *>(now)
                             && !qobject_cast<QPlainTextEdit *>(now) && !qobject_cast<QMenuBar *>(now));
    });
}

void showAboutDialog(const QString &settingsFile, const QString &diagnostics, QWidget *parent)
{
    Frame frame(Words::tr("About DeepROS"), "aboutDialog", parent);
    frame.content->addWidget(plainLabel(facts(), frame.dialog));
    auto *licences = plainLabel(Words::tr("The source of DeepROS is under the MIT licence. This window contains Qt Charts, which is under "
                                          "the GNU General Public License 3: whoever passes on the program together with its window "
                                          "does so under that licence. Qt's other parts are under the LGPL 3."),
                                frame.dialog);
    licences->setWordWrap(true);
    licences->setMinimumWidth(440);
    frame.content->addWidget(licences);
    auto *settings = plainLabel(Words::tr("Settings of the window: %1").arg(settingsFile), frame.dialog);
    settings->setProperty("role", QStringLiteral("secondary"));
    settings->setWordWrap(true);
    frame.content->addWidget(settings);
    auto *copy = new QPushButton(Words::tr("Copy diagnostic information"), frame.dialog);
    copy->setObjectName(QStringLiteral("copyDiagnostics"));
    frame.buttons->insertWidget(0, copy);
    QObject::connect(copy, &QPushButton::clicked, frame.dialog, [diagnostics] { QGuiApplication::clipboard()->setText(diagnostics); });
    frame.dialog->show();
}

} // namespace deepros::gui
