#pragma once

#include "model/base/random.h"
#include "model/domain/course.h"
#include "model/domain/film.h"
#include "model/sample/sample_texts.h"

#include <vector>

namespace crosscut::sample {

/// Films in the order of the texts, with invented crews, rights (some expired, some unrecorded) and rubric
/// scores.
std::vector<Film> makeFilms(const SampleTexts& texts, Random random);
/// Courses in the order of the texts, with invented teachers, prices and sales windows.
std::vector<Course> makeCourses(const SampleTexts& texts, Random random);

} // namespace crosscut::sample
