// What stands in the cells of the model.
#include "ros/rosmodel.h"
#include "text/format.h"
#include "theme/icons.h"
#include "widgets/rowdelegate.h"

#include <algorithm>
#include <array>

namespace deepros::gui {

namespace {

constexpr std::array stateLevels{1, 2, 3, 4, 4};
constexpr std::array stateIcons{Icon::Idle, Icon::Ok, Icon::Warning, Icon::Error, Icon::Offline};

bool hasConflict(const RosValues &row)
{
    return row.commandConflict || row.identityConflict;
}

bool isOff(const RosItem &item)
{
    return (item.branch && item.branch->off > 0) || RateWatches::isOff(item.verdict);
}

/// Something that the state of the topic itself does not tell.
bool isOdd(const RosItem &item)
{
    return !RosModel::isProblem(item.row.state) && (hasConflict(item.row) || isOff(item));
}

int alignment(int column)
{
    return int((column <= RosModel::State ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

QString dash()
{
    return QStringLiteral("–");
}

} // namespace

QString RosModel::stateText(RosState state)
{
    switch (state) {
    case RosState::New:
        return tr("new");
    case RosState::Live:
        return tr("live");
    case RosState::Late:
        return tr("late");
    case RosState::Silent:
        return tr("silent");
    case RosState::Gone:
    case RosState::Count:
        return tr("gone");
    }
    return {};
}

QVariant RosModel::data(const QModelIndex &index, int role) const
{
    const RosItem *item = this->item(index);
    if (!item)
        return {};
    const RosValues &row = item->row;
    switch (role) {
    case Qt::DisplayRole:
        return text(*item, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case Qt::ToolTipRole:
        if (index.column() == Name)
            return format::oneLine(keyOf(*item), 4096);
        if (index.column() == State && hasConflict(row))
            return tr("Two clients do here what only one should.");
        if (index.column() == Rate) {
            QStringList lines;
            if (row.expectedHz > 0)
                lines << tr("Expected: %1").arg(format::hertz(row.expectedHz));
            if (const RateWatches::State *state = watchOf(row.topic))
                lines << tr("Watched: %1 (%2)").arg(RateWatches::bandText(state->watch),
                                                    RateWatches::verdictText(state->verdict));
            return lines.join(u'\n');
        }
        if (index.column() == Latency && row.clockSkewed)
            return tr("The clock of the sender and the clock of this computer disagree.");
        if (index.column() == Latency && row.latencyP99Ms)
            return tr("One in a hundred takes longer than %1.").arg(format::milliseconds(*row.latencyP99Ms));
        return {};
    case LevelRole:
        if (index.column() == State)
            return isOdd(*item) ? 3 : stateLevels[size_t(row.state)];
        if (index.column() == Rate && RateWatches::isOff(item->verdict))
            return 3;
        if (index.column() == Latency && row.clockSkewed)
            return 3;
        return index.column() == Name || index.column() == Rate ? 0 : 1;
    case IconRole:
        if (index.column() == Rate && RateWatches::isOff(item->verdict))
            return int(Icon::Warning);
        if (index.column() != State)
            return {};
        return int(isOdd(*item) ? Icon::Warning : stateIcons[size_t(row.state)]);
    default:
        return {};
    }
}

QString RosModel::text(const RosItem &item, int column) const
{
    const RosValues &row = item.row;
    const bool isTopic = row.kind == RosRow::Kind::Topic;
    switch (column) {
    case Name:
        return format::oneLine(item.name);
    case State:
        if (hasConflict(row) && !isProblem(row.state))
            return tr("conflict");
        if (isOdd(item))
            return isTopic ? RateWatches::verdictText(item.verdict) : tr("%1 off rate").arg(format::count(item.branch->off));
        if (isTopic || !isProblem(row.state))
            return stateText(row.state);
        switch (row.state) { // of a parent: how many of its topics
        case RosState::Late:
            return tr("%1 late").arg(format::count(item.branch->worst));
        case RosState::Silent:
            return tr("%1 silent").arg(format::count(item.branch->worst));
        default:
            return tr("%1 gone").arg(format::count(item.branch->worst));
        }
    case Rate:
        return format::rate(item.rateHz);
    case Range:
        return isTopic && row.shortestMs > 0 && row.longestMs > 0
                   ? tr("%1..%2").arg(format::rate(1000 / double(row.longestMs)), format::rate(1000 / double(row.shortestMs)))
                   : dash();
    case Jitter:
        return isTopic && row.periodMs > 0 ? format::milliseconds(row.jitterMs) : dash();
    case Bandwidth:
        return format::bytesPerSecond(item.bytesPerSecond);
    case Latency:
        if (row.clockSkewed)
            return tr("clock offset?");
        return row.latencyMs ? format::milliseconds(*row.latencyMs) : dash();
    case Age:
        return row.lastSeenMs > 0 ? format::duration(std::max<qint64>(0, m_nowMs - row.lastSeenMs)) : dash();
    case Messages:
        return format::count(qint64(row.messages));
    case Subscribers:
        return isTopic ? format::count(row.subscribers) : dash();
    case Publishers:
        return format::count(item.publishers());
    default:
        return {};
    }
}

QVariant RosModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Rate:
            return tr("Messages per second; falls while nothing comes");
        case Range:
            return tr("The slowest and the fastest of the last hundred intervals, as messages per second");
        case Jitter:
            return tr("How much the intervals differ from each other");
        case Latency:
            return tr(
                "From the time in the message to its arrival at the broker: half of the messages are faster");
        case Age:
            return tr("Time since the last message");
        case Subscribers:
            return tr("Clients that got the last message");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Domain / node / type");
    case State:
        return tr("State");
    case Rate:
        return tr("Hz");
    case Range:
        return tr("Min..max");
    case Jitter:
        return tr("Jitter");
    case Bandwidth:
        return tr("Data");
    case Latency:
        return tr("Latency");
    case Age:
        return tr("Age");
    case Messages:
        return tr("Messages");
    case Subscribers:
        return tr("Subs");
    case Publishers:
        return tr("Pubs");
    default:
        return {};
    }
}

} // namespace deepros::gui
