<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>deepros::gui::BanDialog</name>
    <message>
        <source>Say who is to be banned.</source>
        <translation>接続を禁止する対象を入力してください。</translation>
    </message>
    <message>
        <source>This is neither an address nor a subnet such as 10.0.0.0/24.</source>
        <translation>アドレスでも、10.0.0.0/24 のようなサブネットでもありません。</translation>
    </message>
    <message>
        <source>Nobody who is known now is concerned.</source>
        <translation>現在わかっているクライアントに該当するものはありません。</translation>
    </message>
    <message numerus="yes">
        <source>Concerned now: %1 and %n more.</source>
        <translation>
            <numerusform>現在の該当: %1、ほか %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Concerned now: %1.</source>
        <translation>現在の該当: %1。</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>接続禁止</translation>
    </message>
    <message>
        <source>Whom this is about cannot connect until the ban ends. Bans end with the broker, too.</source>
        <translation>該当するクライアントは、禁止が終わるまで接続できません。ブローカーを終了すると禁止も解除されます。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>クライアント ID</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>Address or subnet</source>
        <translation>アドレスまたはサブネット</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 分間</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 時間</translation>
    </message>
    <message>
        <source>Until it is lifted</source>
        <translation>解除するまで</translation>
    </message>
    <message>
        <source>The client and the log are told, may be empty</source>
        <translation>クライアントに通知され、ログに残ります（省略可）</translation>
    </message>
    <message>
        <source>Disconnect who is connected now</source>
        <translation>接続中の該当クライアントを切断する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>deepros::gui::BansModel</name>
    <message>
        <source>client id</source>
        <translation>クライアント ID</translation>
    </message>
    <message>
        <source>user</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>until it is lifted</source>
        <translation>解除まで</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>By</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>禁止対象</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>残り期間</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ChartTable</name>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s), the newest first. Each is a mean until the next one.</source>
        <translation>
            <numerusform>%n 点、新しい順。各点は次の点までの平均です。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <comment>a chart</comment>
        <translation>%1（表）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>値をコピー</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClearDialog</name>
    <message>
        <source>%1   %2</source>
        <comment>topic, size</comment>
        <translation>%1   %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear retained values</source>
        <translation>保持値の消去</translation>
    </message>
    <message>
        <source>Clear retained values of all topics</source>
        <translation>すべてのトピックの保持値を消去</translation>
    </message>
    <message>
        <source>Clear retained values at and below %1</source>
        <translation>%1 以下の保持値を消去</translation>
    </message>
    <message>
        <source>Only topics that the filter shows</source>
        <translation>フィルターで表示中のトピックのみ</translation>
    </message>
    <message>
        <source>All topics there</source>
        <translation>配下のすべてのトピック</translation>
    </message>
    <message>
        <source>Hide list</source>
        <translation>一覧を隠す</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>一覧を表示</translation>
    </message>
    <message>
        <source>Topics whose retained values will be cleared</source>
        <translation>保持値を消去するトピック</translation>
    </message>
    <message>
        <source>Keep a copy, so that this can be undone until the window is closed</source>
        <translation>コピーを残す（ウィンドウを閉じるまで元に戻せます）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n value(s)</source>
        <translation>
            <numerusform>%n 件の値を消去</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>The broker is not running.</source>
        <translation>ブローカーが動作していません。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>集計中…</translation>
    </message>
    <message>
        <source>There are no retained values here.</source>
        <translation>ここに保持値はありません。</translation>
    </message>
    <message>
        <source>%1, %2 in all, the newest %3 old.</source>
        <translation>%1、合計 %2、最新は %3 前。</translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s)</source>
        <translation>
            <numerusform>保持値 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The retained values were not cleared: the broker is not running.</source>
        <translation>保持値を消去できませんでした。ブローカーが動作していません。</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n retained value(s) had been cleared.</source>
        <translation>
            <numerusform>中止しました。%n 件の保持値は消去済みです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s) cleared.</source>
        <translation>
            <numerusform>%n 件の保持値を消去しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s) restored.</source>
        <translation>
            <numerusform>%n 件の保持値を復元しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The retained values were not restored: the broker is not running.</source>
        <translation>保持値を復元できませんでした。ブローカーが動作していません。</translation>
    </message>
    <message numerus="yes">
        <source>Published in the last minute: %n value(s). They may come back with the next message.</source>
        <translation>
            <numerusform>%n 件は直近 1 分以内にパブリッシュされた値です。次のメッセージで再び現れることがあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>まだ応答がありません</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientDetails</name>
    <message>
        <source>The broker has no session of this client any more.</source>
        <translation>このクライアントのセッションは、ブローカーにもうありません。</translation>
    </message>
    <message>
        <source>%1 for %2 · %3 · %4</source>
        <translation>%1（%2 継続）· %3 · %4</translation>
    </message>
    <message>
        <source>%1 · last heard of %2 ago</source>
        <translation>%1 · 最後の通信は %2 前</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>never</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>clean: ends with the connection</source>
        <translation>クリーン: 接続とともに終了</translation>
    </message>
    <message>
        <source>persistent: kept until it is taken up or deleted</source>
        <translation>永続: 引き継がれるか削除されるまで保持</translation>
    </message>
    <message>
        <source>persistent: kept for %1 after the connection</source>
        <translation>永続: 切断後 %1 保持</translation>
    </message>
    <message>
        <source>%1, last packet %2 ago</source>
        <translation>%1、最終パケットは %2 前</translation>
    </message>
    <message>
        <source>none, last packet %1 ago</source>
        <translation>なし、最終パケットは %1 前</translation>
    </message>
    <message>
        <source>will be published when the connection breaks</source>
        <translation>接続が途切れるとパブリッシュされます</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <translation>%1 件、%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>購読 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>This client is subscribed to nothing.</source>
        <translation>このクライアントは何も購読していません。</translation>
    </message>
    <message>
        <source>Nothing is owed to this client.</source>
        <translation>このクライアントへの未送信メッセージはありません。</translation>
    </message>
    <message>
        <source>The first %1 of %2 messages.</source>
        <translation>全 %2 件中、先頭の %1 件。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>メッセージ %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The broker follows too many tails already. Close another one.</source>
        <translation>追跡中のクライアントが多すぎます。ほかを 1 つ閉じてください。</translation>
    </message>
    <message>
        <source>What the client publishes from now on is shown here.</source>
        <translation>これ以降にクライアントがパブリッシュするメッセージを表示します。</translation>
    </message>
    <message>
        <source>%1 messages since this tab was opened: the last %2 are kept here, %3 were skipped.</source>
        <translation>このタブを開いてから %1 件: 最新の %2 件を保持、%3 件を省略。</translation>
    </message>
    <message>
        <source>The broker remembers its last events only; older ones are in the log.</source>
        <translation>ブローカーが覚えているのは最近のイベントだけです。古いものはログにあります。</translation>
    </message>
    <message>
        <source>The broker remembers nothing of this client.</source>
        <translation>このクライアントの記録はブローカーにありません。</translation>
    </message>
    <message>
        <source>The subscription to %1 was ended.</source>
        <translation>%1 の購読を解除しました。</translation>
    </message>
    <message>
        <source>The subscription to %1 had already ended. The list shows what is left.</source>
        <translation>%1 の購読はすでに終了していました。一覧には残りの購読を表示しています。</translation>
    </message>
    <message>
        <source>The client has gone, and its queue with it.</source>
        <translation>クライアントはなくなりました。キューも残っていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n queued message(s) were dropped.</source>
        <translation>
            <numerusform>キューのメッセージ %n 件を破棄しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>購読</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>リスナー</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>キープアライブ</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>Will</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最後のエラー</translation>
    </message>
    <message>
        <source>What to show of the client</source>
        <translation>クライアントについて表示する内容</translation>
    </message>
    <message>
        <source>Subscriptions of the client</source>
        <translation>クライアントの購読</translation>
    </message>
    <message>
        <source>Messages owed to the client</source>
        <translation>クライアントへの未送信メッセージ</translation>
    </message>
    <message>
        <source>Messages the client publishes</source>
        <translation>クライアントがパブリッシュするメッセージ</translation>
    </message>
    <message>
        <source>Events of the client</source>
        <translation>クライアントのイベント</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>購読を解除</translation>
    </message>
    <message>
        <source>Ends the selected subscriptions. MQTT has no way to tell the client.</source>
        <translation>選択した購読を解除します。MQTT にはこれをクライアントに知らせる手段がありません。</translation>
    </message>
    <message>
        <source>Empty queue</source>
        <translation>キューを空にする</translation>
    </message>
    <message>
        <source>Drops what waits. What is in flight stays.</source>
        <translation>待機中のメッセージを破棄します。送信中のメッセージは残ります。</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>Closes the connection (Del). The client may connect again.</source>
        <translation>接続を閉じます (Del)。クライアントは再接続できます。</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>接続を禁止…</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>セッションを削除</translation>
    </message>
    <message>
        <source>Ends the connection and forgets subscriptions and queued messages.</source>
        <translation>接続を閉じ、購読とキューのメッセージを消去します。</translation>
    </message>
    <message>
        <source>Subscriptions of %1</source>
        <translation>%1 の購読</translation>
    </message>
    <message>
        <source>Queue of %1</source>
        <translation>%1 のキュー</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>%1 のメッセージ</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>%1 の履歴</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientHistoryModel</name>
    <message>
        <source>connected</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>lost messages</source>
        <translation>メッセージ損失</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1（%2 回）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientMessagesModel</name>
    <message>
        <source>Received</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>ペイロード</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientModel</name>
    <message>
        <source>online</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>アイドル</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>banned</source>
        <translation>接続禁止</translation>
    </message>
    <message>
        <source>disconnecting</source>
        <translation>切断中</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>persistent</source>
        <translation>永続</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>クリーン</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>あり</translation>
    </message>
    <message>
        <source>Messages per second that the client publishes</source>
        <translation>クライアントが 1 秒あたりにパブリッシュするメッセージ数</translation>
    </message>
    <message>
        <source>Messages per second that the broker sends to the client</source>
        <translation>ブローカーがクライアントに 1 秒あたりに送るメッセージ数</translation>
    </message>
    <message>
        <source>Messages that wait for the client, and how many may</source>
        <translation>クライアント宛てに待機中のメッセージ数と、その上限</translation>
    </message>
    <message>
        <source>Messages that were sent and not acknowledged yet, and how many may be</source>
        <translation>送信済みで確認応答がまだないメッセージ数と、その上限</translation>
    </message>
    <message>
        <source>Time since the last packet of the client</source>
        <translation>クライアントの最後のパケットからの経過時間</translation>
    </message>
    <message>
        <source>Messages that did not reach the client</source>
        <translation>クライアントに届かなかったメッセージ数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>クライアント ID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>リスナー</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>接続時間</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>受信/s</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>送信/s</translation>
    </message>
    <message>
        <source>Data in</source>
        <translation>受信量</translation>
    </message>
    <message>
        <source>Data out</source>
        <translation>送信量</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Sub</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>キープアライブ</translation>
    </message>
    <message>
        <source>Last packet</source>
        <translation>最終パケット</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>Will</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientsPage</name>
    <message numerus="yes">
        <source>Disconnect %n client(s)?</source>
        <translation>
            <numerusform>%n 件のクライアントを切断しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their connections are closed. They may connect again at once; persistent sessions stay.</source>
        <translation>接続を閉じます。クライアントはすぐに再接続できます。永続セッションは残ります。</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>%1 was not connected any more.</source>
        <translation>%1 はすでに切断されていました。</translation>
    </message>
    <message>
        <source>%1 is being disconnected.</source>
        <translation>%1 を切断しています。</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) are being disconnected.</source>
        <translation>
            <numerusform>%n 件のクライアントを切断しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n session(s)?</source>
        <translation>
            <numerusform>%n 件のセッションを削除しますか？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscriptions and %n queued message(s) are forgotten. This cannot be undone.</source>
        <translation>
            <numerusform>購読とキューのメッセージ %n 件を消去します。元に戻すことはできません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>The session of %1 had already ended.</source>
        <translation>%1 のセッションはすでに終了していました。</translation>
    </message>
    <message>
        <source>Please confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The ban was refused: %1.</source>
        <translation>接続を禁止できませんでした: %1。</translation>
    </message>
    <message>
        <source>%1 is banned.</source>
        <translation>%1 の接続を禁止しました。</translation>
    </message>
    <message>
        <source>This ban had already ended.</source>
        <translation>この接続禁止はすでに終了していました。</translation>
    </message>
    <message>
        <source>%1 may connect again.</source>
        <translation>%1 は再び接続できます。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>Copy client id</source>
        <translation>クライアント ID をコピー</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Show its topics</source>
        <translation>トピックを表示</translation>
    </message>
    <message>
        <source>Show its messages</source>
        <translation>メッセージを表示</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>接続を禁止…</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>セッションを削除</translation>
    </message>
    <message>
        <source>The command was copied.</source>
        <translation>コマンドをコピーしました。</translation>
    </message>
    <message>
        <source>Clients appear here as soon as they connect.</source>
        <translation>クライアントが接続すると、ここに表示されます。</translation>
    </message>
    <message>
        <source>The broker is not running.</source>
        <translation>ブローカーが動作していません。</translation>
    </message>
    <message>
        <source>Clients appear here as soon as they connect to %1.</source>
        <translation>クライアントが %1 に接続すると、ここに表示されます。</translation>
    </message>
    <message>
        <source>%1
