#include "overview/welcome.h"

#include "desk.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/flowlayout.h"
#include "window/connectionlines.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace deepros::gui {

/// A line to be copied, with a name in front of it.
class Welcome::Line : public QFrame
{
public:
    Line(Desk &desk, const char *objectName, QWidget *parent)
        : QFrame(parent), m_name(new QLabel(this)), m_text(new QLabel(this)), m_copy(new QPushButton(this))
    {
        setProperty("card", true);
        setObjectName(QLatin1String(objectName));
        m_copy->setObjectName(QLatin1String(objectName) + QLatin1String("Copy"));
        m_copy->setIcon(icon(Icon::Copy));
        m_name->setProperty("role", QStringLiteral("secondary"));
        m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_text->setWordWrap(true);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(14, 8, 8, 8);
        row->setSpacing(12);
        row->addWidget(m_name);
        row->addWidget(m_text, 1);
        row->addWidget(m_copy);
        connect(m_copy, &QPushButton::clicked, this, [this, &desk] {
            QApplication::clipboard()->setText(m_text->text());
            Q_EMIT desk.say(Welcome::tr("Copied %1").arg(m_text->text()));
        });
    }

    void set(const QString &name, const QString &text)
    {
        m_name->setText(name);
        m_text->setText(text);
        m_copy->setText(Welcome::tr("Copy"));
        m_copy->setAccessibleName(Welcome::tr("Copy %1").arg(text));
        setVisible(!text.isEmpty());
    }
    void place()
    {
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        fixed.setPointSizeF(QApplication::font().pointSizeF()); // that of the system knows nothing of our text size
        m_text->setFont(fixed);
    }
    int nameWidth() const { return m_name->sizeHint().width(); }
    void setNameWidth(int width) { m_name->setMinimumWidth(width); }

private:
    QLabel *m_name;
    QLabel *m_text;
    QPushButton *m_copy;
};

Welcome::Welcome(Desk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_logo(new QLabel(this)), m_title(new QLabel(this)), m_hint(new QLabel(this)), m_warning(new QLabel(this)),
      m_remedy(new QLabel(this)), m_try(new QLabel(this)),
      m_demo(new QPushButton(this)), m_publish(new QPushButton(this)), m_skip(new QPushButton(this)), m_theme(theme)
{
    for (const char *name : {"lineMqtt", "lineWebSocket", "lineSubscribe", "linePublish"})
        m_lines.push_back(new Line(desk, name, this));
    m_demo->setObjectName(QStringLiteral("startDemo"));
    m_demo->setProperty("primary", true);
    m_publish->setObjectName(QStringLiteral("publishTest"));
    m_skip->setObjectName(QStringLiteral("skipWelcome"));
    m_hint->setProperty("role", QStringLiteral("secondary"));
    m_try->setProperty("role", QStringLiteral("title"));
    m_warning->setObjectName(QStringLiteral("welcomeWarning"));
    m_warning->setProperty("role", QStringLiteral("warn"));
    m_remedy->setProperty("role", QStringLiteral("secondary"));
    m_remedy->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel *label : {m_title, m_hint, m_warning, m_remedy, m_try})
        label->setWordWrap(true);

    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addWidget(m_logo);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addSpacing(6);
    column->addWidget(m_lines[0]);
    column->addWidget(m_lines[1]);
    column->addWidget(m_warning);
    column->addWidget(m_remedy);
    column->addSpacing(14);
    column->addWidget(m_try);
    column->addWidget(m_lines[2]);
    column->addWidget(m_lines[3]);
    column->addSpacing(6);
    auto *buttons = new FlowLayout(nullptr, 8);
    buttons->addWidget(m_demo);
    buttons->addWidget(m_publish);
    buttons->addWidget(m_skip);
    column->addLayout(buttons);
    auto *content = new QWidget(this);
    m_frame = new QWidget(content);
    m_frame->setLayout(column);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_frame, 12);
    row->addStretch(1);
    auto *middle = new QVBoxLayout(content);
    middle->addStretch(2);
    middle->addLayout(row);
    middle->addStretch(3);
    auto *area = new QScrollArea(this); // large text in a small window
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);

    connect(m_demo, &QPushButton::clicked, &desk, &Desk::demoWanted);
    connect(m_publish, &QPushButton::clicked, this, &Welcome::publishWanted);
    connect(m_skip, &QPushButton::clicked, this, &Welcome::skipped);
    connect(&theme, &Theme::changed, this, &Welcome::place);
    place();
}

void Welcome::place()
{
    QFont large = QApplication::font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_frame->setMaximumWidth(std::max(780, QFontMetrics(QApplication::font()).averageCharWidth() * 100));
    for (Line *line : m_lines)
        line->place();
    retranslate(); // as wide as their names are now
    m_logo->setPixmap(iconPixmap(Icon::Robot, 48, m_theme.tokens().accent, devicePixelRatioF()));
}

void Welcome::setListeners(const QList<ListenerInfo> &listeners)
{
    m_listeners = listeners;
    retranslate();
}

void Welcome::setWarning(const QString &text)
{
    m_warning->setText(text);
    m_warning->setVisible(!text.isEmpty());
    m_remedy->setVisible(!text.isEmpty());
}

void Welcome::retranslate()
{
    m_remedy->setText(tr("BROKER_PASSWORD_FILE names a file of users and passwords; “%1” makes one.")
                          .arg(QStringLiteral("deepros-broker passwd FILE USER")));
    const bool isRunning = !m_listeners.isEmpty();
    m_title->setText(isRunning ? tr("DeepROS is running and waits for clients") : tr("The broker is stopped"));
    m_hint->setText(isRunning ? tr("Robots and programs on this network connect to one of these addresses.")
                              : tr("“This broker” above starts it."));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_try, m_demo, m_publish})
        widget->setVisible(isRunning);
    m_try->setText(tr("Try it now, in a terminal"));
    const QString target = QStringLiteral("-h %1 -p %2").arg(connectionHost(m_listeners)).arg(connectionPort(m_listeners));
    const bool hasMqtt = connectionPort(m_listeners) != 0;
    m_lines[0]->set(tr("MQTT"), connectionUrl(m_listeners, false));
    m_lines[1]->set(tr("WebSocket"), connectionUrl(m_listeners, true));
    m_lines[2]->set(tr("Listen"), hasMqtt ? QStringLiteral("mosquitto_sub %1 -t 'ros/#' -v").arg(target) : QString());
    m_lines[3]->set(tr("Publish"), hasMqtt ? QStringLiteral("mosquitto_pub %1 -t ros/demo/hello/text -m hi").arg(target) : QString());
    int width = 0;
    for (const Line *line : m_lines)
        width = std::max(width, line->nameWidth());
    for (Line *line : m_lines)
        line->setNameWidth(width);
    m_demo->setText(tr("Start demo robots"));
    m_demo->setToolTip(tr("Three robots and a dashboard inside this program that publish over the network like any other client"));
    m_publish->setText(tr("Publish a test message"));
    m_skip->setText(tr("Show the overview"));
}

} // namespace deepros::gui
