#pragma once

namespace crosscut::app {

/// Opens the window: crosscut [--smoke] [--screenshot DIR] [--language L] [--theme T] [PROJECT].
int runWindow(int argc, char** argv);

} // namespace crosscut::app