Try it from a terminal of this computer: %2</source>
        <translation>%1
このコンピューターの端末で試すには: %2</translation>
    </message>
    <message>
        <source>No client yet</source>
        <translation>クライアントはまだありません</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>すべて %1</translation>
    </message>
    <message>
        <source>Online %1</source>
        <translation>オンライン %1</translation>
    </message>
    <message>
        <source>Offline sessions %1</source>
        <translation>オフラインのセッション %1</translation>
    </message>
    <message>
        <source>Queued %1</source>
        <translation>キュー待ち %1</translation>
    </message>
    <message>
        <source>Dropped %1</source>
        <translation>破棄 %1</translation>
    </message>
    <message>
        <source>Banned %1</source>
        <translation>接続禁止 %1</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>接続を禁止されているクライアントはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n ban(s) in force</source>
        <translation>
            <numerusform>有効な接続禁止 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 online</source>
        <translation>%1、オンライン %2 件</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>クライアント %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 件を表示（%2）</translation>
    </message>
    <message>
        <source>%1 · %2 selected</source>
        <translation>%1 · %2 件を選択</translation>
    </message>
    <message>
        <source>Filter by id, user or address</source>
        <translation>ID、ユーザー、アドレスで絞り込み</translation>
    </message>
    <message>
        <source>Filter clients</source>
        <translation>クライアントの絞り込み</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>接続禁止</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>コマンドをコピー</translation>
    </message>
    <message>
        <source>No client matches</source>
        <translation>該当するクライアントはありません</translation>
    </message>
    <message>
        <source>The filter above hides all of them.</source>
        <translation>上のフィルターですべて非表示になっています。</translation>
    </message>
    <message>
        <source>Show all clients</source>
        <translation>すべてのクライアントを表示</translation>
    </message>
    <message>
        <source>Lift the ban</source>
        <translation>接続禁止を解除</translation>
    </message>
    <message>
        <source>Ban somebody…</source>
        <translation>接続禁止を追加…</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>すべてのセッション</translation>
    </message>
    <message>
        <source>Clients that are connected</source>
        <translation>接続中のクライアント</translation>
    </message>
    <message>
        <source>Sessions that are kept for clients that are away</source>
        <translation>不在のクライアントのために保持しているセッション</translation>
    </message>
    <message>
        <source>Clients for whom messages wait</source>
        <translation>待機中のメッセージがあるクライアント</translation>
    </message>
    <message>
        <source>Clients that lost messages</source>
        <translation>メッセージが失われたクライアント</translation>
    </message>
    <message>
        <source>Who may not connect now</source>
        <translation>現在、接続を禁止されている対象</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Show in the ROS graph</source>
        <translation>ROS グラフで表示</translation>
    </message>
    <message numerus="yes">
        <source>End %n subscription(s)?</source>
        <translation>
            <numerusform>%n 件の購読を解除しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>The client gets no more of it and is not told. It may subscribe again.</source>
        <translation>クライアントには以後メッセージが届かず、解除も知らされません。クライアントは再び購読できます。</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>購読を解除</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n queued message(s)?</source>
        <translation>
            <numerusform>キューのメッセージ %n 件を破棄しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>The client will never get them. This cannot be undone.</source>
        <translation>これらのメッセージはクライアントに届きません。元に戻すことはできません。</translation>
    </message>
    <message>
        <source>Empty queue</source>
        <translation>キューを空にする</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ConnectionLines</name>
    <message>
        <source>Anyone who can reach this computer may connect: no password is asked</source>
        <translation>このコンピューターに到達できれば誰でも接続できます。パスワードは不要です</translation>
    </message>
</context>
<context>
    <name>deepros::gui::DemoClient</name>
    <message>
        <source>the broker refused the connection with code %1</source>
        <translation>ブローカーがコード %1 で接続を拒否しました</translation>
    </message>
</context>
<context>
    <name>deepros::gui::DemoRobots</name>
    <message>
        <source>the broker has no listener for plain MQTT</source>
        <translation>ブローカーに通常の MQTT のリスナーがありません</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Desk</name>
    <message>
        <source>No answer yet</source>
        <translation>まだ応答がありません</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Dialogs</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>What the view is not showing</source>
        <translation>表示に含まれていないもの</translation>
    </message>
    <message>
        <source>Refreshes per second</source>
        <translation>1 秒あたりの更新回数</translation>
    </message>
    <message>
        <source>Messages left out of live lists</source>
        <translation>ライブ一覧で省略したメッセージ</translation>
    </message>
    <message>
        <source>Events left out of histories</source>
        <translation>履歴で省略したイベント</translation>
    </message>
    <message>
        <source>Seconds left out of charts</source>
        <translation>チャートで省略した秒数</translation>
    </message>
    <message numerus="yes">
        <source>Counters and last values are always exact. The broker itself dropped %n messages since it was started; the Clients page says whose and why.</source>
        <translation>
            <numerusform>カウンターと最新値は常に正確です。ブローカー自身が起動後に破棄したメッセージは %n 件です。対象と理由は「クライアント」ページで確認できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>First page; Ctrl+2 and so on for the others</source>
        <translation>最初のページ。ほかのページは Ctrl+2 以降</translation>
    </message>
    <message>
        <source>Pause or continue the view</source>
        <translation>表示の一時停止／再開</translation>
    </message>
    <message>
        <source>Filter of this page</source>
        <translation>このページのフィルター</translation>
    </message>
    <message>
        <source>Clear the filter, close a notice</source>
        <translation>フィルターをクリア、通知を閉じる</translation>
    </message>
    <message>
        <source>Copy the value or the selected rows</source>
        <translation>値または選択した行をコピー</translation>
    </message>
    <message>
        <source>Copy the topic or the client&apos;s name</source>
        <translation>トピックまたはクライアント名をコピー</translation>
    </message>
    <message>
        <source>Disconnect clients, clear retained messages</source>
        <translation>クライアントの切断、保持メッセージの消去</translation>
    </message>
    <message>
        <source>Expand everything below</source>
        <translation>配下をすべて展開</translation>
    </message>
    <message>
        <source>Pin a topic</source>
        <translation>トピックをピン留め</translation>
    </message>
    <message>
        <source>Freeze the value that is shown; fit the graph</source>
        <translation>表示中の値を固定、グラフを全体表示</translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation>サイドバーを狭くする</translation>
    </message>
    <message>
        <source>Larger text; Ctrl+- smaller, Ctrl+0 normal</source>
        <translation>文字を大きく。Ctrl+- で小さく、Ctrl+0 で標準</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>ライト／ダーク</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>About DeepROS</source>
        <translation>DeepROS について</translation>
    </message>
    <message>
        <source>The source of DeepROS is under the MIT licence. This window contains Qt Charts, which is under the GNU General Public License 3: whoever passes on the program together with its window does so under that licence. Qt&apos;s other parts are under the LGPL 3.</source>
        <translation>DeepROS のソースは MIT ライセンスです。このウィンドウには GNU General Public License 3 の Qt Charts が含まれているため、プログラムをウィンドウとともに再配布する場合は同ライセンスに従います。Qt のその他の部分は LGPL 3 です。</translation>
    </message>
    <message>
        <source>Settings of the window: %1</source>
        <translation>ウィンドウの設定: %1</translation>
    </message>
    <message>
        <source>Copy diagnostic information</source>
        <translation>診断情報をコピー</translation>
    </message>
    <message>
        <source>Export a list of this page</source>
        <translation>このページの一覧をエクスポート</translation>
    </message>
    <message>
        <source>This page in a window of its own; Ctrl+W closes it</source>
        <translation>このページを別ウィンドウで開く。Ctrl+W で閉じる</translation>
    </message>
    <message>
        <source>Next part of the window; Shift+F6 the one before</source>
        <translation>ウィンドウの次の領域。Shift+F6 で前の領域</translation>
    </message>
    <message>
        <source>This sheet; ? as well</source>
        <translation>この一覧。? でも表示</translation>
    </message>
    <message>
        <source>Take back the last clearing or ban</source>
        <translation>最後の消去または禁止を取り消す</translation>
    </message>
    <message>
        <source>Watch the rate of a ROS topic</source>
        <translation>ROS トピックのレートを監視</translation>
    </message>
    <message>
        <source>Menu bar; Alt as well</source>
        <translation>メニューバー（Alt でも可）</translation>
    </message>
