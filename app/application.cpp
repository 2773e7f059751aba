#include "app/application.h"

namespace crosscut::app {

int runWindow(int, char**) {
    return 1;
}

} // namespace crosscut::app
