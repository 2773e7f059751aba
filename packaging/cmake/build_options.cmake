# The one target that carries the language level, the warnings and the sanitizers; every target of the project links it.

option(CROSSCUT_WARNINGS_AS_ERRORS "Treat compiler warnings as errors" OFF)
set(CROSSCUT_SANITIZE "" CACHE STRING "Sanitizers for -fsanitize, e.g. address,undefined")

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_library(crosscut_options INTERFACE)
target_compile_features(crosscut_options INTERFACE cxx_std_20)
target_include_directories(crosscut_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(crosscut_options INTERFACE
  CROSSCUT_VERSION="${PROJECT_VERSION}"
  QT_NO_CAST_FROM_ASCII
  QT_NO_CAST_TO_ASCII
  QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_FOREACH)
target_compile_options(crosscut_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual -Woverloaded-virtual
  $<$<CONFIG:Release>:-Wno-restrict> # GCC 12 reports it of every "text" + std::string at -O3 (PR 105651)
  $<$<BOOL:${CROSSCUT_WARNINGS_AS_ERRORS}>:-Werror>)

if(CROSSCUT_SANITIZE)
  target_compile_options(crosscut_options INTERFACE
    -fsanitize=${CROSSCUT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_definitions(crosscut_options INTERFACE CROSSCUT_SANITIZED)
  target_link_options(crosscut_options INTERFACE -fsanitize=${CROSSCUT_SANITIZE})
endif()
