<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>deepros::gui::BanDialog</name>
    <message>
        <source>Say who is to be banned.</source>
        <translation>请说明要封禁谁。</translation>
    </message>
    <message>
        <source>This is neither an address nor a subnet such as 10.0.0.0/24.</source>
        <translation>这既不是地址，也不是 10.0.0.0/24 这样的子网。</translation>
    </message>
    <message>
        <source>Nobody who is known now is concerned.</source>
        <translation>目前已知的客户端都不受影响。</translation>
    </message>
    <message numerus="yes">
        <source>Concerned now: %1 and %n more.</source>
        <translation>
            <numerusform>目前受影响：%1 以及另外 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Concerned now: %1.</source>
        <translation>目前受影响：%1。</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>封禁</translation>
    </message>
    <message>
        <source>Whom this is about cannot connect until the ban ends. Bans end with the broker, too.</source>
        <translation>受影响者在封禁结束前无法连接。代理停止时封禁也随之结束。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Address or subnet</source>
        <translation>地址或子网</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>Until it is lifted</source>
        <translation>直到解除</translation>
    </message>
    <message>
        <source>The client and the log are told, may be empty</source>
        <translation>会告知客户端并写入日志，可以留空</translation>
    </message>
    <message>
        <source>Disconnect who is connected now</source>
        <translation>立即断开当前的连接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>deepros::gui::BansModel</name>
    <message>
        <source>client id</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>until it is lifted</source>
        <translation>直到解除</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1</translation>
    </message>
    <message>
        <source>By</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>已封禁</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始于</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ChartTable</name>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s), the newest first. Each is a mean until the next one.</source>
        <translation>
            <numerusform>%n 个点，最新的在前。每个点是到下一个点为止的平均值。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as a table</source>
        <comment>a chart</comment>
        <translation>%1（表格）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
            <numerusform>… 以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear retained values</source>
        <translation>清除保留值</translation>
    </message>
    <message>
        <source>Clear retained values of all topics</source>
        <translation>清除所有主题的保留值</translation>
    </message>
    <message>
        <source>Clear retained values at and below %1</source>
        <translation>清除 %1 及其下的保留值</translation>
    </message>
    <message>
        <source>Only topics that the filter shows</source>
        <translation>仅清除过滤器显示的主题</translation>
    </message>
    <message>
        <source>All topics there</source>
        <translation>其下所有主题</translation>
    </message>
    <message>
        <source>Hide list</source>
        <translation>隐藏列表</translation>
    </message>
    <message>
        <source>Show list</source>
        <translation>显示列表</translation>
    </message>
    <message>
        <source>Topics whose retained values will be cleared</source>
        <translation>将被清除保留值的主题</translation>
    </message>
    <message>
        <source>Keep a copy, so that this can be undone until the window is closed</source>
        <translation>保留一份副本，在关闭窗口之前可以撤销</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n value(s)</source>
        <translation>
            <numerusform>清除 %n 个值</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>The broker is not running.</source>
        <translation>代理未运行。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>There are no retained values here.</source>
        <translation>这里没有保留值。</translation>
    </message>
    <message>
        <source>%1, %2 in all, the newest %3 old.</source>
        <translation>%1，共 %2，最新的在 %3前。</translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s)</source>
        <translation>
            <numerusform>%n 个保留值</numerusform>
        </translation>
    </message>
    <message>
        <source>The retained values were not cleared: the broker is not running.</source>
        <translation>保留值未清除：代理未运行。</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n retained value(s) had been cleared.</source>
        <translation>
            <numerusform>已停止：此前已清除 %n 个保留值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s) cleared.</source>
        <translation>
            <numerusform>已清除 %n 个保留值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s) restored.</source>
        <translation>
            <numerusform>已恢复 %n 个保留值。</numerusform>
        </translation>
    </message>
    <message>
        <source>The retained values were not restored: the broker is not running.</source>
        <translation>保留值未恢复：代理未运行。</translation>
    </message>
    <message numerus="yes">
        <source>Published in the last minute: %n value(s). They may come back with the next message.</source>
        <translation>
            <numerusform>最近一分钟内发布过 %n 个值，可能随下一条消息再次出现。</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>尚无应答</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientDetails</name>
    <message>
        <source>The broker has no session of this client any more.</source>
        <translation>代理已没有该客户端的会话。</translation>
    </message>
    <message>
        <source>%1 for %2 · %3 · %4</source>
        <translation>%1 %2 · %3 · %4</translation>
    </message>
    <message>
        <source>%1 · last heard of %2 ago</source>
        <translation>%1 · %2前最后一次收到消息</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>clean: ends with the connection</source>
        <translation>clean：随连接结束</translation>
    </message>
    <message>
        <source>persistent: kept until it is taken up or deleted</source>
        <translation>持久：保留到被恢复或删除</translation>
    </message>
    <message>
        <source>persistent: kept for %1 after the connection</source>
        <translation>持久：连接结束后保留 %1</translation>
    </message>
    <message>
        <source>%1, last packet %2 ago</source>
        <translation>%1，%2前收到最后一个报文</translation>
    </message>
    <message>
        <source>none, last packet %1 ago</source>
        <translation>无，%1前收到最后一个报文</translation>
    </message>
    <message>
        <source>will be published when the connection breaks</source>
        <translation>连接中断时将被发布</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <translation>%1 条消息，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n 个订阅</numerusform>
        </translation>
    </message>
    <message>
        <source>This client is subscribed to nothing.</source>
        <translation>该客户端没有订阅任何主题。</translation>
    </message>
    <message>
        <source>Nothing is owed to this client.</source>
        <translation>没有要发给该客户端的消息。</translation>
    </message>
    <message>
        <source>The first %1 of %2 messages.</source>
        <translation>%2 条消息中的前 %1 条。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>The broker follows too many tails already. Close another one.</source>
        <translation>代理已有太多实时跟踪。请关闭另一个。</translation>
    </message>
    <message>
        <source>What the client publishes from now on is shown here.</source>
        <translation>该客户端从现在起发布的消息会显示在这里。</translation>
    </message>
    <message>
        <source>%1 messages since this tab was opened: the last %2 are kept here, %3 were skipped.</source>
        <translation>打开此标签以来有 %1 条消息：此处保留最近 %2 条，跳过了 %3 条。</translation>
    </message>
    <message>
        <source>The broker remembers its last events only; older ones are in the log.</source>
        <translation>代理只记住最近的事件；更早的请查看日志。</translation>
    </message>
    <message>
        <source>The broker remembers nothing of this client.</source>
        <translation>代理没有关于该客户端的记录。</translation>
    </message>
    <message>
        <source>The subscription to %1 was ended.</source>
        <translation>已结束对 %1 的订阅。</translation>
    </message>
    <message>
        <source>The subscription to %1 had already ended. The list shows what is left.</source>
        <translation>对 %1 的订阅此前已结束。列表显示其余的订阅。</translation>
    </message>
    <message>
        <source>The client has gone, and its queue with it.</source>
        <translation>该客户端已离开，其队列也随之消失。</translation>
    </message>
    <message numerus="yes">
        <source>%n queued message(s) were dropped.</source>
        <translation>
            <numerusform>已丢弃 %n 条排队的消息。</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>监听器</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>连接时间</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>遗嘱</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>传输中</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最近的错误</translation>
    </message>
    <message>
        <source>What to show of the client</source>
        <translation>显示该客户端的哪些内容</translation>
    </message>
    <message>
        <source>Subscriptions of the client</source>
        <translation>该客户端的订阅</translation>
    </message>
    <message>
        <source>Messages owed to the client</source>
        <translation>待发给该客户端的消息</translation>
    </message>
    <message>
        <source>Messages the client publishes</source>
        <translation>该客户端发布的消息</translation>
    </message>
    <message>
        <source>Events of the client</source>
        <translation>该客户端的事件</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>取消订阅</translation>
    </message>
    <message>
        <source>Ends the selected subscriptions. MQTT has no way to tell the client.</source>
        <translation>结束所选订阅。MQTT 无法将此告知客户端。</translation>
    </message>
    <message>
        <source>Empty queue</source>
        <translation>清空队列</translation>
    </message>
    <message>
        <source>Drops what waits. What is in flight stays.</source>
        <translation>丢弃等待中的消息。传输中的消息保留。</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Closes the connection (Del). The client may connect again.</source>
        <translation>关闭连接 (Del)。客户端可以重新连接。</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>封禁…</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>删除会话</translation>
    </message>
    <message>
        <source>Ends the connection and forgets subscriptions and queued messages.</source>
        <translation>结束连接，并清除其订阅和排队的消息。</translation>
    </message>
    <message>
        <source>Subscriptions of %1</source>
        <translation>%1 的订阅</translation>
    </message>
    <message>
        <source>Queue of %1</source>
        <translation>%1 的队列</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>%1 的消息</translation>
    </message>
    <message>
        <source>History of %1</source>
        <translation>%1 的历史</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientHistoryModel</name>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>lost messages</source>
        <translation>丢失消息</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1（%2 次）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientMessagesModel</name>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientModel</name>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>banned</source>
        <translation>已封禁</translation>
    </message>
    <message>
        <source>disconnecting</source>
        <translation>正在断开</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>persistent</source>
        <translation>持久</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>clean</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Messages per second that the client publishes</source>
        <translation>该客户端每秒发布的消息数</translation>
    </message>
    <message>
        <source>Messages per second that the broker sends to the client</source>
        <translation>代理每秒发给该客户端的消息数</translation>
    </message>
    <message>
        <source>Messages that wait for the client, and how many may</source>
        <translation>等待该客户端的消息数及其上限</translation>
    </message>
    <message>
        <source>Messages that were sent and not acknowledged yet, and how many may be</source>
        <translation>已发送但尚未确认的消息数及其上限</translation>
    </message>
    <message>
        <source>Time since the last packet of the client</source>
        <translation>距该客户端最后一个报文的时间</translation>
    </message>
    <message>
        <source>Messages that did not reach the client</source>
        <translation>未能送达该客户端的消息</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>监听器</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>入/秒</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>出/秒</translation>
    </message>
    <message>
        <source>Data in</source>
        <translation>入流量</translation>
    </message>
    <message>
        <source>Data out</source>
        <translation>出流量</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>传输中</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>Last packet</source>
        <translation>最后报文</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>遗嘱</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ClientsPage</name>
    <message numerus="yes">
        <source>Disconnect %n client(s)?</source>
        <translation>
            <numerusform>断开 %n 个客户端？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their connections are closed. They may connect again at once; persistent sessions stay.</source>
        <translation>它们的连接将被关闭。它们可以立即重新连接；持久会话会保留。</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>%1 was not connected any more.</source>
        <translation>%1 已经不在线。</translation>
    </message>
    <message>
        <source>%1 is being disconnected.</source>
        <translation>正在断开 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) are being disconnected.</source>
        <translation>
            <numerusform>正在断开 %n 个客户端。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n session(s)?</source>
        <translation>
            <numerusform>删除 %n 个会话？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscriptions and %n queued message(s) are forgotten. This cannot be undone.</source>
        <translation>
            <numerusform>订阅和 %n 条排队的消息将被清除。此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The session of %1 had already ended.</source>
        <translation>%1 的会话此前已结束。</translation>
    </message>
    <message>
        <source>Please confirm</source>
        <translation>请确认</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The ban was refused: %1.</source>
        <translation>封禁被拒绝：%1。</translation>
    </message>
    <message>
        <source>%1 is banned.</source>
        <translation>已封禁 %1。</translation>
    </message>
    <message>
        <source>This ban had already ended.</source>
        <translation>该封禁此前已结束。</translation>
    </message>
    <message>
        <source>%1 may connect again.</source>
        <translation>%1 可以重新连接了。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Copy client id</source>
        <translation>复制客户端 ID</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Show its topics</source>
        <translation>显示它的主题</translation>
    </message>
    <message>
        <source>Show its messages</source>
        <translation>显示它的消息</translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation>封禁…</translation>
    </message>
    <message>
        <source>Delete session</source>
        <translation>删除会话</translation>
    </message>
    <message>
        <source>The command was copied.</source>
        <translation>命令已复制。</translation>
    </message>
    <message>
        <source>Clients appear here as soon as they connect.</source>
        <translation>客户端一连接就会显示在这里。</translation>
    </message>
    <message>
        <source>The broker is not running.</source>
        <translation>代理未运行。</translation>
    </message>
    <message>
        <source>Clients appear here as soon as they connect to %1.</source>
        <translation>客户端一连接到 %1 就会显示在这里。</translation>
    </message>
    <message>
        <source>%1
