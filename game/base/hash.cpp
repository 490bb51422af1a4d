#include "base/hash.h"

#include <array>
#include <sodium.h>

namespace rung::base {

namespace {

using Digest = std::array<unsigned char, crypto_hash_sha256_BYTES>;

Digest digest_of(std::string_view bytes) {
    Digest digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return digest;
}

}  // namespace

std::string sha256(std::string_view bytes) {
    const auto digest = digest_of(bytes);
    std::string hex(digest.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    hex.pop_back();  // sodium ends its text with a NUL
    return hex;
}

std::string sha256_base64(std::string_view bytes) {
    const auto digest = digest_of(bytes);
    constexpr int kForm = sodium_base64_VARIANT_ORIGINAL;
    std::string text(sodium_base64_ENCODED_LEN(digest.size(), kForm), '\0');
    sodium_bin2base64(text.data(), text.size(), digest.data(), digest.size(), kForm);
    text.pop_back();
    return text;
}

}  // namespace rung::base
