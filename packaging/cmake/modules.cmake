# crosscut_add_module(NAME SOURCES... DEPENDS modules... LIBRARIES third-party...)
#
# One folder below model/ is one static library, crosscut_NAME. DEPENDS may name only what the layer table in
# CONTRIBUTING.md allows; the ctest "arch.layers" reads the #include lines against the same table.
function(crosscut_add_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
  add_library(crosscut_${name} STATIC ${ARG_SOURCES})
  list(TRANSFORM ARG_DEPENDS PREPEND crosscut_)
  target_link_libraries(crosscut_${name} PUBLIC crosscut_options ${ARG_DEPENDS} ${ARG_LIBRARIES})
endfunction()

# crosscut_add_tests(NAME SOURCES... LINKS targets... [LABELS labels...])
#
# One folder of tests is one executable, crosscut_NAME_tests; each TEST becomes a ctest of its own suite.
function(crosscut_add_tests name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;LABELS" ${ARGN})
  if(NOT ARG_LABELS)
    set(ARG_LABELS unit)
  endif()
  add_executable(crosscut_${name}_tests ${ARG_SOURCES})
  target_link_libraries(crosscut_${name}_tests PRIVATE crosscut_test_support ${ARG_LINKS} GTest::gmock GTest::gtest_main)
  target_precompile_headers(crosscut_${name}_tests PRIVATE <gtest/gtest.h>)
  add_test(NAME ${name} COMMAND crosscut_${name}_tests)
  set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT 900)
endfunction()

# crosscut_add_ui_module(NAME SOURCES... DEPENDS ui modules... MODEL modules... LIBRARIES third-party...)
#
# One folder below ui/ is one static library, crosscut_ui_NAME. All share one precompiled header of Qt.
function(crosscut_add_ui_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;MODEL;LIBRARIES" ${ARGN})
  add_library(crosscut_ui_${name} STATIC ${ARG_SOURCES})
  # Without GCC's own defines moc skips the parts of the standard library that it cannot parse (<concepts>).
  set_target_properties(crosscut_ui_${name} PROPERTIES AUTOMOC ON AUTOMOC_COMPILER_PREDEFINES OFF)
  list(TRANSFORM ARG_DEPENDS PREPEND crosscut_ui_)
  list(TRANSFORM ARG_MODEL PREPEND crosscut_)
  target_link_libraries(crosscut_ui_${name} PUBLIC
    crosscut_options ${ARG_DEPENDS} ${ARG_MODEL} Qt6::Widgets Qt6::Charts Qt6::Svg Qt6::PrintSupport Qt6::Concurrent
    ${ARG_LIBRARIES})
  target_precompile_headers(crosscut_ui_${name} REUSE_FROM crosscut_ui_pch)
endfunction()