Try it from a terminal of this computer: %2</source>
        <translation>%1
可在本机的终端中试一试：%2</translation>
    </message>
    <message>
        <source>No client yet</source>
        <translation>还没有客户端</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Online %1</source>
        <translation>在线 %1</translation>
    </message>
    <message>
        <source>Offline sessions %1</source>
        <translation>离线会话 %1</translation>
    </message>
    <message>
        <source>Queued %1</source>
        <translation>有排队 %1</translation>
    </message>
    <message>
        <source>Dropped %1</source>
        <translation>有丢弃 %1</translation>
    </message>
    <message>
        <source>Banned %1</source>
        <translation>已封禁 %1</translation>
    </message>
    <message>
        <source>Nobody is banned.</source>
        <translation>没有封禁任何人。</translation>
    </message>
    <message numerus="yes">
        <source>%n ban(s) in force</source>
        <translation>
            <numerusform>%n 项封禁生效中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 online</source>
        <translation>%1，%2 个在线</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n 个客户端</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2 selected</source>
        <translation>%1 · 已选 %2</translation>
    </message>
    <message>
        <source>Filter by id, user or address</source>
        <translation>按 ID、用户或地址过滤</translation>
    </message>
    <message>
        <source>Filter clients</source>
        <translation>过滤客户端</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Bans</source>
        <translation>封禁</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>No client matches</source>
        <translation>没有匹配的客户端</translation>
    </message>
    <message>
        <source>The filter above hides all of them.</source>
        <translation>上方的过滤器隐藏了全部客户端。</translation>
    </message>
    <message>
        <source>Show all clients</source>
        <translation>显示所有客户端</translation>
    </message>
    <message>
        <source>Lift the ban</source>
        <translation>解除封禁</translation>
    </message>
    <message>
        <source>Ban somebody…</source>
        <translation>封禁…</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>所有会话</translation>
    </message>
    <message>
        <source>Clients that are connected</source>
        <translation>已连接的客户端</translation>
    </message>
    <message>
        <source>Sessions that are kept for clients that are away</source>
        <translation>为离线客户端保留的会话</translation>
    </message>
    <message>
        <source>Clients for whom messages wait</source>
        <translation>有消息在等待的客户端</translation>
    </message>
    <message>
        <source>Clients that lost messages</source>
        <translation>丢失过消息的客户端</translation>
    </message>
    <message>
        <source>Who may not connect now</source>
        <translation>目前不允许连接者</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Show in the ROS graph</source>
        <translation>在 ROS 关系图中显示</translation>
    </message>
    <message numerus="yes">
        <source>End %n subscription(s)?</source>
        <translation>
            <numerusform>结束 %n 个订阅？</numerusform>
        </translation>
    </message>
    <message>
        <source>The client gets no more of it and is not told. It may subscribe again.</source>
        <translation>该客户端不会再收到相关消息，也不会得到通知。它可以重新订阅。</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>取消订阅</translation>
    </message>
    <message numerus="yes">
        <source>Drop %n queued message(s)?</source>
        <translation>
            <numerusform>丢弃 %n 条排队的消息？</numerusform>
        </translation>
    </message>
    <message>
        <source>The client will never get them. This cannot be undone.</source>
        <translation>该客户端将永远不会收到这些消息。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Empty queue</source>
        <translation>清空队列</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ConnectionLines</name>
    <message>
        <source>Anyone who can reach this computer may connect: no password is asked</source>
        <translation>能访问这台计算机的任何人都可以连接：不要求密码</translation>
    </message>
</context>
<context>
    <name>deepros::gui::DemoClient</name>
    <message>
        <source>the broker refused the connection with code %1</source>
        <translation>代理以代码 %1 拒绝了连接</translation>
    </message>
