// SPDX-License-Identifier: Apache-2.0
#include "read/child_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>

namespace crosscheck::read {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number = -1) noexcept : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const noexcept { return number_; }
  void close() noexcept {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

/// Where Debian and its users put programs; PATH may be anyone's.
std::optional<std::string> find_program(const std::string& name) {
  for (const char* folder : {"/usr/local/bin/", "/usr/bin/", "/bin/"}) {
    std::string program = folder + name;
    if (::access(program.c_str(), X_OK) == 0) return program;
  }
  return std::nullopt;
}

/// A file without a name that holds `bytes`.
int file_of(std::string_view bytes) {
  const int file = ::memfd_create("input", MFD_CLOEXEC);
  while (file >= 0 && !bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      ::close(file);
      return -1;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file >= 0) ::lseek(file, 0, SEEK_SET);
  return file;
}

void limit(__rlimit_resource what, rlim_t most) {
  const rlimit both{most, most};
  ::setrlimit(what, &both);
}

/// In the child, between fork and exec: system calls only.
[[noreturn]] void become(const char* program, char* const* arguments, int input, int output,
                         const ChildLimits& limits) {
  static char* const kNoEnvironment[] = {nullptr};
  const int nowhere = ::open("/dev/null", O_WRONLY);
  ::dup2(input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(nowhere, STDERR_FILENO);
  ::close_range(3, ~0u, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, 64);
  limit(RLIMIT_CPU, static_cast<rlim_t>(limits.time.count()));
  limit(RLIMIT_AS, limits.memory);
  ::execve(program, arguments, kNoEnvironment);
  ::_exit(127);
}

/// Reads until the end, the limit or the deadline; says which limit was passed.
std::string_view read_all(int from, const ChildLimits& limits, std::string& output) {
  const auto deadline = std::chrono::steady_clock::now() + limits.time;
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        deadline - std::chrono::steady_clock::now());
    pollfd ready{from, POLLIN, 0};
    const int got = left.count() > 0 ? ::poll(&ready, 1, static_cast<int>(left.count())) : 0;
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return "takes too long to read";
    const std::size_t old = output.size();
    output.resize(old + (64 << 10));
    const ssize_t count = ::read(from, output.data() + old, 64 << 10);
    output.resize(old + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return {};
    if (output.size() > limits.output) return "has too much text";
  }
}

}  // namespace

Result<ChildOutput> run_child(const std::string& program, const std::vector<std::string>& arguments,
                              std::string_view input, const ChildLimits& limits) {
  const auto file = find_program(program);
  if (!file) return Error{"", "cannot be read without the program " + program};
  const Descriptor bytes(file_of(input));
  int ends[2] = {-1, -1};
  if (bytes.number() < 0 || ::pipe2(ends, O_CLOEXEC) != 0) return Error{"", std::strerror(errno)};
  const Descriptor reading(ends[0]);
  Descriptor writing(ends[1]);
  std::vector<char*> words = {const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments)
    words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);

  const pid_t child = ::fork();
  if (child < 0) return Error{"", std::strerror(errno)};
  if (child == 0) become(file->c_str(), words.data(), bytes.number(), writing.number(), limits);
  writing.close();
  ChildOutput result;
  const std::string_view passed = read_all(reading.number(), limits, result.output);
  if (!passed.empty()) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!passed.empty()) return Error{"", std::string(passed)};
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return result;
}

}  // namespace crosscheck::read
