#include "desk/picture.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <csetjmp>
#include <cstdlib>
#include <fmt/format.h>
#include <new>
#include <png.h>

namespace rung::desk {
namespace {

// A pixel's value lies in memory as the bytes that libpng calls RGBA.
static_assert(std::endian::native == std::endian::little);

base::Error bad_picture(std::string message, std::string hint = {}) {
    return {"bad-picture", std::move(message), std::move(hint)};
}

bool fits(std::uint64_t width, std::uint64_t height) {
    return width > 0 && height > 0 && width <= kLongestSide_px && height <= kLongestSide_px;
}

base::Error bad_size(std::uint64_t width, std::uint64_t height) {
    return bad_picture(fmt::format("the picture is {} x {} pixels; expected 1 to {} on each side", width,
                                   height, kLongestSide_px));
}

std::size_t pixel_count(int width, int height) {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
}

/// What libpng's callbacks leave behind.
struct Output {
    std::string bytes;
    std::string fault;
};

// libpng wants no return from here, and no exception may pass through its C.
[[noreturn]] void on_fault(png_structp png, png_const_charp message) {
    auto& output = *static_cast<Output*>(png_get_error_ptr(png));
    try {
        output.fault = message;
    } catch (const std::bad_alloc&) {
        output.fault = "no memory";  // short enough to need none
    }
    png_longjmp(png, 1);
}

void on_warning(png_structp /*png*/, png_const_charp /*message*/) {}

void on_bytes(png_structp png, png_bytep bytes, std::size_t count) {
    bool kept = true;
    try {
        static_cast<Output*>(png_get_io_ptr(png))->bytes.append(reinterpret_cast<const char*>(bytes), count);
    } catch (const std::bad_alloc&) {
        kept = false;
    }
    if (!kept) png_error(png, "no memory");
}

void on_flush(png_structp /*png*/) {}

// Only plain locals, so that a jump out of here skips no destructor.
bool write_picture(png_structp png, png_infop info, Output& output, const Picture& picture) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;
    png_set_write_fn(png, &output, on_bytes, on_flush);
    png_set_compression_level(png, 9);
    // Screens are flat colours and letters: a third smaller than with filters, and gradients no larger.
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_IHDR(png, info, static_cast<png_uint_32>(picture.width), static_cast<png_uint_32>(picture.height),
                 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    png_set_filler(png, 0, PNG_FILLER_AFTER);  // leaves out every fourth byte
    for (int y = 0; y < picture.height; ++y)
        png_write_row(png, reinterpret_cast<png_const_bytep>(&picture.pixels[pixel_count(picture.width, y)]));
    png_write_end(png, nullptr);
    return true;
}

/// Frees what libpng remembers of a file once it has been read, or not.
struct Reader {
    png_image image{};
    Reader() { image.version = PNG_IMAGE_VERSION; }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader() { png_image_free(&image); }

    [[nodiscard]] base::Error fault() const {
        return bad_picture(fmt::format("the picture cannot be read: {}", image.message),
                           "expected a whole PNG file");
    }
};

// A small file may say that it is huge. A pixel takes at least a bit, and a byte becomes at most 1032 when
// inflated.
bool could_hold(std::size_t byte_count, std::uint64_t width, std::uint64_t height) {
    return width * height / 8 <= static_cast<std::uint64_t>(byte_count) * 1032;
}

int distance(std::uint32_t one, std::uint32_t other) {
    int largest = 0;
    for (int shift = 0; shift < 32; shift += 8)
        largest = std::max(largest, std::abs(static_cast<int>(one >> shift & 0xff) -
                                             static_cast<int>(other >> shift & 0xff)));
    return largest;
}

int distance_at(const Picture& one, const Picture& other, int x, int y) {
    const bool here = x < one.width && y < one.height, there = x < other.width && y < other.height;
    if (!here || !there) return here == there ? 0 : 255;
    const auto at = [&](const Picture& picture) {
        return picture.pixels[pixel_count(picture.width, y) + static_cast<std::size_t>(x)];
    };
    return distance(at(one), at(other));
}

}  // namespace

Picture make_picture(int width, int height, std::uint32_t colour) {
    assert(width >= 0 && height >= 0 && width <= kLongestSide_px && height <= kLongestSide_px);
    return {width, height, std::vector<std::uint32_t>(pixel_count(width, height), colour)};
}

base::Result<std::string> encode_png(const Picture& picture) {
    const int width = std::max(0, picture.width), height = std::max(0, picture.height);
    if (!fits(static_cast<std::uint64_t>(width), static_cast<std::uint64_t>(height)))
        return bad_size(static_cast<std::uint64_t>(width), static_cast<std::uint64_t>(height));
    if (picture.pixels.size() != pixel_count(width, height))
        return bad_picture(fmt::format("the picture holds {} pixels; expected {} x {}", picture.pixels.size(),
                                       width, height));
    Output output;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &output, on_fault, on_warning);
    png_infop info = png != nullptr ? png_create_info_struct(png) : nullptr;
    const bool written = info != nullptr && write_picture(png, info, output, picture);
    png_destroy_write_struct(&png, &info);
    if (!written) return bad_picture(fmt::format("the picture cannot be written: {}", output.fault));
    return std::move(output.bytes);
}

base::Result<Picture> decode_png(std::string_view bytes) {
    Reader reader;
    auto& image = reader.image;
    if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return reader.fault();
    if (!fits(image.width, image.height)) return bad_size(image.width, image.height);
    if (!could_hold(bytes.size(), image.width, image.height))
        return bad_picture(fmt::format("the picture is cut: {} bytes cannot hold {} x {} pixels",
                                       bytes.size(), image.width, image.height),
                           "expected a whole PNG file");
    image.format = PNG_FORMAT_RGBA;
    auto picture = make_picture(static_cast<int>(image.width), static_cast<int>(image.height), 0);
    if (png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr) == 0) return reader.fault();
    return picture;
}

Difference compare(const Picture& one, const Picture& other) {
    const int width = std::max(one.width, other.width), height = std::max(one.height, other.height);
    Difference difference;
    int left = width, top = height, right = 0, bottom = 0;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const int by = distance_at(one, other, x, y);
            if (by == 0) continue;
            ++difference.pixels;
            difference.largest = std::max(difference.largest, by);
            left = std::min(left, x);
            top = std::min(top, y);
            right = std::max(right, x + 1);
            bottom = std::max(bottom, y + 1);
        }
    if (difference.pixels > 0)
        difference.where = {static_cast<float>(left), static_cast<float>(top),
                            static_cast<float>(right - left), static_cast<float>(bottom - top)};
    return difference;
}

}  // namespace rung::desk