</context>
<context>
    <name>deepros::gui::DemoRobots</name>
    <message>
        <source>the broker has no listener for plain MQTT</source>
        <translation>代理没有明文 MQTT 的监听器</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Desk</name>
    <message>
        <source>No answer yet</source>
        <translation>尚无应答</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Dialogs</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What the view is not showing</source>
        <translation>视图未显示的内容</translation>
    </message>
    <message>
        <source>Refreshes per second</source>
        <translation>每秒刷新次数</translation>
    </message>
    <message>
        <source>Messages left out of live lists</source>
        <translation>实时列表中省略的消息</translation>
    </message>
    <message>
        <source>Events left out of histories</source>
        <translation>历史中省略的事件</translation>
    </message>
    <message>
        <source>Seconds left out of charts</source>
        <translation>图表中省略的秒数</translation>
    </message>
    <message numerus="yes">
        <source>Counters and last values are always exact. The broker itself dropped %n messages since it was started; the Clients page says whose and why.</source>
        <translation>
            <numerusform>计数和最新值始终准确。代理自启动以来自身丢弃了 %n 条消息；“客户端”页面说明是谁的以及原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>First page; Ctrl+2 and so on for the others</source>
        <translation>第一页；Ctrl+2 等切换到其他页</translation>
    </message>
    <message>
        <source>Pause or continue the view</source>
        <translation>暂停或继续视图</translation>
    </message>
    <message>
        <source>Filter of this page</source>
        <translation>本页的过滤器</translation>
    </message>
    <message>
        <source>Clear the filter, close a notice</source>
        <translation>清除过滤器，关闭提示</translation>
    </message>
    <message>
        <source>Copy the value or the selected rows</source>
        <translation>复制值或所选的行</translation>
    </message>
    <message>
        <source>Copy the topic or the client&apos;s name</source>
        <translation>复制主题或客户端的名称</translation>
    </message>
    <message>
        <source>Disconnect clients, clear retained messages</source>
        <translation>断开客户端，清除保留消息</translation>
    </message>
    <message>
        <source>Expand everything below</source>
        <translation>展开其下所有内容</translation>
    </message>
    <message>
        <source>Pin a topic</source>
        <translation>置顶主题</translation>
    </message>
    <message>
        <source>Freeze the value that is shown; fit the graph</source>
        <translation>冻结显示的值；让图适合窗口</translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation>窄边栏</translation>
    </message>
    <message>
        <source>Larger text; Ctrl+- smaller, Ctrl+0 normal</source>
        <translation>放大文字；Ctrl+- 缩小，Ctrl+0 恢复</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>About DeepROS</source>
        <translation>关于 DeepROS</translation>
    </message>
    <message>
        <source>The source of DeepROS is under the MIT licence. This window contains Qt Charts, which is under the GNU General Public License 3: whoever passes on the program together with its window does so under that licence. Qt&apos;s other parts are under the LGPL 3.</source>
        <translation>DeepROS 的源代码采用 MIT 许可证。此窗口包含采用 GNU 通用公共许可证第 3 版的 Qt Charts：将程序连同窗口一起分发者须遵守该许可证。Qt 的其他部分采用 LGPL 第 3 版。</translation>
    </message>
    <message>
        <source>Settings of the window: %1</source>
        <translation>窗口设置：%1</translation>
    </message>
    <message>
        <source>Copy diagnostic information</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Export a list of this page</source>
        <translation>导出本页的列表</translation>
    </message>
    <message>
        <source>This page in a window of its own; Ctrl+W closes it</source>
        <translation>在独立窗口中打开本页；Ctrl+W 关闭该窗口</translation>
    </message>
    <message>
        <source>Next part of the window; Shift+F6 the one before</source>
        <translation>窗口的下一部分；Shift+F6 切换到上一部分</translation>
    </message>
    <message>
        <source>This sheet; ? as well</source>
        <translation>本列表；也可按 ?</translation>
    </message>
    <message>
        <source>Take back the last clearing or ban</source>
        <translation>撤销上一次清除或封禁</translation>
    </message>
    <message>
        <source>Watch the rate of a ROS topic</source>
        <translation>监视 ROS 主题的频率</translation>
    </message>
    <message>
        <source>Menu bar; Alt as well</source>
        <translation>菜单栏；也可按 Alt</translation>
    </message>
</context>
<context>
    <name>deepros::gui::DiffModel</name>
    <message>
        <source>+ added</source>
        <translation>+ 新增</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− 删除</translation>
    </message>
    <message>
        <source>~ changed</source>
        <translation>~ 更改</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ExportDialog</name>
    <message>
        <source>Shown: %1</source>
        <translation>显示的：%1</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>选中的：%1</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>全部：%1</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 行写入 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n row(s) had gone meanwhile.</source>
        <translation>
            <numerusform>%1。其间有 %n 行已消失。</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>导出已取消。未写入任何文件。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV，用于电子表格</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Lines, one object per line</source>
        <translation>JSON Lines，每行一个对象</translation>
    </message>
    <message>
        <source>Byte order mark</source>
        <translation>字节顺序标记 (BOM)</translation>
    </message>
    <message>
        <source>Some spreadsheets take the text for UTF-8 only with it</source>
        <translation>部分电子表格软件只有看到此标记才会将文本识别为 UTF-8</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This file exists. Export once more to replace it.</source>
        <translation>该文件已存在。再次导出即可替换。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1. Choose another one.</source>
        <translation>无法写入该文件：%1。请选择其他文件。</translation>
    </message>
    <message>
        <source>No formulas in spreadsheets</source>
        <translation>不作为电子表格公式</translation>
    </message>
    <message>
        <source>Names and values of clients may be formulas to a spreadsheet, such as “=1+1”. An apostrophe before them makes them texts. Numbers stay as they are.</source>
        <translation>客户端的名称和值可能被电子表格软件当作公式，例如“=1+1”。在其前面加上撇号即可作为文本处理。数字保持不变。</translation>
    </message>
</context>
<context>
    <name>deepros::gui::FieldModel</name>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n 个字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n 个元素</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a number that can be dragged to a plot</source>
        <translation>%1：可拖到图表的数字</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>can be plotted</source>
        <translation>可以绘图</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Format</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>deepros::gui::GraphLinesModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>subscriber</source>
        <translation>订阅者</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Gets from</source>
        <translation>接收自</translation>
    </message>
    <message>
        <source>Sends to</source>
        <translation>发送到</translation>
    </message>
</context>
<context>
    <name>deepros::gui::HexView</name>
    <message numerus="yes">
        <source>%n byte(s) from %1</source>
        <translation>
            <numerusform>从 %1 起 %n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 %2</source>
        <translation> · %1 %2</translation>
    </message>
    <message>
        <source> · %1 %2 (big-endian %3)</source>
        <translation> · %1 %2（大端 %3）</translation>
    </message>
</context>
<context>
    <name>deepros::gui::HistoryModel</name>
    <message>
        <source>retain</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Retain</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>deepros::gui::IntervalView</name>
    <message>
        <source>Two messages are needed for an interval.</source>
        <translation>至少需要两条消息才能得出间隔。</translation>
    </message>
    <message>
        <source>%1: median %2, 99 % up to %3, longest %4.</source>
        <translation>%1：中位数 %2，99 % 不超过 %3，最长 %4。</translation>
    </message>
    <message numerus="yes">
        <source>%n interval(s)</source>
        <translation>
            <numerusform>%n 个间隔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::LatencyDialog</name>
    <message>
        <source>Latency field</source>
        <translation>延迟字段</translation>
    </message>
    <message>
        <source>The field of a JSON payload that says when it was made, for example header.stamp. Without a choice, header.stamp, stamp and timestamp are looked for.</source>
        <translation>JSON 内容中表示消息生成时间的字段，例如 header.stamp。未选择时，依次查找 header.stamp、stamp 和 timestamp。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Field with the time</source>
        <translation>含时间的字段</translation>
    </message>
    <message>
        <source>These topics have no latency</source>
        <translation>这些主题不计延迟</translation>
    </message>