</context>
<context>
    <name>deepros::gui::DiffModel</name>
    <message>
        <source>+ added</source>
        <translation>+ 追加</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− 削除</translation>
    </message>
    <message>
        <source>~ changed</source>
        <translation>~ 変更</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ExportDialog</name>
    <message>
        <source>Shown: %1</source>
        <translation>表示中: %1</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>選択中: %1</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>すべて: %1</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>エクスポート先</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n 行を %1 に書き込みました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n row(s) had gone meanwhile.</source>
        <translation>
            <numerusform>%1。その間に %n 行がなくなりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>エクスポートをキャンセルしました。ファイルは書き込まれていません。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>List</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV（表計算ソフト向け）</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Lines, one object per line</source>
        <translation>JSON Lines（1 行に 1 オブジェクト）</translation>
    </message>
    <message>
        <source>Byte order mark</source>
        <translation>バイトオーダーマーク (BOM)</translation>
    </message>
    <message>
        <source>Some spreadsheets take the text for UTF-8 only with it</source>
        <translation>これがないとテキストを UTF-8 と認識しない表計算ソフトがあります</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>ファイルを選択</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>This file exists. Export once more to replace it.</source>
        <translation>このファイルはすでに存在します。もう一度エクスポートすると置き換えます。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1. Choose another one.</source>
        <translation>ファイルに書き込めません: %1。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>No formulas in spreadsheets</source>
        <translation>表計算ソフトで数式にしない</translation>
    </message>
    <message>
        <source>Names and values of clients may be formulas to a spreadsheet, such as “=1+1”. An apostrophe before them makes them texts. Numbers stay as they are.</source>
        <translation>クライアントの名前や値は、「=1+1」のように表計算ソフトで数式と解釈されることがあります。先頭にアポストロフィを付けて文字列にします。数値はそのままです。</translation>
    </message>
</context>
<context>
    <name>deepros::gui::FieldModel</name>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>フィールド %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>要素 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a number that can be dragged to a plot</source>
        <translation>%1: プロットにドラッグできる数値</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>can be plotted</source>
        <translation>プロット可能</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Format</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>deepros::gui::GraphLinesModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>パブリッシャー</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>subscriber</source>
        <translation>サブスクライバー</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Gets from</source>
        <translation>受信元</translation>
    </message>
    <message>
        <source>Sends to</source>
        <translation>送信先</translation>
    </message>
</context>
<context>
    <name>deepros::gui::HexView</name>
    <message numerus="yes">
        <source>%n byte(s) from %1</source>
        <translation>
            <numerusform>%1 から %n バイト</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 %2</source>
        <translation> · %1 %2</translation>
    </message>
    <message>
        <source> · %1 %2 (big-endian %3)</source>
        <translation> · %1 %2（ビッグエンディアン %3）</translation>
    </message>
</context>
<context>
    <name>deepros::gui::HistoryModel</name>
    <message>
        <source>retain</source>
        <translation>retain</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>ブローカー</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Retain</source>
        <translation>Retain</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>パブリッシャー</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>deepros::gui::IntervalView</name>
    <message>
        <source>Two messages are needed for an interval.</source>
        <translation>間隔を求めるには 2 件のメッセージが必要です。</translation>
    </message>
    <message>
        <source>%1: median %2, 99 % up to %3, longest %4.</source>
        <translation>%1: 中央値 %2、99 % は %3 以内、最長 %4。</translation>
    </message>
    <message numerus="yes">
        <source>%n interval(s)</source>
        <translation>
            <numerusform>間隔 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::LatencyDialog</name>
    <message>
        <source>Latency field</source>
        <translation>レイテンシのフィールド</translation>
    </message>
    <message>
        <source>The field of a JSON payload that says when it was made, for example header.stamp. Without a choice, header.stamp, stamp and timestamp are looked for.</source>
        <translation>メッセージの生成時刻を示す JSON ペイロードのフィールド（例: header.stamp）。指定がない場合は header.stamp、stamp、timestamp を探します。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Field with the time</source>
        <translation>時刻のフィールド</translation>
    </message>
    <message>
        <source>These topics have no latency</source>
        <translation>これらのトピックのレイテンシは測定しない</translation>
    </message>
