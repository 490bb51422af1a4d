# Debian packages that Rung needs, and the one function that installs what is missing. Sourced by game/run and
# tests/run; this is the only list.
build_packages="g++ cmake ninja-build ccache pkg-config libfmt-dev nlohmann-json3-dev libcli11-dev libsodium-dev
    libutf8proc-dev libkainjow-mustache-dev libsqlite3-dev libpqxx-dev"
# The window: its libraries, a face, icons, a voice, and drawing without a graphics card.
desk_packages="libsfml-dev libimgui-dev libfreetype-dev libpng-dev libgl-dev fonts-inter fonts-dejavu-core
    fonts-font-awesome espeak-ng libgl1-mesa-dri"
test_packages="git python3 doctest-dev librapidcheck-dev libvalijson-dev libbenchmark-dev clang libclang-rt-14-dev clang-format
    clang-tidy valgrind zlib1g-dev xvfb xdotool postgresql chromium"
# A node from elsewhere will do: Debian's npm would bring its own beside it.
command -v npm >/dev/null || test_packages+=" nodejs npm"

# install_missing PACKAGE…: quiet when nothing is missing.
install_missing() {
    local package missing=() as_root=()
    for package in "$@"; do
        dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "missing packages: ${missing[*]}" >&2
            echo "hint: run this once as root, or install them with: apt-get install ${missing[*]}" >&2
            return 3
        fi
        as_root=(sudo)
    fi
    echo "installing from Debian: ${missing[*]}" >&2
    # A package list may be old or absent on a fresh machine; refresh it only where something is missing.
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || return 3
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
        >/dev/null || return 3
}

# build_preset PRESET [TARGET…]: configures once, then builds; shows the log only when something goes wrong.
build_preset() {
    local preset=$1 log
    shift
    log=build/$preset.log
    mkdir -p build
    if ! cmake --preset "$preset" >"$log" 2>&1 || ! cmake --build --preset "$preset" "${@/#/--target=}" >>"$log" 2>&1; then
        grep -E 'error|warning|FAILED' -A 6 "$log" | head -60 >&2
        echo "the whole log: $log" >&2
        return 1
    fi
}
