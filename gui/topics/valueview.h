#pragma once

#include "decode/payload.h"

#include <QWidget>

class QComboBox;
class QImage;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTimer;
class QTreeView;

namespace deepros::gui {

class FieldModel;
class HexView;
class Theme;

/// One payload, read as what it looks like or as what the user says. Only the first 64 kB of a large one are shown until the user
/// asks for all of it; how much is shown stands above. GUI thread; what takes long is done in the thread pool.
class ValueView : public QWidget
{
    Q_OBJECT
public:
    explicit ValueView(const Theme &theme, QWidget *parent = nullptr);

    /// `size` is greater than that of the payload when not all of it could be had. The place in the text and the fields that are
    /// expanded stay.
    void setValue(const QByteArray &topic, const QByteArray &payload, qint64 size);
    /// What an empty value means, from the next one on: that what was retained is not any longer, or only that it is empty.
    void setEmptyIsCleared(bool isCleared) { m_emptyIsCleared = isCleared; }
    /// So many bytes in front of what is shown in hex are none of the message: left out, and said so, unless the user asks for
    /// bytes.
    void setSkipped(qsizetype bytes);
    void clear();
    /// The user is marking something, or holds the mouse: what is shown should not change.
    bool isBusy() const;
    /// What was chosen; Auto: what it looks like.
    Reading reading() const;
    void setReading(Reading reading);
    /// Which topics the reading may be chosen for, the shown one first, and for which it holds; none: nothing to choose.
    void setScopes(const QList<QByteArray> &filters, const QByteArray &chosen);
    /// The path of the field that was chosen last; empty: none.
    QString currentField() const;
    void focusValue();
    void retranslate();
    const QByteArray &payload() const { return m_payload; }
    /// False: only the beginning of the value is known.
    bool isWhole() const;

Q_SIGNALS:
    void saveWanted();
    void said(const QString &text);
    void readingChosen(deepros::gui::Reading reading);
    /// The reading holds for all topics that match.
    void scopeChosen(const QByteArray &filter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void render();
    void renderFields(Reading reading, qsizetype limit);
    void showText(const QString &text);
    void appendRest();
    void showImage();
    void nameScopes();
    void showBanner(qint64 shown, const QString &reason = {});
    QWidget *currentView() const;
    static QString nameOf(Reading reading);

    const Theme &m_theme;
    QComboBox *m_reading;
    QComboBox *m_scope;
    QPushButton *m_asFields;
    QPushButton *m_asText;
    QWidget *m_banner;
    QLabel *m_bannerText;
    QPushButton *m_loadAll;
    QPushButton *m_save;
    QStackedWidget *m_stack;
    QTreeView *m_fieldView;
    FieldModel *m_fields;
    QPlainTextEdit *m_text;
    HexView *m_hex;
    QScrollArea *m_imageArea;
    QLabel *m_image;
    QLabel *m_note;
    QTimer *m_appendTimer;
    QByteArray m_topic;
    QByteArray m_payload;
    qint64 m_size = 0;
    qsizetype m_skipped = 0;
    QString m_rest; ///< of a long text, still to be appended
    quint64 m_generation = 0; ///< of what is shown: late answers are dropped
    Reading m_found = Reading::Text;
    bool m_emptyIsCleared = false;
    bool m_loadsAll = false;
    bool m_mouseIsDown = false;
};

} // namespace deepros::gui