</context>
<context>
    <name>deepros::gui::MainWindow</name>
    <message>
        <source>The demo robots cannot connect: %1</source>
        <translation>デモロボットが接続できません: %1</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 をコピーしました</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>文字サイズ %1 %</translation>
    </message>
    <message>
        <source>DeepROS MQTT Broker</source>
        <translation>DeepROS MQTT Broker</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>This broker</source>
        <translation>このブローカー</translation>
    </message>
    <message>
        <source>Addresses, demo robots, start and stop</source>
        <translation>アドレス、デモロボット、起動と停止</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Holds the view still; the broker goes on (Space)</source>
        <translation>表示だけを止めます。ブローカーは動作を続けます (Space)</translation>
    </message>
    <message>
        <source>Pause the view</source>
        <translation>表示を一時停止</translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+Shift+D)</source>
        <translation>ライト／ダーク (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>ライト／ダーク</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Copy the MQTT address</source>
        <translation>MQTT アドレスをコピー</translation>
    </message>
    <message>
        <source>Copy the WebSocket address</source>
        <translation>WebSocket アドレスをコピー</translation>
    </message>
    <message>
        <source>Stop the demo robots</source>
        <translation>デモロボットを停止</translation>
    </message>
    <message>
        <source>Start demo robots</source>
        <translation>デモロボットを開始</translation>
    </message>
    <message>
        <source>Start the broker</source>
        <translation>ブローカーを起動</translation>
    </message>
    <message>
        <source>Stop the broker</source>
        <translation>ブローカーを停止</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>システムの配色</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>標準の文字サイズ</translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation>サイドバーを狭くする</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>キーボードショートカット…</translation>
    </message>
    <message>
        <source>About DeepROS…</source>
        <translation>DeepROS について…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message numerus="yes">
        <source>Quit and disconnect %n clients?</source>
        <translation>
            <numerusform>%n 件のクライアントを切断して終了しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>The broker runs inside this program and ends with it. Sessions and retained messages are kept.</source>
        <translation>ブローカーはこのプログラムの中で動作し、プログラムとともに終了します。セッションと保持メッセージは残ります。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>今後は確認しない</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>行間を詰める</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>アニメーションを減らす</translation>
    </message>
    <message>
        <source>This page in a window of its own</source>
        <translation>このページを別ウィンドウで開く</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>ウィンドウを閉じてもシステムトレイで動作を続ける</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>システムトレイで動作を続ける</translation>
    </message>
    <message>
        <source>DeepROS is still running</source>
        <translation>DeepROS は動作を続けています</translation>
    </message>
    <message>
        <source>The broker goes on. Click the icon to see the window again.</source>
        <translation>ブローカーは動作を続けます。アイコンをクリックすると、ウィンドウを再び表示できます。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a notice and what is the matter</comment>
        <translation>%1。%2</translation>
    </message>
    <message numerus="yes">
        <source>There are %n windows already. Close one first.</source>
        <translation>
            <numerusform>すでに %n 個のウィンドウがあります。先に 1 つ閉じてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a topic in a list first</source>
        <translation>先に一覧でトピックを選択してください</translation>
    </message>
    <message>
        <source>Choose a client in a list first</source>
        <translation>先に一覧でクライアントを選択してください</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>メニューバー</translation>
    </message>
    <message>
        <source>&amp;Broker</source>
        <comment>a menu</comment>
        <translation>ブローカー(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <comment>a menu</comment>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <comment>a menu</comment>
        <translation>トピック(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <comment>a menu</comment>
        <translation>クライアント(&amp;C)</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <comment>a menu</comment>
        <translation>ツール(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <comment>a menu</comment>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Show menu bar</source>
        <translation>メニューバーを表示</translation>
    </message>
    <message>
        <source>No font for this language is installed.</source>
        <translation>この言語のフォントがインストールされていません。</translation>
    </message>
    <message>
        <source>The settings of this window could not be read, so it begins anew. The old ones are in %1.</source>
        <translation>このウィンドウの設定を読み込めなかったため、初期状態から始めます。以前の設定は %1 にあります。</translation>
    </message>
</context>
<context>
    <name>deepros::gui::MisfitsModel</name>
    <message>
        <source>a level is empty</source>
        <translation>空の階層があります</translation>
    </message>
    <message>
        <source>has no node and no type</source>
        <translation>ノードとタイプがありません</translation>
    </message>
    <message>
        <source>has no type</source>
        <translation>タイプがありません</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Why it does not fit</source>
        <translation>合わない理由</translation>
    </message>
</context>
<context>
    <name>deepros::gui::NodeBars</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::Notices</name>
    <message>
        <source>Very many connections</source>
        <translation>接続が非常に多くなっています</translation>
    </message>
    <message>
        <source>A listener has stopped</source>
        <translation>リスナーが停止しました</translation>
    </message>
    <message>
        <source>A ROS topic has gone silent</source>
        <translation>ROS トピックが途絶しました</translation>
    </message>
    <message>
        <source>Nothing can be kept on disk</source>
        <translation>ディスクに何も保存できません</translation>
    </message>
    <message>
        <source>Nothing comes on %1 any more.</source>
        <translation>%1 にメッセージが届かなくなりました。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing comes on %1 and %n other topic(s) any more.</source>
        <translation>
            <numerusform>%1 とほか %n 件のトピックにメッセージが届かなくなりました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) within a second.</source>
        <translation>
            <numerusform>1 秒間に %n 件の接続がありました。</numerusform>
        </translation>
    </message>
    <message>
        <source>MQTT clients cannot connect any more.</source>
        <translation>MQTT クライアントは接続できなくなりました。</translation>
    </message>
    <message>
        <source>WebSocket clients cannot connect any more.</source>
        <translation>WebSocket クライアントは接続できなくなりました。</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n more since the last notice.</source>
        <translation>
            <numerusform>%1 前回の通知以降、ほかに %n 件ありました。</numerusform>
        </translation>
    </message>
    <message>
        <source>A watched rate has changed</source>
        <translation>監視中のレートが変化しました</translation>
    </message>
    <message>
        <source>A wrong user name or password</source>
        <translation>ユーザー名またはパスワードが違います</translation>
    </message>
    <message>
        <source>%1 from %2 was refused. “%3” sets a password.</source>
        <translation>%2 からの %1 を拒否しました。「%3」でパスワードを設定できます。</translation>
    </message>
    <message>
        <source>The broker says: %1. Make room on the disk, or see who may write there.</source>
        <translation>ブローカーの報告: %1。ディスクの空き容量を増やすか、書き込み権限を確認してください。</translation>
    </message>
</context>
<context>
    <name>deepros::gui::OverviewPage</name>
    <message>
        <source>Published “hi” on ros/demo/hello/text</source>
        <translation>ros/demo/hello/text に「hi」をパブリッシュしました</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>受信メッセージ</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>送信メッセージ</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Clients that are connected. Click for the list.</source>
        <translation>接続中のクライアント。クリックで一覧を表示します。</translation>
    </message>
    <message>
        <source>Messages that clients publish. Click for the topics they go to.</source>
        <translation>クライアントがパブリッシュするメッセージ。クリックで対象のトピックを表示します。</translation>
    </message>
    <message>
        <source>Messages that subscribers are sent. Click for the clients.</source>
        <translation>サブスクライバーに送るメッセージ。クリックでクライアントを表示します。</translation>
    </message>
    <message>
        <source>Topics that are followed. Click for the tree.</source>
        <translation>追跡中のトピック。クリックでツリーを表示します。</translation>
    </message>
    <message>
        <source>Retained messages that are stored. Click for their topics.</source>
        <translation>保存されている保持メッセージ。クリックで対象のトピックを表示します。</translation>
    </message>
    <message>
        <source>Messages that the broker dropped since its start. Click for the clients concerned.</source>
        <translation>ブローカーが起動後に破棄したメッセージ。クリックで対象のクライアントを表示します。</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>1 秒あたりのメッセージ数</translation>
    </message>
    <message>
        <source>received</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>スループット</translation>
    </message>
    <message>
        <source>in</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>out</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Clients and waiting messages</source>
        <translation>クライアントと待機中のメッセージ</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Busiest topics</source>
        <translation>最も多いトピック</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>レート</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>帯域</translation>
    </message>
    <message>
        <source>No messages in the last ten seconds</source>
        <translation>直近 10 秒間のメッセージはありません</translation>
    </message>
    <message>
        <source>Slowest subscribers</source>
        <translation>最も遅いサブスクライバー</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Nobody lags behind</source>
        <translation>遅れているクライアントはありません</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>表示期間</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Time shown: %1</source>
        <translation>表示期間: %1</translation>
    </message>
    <message>
        <source>Zoomed: back to live</source>
        <translation>拡大中: ライブ表示に戻る</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions offline</source>
        <translation>
            <numerusform>オフラインのセッション %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>peak %1/s</source>
        <translation>ピーク %1/s</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 in 1 min</source>
        <translation>1 min で %1</translation>
    </message>
    <message>
        <source>Figures over time</source>
        <translation>数値の推移</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>配信時間</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99 %</translation>
    </message>
    <message>
        <source>1/s</source>
        <comment>a unit: per second</comment>
        <translation>1/s</translation>
    </message>
    <message>
        <source>B/s</source>
        <comment>a unit: bytes per second</comment>
        <translation>B/s</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>a unit: milliseconds</comment>
        <translation>ms</translation>
    </message>
    <message>
        <source>Nothing was published: the broker is not running.</source>
        <translation>パブリッシュされませんでした: ブローカーが動作していません。</translation>
    </message>
</context>
<context>
    <name>deepros::gui::PageWindow</name>
    <message>
        <source>%1 – DeepROS</source>
        <translation>%1 – DeepROS</translation>
    </message>
</context>
<context>
    <name>deepros::gui::PinModel</name>
    <message>
        <source>not seen yet</source>
        <translation>まだ受信なし</translation>
    </message>
</context>
<context>
    <name>deepros::gui::PublisherModel</name>
    <message>
        <source>the broker</source>
        <translation>ブローカー</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最後のメッセージ</translation>
    </message>
    <message>
        <source>Messages seen</source>
        <translation>確認したメッセージ</translation>
    </message>
</context>
<context>
    <name>deepros::gui::QueueModel</name>
    <message>
        <source>taken over, to be released</source>
        <translation>受領済み、解放待ち</translation>
    </message>
    <message>
        <source>in flight, packet %1</source>
        <translation>送信中、パケット %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RateDialog</name>
    <message>
        <source>Expected rate</source>
        <translation>想定レート</translation>
    </message>
    <message>
        <source>A topic is late when three times its expected period has passed without a message, and silent after ten times. Without an expected rate it is judged by the rate it has shown itself.</source>
        <translation>想定周期の 3 倍の時間メッセージが届かないトピックは「遅れ」、10 倍で「途絶」と判定します。想定レートがない場合は、そのトピックのこれまでのレートを基準にします。</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>レート</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source>learned from the messages</source>
        <translation>メッセージから推定</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RateWatches</name>
    <message>
        <source>%1 comes at %2, less than %3.</source>
        <translation>%1 のレートは %2 で、%3 を下回っています。</translation>
    </message>
    <message>
        <source>%1 comes at %2, more than %3.</source>
        <translation>%1 のレートは %2 で、%3 を上回っています。</translation>
    </message>
    <message>
        <source>%1 is well again: %2.</source>
        <translation>%1 は正常に戻りました: %2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n other watched rate(s) changed as well.</source>
        <translation>
            <numerusform>%1 ほかに監視中のレート %n 件も変化しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>well</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>低すぎ</translation>
    </message>
    <message>
        <source>too fast</source>
        <translation>高すぎ</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1 以下</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RateWatchesModel</name>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>許容範囲</translation>
    </message>
    <message>
        <source>After</source>
        <translation>通知まで</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosDetails</name>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>Topic of the node %1</source>
        <translation>ノード %1 のトピック</translation>
    </message>
    <message numerus="yes">
        <source>Node with %n topic(s)</source>
        <translation>
            <numerusform>トピック %n 件のノード</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Domain with %n topic(s)</source>
        <translation>
            <numerusform>トピック %n 件のドメイン</numerusform>
        </translation>
    </message>
    <message>
        <source>More than one client commands this topic. Robots follow whichever spoke last.</source>
        <translation>複数のクライアントがこのトピックに指令を出しています。ロボットは最後の指令に従います。</translation>
    </message>
    <message>
        <source>More than one client commands a topic of it. Robots follow whichever spoke last.</source>
        <translation>複数のクライアントが配下のトピックに指令を出しています。ロボットは最後の指令に従います。</translation>
    </message>
    <message>
        <source>Two connected clients publish under this node&apos;s name. One of them should have another name.</source>
        <translation>接続中の 2 つのクライアントがこのノード名でパブリッシュしています。どちらかの名前を変えてください。</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 topics)</source>
        <translation>%1（%3 トピック中 %2）</translation>
    </message>
    <message>
        <source>%1, jitter %2</source>
        <translation>%1、ジッター %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>unknown: the clock of the sender is off</source>
        <translation>不明: 送信側の時計がずれています</translation>
    </message>
    <message>
        <source>%1, one in a hundred %2</source>
        <translation>%1、100 件に 1 件は %2</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <translation>%1 件、%2</translation>
    </message>
    <message>
        <source>%1 ago, at %2</source>
        <translation>%1 前（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n publisher(s)</source>
        <translation>
            <numerusform>パブリッシャー %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Last payload, %1: arrives with the next message</source>
        <translation>最新のペイロード、%1: 次のメッセージで取得します</translation>
    </message>
    <message>
        <source>Last payload: the first %1 of %2</source>
        <translation>最新のペイロード: %2 のうち先頭 %1</translation>
    </message>
    <message>
        <source>Last payload, %1</source>
        <translation>最新のペイロード、%1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>レート</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>帯域</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>サブスクライバー</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最終メッセージ</translation>
    </message>
    <message>
        <source>Rate over the last minute</source>
        <translation>直近 1 分間のレート</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>パブリッシャー</translation>
    </message>
    <message>
        <source>Last payload</source>
        <translation>最新のペイロード</translation>
    </message>
    <message>
        <source>Show in Topics</source>
        <translation>「トピック」で表示</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>名前をコピー</translation>
    </message>
    <message>
        <source>%1, expected: %2</source>
        <translation>%1、想定: %2</translation>
    </message>
    <message>
        <source>Latency, slowest topic</source>
        <translation>レイテンシ（最も遅いトピック）</translation>
    </message>
    <message>
        <source>Topics late or gone</source>
        <translation>遅れまたは消失のトピック</translation>
    </message>
    <message>
        <source>Bandwidth by node</source>
        <translation>ノードごとの帯域</translation>
    </message>
    <message>
        <source>%1, watched: %2 (%3)</source>
        <translation>%1、監視: %2（%3）</translation>
    </message>
    <message>
        <source>Watch rate…</source>
        <translation>レートを監視…</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosGraph</name>
    <message numerus="yes">
        <source>%n publisher(s)</source>
        <translation>
            <numerusform>パブリッシャー %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>トピック %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriber(s)</source>
        <translation>
            <numerusform>サブスクライバー %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. More topics than can be drawn: one box is a node. A filter brings the topics back.</source>
        <translation>%1。トピックが多すぎて描画できないため、ノードごとに 1 つの箱で示します。絞り込むとトピックが表示されます。</translation>
    </message>
    <message>
        <source>%1. More topics than can be drawn: one box is a domain. A filter brings the topics back.</source>
        <translation>%1。トピックが多すぎて描画できないため、ドメインごとに 1 つの箱で示します。絞り込むとトピックが表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%1 No room for %n domain(s).</source>
        <translation>
            <numerusform>%1 %n 個のドメインは表示しきれません。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 hidden</source>
        <translation>%1 · %2 件は非表示</translation>
    </message>
    <message>
        <source>%1 · subscribers known for %2 of %3 topics</source>
        <translation>%1 · サブスクライバーが判明しているトピック: %3 件中 %2 件</translation>
    </message>
    <message>
        <source>Save the graph as a picture</source>
        <translation>グラフを画像として保存</translation>
    </message>
    <message>
        <source>Save the graph for Graphviz</source>
        <translation>グラフを Graphviz 用に保存</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Graphviz (*.dot)</source>
        <translation>Graphviz (*.dot)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 として保存しました。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>%1 に書き込めません: %2。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>Rosout</source>
        <translation>Rosout</translation>
    </message>
    <message>
        <source>Transforms</source>
        <translation>座標変換</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1を隠す</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体表示</translation>
    </message>
    <message>
        <source>Shows all of it (F)</source>
        <translation>全体を表示します (F)</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>Saves the whole graph as a picture</source>
        <translation>グラフ全体を画像として保存します</translation>
    </message>
    <message>
        <source>DOT…</source>
        <translation>DOT…</translation>
    </message>
    <message>
        <source>Saves the graph in the language of Graphviz</source>
        <translation>グラフを Graphviz の形式で保存します</translation>
    </message>
    <message>
        <source>%1 has no box in this graph.</source>
        <translation>%1 の箱はこのグラフにありません。</translation>
    </message>
    <message>
        <source>Save the graph as JSON</source>
        <translation>グラフを JSON として保存</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>Saves boxes and edges with their figures</source>
        <translation>箱と接続線を数値とともに保存します</translation>
    </message>
    <message>
        <source>Graph of publishers, topics and subscribers: %1. The list below shows the same in words.</source>
        <translation>パブリッシャー、トピック、サブスクライバーのグラフ: %1。同じ内容を下の一覧でテキストとして確認できます。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Shows the graph in words below it</source>
        <translation>グラフの内容をその下にテキストで表示します</translation>
    </message>
    <message>
        <source>The graph in words</source>
        <translation>テキストで表したグラフ</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosGraphView</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>トピック %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · conflict</source>
        <translation>%1 · 競合</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · offline</source>
        <translation>%1 · オフライン</translation>
    </message>
    <message>
        <source>%1 · %2 queued</source>
        <translation>%1 · キュー %2 件</translation>
    </message>
    <message>
        <source>the broker itself</source>
        <translation>ブローカー自身</translation>
    </message>
    <message>
        <source>Publisher %1, %2</source>
        <translation>パブリッシャー %1、%2</translation>
    </message>
    <message>
        <source>Topic %1, %2</source>
        <translation>トピック %1、%2</translation>
    </message>
    <message>
        <source>Subscriber %1, %2</source>
        <translation>サブスクライバー %1、%2</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosModel</name>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>live</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>late</source>
        <translation>遅れ</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>途絶</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>Two clients do here what only one should.</source>
        <translation>1 つのクライアントだけが行うべきことを、2 つのクライアントが行っています。</translation>
    </message>
    <message>
        <source>The clock of the sender and the clock of this computer disagree.</source>
        <translation>送信側の時計とこのコンピューターの時計が合っていません。</translation>
    </message>
    <message>
        <source>One in a hundred takes longer than %1.</source>
        <translation>100 件に 1 件は %1 を超えます。</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>遅れ %1</translation>
    </message>
    <message>
        <source>%1 silent</source>
        <translation>途絶 %1</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>消失 %1</translation>
    </message>
    <message>
        <source>%1..%2</source>
        <translation>%1..%2</translation>
    </message>
    <message>
        <source>clock offset?</source>
        <translation>時計のずれ?</translation>
    </message>
    <message>
        <source>Messages per second; falls while nothing comes</source>
        <translation>1 秒あたりのメッセージ数。届かない間は下がります</translation>
    </message>
    <message>
        <source>The slowest and the fastest of the last hundred intervals, as messages per second</source>
        <translation>直近 100 間隔のうち最も遅いものと最も速いもの（1 秒あたりのメッセージ数）</translation>
    </message>
    <message>
        <source>How much the intervals differ from each other</source>
        <translation>間隔のばらつき</translation>
    </message>
    <message>
        <source>From the time in the message to its arrival at the broker: half of the messages are faster</source>
        <translation>メッセージ内の時刻からブローカー到着までの時間（中央値）</translation>
    </message>
    <message>
        <source>Time since the last message</source>
        <translation>最後のメッセージからの経過時間</translation>
    </message>
    <message>
        <source>Clients that got the last message</source>
        <translation>最後のメッセージを受け取ったクライアント</translation>
    </message>
    <message>
        <source>Domain / node / type</source>
        <translation>ドメイン / ノード / タイプ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Min..max</source>
        <translation>最小..最大</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>ジッター</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Sub</translation>
    </message>
    <message>
        <source>Pubs</source>
        <translation>Pub</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>想定: %1</translation>
    </message>
    <message>
        <source>Watched: %1 (%2)</source>
        <translation>監視: %1（%2）</translation>
    </message>
    <message>
        <source>%1 off rate</source>
        <translation>レート範囲外 %1</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosPage</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>トピック %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>ノード %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shown of %2</source>
        <translation>%1 件を表示（%2）</translation>
    </message>
    <message>
        <source>%1 · %2 late or gone</source>
        <translation>%1 · 遅れまたは消失 %2 件</translation>
    </message>
    <message>
        <source>Not in %1{domain}/{node}/{type}: %2</source>
        <translation>%1{ドメイン}/{ノード}/{タイプ} に合わないもの: %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>表に戻る</translation>
    </message>
    <message>
        <source>Show the topics that do not fit</source>
        <translation>合わないトピックを表示</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>すべてのドメイン</translation>
    </message>
    <message>
        <source>%1 and %2 both command %3, since %4. Only one should.</source>
        <translation>%1 と %2 の両方が %4 から %3 に指令を出しています。指令元は 1 つにしてください。</translation>
    </message>
    <message>
        <source>%1 and %2 both publish as the node %3, since %4.</source>
        <translation>%1 と %2 の両方が %4 からノード %3 としてパブリッシュしています。</translation>
    </message>
    <message numerus="yes">
        <source>%n more conflict(s)</source>
        <translation>
            <numerusform>ほかの競合 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>Show in Topics</source>
        <translation>「トピック」で表示</translation>
    </message>
    <message>
        <source>Show the client %1</source>
        <translation>クライアント %1 を表示</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>名前をコピー</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>すべて展開</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>すべて折りたたむ</translation>
    </message>
    <message>
        <source>%1 is no valid topic. Is the prefix of ROS topics right?</source>
        <translation>%1 は有効なトピックではありません。ROS トピックのプレフィックスは正しいですか？</translation>
    </message>
    <message>
        <source>Published on %1.</source>
        <translation>%1 にパブリッシュしました。</translation>
    </message>
    <message>
        <source>Filter by domain, node or type</source>
        <translation>ドメイン、ノード、タイプで絞り込み</translation>
    </message>
    <message>
        <source>Filter ROS topics</source>
        <translation>ROS トピックの絞り込み</translation>
    </message>
    <message>
        <source>Prefix %1</source>
        <translation>プレフィックス %1</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>ドメイン</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>問題のみ</translation>
    </message>
    <message>
        <source>Topics that are late, silent or gone, conflicts, and clocks that are off</source>
        <translation>遅れ・途絶・消失のトピック、競合、時計のずれ</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Domains, nodes and topics</source>
        <translation>ドメイン、ノード、トピック</translation>
    </message>
    <message>
        <source>Topics that do not fit</source>
        <translation>合わないトピック</translation>
    </message>
    <message>
        <source>No ROS topic yet</source>
        <translation>ROS トピックはまだありません</translation>
    </message>
    <message>
        <source>Messages on %1{domain}/{node}/{type} appear here with their rate, jitter and latency,
for example %1warehouse/gripper/state. Further levels belong to the type.</source>
        <translation>%1{ドメイン}/{ノード}/{タイプ} のメッセージが、レート、ジッター、レイテンシとともにここに表示されます。
例: %1warehouse/gripper/state。それより下の階層はタイプに含まれます。</translation>
    </message>
    <message>
        <source>Publish an example</source>
        <translation>例をパブリッシュ</translation>
    </message>
    <message>
        <source>No topic matches</source>
        <translation>該当するトピックはありません</translation>
    </message>
    <message>
        <source>The filter, the domain or the switch above hides all of them.</source>
        <translation>上のフィルター、ドメイン、またはスイッチですべて非表示になっています。</translation>
    </message>
    <message>
        <source>Show all topics</source>
        <translation>すべてのトピックを表示</translation>
    </message>
    <message>
        <source>ROS</source>
        <translation>ROS</translation>
    </message>
    <message>
        <source>Expected rate…</source>
        <translation>想定レート…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>The expected rates were refused: %1.</source>
        <translation>想定レートを設定できませんでした: %1。</translation>
    </message>
    <message>
        <source>ROS topics</source>
        <translation>ROS トピック</translation>
    </message>
    <message>
        <source>Watch rate…</source>
        <translation>レートを監視…</translation>
    </message>
    <message>
        <source>Latency field…</source>
        <translation>レイテンシのフィールド…</translation>
    </message>
    <message>
        <source>%1 · no room for more (BROKER_ROS_MAX_TOPICS)</source>
        <translation>%1 · これ以上は入りません (BROKER_ROS_MAX_TOPICS)</translation>
    </message>
    <message>
        <source>Silent: automatic</source>
        <translation>途絶: 自動</translation>
    </message>
    <message>
        <source>Silent after %1</source>
        <translation>途絶: %1 後</translation>
    </message>
    <message>
        <source>When a topic is silent</source>
        <translation>途絶と判定するまでの時間</translation>
    </message>
    <message>
        <source>When a topic without messages counts as silent. Automatic: after ten of its own periods, and five seconds at least.</source>
        <translation>メッセージが届かないトピックを「途絶」と判定するまでの時間。自動: そのトピック自身の周期の 10 倍、ただし 5 秒以上。</translation>
    </message>
    <message>
        <source>The latency fields were refused: %1.</source>
        <translation>レイテンシのフィールドを設定できませんでした: %1。</translation>
    </message>
    <message>
        <source>%1 is not watched any more.</source>
        <translation>%1 の監視をやめました。</translation>
    </message>
    <message>
        <source>Watched rates: %1 of %2 off</source>
        <translation>監視中のレート: %2 件中 %1 件が範囲外</translation>
    </message>
    <message>
        <source>Watched rates: %1</source>
        <translation>監視中のレート: %1</translation>
    </message>
    <message>
        <source>Shows and removes watched rates (%1)</source>
        <translation>監視中のレートを表示、削除します (%1)</translation>
    </message>
    <message>
        <source>Nothing was published: the broker is not running.</source>
        <translation>パブリッシュされませんでした: ブローカーが動作していません。</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosPublishersModel</name>
    <message>
        <source>the broker itself</source>
        <translation>ブローカー自身</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>パブリッシャー</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過</translation>
    </message>
</context>
<context>
    <name>deepros::gui::StartProblemPage</name>
    <message>
        <source>Port %1 is in use</source>
        <translation>ポート %1 は使用中です</translation>
    </message>
    <message>
        <source>The broker cannot start</source>
        <translation>ブローカーを起動できません</translation>
    </message>
    <message>
        <source>Another program, perhaps another broker, listens there. Stop it and try again, or let this broker use another port until it is closed.</source>
        <translation>別のプログラム（おそらく別のブローカー）がこのポートで待ち受けています。それを停止して再試行するか、このブローカーを閉じるまで別のポートで動かしてください。</translation>
    </message>
    <message>
        <source>Change what the message names and try again. The window stays usable.</source>
        <translation>メッセージが示す箇所を修正して再試行してください。ウィンドウはそのまま使えます。</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>ポート %1 を使う</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Port %1 may not be used</source>
        <translation>ポート %1 の使用は許可されていません</translation>
    </message>
    <message>
        <source>The configuration has mistakes</source>
        <translation>設定に誤りがあります</translation>
    </message>
    <message>
        <source>%1 (process %2) listens there. Stop it and try again, or let this broker use another port until it is closed.</source>
        <translation>%1（プロセス %2）がこのポートで待ち受けています。それを停止して再試行するか、このブローカーを閉じるまで別のポートで動かしてください。</translation>
    </message>
    <message>
        <source>The system keeps this port for privileged programs. Use another one, 1024 or above, or have the system allow it.</source>
        <translation>このポートはシステムが特権プログラム用に確保しています。1024 以上の別のポートを使うか、システム側で使用を許可してください。</translation>
    </message>
    <message>
        <source>Correct what is named above and try again: the file is read anew.</source>
        <translation>上に示した箇所を修正して再試行してください。ファイルは読み直されます。</translation>
    </message>
    <message>
        <source>The certificate cannot be used</source>
        <translation>証明書を使用できません</translation>
    </message>
    <message>
        <source>Put a valid certificate and its key there and try again: the files are read anew. Without BROKER_ENABLE_TLS the broker starts without encryption.</source>
        <translation>有効な証明書とその鍵をそこに置いて、もう一度お試しください。ファイルは読み直されます。BROKER_ENABLE_TLS を指定しなければ、ブローカーは暗号化なしで起動します。</translation>
    </message>
</context>
<context>
    <name>deepros::gui::StatusStrip</name>
    <message>
        <source>Broker running · %1</source>
        <translation>ブローカー動作中 · %1</translation>
    </message>
    <message>
        <source>Broker stopping: clients are told goodbye</source>
        <translation>ブローカー停止中: クライアントに終了を通知しています</translation>
    </message>
    <message>
        <source>Broker stopped</source>
        <translation>ブローカー停止</translation>
    </message>
    <message>
        <source>Broker cannot start</source>
        <translation>ブローカーを起動できません</translation>
    </message>
    <message>
        <source>in %1/s · out %2/s</source>
        <translation>受信 %1/s · 送信 %2/s</translation>
    </message>
    <message>
        <source>broker CPU %1 %</source>
        <translation>ブローカー CPU %1 %</translation>
    </message>
    <message>
        <source>Messages per second received and sent, and the processor time of the broker thread</source>
        <translation>1 秒あたりの受信・送信メッセージ数と、ブローカースレッドのプロセッサー時間</translation>
    </message>
    <message>
        <source>View paused</source>
        <translation>表示を一時停止中</translation>
    </message>
    <message>
        <source>%1 Hz · skipped %2</source>
        <translation>%1 Hz · 省略 %2</translation>
    </message>
    <message>
        <source>How often the view is refreshed, and how much it left out. Click for the reasons.</source>
        <translation>表示の更新頻度と省略した量。クリックで理由を表示します。</translation>
    </message>
    <message>
        <source>What would have to be kept is refused until it can. Make room on the disk, or see who may write there.</source>
        <translation>保存が必要なものは、保存できるようになるまで拒否します。ディスクの空き容量を増やすか、書き込み権限を確認してください。</translation>
    </message>
</context>
<context>
    <name>deepros::gui::SubscriberModel</name>
    <message>
        <source>online</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>messages waiting, of at most</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>購読</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
</context>
<context>
    <name>deepros::gui::SubscriptionsModel</name>
    <message>
        <source>no local</source>
        <translation>no local</translation>
    </message>
    <message>
        <source>retain as published</source>
        <translation>retain をそのまま転送</translation>
    </message>
    <message>
        <source>retained if new</source>
        <translation>新規購読時のみ保持値</translation>
    </message>
    <message>
        <source>no retained</source>
        <translation>保持値なし</translation>
    </message>
    <message>
        <source>identifier %1</source>
        <translation>識別子 %1</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>トピックフィルター</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Topics known now that match</source>
        <translation>現在わかっているトピックのうち一致するものの数</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Given to the client because of this subscription, without the retained ones at its beginning</source>
        <translation>この購読によってクライアントに渡したメッセージ（購読開始時の保持メッセージを除く）</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TimeChart</name>
    <message>
        <source>Copy values</source>
        <translation>値をコピー</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV として保存…</translation>
    </message>
    <message>
        <source>Save the values of this chart</source>
        <translation>このチャートの値を保存</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>保存できませんでした: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a curve and its unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>表で表示</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicModel</name>
    <message>
        <source>(no name)</source>
        <translation>（名前なし）</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>トピック %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>stored</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>レート</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Data rate</source>
        <translation>データレート</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>no retained value</source>
        <translation>保持値なし</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicQuery</name>
    <message>
        <source>The regular expression %1 cannot be read: %2.</source>
        <translation>正規表現 %1 を解釈できません: %2。</translation>
    </message>
    <message>
        <source>“%1:” needs something behind the colon.</source>
        <translation>「%1:」のコロンの後に値が必要です。</translation>
    </message>
    <message>
        <source>“retained:” is followed by yes or no.</source>
        <translation>「retained:」の後には yes または no を書きます。</translation>
    </message>
    <message>
        <source>“%1” is no MQTT topic filter: + stands for a whole level, # for all that follow and comes last.</source>
        <translation>「%1」は MQTT のトピックフィルターではありません。+ は 1 階層全体、# は以降のすべての階層を表し、末尾に置きます。</translation>
    </message>
    <message>
        <source>“%1” is no age: write for example &gt;5s, &lt;2min or &gt;1h.</source>
        <translation>「%1」は経過時間ではありません。&gt;5s、&lt;2min、&gt;1h のように書きます。</translation>
    </message>
    <message>
        <source>“%1” is no number to compare with: write for example &gt;10 or &lt;=2.5k.</source>
        <translation>「%1」は比較できる数値ではありません。&gt;10 や &lt;=2.5k のように書きます。</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicRuleDialog</name>
    <message>
        <source>This is no topic filter.</source>
        <translation>これはトピックフィルターではありません。</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>トピックフィルター</translation>
    </message>
    <message>
        <source>+ stands for one level, # for all that follow</source>
        <translation>+ は 1 階層、# は以降のすべての階層を表します</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>設定を消去</translation>
    </message>
    <message>
        <source>Removes what was set for this filter</source>
        <translation>このフィルターの設定を消去します</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicsPage</name>
    <message>
        <source>Unpin</source>
        <translation>ピン留めを外す</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>ピン留め</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>形式を選んでコピー</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>パスをコピー</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>値をコピー</translation>
    </message>
    <message>
        <source>Path of the chosen field</source>
        <translation>選択したフィールドのパス</translation>
    </message>
    <message>
        <source>mosquitto_sub command</source>
        <translation>mosquitto_sub コマンド</translation>
    </message>
    <message>
        <source>mosquitto_pub command</source>
        <translation>mosquitto_pub コマンド</translation>
    </message>
    <message>
        <source>Freeze the value</source>
        <translation>値を固定</translation>
    </message>
    <message>
        <source>Expand all below (*)</source>
        <translation>配下をすべて展開 (*)</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>折りたたむ</translation>
    </message>
    <message>
        <source>Show only this branch</source>
        <translation>この枝だけを表示</translation>
    </message>
    <message>
        <source>Clear retained…</source>
        <translation>保持値を消去…</translation>
    </message>
    <message>
        <source>Sort again</source>
        <translation>並べ替え直す</translation>
    </message>
    <message>
        <source>The path is in the clipboard.</source>
        <translation>パスをクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>The value is in the clipboard, in hex.</source>
        <translation>値を 16 進数でクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>The value is in the clipboard.</source>
        <translation>値をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>The path of the field is in the clipboard.</source>
        <translation>フィールドのパスをクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>The command is in the clipboard.</source>
        <translation>コマンドをクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>The value is no text: a command line cannot carry it. Save it and publish it with -f.</source>
        <translation>値がテキストではないため、コマンドラインでは渡せません。保存して -f でパブリッシュしてください。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n topic(s) can be pinned.</source>
        <translation>
            <numerusform>ピン留めできるトピックは %n 件までです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) are expanded. Press * again for more.</source>
        <translation>
            <numerusform>先頭の %n 行を展開しました。続きを展開するには、もう一度 * を押します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>Words that must all be true: text of the path, an MQTT filter with + or #, /regular expression/, payload:text, client:id, retained:yes, rate:&gt;10, age:&gt;5s, size:&gt;1k; -word excludes.</source>
        <translation>すべての条件を満たすものを表示します: パスの文字列、+ や # を含む MQTT フィルター、/正規表現/、payload:文字列、client:ID、retained:yes、rate:&gt;10、age:&gt;5s、size:&gt;1k。-語 で除外します。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>topics that match, of all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>トピック %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>System topics (%1 hidden)</source>
        <translation>システムトピック（%1 件は非表示）</translation>
    </message>
    <message>
        <source>System topics</source>
        <translation>システムトピック</translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s)</source>
        <translation>
            <numerusform>保持値 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>indexing %n new topic(s)</source>
        <translation>
            <numerusform>新しいトピック %n 件を索引に追加中</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>the broker is not running</source>
        <translation>ブローカーが動作していません</translation>
    </message>
    <message>
        <source>Filter: text, ros/+/imu, /regex/, payload:…, rate:&gt;10, -not</source>
        <translation>フィルター: 文字列、ros/+/imu、/正規表現/、payload:…、rate:&gt;10、-除外</translation>
    </message>
    <message>
        <source>Filter of the topics</source>
        <translation>トピックのフィルター</translation>
    </message>
    <message>
        <source>Number of topics</source>
        <translation>トピック数</translation>
    </message>
    <message>
        <source>Show topics that begin with $ below the others</source>
        <translation>$ で始まるトピックをほかのトピックの下に表示</translation>
    </message>
    <message>
        <source>Sort again (F5)</source>
        <translation>並べ替え直す (F5)</translation>
    </message>
    <message>
        <source>A branch has so many rows that it is sorted only when you ask for it</source>
        <translation>行数の多い枝があるため、並べ替えは指示したときだけ行います</translation>
    </message>
    <message>
        <source>Clear retained values of what the tree shows</source>
        <translation>ツリーに表示中のトピックの保持値を消去</translation>
    </message>
    <message>
        <source>No topic yet</source>
        <translation>トピックはまだありません</translation>
    </message>
    <message>
        <source>Topics appear here as soon as a client publishes a message or a retained value is stored.</source>
        <translation>クライアントがメッセージをパブリッシュするか、保持値が保存されると、ここにトピックが表示されます。</translation>
    </message>
    <message>
        <source>No topic matches</source>
        <translation>該当するトピックはありません</translation>
    </message>
    <message>
        <source>The filter hides all topics.</source>
        <translation>フィルターですべてのトピックが非表示になっています。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>フィルターをクリア</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>ピン留め</translation>
    </message>
    <message>
        <source>Pinned topics</source>
        <translation>ピン留めしたトピック</translation>
    </message>
    <message>
        <source>Only the beginning of the value is known yet: the whole comes with the next message.</source>
        <translation>まだ値の先頭部分しかありません。全体は次のメッセージで取得します。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Row, with tabs</source>
        <translation>行（タブ区切り）</translation>
    </message>
    <message>
        <source>The row is in the clipboard.</source>
        <translation>行をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>filtering…</source>
        <translation>絞り込み中…</translation>
    </message>
    <message>
        <source>ros2 topic echo command</source>
        <translation>ros2 topic echo コマンド</translation>
    </message>
    <message>
        <source>Highlight changes</source>
        <translation>変化を強調</translation>
    </message>
    <message>
        <source>Remove idle topics</source>
        <translation>動きのないトピックを取り除く</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) without a message for %1</source>
        <translation>
            <numerusform>%1 メッセージのないトピック %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) whose last value is empty</source>
        <translation>
            <numerusform>最後の値が空のトピック %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) removed. They come back with their next message.</source>
        <translation>
            <numerusform>トピック %n 件を取り除きました。次のメッセージで再び現れます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Capital letters count in every word</source>
        <translation>どの語も大文字と小文字を区別する</translation>
    </message>
    <message>
        <source>Words are regular expressions</source>
        <translation>語を正規表現とする</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>その他のコマンド</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Tray</name>
    <message>
        <source>This desktop has no tray.</source>
        <translation>このデスクトップにはシステムトレイがありません。</translation>
    </message>
    <message>
        <source>DeepROS: the broker cannot start</source>
        <translation>DeepROS: ブローカーを起動できません</translation>
    </message>
    <message>
        <source>DeepROS: the broker is stopped</source>
        <translation>DeepROS: ブローカーは停止しています</translation>
    </message>
    <message>
        <source>DeepROS: the broker is running</source>
        <translation>DeepROS: ブローカーは動作中です</translation>
    </message>
    <message numerus="yes">
        <source>DeepROS: %n client(s), in %1/s, out %2/s</source>
        <translation>
            <numerusform>DeepROS: クライアント %n 件、受信 %1/s、送信 %2/s</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>ウィンドウを表示</translation>
    </message>
    <message>
        <source>Pause the views</source>
        <translation>表示を一時停止</translation>
    </message>
    <message>
        <source>Stop the broker</source>
        <translation>ブローカーを停止</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Start the broker</source>
        <translation>ブローカーを起動</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ValuePanel</name>
    <message>
        <source>The path is in the clipboard.</source>
        <translation>パスをクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Unpin (P)</source>
        <translation>ピン留めを外す (P)</translation>
    </message>
    <message>
        <source>Keep on top (P)</source>
        <translation>上部にピン留め (P)</translation>
    </message>
    <message>
        <source>A branch of the tree. Choose a topic below it to see its values.</source>
        <translation>ツリーの枝です。値を見るには配下のトピックを選んでください。</translation>
    </message>
    <message>
        <source>Retained value: asking the broker…</source>
        <translation>保持値: ブローカーに問い合わせ中…</translation>
    </message>
    <message>
        <source>No retained value is stored.</source>
        <translation>保持値は保存されていません。</translation>
    </message>
    <message>
        <source>A retained value is stored since %1 (%2).</source>
        <translation>保持値は %1 から保存されています（%2）。</translation>
    </message>
    <message>
        <source>Last message %1 (%2 ago) · QoS %3 · %4 bytes</source>
        <translation>最終メッセージ %1（%2 前）· QoS %3 · %4 バイト</translation>
    </message>
    <message>
        <source>From %1 · %2 · %3 · %4</source>
        <translation>送信元 %1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>ブローカー</translation>
    </message>
    <message numerus="yes">
        <source>%n receiver(s)</source>
        <translation>
            <numerusform>受信先 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Showing the message of %1, not the newest.</source>
        <translation>最新ではなく %1 のメッセージを表示しています。</translation>
    </message>
    <message>
        <source>Value frozen.</source>
        <translation>値を固定しています。</translation>
    </message>
    <message>
        <source>Value frozen while you are selecting.</source>
        <translation>選択中は値を固定しています。</translation>
    </message>
    <message>
        <source>History (%1)</source>
        <translation>履歴 (%1)</translation>
    </message>
    <message>
        <source>Messages since the topic was chosen, and before as far as the broker kept them.</source>
        <translation>トピックを選んでからのメッセージと、ブローカーが保持していたそれ以前のメッセージ。</translation>
    </message>
    <message>
        <source>The last %1 messages; %2 older or skipped ones are not kept.</source>
        <translation>直近の %1 件のメッセージ。それ以前または省略された %2 件は保持していません。</translation>
    </message>
    <message>
        <source>No baseline yet: use a message as baseline first.</source>
        <translation>基準がまだありません。先にメッセージを基準に設定してください。</translation>
    </message>
    <message>
        <source>There is no message before this one to compare with.</source>
        <translation>比較できる前のメッセージがありません。</translation>
    </message>
    <message>
        <source>The two messages are the same.</source>
        <translation>2 つのメッセージは同じです。</translation>
    </message>
    <message>
        <source>The two messages differ. They are too large to be compared in detail.</source>
        <translation>2 つのメッセージは異なります。大きすぎるため詳細な比較はできません。</translation>
    </message>
    <message>
        <source>%1 between %2 and %3.</source>
        <translation>%2 と %3 の間に%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>差分 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody subscribes to this topic.</source>
        <translation>このトピックの購読はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) would get a message now.</source>
        <translation>
            <numerusform>いまメッセージを送ると %n 件の購読に届きます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the value</source>
        <translation>値を保存</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>%1 を %2 に書き込みました。</translation>
    </message>
    <message>
        <source>No topic is chosen</source>
        <translation>トピックが選択されていません</translation>
    </message>
    <message>
        <source>Choose a topic in the tree to see its value, what changes in it and who gets it.</source>
        <translation>ツリーでトピックを選ぶと、値、その変化、受信先が表示されます。</translation>
    </message>
    <message>
        <source>Copy the path (Ctrl+Shift+C)</source>
        <translation>パスをコピー (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>パスをコピー</translation>
    </message>
    <message>
        <source>Keep this value on screen (F)</source>
        <translation>この値を画面に固定 (F)</translation>
    </message>
    <message>
        <source>Freeze the value</source>
        <translation>値を固定</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>サブスクライバー</translation>
    </message>
    <message>
        <source>What is known of the topic</source>
        <translation>トピックの情報</translation>
    </message>
    <message>
        <source>Compared with the message before</source>
        <translation>前のメッセージと比較</translation>
    </message>
    <message>
        <source>Compared with the baseline</source>
        <translation>基準と比較</translation>
    </message>
    <message>
        <source>What the value is compared with</source>
        <translation>値の比較対象</translation>
    </message>
    <message>
        <source>Use as baseline</source>
        <translation>基準に設定</translation>
    </message>
    <message>
        <source>Last messages of the topic</source>
        <translation>トピックの最近のメッセージ</translation>
    </message>
    <message>
        <source>Subscribers of the topic</source>
        <translation>トピックのサブスクライバー</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>All histories together have reached %1: the oldest messages give way.</source>
        <translation>すべての履歴の合計が %1 に達しました。古いメッセージから順に破棄します。</translation>
    </message>
    <message>
        <source>New messages are not taken along: too many topics are followed at the same time.</source>
        <translation>新しいメッセージは取り込まれません。同時に追跡しているトピックが多すぎます。</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>2 件を比較</translation>
    </message>
    <message>
        <source>Compare with the newest</source>
        <translation>最新と比較</translation>
    </message>
    <message numerus="yes">
        <source>More messages can be kept of at most %n topic(s): choose fewer for another one first.</source>
        <translation>
            <numerusform>より多くのメッセージを保持できるトピックは %n 件までです。先にほかのトピックの件数を減らしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>履歴をエクスポート</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to %1.</source>
        <translation>
            <numerusform>メッセージ %n 件を %1 に書き込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>ROS message %1, stamped %2, which is ahead of the clock here</source>
        <translation>ROS メッセージ %1、タイムスタンプ %2（このコンピューターの時計より進んでいます）</translation>
    </message>
    <message>
        <source>ROS message %1, stamped %2 (arrived %3 later)</source>
        <translation>ROS メッセージ %1、タイムスタンプ %2（%3 後に到着）</translation>
    </message>
    <message>
        <source>ROS message %1, but without the stamp that was announced</source>
        <translation>ROS メッセージ %1、ただし宣言されたタイムスタンプがありません</translation>
    </message>
    <message>
        <source>ROS message %1</source>
        <translation>ROS メッセージ %1</translation>
    </message>
    <message>
        <source>Says that the messages on %1 are of the ROS type %2, with a stamp</source>
        <translation>%1 のメッセージが ROS の型 %2（タイムスタンプ付き）であることを示します</translation>
    </message>
    <message>
        <source>Says that the messages on %1 are of the ROS type %2</source>
        <translation>%1 のメッセージが ROS の型 %2 であることを示します</translation>
    </message>
    <message>
        <source>Keep %1 messages</source>
        <translation>メッセージを %1 件保持</translation>
    </message>
    <message>
        <source>How many messages of this topic are kept</source>
        <translation>このトピックのメッセージを保持する件数</translation>
    </message>
    <message>
        <source>More than the first are kept even while you look at another topic</source>
        <translation>先頭の選択肢より多い件数を選ぶと、ほかのトピックを見ている間も保持を続けます</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Show how regularly messages come</source>
        <translation>メッセージがどれだけ規則的に届くかを表示します</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>CSV 形式…</translation>
    </message>
    <message>
        <source>As JSON Lines…</source>
        <translation>JSON Lines 形式…</translation>
    </message>
    <message>
        <source>No client is known to have published this topic.</source>
        <translation>このトピックにパブリッシュしたクライアントは不明です。</translation>
    </message>
    <message numerus="yes">
        <source>The last %n client(s) that published this topic.</source>
        <translation>
            <numerusform>このトピックに最近パブリッシュしたクライアント %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>パブリッシャー</translation>
    </message>
    <message>
        <source>Publishers of the topic</source>
        <translation>トピックのパブリッシャー</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ValueView</name>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Bytes in hex</source>
        <translation>16 進数</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>自動: %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>This is not %1; it is shown as text.</source>
        <translation>%1ではないため、テキストとして表示しています。</translation>
    </message>
    <message>
        <source>The image cannot be read: %1</source>
        <translation>画像を読み込めません: %1</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 ピクセル</translation>
    </message>
    <message>
        <source>Showing %1 of %2.</source>
        <translation>%2 のうち %1 を表示しています。</translation>
    </message>
    <message>
        <source>How the value is read</source>
        <translation>値の表示形式</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>すべて読み込む</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Fields of the value</source>
        <translation>値のフィールド</translation>
    </message>
    <message>
        <source>Value as text</source>
        <translation>テキストで表した値</translation>
    </message>
    <message>
        <source>Value in hex</source>
        <translation>16 進数で表した値</translation>
    </message>
    <message>
        <source>Value as image</source>
        <translation>画像で表した値</translation>
    </message>
    <message>
        <source>This message of %1 is too large to be taken along.</source>
        <translation>この %1 のメッセージは大きすぎるため取り込めません。</translation>
    </message>
    <message>
        <source>Showing the first %1 of %2. The whole value comes with the next message.</source>
        <translation>%2 のうち先頭 %1 を表示しています。値全体は次のメッセージで取得します。</translation>
    </message>
    <message numerus="yes">
        <source>The stamp, the first %n byte(s), is left out.</source>
        <translation>
            <numerusform>先頭 %n バイトのタイムスタンプは省略しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read only this topic so</source>
        <translation>このトピックだけこう読む</translation>
    </message>
    <message>
        <source>Read so: %1</source>
        <translation>この読み方：%1</translation>
    </message>
    <message>
        <source>Which topics are read like this</source>
        <translation>どのトピックをこう読むか</translation>
    </message>
    <message>
        <source>no retained value</source>
        <translation>保持値なし</translation>
    </message>
</context>
<context>
    <name>deepros::gui::WatchDialog</name>
    <message>
        <source>This is no ROS topic.</source>
        <translation>これは ROS トピックではありません。</translation>
    </message>
    <message>
        <source>Set at least one of the two rates.</source>
        <translation>2 つのレートのうち少なくとも 1 つを設定してください。</translation>
    </message>
    <message>
        <source>The highest rate is below the lowest.</source>
        <translation>最高レートが最低レートを下回っています。</translation>
    </message>
    <message numerus="yes">
        <source>There are %n watches already. Remove one first.</source>
        <translation>
            <numerusform>すでに %n 件の監視があります。先に 1 件削除してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Watched rates</source>
        <translation>監視中のレート</translation>
    </message>
    <message>
        <source>A notice tells when the rate of a topic has been outside its band for some time, and when it is back.</source>
        <translation>トピックのレートが一定時間、許容範囲を外れたときと、範囲内に戻ったときに通知します。</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Time outside</source>
        <translation>範囲外の継続時間</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source>any rate</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>監視</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Welcome</name>
    <message>
        <source>Copied %1</source>
        <translation>%1 をコピーしました</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 をコピー</translation>
    </message>
    <message>
        <source>DeepROS is running and waits for clients</source>
        <translation>DeepROS は動作中で、クライアントを待っています</translation>
    </message>
    <message>
        <source>Robots and programs on this network connect to one of these addresses.</source>
        <translation>このネットワークのロボットやプログラムは、次のいずれかのアドレスに接続します。</translation>
    </message>
    <message>
        <source>Try it now, in a terminal</source>
        <translation>端末ですぐに試す</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>購読</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>パブリッシュ</translation>
    </message>
    <message>
        <source>Start demo robots</source>
        <translation>デモロボットを開始</translation>
    </message>
    <message>
        <source>Three robots and a dashboard inside this program that publish over the network like any other client</source>
        <translation>このプログラムに組み込まれた 3 台のロボットと 1 つのダッシュボードが、通常のクライアントと同じくネットワーク経由でパブリッシュします</translation>
    </message>
    <message>
        <source>Publish a test message</source>
        <translation>テストメッセージをパブリッシュ</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>概要を表示</translation>
    </message>
    <message>
        <source>BROKER_PASSWORD_FILE names a file of users and passwords; “%1” makes one.</source>
        <translation>BROKER_PASSWORD_FILE でユーザーとパスワードのファイルを指定します。「%1」で作成できます。</translation>
    </message>
    <message>
        <source>The broker is stopped</source>
        <translation>ブローカーは停止しています</translation>
    </message>
    <message>
        <source>“This broker” above starts it.</source>
        <translation>上の「このブローカー」で起動できます。</translation>
    </message>
</context>
</TS>
