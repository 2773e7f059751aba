# Run by crosscut_embed_text at build time: writes OUTPUT, which defines FUNCTION over the texts of FILES.

string(REPLACE "|" ";" files "${FILES}")
string(REGEX REPLACE "::[^:]*$" "" namespace "${FUNCTION}")
string(REGEX REPLACE ".*::" "" name "${FUNCTION}")

set(entries "")
foreach(file IN LISTS files)
  get_filename_component(file_name "${file}" NAME)
  file(READ "${file}" text)
  string(APPEND entries "        {\"${file_name}\", R\"embedded(${text})embedded\"},\n")
endforeach()

file(WRITE "${OUTPUT}" "#include \"model/base/embedded_text.h\"

#include <span>

namespace ${namespace} {

std::span<const EmbeddedText> ${name}() {
    static constexpr EmbeddedText texts[] = {
${entries}    };
    return texts;
}

} // namespace ${namespace}
")
