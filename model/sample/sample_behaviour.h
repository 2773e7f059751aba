#pragma once

#include "model/base/random.h"
#include "model/sample/sample_people.h"
#include "model/sample/sample_project.h"
#include "model/sample/sample_texts.h"

#include <vector>

namespace crosscut::sample {

/// Fills `project.behaviour` with eventCount events.
/// `project` holds the films, courses, visitors and withdrawn courses. False: the monitor wants to stop.
bool makeBehaviour(SampleProject& project, const SampleTexts& texts, const std::vector<Person>& people,
                   Random random, TaskMonitor& monitor);

} // namespace crosscut::sample
