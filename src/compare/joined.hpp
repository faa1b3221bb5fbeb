// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <utility>

namespace crosscheck {

/// What has been joined, directly or through others: union-find with path halving. The
/// first of a group is its smallest key.
template <typename Key>
class Joined {
 public:
  Key first(Key key) {
    while (true) {
      const Key up = parent(key);
      if (up == key) return key;
      const Key over = parent(up);
      parents_[key] = over;
      key = over;
    }
  }

  void join(Key a, Key b) {
    Key x = first(a);
    Key y = first(b);
    if (x == y) return;
    if (y < x) std::swap(x, y);
    parents_[y] = x;
  }

 private:
  Key parent(Key key) { return parents_.try_emplace(key, key).first->second; }
  std::map<Key, Key> parents_;
};

}  // namespace crosscheck
