#include <doctest/doctest.h>

// In a file of its own: the benchmarks have another, and yet use helpers that check with doctest.
int main(int argc, char** argv) {
    return doctest::Context(argc, argv).run();
}