</context>
<context>
    <name>deepros::gui::MainWindow</name>
    <message>
        <source>The demo robots cannot connect: %1</source>
        <translation>演示机器人无法连接：%1</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>文字大小 %1 %</translation>
    </message>
    <message>
        <source>DeepROS MQTT Broker</source>
        <translation>DeepROS MQTT 代理</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>This broker</source>
        <translation>本机代理</translation>
    </message>
    <message>
        <source>Addresses, demo robots, start and stop</source>
        <translation>地址、演示机器人、启动和停止</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Holds the view still; the broker goes on (Space)</source>
        <translation>让视图静止；代理继续运行（空格键）</translation>
    </message>
    <message>
        <source>Pause the view</source>
        <translation>暂停视图</translation>
    </message>
    <message>
        <source>Light or dark (Ctrl+Shift+D)</source>
        <translation>浅色或深色 (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Copy the MQTT address</source>
        <translation>复制 MQTT 地址</translation>
    </message>
    <message>
        <source>Copy the WebSocket address</source>
        <translation>复制 WebSocket 地址</translation>
    </message>
    <message>
        <source>Stop the demo robots</source>
        <translation>停止演示机器人</translation>
    </message>
    <message>
        <source>Start demo robots</source>
        <translation>启动演示机器人</translation>
    </message>
    <message>
        <source>Start the broker</source>
        <translation>启动代理</translation>
    </message>
    <message>
        <source>Stop the broker</source>
        <translation>停止代理</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>跟随系统颜色</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>正常文字大小</translation>
    </message>
    <message>
        <source>Narrow sidebar</source>
        <translation>窄边栏</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>键盘快捷键…</translation>
    </message>
    <message>
        <source>About DeepROS…</source>
        <translation>关于 DeepROS…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message numerus="yes">
        <source>Quit and disconnect %n clients?</source>
        <translation>
            <numerusform>退出并断开 %n 个客户端？</numerusform>
        </translation>
    </message>
    <message>
        <source>The broker runs inside this program and ends with it. Sessions and retained messages are kept.</source>
        <translation>代理在本程序内运行，并随之结束。会话和保留消息会保存下来。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>不再询问</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑行距</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>This page in a window of its own</source>
        <translation>在独立窗口中打开此页</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>关闭窗口后在系统托盘中继续运行</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>在系统托盘中继续运行</translation>
    </message>
    <message>
        <source>DeepROS is still running</source>
        <translation>DeepROS 仍在运行</translation>
    </message>
    <message>
        <source>The broker goes on. Click the icon to see the window again.</source>
        <translation>代理继续运行。点击图标可重新显示窗口。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a notice and what is the matter</comment>
        <translation>%1。%2</translation>
    </message>
    <message numerus="yes">
        <source>There are %n windows already. Close one first.</source>
        <translation>
            <numerusform>已经打开了 %n 个窗口。请先关闭一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a topic in a list first</source>
        <translation>请先在列表中选择一个主题</translation>
    </message>
    <message>
        <source>Choose a client in a list first</source>
        <translation>请先在列表中选择一个客户端</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>菜单栏</translation>
    </message>
    <message>
        <source>&amp;Broker</source>
        <comment>a menu</comment>
        <translation>代理(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <comment>a menu</comment>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <comment>a menu</comment>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <comment>a menu</comment>
        <translation>客户端(&amp;C)</translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <comment>a menu</comment>
        <translation>工具(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <comment>a menu</comment>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Show menu bar</source>
        <translation>显示菜单栏</translation>
    </message>
    <message>
        <source>No font for this language is installed.</source>
        <translation>未安装此语言的字体。</translation>
    </message>
    <message>
        <source>The settings of this window could not be read, so it begins anew. The old ones are in %1.</source>
        <translation>无法读取此窗口的设置，已使用新的设置。旧设置保存在 %1。</translation>
    </message>
</context>
<context>
    <name>deepros::gui::MisfitsModel</name>
    <message>
        <source>a level is empty</source>
        <translation>有一级为空</translation>
    </message>
    <message>
        <source>has no node and no type</source>
        <translation>没有节点和类型</translation>
    </message>
    <message>
        <source>has no type</source>
        <translation>没有类型</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Why it does not fit</source>
        <translation>不符合的原因</translation>
    </message>
</context>
<context>
    <name>deepros::gui::NodeBars</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>其他 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepros::gui::Notices</name>
    <message>
        <source>Very many connections</source>
        <translation>连接非常多</translation>
    </message>
    <message>
        <source>A listener has stopped</source>
        <translation>有监听器已停止</translation>
    </message>
    <message>
        <source>A ROS topic has gone silent</source>
        <translation>有 ROS 主题已静默</translation>
    </message>
    <message>
        <source>Nothing can be kept on disk</source>
        <translation>无法将任何内容保存到磁盘</translation>
    </message>
    <message>
        <source>Nothing comes on %1 any more.</source>
        <translation>%1 上不再有消息。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing comes on %1 and %n other topic(s) any more.</source>
        <translation>
            <numerusform>%1 和另外 %n 个主题上不再有消息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) within a second.</source>
        <translation>
            <numerusform>一秒内有 %n 个连接。</numerusform>
        </translation>
    </message>
    <message>
        <source>MQTT clients cannot connect any more.</source>
        <translation>MQTT 客户端已无法连接。</translation>
    </message>
    <message>
        <source>WebSocket clients cannot connect any more.</source>
        <translation>WebSocket 客户端已无法连接。</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n more since the last notice.</source>
        <translation>
            <numerusform>%1 自上次提示以来另有 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>A watched rate has changed</source>
        <translation>有监视的频率发生变化</translation>
    </message>
    <message>
        <source>A wrong user name or password</source>
        <translation>用户名或密码错误</translation>
    </message>
    <message>
        <source>%1 from %2 was refused. “%3” sets a password.</source>
        <translation>来自 %2 的 %1 被拒绝。“%3”可设置密码。</translation>
    </message>
    <message>
        <source>The broker says: %1. Make room on the disk, or see who may write there.</source>
        <translation>代理报告：%1。请腾出磁盘空间，或检查那里的写入权限。</translation>
    </message>
</context>
<context>
    <name>deepros::gui::OverviewPage</name>
    <message>
        <source>Published “hi” on ros/demo/hello/text</source>
        <translation>已在 ros/demo/hello/text 发布“hi”</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>接收消息</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>发送消息</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已丢弃</translation>
    </message>
    <message>
        <source>Clients that are connected. Click for the list.</source>
        <translation>已连接的客户端。点击查看列表。</translation>
    </message>
    <message>
        <source>Messages that clients publish. Click for the topics they go to.</source>
        <translation>客户端发布的消息。点击查看它们的主题。</translation>
    </message>
    <message>
        <source>Messages that subscribers are sent. Click for the clients.</source>
        <translation>发送给订阅者的消息。点击查看客户端。</translation>
    </message>
    <message>
        <source>Topics that are followed. Click for the tree.</source>
        <translation>正在跟踪的主题。点击查看树。</translation>
    </message>
    <message>
        <source>Retained messages that are stored. Click for their topics.</source>
        <translation>已存储的保留消息。点击查看它们的主题。</translation>
    </message>
    <message>
        <source>Messages that the broker dropped since its start. Click for the clients concerned.</source>
        <translation>代理自启动以来丢弃的消息。点击查看相关客户端。</translation>
    </message>
    <message>
        <source>Messages per second</source>
        <translation>每秒消息数</translation>
    </message>
    <message>
        <source>received</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>in</source>
        <translation>入</translation>
    </message>
    <message>
        <source>out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>Clients and waiting messages</source>
        <translation>客户端与等待的消息</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Busiest topics</source>
        <translation>最繁忙的主题</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>No messages in the last ten seconds</source>
        <translation>最近十秒没有消息</translation>
    </message>
    <message>
        <source>Slowest subscribers</source>
        <translation>最慢的订阅者</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Nobody lags behind</source>
        <translation>没有落后的订阅者</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>显示时段</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 分钟</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>Time shown: %1</source>
        <translation>显示时段：%1</translation>
    </message>
    <message>
        <source>Zoomed: back to live</source>
        <translation>已缩放：返回实时</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions offline</source>
        <translation>
            <numerusform>%n 个离线会话</numerusform>
        </translation>
    </message>
    <message>
        <source>peak %1/s</source>
        <translation>峰值 %1/秒</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 in 1 min</source>
        <translation>1 分钟内 %1</translation>
    </message>
    <message>
        <source>Figures over time</source>
        <translation>数值随时间的变化</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>投递用时</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
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
        <translation>未发布任何内容：代理未运行。</translation>
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
        <translation>尚未出现</translation>
    </message>
</context>
<context>
    <name>deepros::gui::PublisherModel</name>
    <message>
        <source>the broker</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最后一条消息</translation>
    </message>
    <message>
        <source>Messages seen</source>
        <translation>看到的消息</translation>
    </message>
</context>
<context>
    <name>deepros::gui::QueueModel</name>
    <message>
        <source>taken over, to be released</source>
        <translation>已接收，待释放</translation>
    </message>
    <message>
        <source>in flight, packet %1</source>
        <translation>传输中，报文 %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>距今</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RateDialog</name>
    <message>
        <source>Expected rate</source>
        <translation>预期频率</translation>
    </message>
    <message>
        <source>A topic is late when three times its expected period has passed without a message, and silent after ten times. Without an expected rate it is judged by the rate it has shown itself.</source>
        <translation>超过预期周期的三倍仍没有消息时，主题视为迟到；超过十倍则视为静默。没有预期频率时，按主题自身表现出的频率判断。</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>频率</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source>learned from the messages</source>
        <translation>根据消息得出</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RateWatches</name>
    <message>
        <source>%1 comes at %2, less than %3.</source>
        <translation>%1 的频率为 %2，低于 %3。</translation>
    </message>
    <message>
        <source>%1 comes at %2, more than %3.</source>
        <translation>%1 的频率为 %2，高于 %3。</translation>
    </message>
    <message>
        <source>%1 is well again: %2.</source>
        <translation>%1 已恢复正常：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n other watched rate(s) changed as well.</source>
        <translation>
            <numerusform>%1 另有 %n 个监视的频率也发生了变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>well</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>过慢</translation>
    </message>
    <message>
        <source>too fast</source>
        <translation>过快</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RateWatchesModel</name>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>允许范围</translation>
    </message>
    <message>
        <source>After</source>
        <translation>提示延时</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosDetails</name>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Topic of the node %1</source>
        <translation>节点 %1 的主题</translation>
    </message>
    <message numerus="yes">
        <source>Node with %n topic(s)</source>
        <translation>
            <numerusform>含 %n 个主题的节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Domain with %n topic(s)</source>
        <translation>
            <numerusform>含 %n 个主题的域</numerusform>
        </translation>
    </message>
    <message>
        <source>More than one client commands this topic. Robots follow whichever spoke last.</source>
        <translation>不止一个客户端在此主题上发出指令。机器人会听从最后发言的那个。</translation>
    </message>
    <message>
        <source>More than one client commands a topic of it. Robots follow whichever spoke last.</source>
        <translation>不止一个客户端在它的某个主题上发出指令。机器人会听从最后发言的那个。</translation>
    </message>
    <message>
        <source>Two connected clients publish under this node&apos;s name. One of them should have another name.</source>
        <translation>两个已连接的客户端以该节点的名称发布。其中一个应改用别的名称。</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 topics)</source>
        <translation>%1（%3 个主题中的 %2 个）</translation>
    </message>
    <message>
        <source>%1, jitter %2</source>
        <translation>%1，抖动 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>unknown: the clock of the sender is off</source>
        <translation>未知：发送方的时钟不准</translation>
    </message>
    <message>
        <source>%1, one in a hundred %2</source>
        <translation>%1，百分之一为 %2</translation>
    </message>
    <message>
        <source>%1 messages, %2</source>
        <translation>%1 条消息，%2</translation>
    </message>
    <message>
        <source>%1 ago, at %2</source>
        <translation>%1前，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n publisher(s)</source>
        <translation>
            <numerusform>%n 个发布者</numerusform>
        </translation>
    </message>
    <message>
        <source>Last payload, %1: arrives with the next message</source>
        <translation>最新内容，%1：随下一条消息显示</translation>
    </message>
    <message>
        <source>Last payload: the first %1 of %2</source>
        <translation>最新内容：%2 中的前 %1</translation>
    </message>
    <message>
        <source>Last payload, %1</source>
        <translation>最新内容，%1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>订阅者</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最新消息</translation>
    </message>
    <message>
        <source>Rate over the last minute</source>
        <translation>最近一分钟的频率</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Last payload</source>
        <translation>最新内容</translation>
    </message>
    <message>
        <source>Show in Topics</source>
        <translation>在主题页显示</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>%1, expected: %2</source>
        <translation>%1，预期：%2</translation>
    </message>
    <message>
        <source>Latency, slowest topic</source>
        <translation>延迟，最慢的主题</translation>
    </message>
    <message>
        <source>Topics late or gone</source>
        <translation>迟到或离开的主题</translation>
    </message>
    <message>
        <source>Bandwidth by node</source>
        <translation>各节点的带宽</translation>
    </message>
    <message>
        <source>%1, watched: %2 (%3)</source>
        <translation>%1，监视：%2（%3）</translation>
    </message>
    <message>
        <source>Watch rate…</source>
        <translation>监视频率…</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosGraph</name>
    <message numerus="yes">
        <source>%n publisher(s)</source>
        <translation>
            <numerusform>%n 个发布者</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n 个主题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriber(s)</source>
        <translation>
            <numerusform>%n 个订阅者</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. More topics than can be drawn: one box is a node. A filter brings the topics back.</source>
        <translation>%1。主题多得画不下：一个方框代表一个节点。使用过滤器可重新显示主题。</translation>
    </message>
    <message>
        <source>%1. More topics than can be drawn: one box is a domain. A filter brings the topics back.</source>
        <translation>%1。主题多得画不下：一个方框代表一个域。使用过滤器可重新显示主题。</translation>
    </message>
    <message numerus="yes">
        <source>%1 No room for %n domain(s).</source>
        <translation>
            <numerusform>%1 有 %n 个域放不下。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 hidden</source>
        <translation>%1 · 隐藏 %2</translation>
    </message>
    <message>
        <source>%1 · subscribers known for %2 of %3 topics</source>
        <translation>%1 · 已知 %3 个主题中 %2 个的订阅者</translation>
    </message>
    <message>
        <source>Save the graph as a picture</source>
        <translation>将关系图保存为图片</translation>
    </message>
    <message>
        <source>Save the graph for Graphviz</source>
        <translation>将关系图保存为 Graphviz 格式</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Graphviz (*.dot)</source>
        <translation>Graphviz (*.dot)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>无法写入 %1：%2。请选择其他位置。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Rosout</source>
        <translation>Rosout</translation>
    </message>
    <message>
        <source>Transforms</source>
        <translation>坐标变换</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏%1</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Shows all of it (F)</source>
        <translation>显示全部 (F)</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>Saves the whole graph as a picture</source>
        <translation>将整个关系图保存为图片</translation>
    </message>
    <message>
        <source>DOT…</source>
        <translation>DOT…</translation>
    </message>
    <message>
        <source>Saves the graph in the language of Graphviz</source>
        <translation>以 Graphviz 语言保存关系图</translation>
    </message>
    <message>
        <source>%1 has no box in this graph.</source>
        <translation>%1 在此关系图中没有方框。</translation>
    </message>
    <message>
        <source>Save the graph as JSON</source>
        <translation>将关系图保存为 JSON</translation>
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
        <translation>保存方框和连线及其数值</translation>
    </message>
    <message>
        <source>Graph of publishers, topics and subscribers: %1. The list below shows the same in words.</source>
        <translation>发布者、主题和订阅者的关系图：%1。下方的列表以文字显示同样的内容。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Shows the graph in words below it</source>
        <translation>在关系图下方以文字显示其内容</translation>
    </message>
    <message>
        <source>The graph in words</source>
        <translation>文字形式的关系图</translation>
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
            <numerusform>%n 个主题</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · conflict</source>
        <translation>%1 · 冲突</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · offline</source>
        <translation>%1 · 离线</translation>
    </message>
    <message>
        <source>%1 · %2 queued</source>
        <translation>%1 · %2 条排队</translation>
    </message>
    <message>
        <source>the broker itself</source>
        <translation>代理自身</translation>
    </message>
    <message>
        <source>Publisher %1, %2</source>
        <translation>发布者 %1，%2</translation>
    </message>
    <message>
        <source>Topic %1, %2</source>
        <translation>主题 %1，%2</translation>
    </message>
    <message>
        <source>Subscriber %1, %2</source>
        <translation>订阅者 %1，%2</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosModel</name>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>live</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Two clients do here what only one should.</source>
        <translation>两个客户端在做只应由一个来做的事。</translation>
    </message>
    <message>
        <source>The clock of the sender and the clock of this computer disagree.</source>
        <translation>发送方的时钟与本机的时钟不一致。</translation>
    </message>
    <message>
        <source>One in a hundred takes longer than %1.</source>
        <translation>百分之一的消息超过 %1。</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 个迟到</translation>
    </message>
    <message>
        <source>%1 silent</source>
        <translation>%1 个静默</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>%1 个离开</translation>
    </message>
    <message>
        <source>%1..%2</source>
        <translation>%1..%2</translation>
    </message>
    <message>
        <source>clock offset?</source>
        <translation>时钟偏差？</translation>
    </message>
    <message>
        <source>Messages per second; falls while nothing comes</source>
        <translation>每秒消息数；没有消息时下降</translation>
    </message>
    <message>
        <source>The slowest and the fastest of the last hundred intervals, as messages per second</source>
        <translation>最近一百个间隔中最慢和最快的，以每秒消息数表示</translation>
    </message>
    <message>
        <source>How much the intervals differ from each other</source>
        <translation>各间隔之间的差异程度</translation>
    </message>
    <message>
        <source>From the time in the message to its arrival at the broker: half of the messages are faster</source>
        <translation>从消息中的时间到抵达代理：一半的消息更快</translation>
    </message>
    <message>
        <source>Time since the last message</source>
        <translation>距最新消息的时间</translation>
    </message>
    <message>
        <source>Clients that got the last message</source>
        <translation>收到最新消息的客户端</translation>
    </message>
    <message>
        <source>Domain / node / type</source>
        <translation>域 / 节点 / 类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <translation>抖动</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>距今</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Pubs</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>预期：%1</translation>
    </message>
    <message>
        <source>Watched: %1 (%2)</source>
        <translation>监视：%1（%2）</translation>
    </message>
    <message>
        <source>%1 off rate</source>
        <translation>%1 个频率异常</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosPage</name>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n 个主题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shown of %2</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2 late or gone</source>
        <translation>%1 · %2 个迟到或离开</translation>
    </message>
    <message>
        <source>Not in %1{domain}/{node}/{type}: %2</source>
        <translation>不符合 %1{域}/{节点}/{类型}：%2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>返回表格</translation>
    </message>
    <message>
        <source>Show the topics that do not fit</source>
        <translation>显示不符合的主题</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>所有域</translation>
    </message>
    <message>
        <source>%1 and %2 both command %3, since %4. Only one should.</source>
        <translation>%1 和 %2 自 %4 起都在 %3 上发出指令。只应有一个。</translation>
    </message>
    <message>
        <source>%1 and %2 both publish as the node %3, since %4.</source>
        <translation>%1 和 %2 自 %4 起都以节点 %3 的名义发布。</translation>
    </message>
    <message numerus="yes">
        <source>%n more conflict(s)</source>
        <translation>
            <numerusform>另有 %n 项冲突</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Show in Topics</source>
        <translation>在主题页显示</translation>
    </message>
    <message>
        <source>Show the client %1</source>
        <translation>显示客户端 %1</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>%1 is no valid topic. Is the prefix of ROS topics right?</source>
        <translation>%1 不是有效的主题。ROS 主题的前缀对吗？</translation>
    </message>
    <message>
        <source>Published on %1.</source>
        <translation>已在 %1 发布。</translation>
    </message>
    <message>
        <source>Filter by domain, node or type</source>
        <translation>按域、节点或类型过滤</translation>
    </message>
    <message>
        <source>Filter ROS topics</source>
        <translation>过滤 ROS 主题</translation>
    </message>
    <message>
        <source>Prefix %1</source>
        <translation>前缀 %1</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>仅显示问题</translation>
    </message>
    <message>
        <source>Topics that are late, silent or gone, conflicts, and clocks that are off</source>
        <translation>迟到、静默或离开的主题，冲突，以及不准的时钟</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>关系图</translation>
    </message>
    <message>
        <source>Domains, nodes and topics</source>
        <translation>域、节点和主题</translation>
    </message>
    <message>
        <source>Topics that do not fit</source>
        <translation>不符合的主题</translation>
    </message>
    <message>
        <source>No ROS topic yet</source>
        <translation>还没有 ROS 主题</translation>
    </message>
    <message>
        <source>Messages on %1{domain}/{node}/{type} appear here with their rate, jitter and latency,
for example %1warehouse/gripper/state. Further levels belong to the type.</source>
        <translation>%1{域}/{节点}/{类型} 上的消息会连同频率、抖动和延迟显示在这里，
例如 %1warehouse/gripper/state。更多的级属于类型。</translation>
    </message>
    <message>
        <source>Publish an example</source>
        <translation>发布一个示例</translation>
    </message>
    <message>
        <source>No topic matches</source>
        <translation>没有匹配的主题</translation>
    </message>
    <message>
        <source>The filter, the domain or the switch above hides all of them.</source>
        <translation>上方的过滤器、域或开关隐藏了全部主题。</translation>
    </message>
    <message>
        <source>Show all topics</source>
        <translation>显示所有主题</translation>
    </message>
    <message>
        <source>ROS</source>
        <translation>ROS</translation>
    </message>
    <message>
        <source>Expected rate…</source>
        <translation>预期频率…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>The expected rates were refused: %1.</source>
        <translation>预期频率被拒绝：%1。</translation>
    </message>
    <message>
        <source>ROS topics</source>
        <translation>ROS 主题</translation>
    </message>
    <message>
        <source>Watch rate…</source>
        <translation>监视频率…</translation>
    </message>
    <message>
        <source>Latency field…</source>
        <translation>延迟字段…</translation>
    </message>
    <message>
        <source>%1 · no room for more (BROKER_ROS_MAX_TOPICS)</source>
        <translation>%1 · 已无空间容纳更多 (BROKER_ROS_MAX_TOPICS)</translation>
    </message>
    <message>
        <source>Silent: automatic</source>
        <translation>静默：自动</translation>
    </message>
    <message>
        <source>Silent after %1</source>
        <translation>静默：%1后</translation>
    </message>
    <message>
        <source>When a topic is silent</source>
        <translation>主题何时视为静默</translation>
    </message>
    <message>
        <source>When a topic without messages counts as silent. Automatic: after ten of its own periods, and five seconds at least.</source>
        <translation>没有消息的主题多久后视为静默。自动：超过其自身周期的十倍，且至少五秒。</translation>
    </message>
    <message>
        <source>The latency fields were refused: %1.</source>
        <translation>延迟字段被拒绝：%1。</translation>
    </message>
    <message>
        <source>%1 is not watched any more.</source>
        <translation>不再监视 %1。</translation>
    </message>
    <message>
        <source>Watched rates: %1 of %2 off</source>
        <translation>监视的频率：%2 个中有 %1 个异常</translation>
    </message>
    <message>
        <source>Watched rates: %1</source>
        <translation>监视的频率：%1</translation>
    </message>
    <message>
        <source>Shows and removes watched rates (%1)</source>
        <translation>显示和移除监视的频率 (%1)</translation>
    </message>
    <message>
        <source>Nothing was published: the broker is not running.</source>
        <translation>未发布任何内容：代理未运行。</translation>
    </message>
</context>
<context>
    <name>deepros::gui::RosPublishersModel</name>
    <message>
        <source>the broker itself</source>
        <translation>代理自身</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>距今</translation>
    </message>
</context>
<context>
    <name>deepros::gui::StartProblemPage</name>
    <message>
        <source>Port %1 is in use</source>
        <translation>端口 %1 已被占用</translation>
    </message>
    <message>
        <source>The broker cannot start</source>
        <translation>代理无法启动</translation>
    </message>
    <message>
        <source>Another program, perhaps another broker, listens there. Stop it and try again, or let this broker use another port until it is closed.</source>
        <translation>另一个程序（也许是另一个代理）正在监听该端口。请停止它后重试，或让本代理在关闭之前使用另一个端口。</translation>
    </message>
    <message>
        <source>Change what the message names and try again. The window stays usable.</source>
        <translation>请修改提示中所说的内容后重试。窗口仍可使用。</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>使用端口 %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Port %1 may not be used</source>
        <translation>不允许使用端口 %1</translation>
    </message>
    <message>
        <source>The configuration has mistakes</source>
        <translation>配置有错误</translation>
    </message>
    <message>
        <source>%1 (process %2) listens there. Stop it and try again, or let this broker use another port until it is closed.</source>
        <translation>%1（进程 %2）正在监听该端口。请停止它后重试，或让本代理在关闭之前使用另一个端口。</translation>
    </message>
    <message>
        <source>The system keeps this port for privileged programs. Use another one, 1024 or above, or have the system allow it.</source>
        <translation>系统将此端口保留给特权程序。请使用 1024 或以上的端口，或在系统中允许使用此端口。</translation>
    </message>
    <message>
        <source>Correct what is named above and try again: the file is read anew.</source>
        <translation>请修正上面指出的内容后重试：文件会重新读取。</translation>
    </message>
    <message>
        <source>The certificate cannot be used</source>
        <translation>无法使用该证书</translation>
    </message>
    <message>
        <source>Put a valid certificate and its key there and try again: the files are read anew. Without BROKER_ENABLE_TLS the broker starts without encryption.</source>
        <translation>请在该位置放置有效的证书及其密钥，然后重试：文件会重新读取。不设置 BROKER_ENABLE_TLS 时，代理以不加密方式启动。</translation>
    </message>
</context>
<context>
    <name>deepros::gui::StatusStrip</name>
    <message>
        <source>Broker running · %1</source>
        <translation>代理运行中 · %1</translation>
    </message>
    <message>
        <source>Broker stopping: clients are told goodbye</source>
        <translation>代理正在停止：正在与客户端道别</translation>
    </message>
    <message>
        <source>Broker stopped</source>
        <translation>代理已停止</translation>
    </message>
    <message>
        <source>Broker cannot start</source>
        <translation>代理无法启动</translation>
    </message>
    <message>
        <source>in %1/s · out %2/s</source>
        <translation>入 %1/秒 · 出 %2/秒</translation>
    </message>
    <message>
        <source>broker CPU %1 %</source>
        <translation>代理 CPU %1 %</translation>
    </message>
    <message>
        <source>Messages per second received and sent, and the processor time of the broker thread</source>
        <translation>每秒接收和发送的消息数，以及代理线程的处理器时间</translation>
    </message>
    <message>
        <source>View paused</source>
        <translation>视图已暂停</translation>
    </message>
    <message>
        <source>%1 Hz · skipped %2</source>
        <translation>%1 Hz · 跳过 %2</translation>
    </message>
    <message>
        <source>How often the view is refreshed, and how much it left out. Click for the reasons.</source>
        <translation>视图的刷新频率以及省略了多少。点击查看原因。</translation>
    </message>
    <message>
        <source>What would have to be kept is refused until it can. Make room on the disk, or see who may write there.</source>
        <translation>需要保存的内容在能够保存之前都会被拒绝。请腾出磁盘空间，或检查那里的写入权限。</translation>
    </message>
</context>
<context>
    <name>deepros::gui::SubscriberModel</name>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>messages waiting, of at most</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
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
        <translation>按发布时保留</translation>
    </message>
    <message>
        <source>retained if new</source>
        <translation>新订阅时发保留</translation>
    </message>
    <message>
        <source>no retained</source>
        <translation>不发保留</translation>
    </message>
    <message>
        <source>identifier %1</source>
        <translation>标识符 %1</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>主题过滤器</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Topics known now that match</source>
        <translation>目前已知的匹配主题数</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Given to the client because of this subscription, without the retained ones at its beginning</source>
        <translation>因此订阅而发给该客户端的消息，不含订阅开始时的保留消息</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TimeChart</name>
    <message>
        <source>Copy values</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>保存为 CSV…</translation>
    </message>
    <message>
        <source>Save the values of this chart</source>
        <translation>保存此图表的数值</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a curve and its unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicModel</name>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
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
            <numerusform>%n 个主题</numerusform>
        </translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已存储</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>距今</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Data rate</source>
        <translation>数据率</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>no retained value</source>
        <translation>无保留值</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicQuery</name>
    <message>
        <source>The regular expression %1 cannot be read: %2.</source>
        <translation>无法解析正则表达式 %1：%2。</translation>
    </message>
    <message>
        <source>“%1:” needs something behind the colon.</source>
        <translation>“%1:” 的冒号后面缺少内容。</translation>
    </message>
    <message>
        <source>“retained:” is followed by yes or no.</source>
        <translation>“retained:” 后面应为 yes 或 no。</translation>
    </message>
    <message>
        <source>“%1” is no MQTT topic filter: + stands for a whole level, # for all that follow and comes last.</source>
        <translation>“%1” 不是 MQTT 主题过滤器：+ 代表一整级，# 代表其后所有级，且只能放在末尾。</translation>
    </message>
    <message>
        <source>“%1” is no age: write for example &gt;5s, &lt;2min or &gt;1h.</source>
        <translation>“%1” 不是时长：请写成例如 &gt;5s、&lt;2min 或 &gt;1h。</translation>
    </message>
    <message>
        <source>“%1” is no number to compare with: write for example &gt;10 or &lt;=2.5k.</source>
        <translation>“%1” 不是可比较的数字：请写成例如 &gt;10 或 &lt;=2.5k。</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicRuleDialog</name>
    <message>
        <source>This is no topic filter.</source>
        <translation>这不是主题过滤器。</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>主题过滤器</translation>
    </message>
    <message>
        <source>+ stands for one level, # for all that follow</source>
        <translation>+ 代表一级，# 代表其后所有级</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除设置</translation>
    </message>
    <message>
        <source>Removes what was set for this filter</source>
        <translation>移除为此过滤器所做的设置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>deepros::gui::TopicsPage</name>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>复制为</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Path of the chosen field</source>
        <translation>所选字段的路径</translation>
    </message>
    <message>
        <source>mosquitto_sub command</source>
        <translation>mosquitto_sub 命令</translation>
    </message>
    <message>
        <source>mosquitto_pub command</source>
        <translation>mosquitto_pub 命令</translation>
    </message>
    <message>
        <source>Freeze the value</source>
        <translation>冻结该值</translation>
    </message>
    <message>
        <source>Expand all below (*)</source>
        <translation>展开其下所有内容 (*)</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Show only this branch</source>
        <translation>仅显示此分支</translation>
    </message>
    <message>
        <source>Clear retained…</source>
        <translation>清除保留值…</translation>
    </message>
    <message>
        <source>Sort again</source>
        <translation>重新排序</translation>
    </message>
    <message>
        <source>The path is in the clipboard.</source>
        <translation>路径已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The value is in the clipboard, in hex.</source>
        <translation>值已以十六进制复制到剪贴板。</translation>
    </message>
    <message>
        <source>The value is in the clipboard.</source>
        <translation>值已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The path of the field is in the clipboard.</source>
        <translation>字段的路径已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The command is in the clipboard.</source>
        <translation>命令已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The value is no text: a command line cannot carry it. Save it and publish it with -f.</source>
        <translation>该值不是文本：命令行无法携带。请保存后用 -f 发布。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n topic(s) can be pinned.</source>
        <translation>
            <numerusform>最多可置顶 %n 个主题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) are expanded. Press * again for more.</source>
        <translation>
            <numerusform>已展开前 %n 行。再按 * 展开更多。</numerusform>
        </translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Words that must all be true: text of the path, an MQTT filter with + or #, /regular expression/, payload:text, client:id, retained:yes, rate:&gt;10, age:&gt;5s, size:&gt;1k; -word excludes.</source>
        <translation>须同时满足的条件：路径中的文字、含 + 或 # 的 MQTT 过滤器、/正则表达式/、payload:文字、client:ID、retained:yes、rate:&gt;10、age:&gt;5s、size:&gt;1k；-词 表示排除。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>topics that match, of all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n 个主题</numerusform>
        </translation>
    </message>
    <message>
        <source>System topics (%1 hidden)</source>
        <translation>系统主题（隐藏 %1 个）</translation>
    </message>
    <message>
        <source>System topics</source>
        <translation>系统主题</translation>
    </message>
    <message numerus="yes">
        <source>%n retained value(s)</source>
        <translation>
            <numerusform>%n 个保留值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>indexing %n new topic(s)</source>
        <translation>
            <numerusform>正在编入 %n 个新主题</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>the broker is not running</source>
        <translation>代理未运行</translation>
    </message>
    <message>
        <source>Filter: text, ros/+/imu, /regex/, payload:…, rate:&gt;10, -not</source>
        <translation>过滤：文字、ros/+/imu、/正则/、payload:…、rate:&gt;10、-排除</translation>
    </message>
    <message>
        <source>Filter of the topics</source>
        <translation>主题的过滤器</translation>
    </message>
    <message>
        <source>Number of topics</source>
        <translation>主题数</translation>
    </message>
    <message>
        <source>Show topics that begin with $ below the others</source>
        <translation>在其他主题下方显示以 $ 开头的主题</translation>
    </message>
    <message>
        <source>Sort again (F5)</source>
        <translation>重新排序 (F5)</translation>
    </message>
    <message>
        <source>A branch has so many rows that it is sorted only when you ask for it</source>
        <translation>有一个分支行数太多，只在您要求时排序</translation>
    </message>
    <message>
        <source>Clear retained values of what the tree shows</source>
        <translation>清除树中所显示主题的保留值</translation>
    </message>
    <message>
        <source>No topic yet</source>
        <translation>还没有主题</translation>
    </message>
    <message>
        <source>Topics appear here as soon as a client publishes a message or a retained value is stored.</source>
        <translation>客户端一发布消息或存储保留值，主题就会显示在这里。</translation>
    </message>
    <message>
        <source>No topic matches</source>
        <translation>没有匹配的主题</translation>
    </message>
    <message>
        <source>The filter hides all topics.</source>
        <translation>过滤器隐藏了所有主题。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除过滤器</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>Pinned topics</source>
        <translation>置顶的主题</translation>
    </message>
    <message>
        <source>Only the beginning of the value is known yet: the whole comes with the next message.</source>
        <translation>目前只知道该值的开头：完整内容随下一条消息到来。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Row, with tabs</source>
        <translation>行（以制表符分隔）</translation>
    </message>
    <message>
        <source>The row is in the clipboard.</source>
        <translation>行已复制到剪贴板。</translation>
    </message>
    <message>
        <source>filtering…</source>
        <translation>正在过滤…</translation>
    </message>
    <message>
        <source>ros2 topic echo command</source>
        <translation>ros2 topic echo 命令</translation>
    </message>
    <message>
        <source>Highlight changes</source>
        <translation>突出显示变化</translation>
    </message>
    <message>
        <source>Remove idle topics</source>
        <translation>移除空闲主题</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) without a message for %1</source>
        <translation>
            <numerusform>%n 个主题已 %1 没有消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) whose last value is empty</source>
        <translation>
            <numerusform>%n 个主题的最后一个值为空</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) removed. They come back with their next message.</source>
        <translation>
            <numerusform>已移除 %n 个主题。收到下一条消息时会重新出现。</numerusform>
        </translation>
    </message>
    <message>
        <source>Capital letters count in every word</source>
        <translation>每个词都区分大小写</translation>
    </message>
    <message>
        <source>Words are regular expressions</source>
        <translation>词作为正则表达式</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>更多命令</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Tray</name>
    <message>
        <source>This desktop has no tray.</source>
        <translation>此桌面没有系统托盘。</translation>
    </message>
    <message>
        <source>DeepROS: the broker cannot start</source>
        <translation>DeepROS：代理无法启动</translation>
    </message>
    <message>
        <source>DeepROS: the broker is stopped</source>
        <translation>DeepROS：代理已停止</translation>
    </message>
    <message>
        <source>DeepROS: the broker is running</source>
        <translation>DeepROS：代理正在运行</translation>
    </message>
    <message numerus="yes">
        <source>DeepROS: %n client(s), in %1/s, out %2/s</source>
        <translation>
            <numerusform>DeepROS：%n 个客户端，入 %1/秒，出 %2/秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>Pause the views</source>
        <translation>暂停视图</translation>
    </message>
    <message>
        <source>Stop the broker</source>
        <translation>停止代理</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Start the broker</source>
        <translation>启动代理</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ValuePanel</name>
    <message>
        <source>The path is in the clipboard.</source>
        <translation>路径已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Unpin (P)</source>
        <translation>取消置顶 (P)</translation>
    </message>
    <message>
        <source>Keep on top (P)</source>
        <translation>置顶 (P)</translation>
    </message>
    <message>
        <source>A branch of the tree. Choose a topic below it to see its values.</source>
        <translation>这是树的一个分支。选择其下的主题即可查看它的值。</translation>
    </message>
    <message>
        <source>Retained value: asking the broker…</source>
        <translation>保留值：正在询问代理…</translation>
    </message>
    <message>
        <source>No retained value is stored.</source>
        <translation>没有存储保留值。</translation>
    </message>
    <message>
        <source>A retained value is stored since %1 (%2).</source>
        <translation>自 %1 起存有保留值（%2）。</translation>
    </message>
    <message>
        <source>Last message %1 (%2 ago) · QoS %3 · %4 bytes</source>
        <translation>最新消息 %1（%2前）· QoS %3 · %4 字节</translation>
    </message>
    <message>
        <source>From %1 · %2 · %3 · %4</source>
        <translation>来自 %1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>the broker</source>
        <translation>代理</translation>
    </message>
    <message numerus="yes">
        <source>%n receiver(s)</source>
        <translation>
            <numerusform>%n 个接收者</numerusform>
        </translation>
    </message>
    <message>
        <source>Showing the message of %1, not the newest.</source>
        <translation>显示的是 %1 的消息，不是最新的。</translation>
    </message>
    <message>
        <source>Value frozen.</source>
        <translation>值已冻结。</translation>
    </message>
    <message>
        <source>Value frozen while you are selecting.</source>
        <translation>选择文字时值保持冻结。</translation>
    </message>
    <message>
        <source>History (%1)</source>
        <translation>历史 (%1)</translation>
    </message>
    <message>
        <source>Messages since the topic was chosen, and before as far as the broker kept them.</source>
        <translation>自选择该主题以来的消息，以及代理在此之前保留的消息。</translation>
    </message>
    <message>
        <source>The last %1 messages; %2 older or skipped ones are not kept.</source>
        <translation>最近 %1 条消息；另有 %2 条较早或被跳过的消息未保留。</translation>
    </message>
    <message>
        <source>No baseline yet: use a message as baseline first.</source>
        <translation>还没有基准：请先将一条消息设为基准。</translation>
    </message>
    <message>
        <source>There is no message before this one to compare with.</source>
        <translation>这条消息之前没有可供比较的消息。</translation>
    </message>
    <message>
        <source>The two messages are the same.</source>
        <translation>两条消息相同。</translation>
    </message>
    <message>
        <source>The two messages differ. They are too large to be compared in detail.</source>
        <translation>两条消息不同，但太大，无法逐项比较。</translation>
    </message>
    <message>
        <source>%1 between %2 and %3.</source>
        <translation>%2 与 %3 之间：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 处差异</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody subscribes to this topic.</source>
        <translation>没有人订阅该主题。</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) would get a message now.</source>
        <translation>
            <numerusform>现在发布的消息会送达 %n 个订阅。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the value</source>
        <translation>保存值</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>已将 %1 写入 %2。</translation>
    </message>
    <message>
        <source>No topic is chosen</source>
        <translation>未选择主题</translation>
    </message>
    <message>
        <source>Choose a topic in the tree to see its value, what changes in it and who gets it.</source>
        <translation>在树中选择一个主题，即可查看它的值、变化以及谁会收到它。</translation>
    </message>
    <message>
        <source>Copy the path (Ctrl+Shift+C)</source>
        <translation>复制路径 (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Keep this value on screen (F)</source>
        <translation>让该值保持在屏幕上 (F)</translation>
    </message>
    <message>
        <source>Freeze the value</source>
        <translation>冻结该值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>订阅者</translation>
    </message>
    <message>
        <source>What is known of the topic</source>
        <translation>关于该主题的已知信息</translation>
    </message>
    <message>
        <source>Compared with the message before</source>
        <translation>与上一条消息比较</translation>
    </message>
    <message>
        <source>Compared with the baseline</source>
        <translation>与基准比较</translation>
    </message>
    <message>
        <source>What the value is compared with</source>
        <translation>该值与什么比较</translation>
    </message>
    <message>
        <source>Use as baseline</source>
        <translation>设为基准</translation>
    </message>
    <message>
        <source>Last messages of the topic</source>
        <translation>该主题最近的消息</translation>
    </message>
    <message>
        <source>Subscribers of the topic</source>
        <translation>该主题的订阅者</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>All histories together have reached %1: the oldest messages give way.</source>
        <translation>所有历史合计已达到 %1：最早的消息将被舍弃。</translation>
    </message>
    <message>
        <source>New messages are not taken along: too many topics are followed at the same time.</source>
        <translation>不再带上新消息：同时跟踪的主题太多。</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>比较这两条</translation>
    </message>
    <message>
        <source>Compare with the newest</source>
        <translation>与最新的比较</translation>
    </message>
    <message numerus="yes">
        <source>More messages can be kept of at most %n topic(s): choose fewer for another one first.</source>
        <translation>
            <numerusform>最多可为 %n 个主题保留更多消息：请先为另一个主题选择较少的数量。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>导出历史</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 条消息写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>ROS message %1, stamped %2, which is ahead of the clock here</source>
        <translation>ROS 消息 %1，时间戳 %2，超前于本机时钟</translation>
    </message>
    <message>
        <source>ROS message %1, stamped %2 (arrived %3 later)</source>
        <translation>ROS 消息 %1，时间戳 %2（%3后到达）</translation>
    </message>
    <message>
        <source>ROS message %1, but without the stamp that was announced</source>
        <translation>ROS 消息 %1，但没有所声明的时间戳</translation>
    </message>
    <message>
        <source>ROS message %1</source>
        <translation>ROS 消息 %1</translation>
    </message>
    <message>
        <source>Says that the messages on %1 are of the ROS type %2, with a stamp</source>
        <translation>声明 %1 上的消息为 ROS 类型 %2，带时间戳</translation>
    </message>
    <message>
        <source>Says that the messages on %1 are of the ROS type %2</source>
        <translation>声明 %1 上的消息为 ROS 类型 %2</translation>
    </message>
    <message>
        <source>Keep %1 messages</source>
        <translation>保留 %1 条消息</translation>
    </message>
    <message>
        <source>How many messages of this topic are kept</source>
        <translation>为该主题保留多少条消息</translation>
    </message>
    <message>
        <source>More than the first are kept even while you look at another topic</source>
        <translation>选择多于第一项的数量时，即使正在查看其他主题，消息也会继续保留</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Show how regularly messages come</source>
        <translation>显示消息到来是否规律</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>CSV 格式…</translation>
    </message>
    <message>
        <source>As JSON Lines…</source>
        <translation>JSON Lines 格式…</translation>
    </message>
    <message>
        <source>No client is known to have published this topic.</source>
        <translation>尚不知道有哪个客户端发布过此主题。</translation>
    </message>
    <message numerus="yes">
        <source>The last %n client(s) that published this topic.</source>
        <translation>
            <numerusform>最近发布此主题的 %n 个客户端。</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Publishers of the topic</source>
        <translation>主题的发布者</translation>
    </message>
</context>
<context>
    <name>deepros::gui::ValueView</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Bytes in hex</source>
        <translation>十六进制字节</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>自动：%1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>This is not %1; it is shown as text.</source>
        <translation>这不是 %1；按文本显示。</translation>
    </message>
    <message>
        <source>The image cannot be read: %1</source>
        <translation>无法读取图片：%1</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Showing %1 of %2.</source>
        <translation>显示 %2 中的 %1。</translation>
    </message>
    <message>
        <source>How the value is read</source>
        <translation>如何解读该值</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>全部载入</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Fields of the value</source>
        <translation>该值的字段</translation>
    </message>
    <message>
        <source>Value as text</source>
        <translation>文本形式的值</translation>
    </message>
    <message>
        <source>Value in hex</source>
        <translation>十六进制的值</translation>
    </message>
    <message>
        <source>Value as image</source>
        <translation>图片形式的值</translation>
    </message>
    <message>
        <source>This message of %1 is too large to be taken along.</source>
        <translation>这条 %1 的消息太大，无法带上。</translation>
    </message>
    <message>
        <source>Showing the first %1 of %2. The whole value comes with the next message.</source>
        <translation>显示 %2 中的前 %1。完整的值随下一条消息到来。</translation>
    </message>
    <message numerus="yes">
        <source>The stamp, the first %n byte(s), is left out.</source>
        <translation>
            <numerusform>已略去时间戳，即前 %n 字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read only this topic so</source>
        <translation>仅此主题这样读取</translation>
    </message>
    <message>
        <source>Read so: %1</source>
        <translation>这样读取：%1</translation>
    </message>
    <message>
        <source>Which topics are read like this</source>
        <translation>哪些主题这样读取</translation>
    </message>
    <message>
        <source>no retained value</source>
        <translation>无保留值</translation>
    </message>
</context>
<context>
    <name>deepros::gui::WatchDialog</name>
    <message>
        <source>This is no ROS topic.</source>
        <translation>这不是 ROS 主题。</translation>
    </message>
    <message>
        <source>Set at least one of the two rates.</source>
        <translation>请至少设置两个频率中的一个。</translation>
    </message>
    <message>
        <source>The highest rate is below the lowest.</source>
        <translation>最高频率低于最低频率。</translation>
    </message>
    <message numerus="yes">
        <source>There are %n watches already. Remove one first.</source>
        <translation>
            <numerusform>已有 %n 项监视。请先移除一项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Watched rates</source>
        <translation>监视的频率</translation>
    </message>
    <message>
        <source>A notice tells when the rate of a topic has been outside its band for some time, and when it is back.</source>
        <translation>主题的频率超出允许范围达到一定时间以及恢复时，会显示提示。</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>Time outside</source>
        <translation>超出时长</translation>
    </message>
    <message>
        <source> Hz</source>
        <translation> Hz</translation>
    </message>
    <message>
        <source>any rate</source>
        <translation>不限</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>监视</translation>
    </message>
</context>
<context>
    <name>deepros::gui::Welcome</name>
    <message>
        <source>Copied %1</source>
        <translation>已复制 %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>DeepROS is running and waits for clients</source>
        <translation>DeepROS 正在运行，等待客户端</translation>
    </message>
    <message>
        <source>Robots and programs on this network connect to one of these addresses.</source>
        <translation>本网络中的机器人和程序连接到以下地址之一。</translation>
    </message>
    <message>
        <source>Try it now, in a terminal</source>
        <translation>现在就在终端里试一试</translation>
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
        <translation>监听</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Start demo robots</source>
        <translation>启动演示机器人</translation>
    </message>
    <message>
        <source>Three robots and a dashboard inside this program that publish over the network like any other client</source>
        <translation>本程序内的三台机器人和一个仪表板，像其他客户端一样通过网络发布消息</translation>
    </message>
    <message>
        <source>Publish a test message</source>
        <translation>发布一条测试消息</translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>显示概览</translation>
    </message>
    <message>
        <source>BROKER_PASSWORD_FILE names a file of users and passwords; “%1” makes one.</source>
        <translation>BROKER_PASSWORD_FILE 指定存放用户和密码的文件；“%1”可创建该文件。</translation>
    </message>
    <message>
        <source>The broker is stopped</source>
        <translation>代理已停止</translation>
    </message>
    <message>
        <source>“This broker” above starts it.</source>
        <translation>上方的“本机代理”可启动它。</translation>
    </message>
</context>
</TS>
