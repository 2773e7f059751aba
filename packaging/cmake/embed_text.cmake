# crosscut_embed_text(TARGET FUNCTION name FILES files...)
#
# Compiles text files into TARGET. FUNCTION is declared by hand in a header of the target:
#
#   std::span<const EmbeddedText> schemaFiles();      (FUNCTION crosscut::store::schemaFiles)
#
# and gives the files in the order of FILES. A changed file is compiled again, nothing else is.

set(crosscut_embed_script ${CMAKE_CURRENT_LIST_DIR}/embed_text_script.cmake)

function(crosscut_embed_text target)
  cmake_parse_arguments(ARG "" "FUNCTION" "FILES" ${ARGN})
  string(REGEX REPLACE ".*::" "" name ${ARG_FUNCTION})
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_${name}.cpp)
  list(TRANSFORM ARG_FILES PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ REGEX "^[^/]")
  string(REPLACE ";" "|" files "${ARG_FILES}")
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} "-DFUNCTION=${ARG_FUNCTION}" "-DFILES=${files}" "-DOUTPUT=${output}"
            -P ${crosscut_embed_script}
    DEPENDS ${ARG_FILES} ${crosscut_embed_script}
    COMMENT "Embedding the texts of ${ARG_FUNCTION}"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
