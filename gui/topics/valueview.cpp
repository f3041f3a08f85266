#include "topics/valueview.h"

#include "live/answer.h"
#include "text/format.h"
#include "theme/theme.h"
#include "topics/fieldmodel.h"
#include "topics/hexview.h"
#include "topics/inpool.h"
#include "widgets/flowlayout.h"
#include "widgets/rowdelegate.h"

#include <QBuffer>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QImageReader>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace deepros::gui {

namespace {

constexpr qsizetype firstBytes = 64'000; ///< of a large payload, and what is dealt with at once
constexpr qsizetype maxFieldBytes = 1'000'000; ///< larger ones are text only
constexpr qsizetype maxTextBytes = 16'000'000;
constexpr qsizetype longLine = 400; ///< characters; longer ones are wrapped
constexpr qsizetype chunkCharacters = 32 * 1024; ///< of a long text, per turn
constexpr int maxImageMegabytes = 128;
constexpr int expandedDepth = 2;

QFont monospace()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QGuiApplication::font().pointSizeF());
    return font;
}

QString numbersText(const QByteArray &payload)
{
    QString text;
    for (const NumberRow &row : numberRows(payload)) {
        if (row.littleEndian.isEmpty())
            continue;
        text += row.littleEndian == row.bigEndian
            ? QStringLiteral("%1  %2\n").arg(row.type.leftJustified(7), row.littleEndian)
            : QStringLiteral("%1  LE  %2\n         BE  %3\n").arg(row.type.leftJustified(7), row.littleEndian, row.bigEndian);
    }
    return text;
}

} // namespace

