#include "measure.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>

namespace loadgen {

int64_t ProcessProbe::cpuNs() const
{
    if (!m_pid)
        return 0;
    int64_t sum = 0;
    std::error_code error;
    const std::filesystem::path tasks = "/proc/" + std::to_string(m_pid) + "/task";
    for (const auto &task : std::filesystem::directory_iterator(tasks, error)) {
        if (!m_thread.empty()) {
            std::ifstream comm(task.path() / "comm");
            std::string name;
            if (!std::getline(comm, name) || name != m_thread)
                continue;
        }
        std::ifstream file(task.path() / "schedstat");
        int64_t ns = 0;
        if (file >> ns)
            sum += ns;
    }
    return sum;
}

int64_t ProcessProbe::residentBytes() const
{
    if (!m_pid)
        return 0;
    std::ifstream status("/proc/" + std::to_string(m_pid) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::stoll(line.substr(6)) * 1024;
    }
    return 0;
}

int64_t ownCpuNs()
{
    timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return int64_t(t.tv_sec) * 1'000'000'000 + t.tv_nsec;
}

void Histogram::add(int64_t ns)
{
    const auto value = uint64_t(std::max<int64_t>(ns, 0));
    const int shift = std::max(0, int(std::bit_width(value)) - 7); // values below 128 are exact
    const size_t bucket = size_t(shift) * 64 + size_t(value >> shift);
    ++m_counts[std::min(bucket, m_counts.size() - 1)];
    ++m_count;
    m_max = std::max(m_max, ns);
}

double Histogram::percentileUs(double percent) const
{
    const auto rank = uint64_t(std::ceil(double(m_count) * percent / 100));
    uint64_t seen = 0;
    for (size_t bucket = 0; bucket < m_counts.size(); ++bucket) {
        seen += m_counts[bucket];
        if (m_counts[bucket] && seen >= rank) {
            const size_t shift = bucket < 128 ? 0 : bucket / 64 - 1;
            const uint64_t upper = uint64_t(bucket - shift * 64 + 1) << shift;
            return double(std::min<uint64_t>(upper, uint64_t(m_max))) / 1000;
        }
    }
    return 0;
}

void JsonLine::key(const char *key)
{
    if (!m_text.empty())
        m_text += ", ";
    m_text.append("\"").append(key).append("\": ");
}

void JsonLine::add(const char *name, const std::string &value)
{
    key(name);
    m_text += '"';
    for (const char c : value) {
        if (c == '"' || c == '\\')
            m_text += '\\';
        m_text += uint8_t(c) < 0x20 ? ' ' : c;
    }
    m_text += '"';
}

void JsonLine::add(const char *name, double value)
{
    key(name);
    char text[40];
    std::snprintf(text, sizeof text, "%.4f", std::isfinite(value) ? value : 0.0);
    m_text += text;
}

void JsonLine::add(const char *name, int64_t value)
{
    key(name);
    m_text += std::to_string(value);
}

void JsonLine::addLatency(const Histogram &histogram)
{
    add("p50_us", histogram.percentileUs(50));
    add("p99_us", histogram.percentileUs(99));
    add("p999_us", histogram.percentileUs(99.9));
    add("max_us", histogram.maxUs());
}

} // namespace loadgen
