#pragma once

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace deepros::gui {

class RosModel;

/// A band in which the rate of a topic should be.
struct RateWatch
{
    QByteArray topic;
    double leastHz = 0; ///< 0: no lower bound
    double mostHz = 0;  ///< 0: no upper bound
    int seconds = 5;    ///< outside before it counts, and inside before it is well again; 1 to mostSeconds

    static constexpr int mostSeconds = 3600;

    friend bool operator==(const RateWatch &, const RateWatch &) = default;
};

enum class RateVerdict : quint8 {
    None,    ///< not watched
    Waiting, ///< not seen yet, or not for long enough
    Well,
    TooSlow,
    TooFast
};

/// Compares the rates of some topics with their bands, whether anybody looks at the page or not. A watch
/// begins with the first message of its topic; one that is forgotten afterwards has a rate of 0. GUI thread.
class RateWatches : public QObject
{
    Q_OBJECT
public:
    struct State
    {
        RateWatch watch;
        RateVerdict verdict = RateVerdict::Waiting;
        double hz = 0;                            ///< at the last look
        RateVerdict trend = RateVerdict::Waiting; ///< since then, not for long enough yet
        qint64 sinceMs = 0;
        RateVerdict told = RateVerdict::Well;
    };

    static constexpr size_t most = 100;
    static constexpr qint64 tellEveryMs = 10'000;
    static constexpr qint64 longestGapMs =
        5'000; ///< between two looks; after a longer one all bands are timed anew

    using QObject::QObject;

    /// At most `most` of them, the first of each topic; what is known of topics whose watch stays the same is
    /// kept.
    void set(const std::vector<RateWatch> &watches);
    /// For settings: what cannot be read is left out.
    void fromTexts(const QStringList &texts);
    QStringList toTexts() const { return textsOf(watches()); }
    static QStringList textsOf(const std::vector<RateWatch> &watches);
    std::vector<RateWatch> watches() const;
    const std::vector<State> &states() const { return m_states; }
    /// Null: not watched.
    const State *find(const QByteArray &topic) const;
    int countOff() const;

    /// As of now, UTC ms since 1970; no message before `knownMs` is still on its way. Marks the topics in the
    /// model. True when a verdict has changed.
    bool look(RosModel &model, qint64 nowMs, qint64 knownMs);

    static bool isOff(RateVerdict verdict) { return verdict >= RateVerdict::TooSlow; }
    static QString verdictText(RateVerdict verdict);
    static QString bandText(const RateWatch &watch);

Q_SIGNALS:
    void looked();
    /// Rates have left their bands or are well again: a sentence, every ten seconds at most.
    void told(const QString &text);

private:
    void tell(qint64 nowMs);

    std::vector<State> m_states;
    qint64 m_lookedMs = 0;
    qint64 m_toldMs = 0;
};

} // namespace deepros::gui
