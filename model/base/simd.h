#pragma once

/// Put before a free function with a hot loop: the compiler makes one copy for each instruction set, the
/// loader picks what the machine has (AVX-512, AVX2, or plain x86-64). The order of additions is fixed by the
/// source, but fused multiply-add may round the last bit differently between machines; on one machine results
/// are always the same. Off under sanitizers, which cannot run the resolver, and where the compiler or the
/// machine knows no clones.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(CROSSCUT_SANITIZED)
#define CROSSCUT_TARGET_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define CROSSCUT_TARGET_CLONES
#endif
