#pragma once

#include "broker/brokercontrol.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace deepros::gui {

class ClientModel;

/// Asks who is to be banned, how and for how long, and says whom it would be about now. GUI thread.
class BanDialog : public QDialog
{
    Q_OBJECT
public:
    /// Begins with this client, if there is one.
    BanDialog(const ClientModel &clients, const ClientRow *client, QWidget *parent = nullptr);

    Ban::Kind kind() const;
    QString value() const;
    /// 0: until it is lifted.
    qint64 seconds() const;
    QString reason() const;
    bool disconnectNow() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void takeValue();
    void showConcerned();

    const ClientModel &m_clients;
    QByteArray m_id;
    QString m_user;
    QString m_host;
    QLabel *m_intro;
    QLabel *m_kindLabel;
    QLabel *m_valueLabel;
    QLabel *m_lengthLabel;
    QLabel *m_reasonLabel;
    QComboBox *m_kind;
    QLineEdit *m_value;
    QComboBox *m_length;
    QLineEdit *m_reason;
    QCheckBox *m_disconnect;
    QLabel *m_concerned;
    QPushButton *m_ban;
    QPushButton *m_cancel;
};

} // namespace deepros::gui