ValueView::ValueView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_reading(new QComboBox(this)), m_scope(new QComboBox(this)),
      m_asFields(new QPushButton(this)), m_asText(new QPushButton(this)), m_banner(new QWidget(this)), m_bannerText(new QLabel(this)),
      m_loadAll(new QPushButton(this)), m_save(new QPushButton(this)), m_stack(new QStackedWidget(this)),
      m_fieldView(new QTreeView(this)), m_fields(new FieldModel(this)), m_text(new QPlainTextEdit(this)),
      m_hex(new HexView(theme, this)), m_imageArea(new QScrollArea(this)), m_image(new QLabel(this)), m_note(new QLabel(this)),
      m_appendTimer(new QTimer(this))
{
    m_reading->setObjectName(QStringLiteral("valueReading"));
    m_reading->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (int i = 0; i < int(Reading::Count); ++i)
        m_reading->addItem(nameOf(Reading(i)), i);
    for (QPushButton *chip : {m_asFields, m_asText}) {
        chip->setProperty("chip", true);
        chip->setCheckable(true);
        chip->setAutoExclusive(true);
    }
    m_asFields->setObjectName(QStringLiteral("valueAsFields"));
    m_asText->setObjectName(QStringLiteral("valueAsText"));
    m_asFields->setChecked(true);
    m_loadAll->setObjectName(QStringLiteral("valueLoadAll"));
    m_save->setObjectName(QStringLiteral("valueSave"));

    auto *readings = new FlowLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_reading, m_asFields, m_asText})
        readings->addWidget(widget);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addLayout(readings, 1);
    bar->addWidget(m_save, 0, Qt::AlignTop);
    m_scope->setObjectName(QStringLiteral("valueScope"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a path may be longer than the panel is wide
    m_scope->hide();

    auto *bannerRow = new QHBoxLayout(m_banner);
    bannerRow->setContentsMargins(0, 0, 0, 0);
    m_bannerText->setProperty("role", QStringLiteral("warn"));
    m_bannerText->setObjectName(QStringLiteral("valueBanner"));
    m_bannerText->setWordWrap(true);
    bannerRow->addWidget(m_bannerText, 1);
    bannerRow->addWidget(m_loadAll);

    m_fieldView->setObjectName(QStringLiteral("valueFields"));
    m_fieldView->setModel(m_fields);
    m_fieldView->setItemDelegate(new RowDelegate(theme, m_fieldView));
    m_fieldView->setUniformRowHeights(true);
    m_fieldView->setTabKeyNavigation(false);
    m_fieldView->setDragEnabled(true);
    m_fieldView->setContextMenuPolicy(Qt::CustomContextMenu);
    m_fieldView->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_fieldView->header()->setMinimumSectionSize(28);
    m_fieldView->header()->setStretchLastSection(false);
    m_fieldView->header()->setSectionResizeMode(FieldModel::Value, QHeaderView::Stretch);
    m_fieldView->header()->resizeSection(FieldModel::Name, 180);
    m_fieldView->header()->resizeSection(FieldModel::Plot, 32);
    m_fieldView->viewport()->installEventFilter(this);
    m_text->setObjectName(QStringLiteral("valueText"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(monospace());
    m_text->setTabChangesFocus(true);
    m_text->viewport()->installEventFilter(this);
    m_hex->setObjectName(QStringLiteral("valueHex"));
    m_hex->viewport()->installEventFilter(this);
    m_imageArea->setObjectName(QStringLiteral("valueImage"));
    m_imageArea->setWidget(m_image);
    m_imageArea->setFrameShape(QFrame::NoFrame);
    m_imageArea->setBackgroundRole(QPalette::Base);
    m_imageArea->setAlignment(Qt::AlignCenter);
    for (QWidget *view : std::initializer_list<QWidget *>{m_fieldView, m_text, m_hex, m_imageArea})
        m_stack->addWidget(view);

    m_note->setProperty("role", QStringLiteral("secondary"));
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setObjectName(QStringLiteral("valueNote"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(bar);
    layout->addWidget(m_scope);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
    m_banner->hide();
    m_note->hide();

    connect(m_reading, &QComboBox::activated, this, [this] {
        render();
        Q_EMIT readingChosen(reading());
    });
    connect(m_scope, &QComboBox::activated, this, [this] { Q_EMIT scopeChosen(m_scope->currentData().toByteArray()); });
    connect(m_asFields, &QPushButton::clicked, this, &ValueView::render);
    connect(m_asText, &QPushButton::clicked, this, &ValueView::render);
    connect(m_loadAll, &QPushButton::clicked, this, [this] {
        m_loadsAll = true;
        render();
    });
    connect(m_save, &QPushButton::clicked, this, &ValueView::saveWanted);
    connect(m_hex, &HexView::selectionChanged, this, [this](const QString &text) {
        m_note->setText(text);
        m_note->setVisible(!text.isEmpty());
    });
    connect(&theme, &Theme::changed, this, [this] { m_text->setFont(monospace()); });
    m_appendTimer->setInterval(0);
    connect(m_appendTimer, &QTimer::timeout, this, &ValueView::appendRest);
}

QString ValueView::nameOf(Reading reading)
{
    switch (reading) {
    case Reading::Auto:
        return tr("Automatic");
    case Reading::Json:
        return QStringLiteral("JSON");
    case Reading::Text:
        return tr("Text");
    case Reading::Hex:
        return tr("Bytes in hex");
    case Reading::Base64:
        return QStringLiteral("Base64");
    case Reading::Numbers:
        return tr("Numbers");
    case Reading::Cbor:
        return QStringLiteral("CBOR");
    case Reading::MessagePack:
        return QStringLiteral("MessagePack");
    case Reading::Image:
        return tr("Image");
    case Reading::Count:
        break;
    }
    return {};
}

Reading ValueView::reading() const
{
    return Reading(m_reading->currentData().toInt());
}

void ValueView::setReading(Reading reading)
{
    m_reading->setCurrentIndex(m_reading->findData(int(reading)));
    render();
}

void ValueView::setScopes(const QList<QByteArray> &filters, const QByteArray &chosen)
{
    m_scope->clear();
    for (const QByteArray &filter : filters)
        m_scope->addItem(QString(), filter);
    if (!filters.isEmpty() && !filters.contains(chosen))
        m_scope->addItem(QString(), chosen);
    m_scope->setCurrentIndex(m_scope->findData(chosen));
    m_scope->setVisible(!filters.isEmpty());
    nameScopes();
}

void ValueView::nameScopes()
{
    for (int i = 0; i < m_scope->count(); ++i)
        m_scope->setItemText(i, i == 0 ? tr("Read only this topic so")
                                       : tr("Read so: %1").arg(format::oneLine(m_scope->itemData(i).toByteArray(), 1024)));
}

void ValueView::setValue(const QByteArray &topic, const QByteArray &payload, qint64 size)
{
    if (topic != m_topic)
        m_loadsAll = false;
    m_topic = topic;
    m_payload = payload;
    m_size = size;
    render();
}

void ValueView::setSkipped(qsizetype bytes)
{
    if (bytes == std::exchange(m_skipped, bytes) || m_topic.isEmpty())
        return;
    render();
}

void ValueView::clear()
{
    m_skipped = 0;
    ++m_generation;
    m_appendTimer->stop();
    m_topic.clear();
    m_payload.clear();
    m_size = 0;
    m_text->setPlaceholderText({});
    m_fields->clear();
    m_text->clear();
    m_hex->setBytes({});
    m_banner->hide();
    m_note->hide();
}

bool ValueView::isWhole() const
{
    return m_payload.size() == m_size;
}

bool ValueView::isBusy() const
{
    if (m_mouseIsDown)
        return true;
    return (m_stack->currentWidget() == m_text && m_text->textCursor().hasSelection())
        || (m_stack->currentWidget() == m_hex && m_hex->hasSelection());
}

QString ValueView::currentField() const
{
    return m_stack->currentWidget() == m_fieldView ? m_fields->pathOf(m_fieldView->currentIndex()) : QString();
}

void ValueView::focusValue()
{
    m_stack->currentWidget()->setFocus();
}

bool ValueView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress)
        m_mouseIsDown = true;
    else if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::Hide)
        m_mouseIsDown = false;
    return QWidget::eventFilter(watched, event);
}

void ValueView::render()
{
    ++m_generation;
    m_appendTimer->stop();
    m_rest.clear();
    m_banner->hide();
    m_save->setEnabled(!m_topic.isEmpty() && isWhole());
    const qsizetype limit = m_loadsAll ? maxTextBytes : firstBytes;
    Reading reading = this->reading();
    if (reading == Reading::Auto) {
        reading = m_payload.size() <= limit ? detectReading(m_payload) : detectReading(m_payload.first(firstBytes));
        // The beginning of a large JSON value is text; its last character may have been cut.
        const QByteArray start = m_payload.first(std::min(m_payload.size(), firstBytes));
        const bool isCut = !isWhole() || m_payload.size() > limit;
        for (qsizetype cut = 0; reading == Reading::Hex && isCut && cut < std::min<qsizetype>(4, start.size()); ++cut) {
            if (detectReading(start.chopped(cut)) == Reading::Text)
                reading = Reading::Text;
        }
    }
    m_found = reading;
    m_reading->setItemText(0, this->reading() == Reading::Auto ? tr("Automatic: %1").arg(nameOf(reading)) : tr("Automatic"));
    const bool hasFields = reading == Reading::Json || reading == Reading::Cbor || reading == Reading::MessagePack;
    m_asFields->setVisible(hasFields);
    m_asText->setVisible(hasFields);
    if (reading != Reading::Hex)
        m_note->hide();
    if (!isWhole()) {
        showBanner(0, m_payload.isEmpty()
                       ? tr("This message of %1 is too large to be taken along.").arg(format::bytes(double(m_size)))
                       : tr("Showing the first %1 of %2. The whole value comes with the next message.")
                             .arg(format::bytes(double(m_payload.size())), format::bytes(double(m_size))));
    }
    m_text->setPlaceholderText(m_emptyIsCleared ? tr("no retained value") : tr("(empty)"));
    m_text->setAccessibleDescription(m_size == 0 ? m_text->placeholderText() : QString());
    if (m_size == 0) {
        m_stack->setCurrentWidget(m_text);
        showText({});
        return;
    }
    switch (reading) {
    case Reading::Hex: {
        const bool skips = this->reading() == Reading::Auto && m_skipped > 0 && m_skipped <= m_payload.size();
        m_hex->setBytes(skips ? m_payload.sliced(m_skipped) : m_payload);
        m_stack->setCurrentWidget(m_hex);
        if (skips && isWhole())
            showBanner(0, tr("The stamp, the first %n byte(s), is left out.", nullptr, int(m_skipped)));
        return;
    }
    case Reading::Image:
        showImage();
        return;
    case Reading::Json:
    case Reading::Cbor:
    case Reading::MessagePack:
        renderFields(reading, limit);
        return;
    default:
        break;
    }
    const QByteArray shown = m_payload.first(std::min(m_payload.size(), limit));
    m_stack->setCurrentWidget(m_text);
    if (reading == Reading::Base64)
        showText(QString::fromLatin1(shown.toBase64()));
    else if (reading == Reading::Numbers)
        showText(numbersText(shown));
    else
        showText(readableText(shown));
    if (shown.size() < m_payload.size())
        showBanner(shown.size());
}

void ValueView::renderFields(Reading reading, qsizetype limit)
{
    struct Result
    {
        std::optional<LexicalJson> json;
        QString pretty;
    };
    const QByteArray payload = m_payload;
    if (payload.size() > limit) {
        m_stack->setCurrentWidget(m_text);
        showText(readableText(payload.first(firstBytes)));
        showBanner(firstBytes);
        return;
    }
    const bool wantsFields = m_asFields->isChecked() && payload.size() <= maxFieldBytes;
    const auto work = [payload, reading, wantsFields] {
        Result result;
        result.json = fieldsOf(payload, reading);
        if (result.json && !wantsFields)
            result.pretty = QString::fromUtf8(result.json->pretty());
        return result;
    };
    const auto use = [this, reading, wantsFields](Result result) {
        if (!result.json) {
            // Not what the user said it was: the bytes as they are, and why.
            m_stack->setCurrentWidget(m_text);
            showText(readableText(m_payload.first(std::min(m_payload.size(), firstBytes))));
            showBanner(m_payload.size(), tr("This is not %1; it is shown as text.").arg(nameOf(reading)));
            return;
        }
        if (!wantsFields) {
            m_stack->setCurrentWidget(m_text);
            showText(result.pretty);
            return;
        }
        m_stack->setCurrentWidget(m_fieldView);
        if (m_fields->setJson(std::move(*result.json), m_topic))
            m_fieldView->expandToDepth(m_payload.size() <= firstBytes ? expandedDepth - 1 : 0);
    };
    if (payload.size() <= firstBytes) {
        use(work());
        return;
    }
    const quint64 generation = m_generation;
    whenAnswered(inPool<Result>(work), this, [this, generation, use](const Result &result) {
        if (generation == m_generation)
            use(result);
    });
}

void ValueView::showText(const QString &text)
{
    m_appendTimer->stop();
    m_rest.clear();
    qsizetype end = text.size();
    if (end > 2 * chunkCharacters) {
        end = chunkCharacters;
        m_rest = text.sliced(end);
        m_appendTimer->start();
    }
    const QString shown = text.first(end);
    const bool isLong = m_rest.isEmpty() && shown.size() > longLine && !shown.first(longLine).contains(u'\n');
    m_text->setLineWrapMode(isLong ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    if (m_rest.isEmpty() && m_text->toPlainText() == shown)
        return;
    const int x = m_text->horizontalScrollBar()->value();
    const int y = m_text->verticalScrollBar()->value();
    m_text->setPlainText(shown);
    m_text->horizontalScrollBar()->setValue(x);
    m_text->verticalScrollBar()->setValue(y);
}

// A long text comes in pieces, so that nothing else has to wait for it.
void ValueView::appendRest()
{
    const qsizetype count = std::min(m_rest.size(), chunkCharacters);
    QTextCursor cursor(m_text->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(m_rest.first(count));
    m_rest.remove(0, count);
    if (m_rest.isEmpty())
        m_appendTimer->stop();
}

void ValueView::showImage()
{
    struct Result
    {
        QImage image;
        QString problem;
    };
    const QByteArray payload = m_payload;
    const quint64 generation = m_generation;
    m_stack->setCurrentWidget(m_imageArea);
    const auto work = [payload] {
        QBuffer buffer;
        buffer.setData(payload);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer);
        QImageReader::setAllocationLimit(maxImageMegabytes);
        Result result;
        result.image = reader.read();
        if (result.image.isNull())
            result.problem = reader.errorString();
        return result;
    };
    whenAnswered(inPool<Result>(work), this, [this, generation](const Result &result) {
        if (generation != m_generation)
            return;
        if (result.image.isNull()) {
            m_image->setText(tr("The image cannot be read: %1").arg(result.problem));
        } else {
            QPixmap pixmap = QPixmap::fromImage(result.image);
            const QSize room = m_imageArea->viewport()->size();
            if (pixmap.width() > room.width() || pixmap.height() > room.height())
                pixmap = pixmap.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
            m_image->setPixmap(pixmap);
            m_note->setText(tr("%1 × %2 pixels").arg(result.image.width()).arg(result.image.height()));
            m_note->show();
        }
        m_image->adjustSize();
    });
}

void ValueView::showBanner(qint64 shown, const QString &reason)
{
    const bool mayLoad = reason.isEmpty() && !m_loadsAll;
    m_bannerText->setText(!reason.isEmpty() ? reason
                                            : tr("Showing %1 of %2.").arg(format::bytes(double(shown)), format::bytes(double(m_size))));
    m_loadAll->setVisible(mayLoad);
    m_banner->show();
}

void ValueView::retranslate()
{
    for (int i = 0; i < int(Reading::Count); ++i)
        m_reading->setItemText(i, nameOf(Reading(i)));
    m_reading->setAccessibleName(tr("How the value is read"));
    m_scope->setAccessibleName(tr("Which topics are read like this"));
    m_scope->setToolTip(m_scope->accessibleName());
    nameScopes();
    m_reading->setToolTip(tr("How the value is read"));
    m_asFields->setText(tr("Fields"));
    m_asText->setText(tr("Text"));
    m_loadAll->setText(tr("Load all"));
    m_save->setText(tr("Save…"));
    m_fieldView->setAccessibleName(tr("Fields of the value"));
    m_text->setAccessibleName(tr("Value as text"));
    m_hex->setAccessibleName(tr("Value in hex"));
    m_imageArea->setAccessibleName(tr("Value as image"));
    if (!m_topic.isEmpty())
        render();
}

} // namespace deepros::gui
