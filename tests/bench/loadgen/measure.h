#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace loadgen {

/// Looks at the broker's process from outside, through /proc. With pid 0 everything reads as 0.
class ProcessProbe
{
public:
    explicit ProcessProbe(int pid, std::string thread = {}) : m_pid(pid), m_thread(std::move(thread)) {}

    /// Nanoseconds on a processor, summed over the threads that live now; of those with the given name, when there is one.
    int64_t cpuNs() const;
    /// Resident memory in bytes.
    int64_t residentBytes() const;

private:
    int m_pid;
    std::string m_thread;
};

/// This process's own processor time.
int64_t ownCpuNs();

/// Counts durations in buckets at most 1/64 wide, so percentiles are exact to 1.6 %.
class Histogram
{
public:
    Histogram() : m_counts(64 * 64) {}
    void add(int64_t ns);
    uint64_t count() const { return m_count; }
    /// In microseconds; the upper edge of the bucket.
    double percentileUs(double percent) const;
    double maxUs() const { return double(m_max) / 1000; }

private:
    std::vector<uint64_t> m_counts;
    uint64_t m_count = 0;
    int64_t m_max = 0;
};

/// One flat JSON object, written field by field.
class JsonLine
{
public:
    void add(const char *key, const std::string &value);
    void add(const char *key, const char *value) { add(key, std::string(value)); }
    void add(const char *key, double value);
    void add(const char *key, int64_t value);
    void add(const char *key, uint64_t value) { add(key, int64_t(value)); }
    void add(const char *key, int value) { add(key, int64_t(value)); }
    void addLatency(const Histogram &histogram);
    std::string text() const { return "{" + m_text + "}"; }

private:
    void key(const char *key);
    std::string m_text;
};

} // namespace loadgen
