#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <sys/socket.h>

/// Preloaded into the program: notes the family of every socket in the file CROSSCUT_SOCKET_LOG.
extern "C" int socket(int family, int type, int protocol) {
    using Socket = int (*)(int, int, int);
    static const auto real = reinterpret_cast<Socket>(dlsym(RTLD_NEXT, "socket"));
    if (const char* path = std::getenv("CROSSCUT_SOCKET_LOG"))
        if (std::FILE* log = std::fopen(path, "a")) {
            std::fprintf(log, "%s %d\n", family == AF_UNIX ? "local" : "network", family);
            std::fclose(log);
        }
    return real(family, type, protocol);
}
