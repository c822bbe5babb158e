# foreword_add_layer(NAME SOURCES file... PUBLIC target... [PRIVATE target...] [FORMS form.ui...])
#
# A layer is a static library foreword_NAME (alias Foreword::NAME). It sees src/ for its includes and links
# exactly what the table in docs/architecture.md allows, so that a forbidden dependency fails to link.
function(foreword_add_layer name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE;FORMS" ${ARGN})
    add_library(foreword_${name} STATIC ${ARG_SOURCES})
    add_library(Foreword::${name} ALIAS foreword_${name})
    if(ARG_FORMS)
        list(TRANSFORM ARG_FORMS PREPEND "${CMAKE_SOURCE_DIR}/ui/")
        qt_wrap_ui(ui_headers ${ARG_FORMS})
        target_sources(foreword_${name} PRIVATE ${ui_headers})
        target_include_directories(foreword_${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
    endif()
    target_include_directories(foreword_${name} PUBLIC "${CMAKE_SOURCE_DIR}/src")
    target_link_libraries(foreword_${name} PUBLIC Foreword::flags ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
    target_precompile_headers(foreword_${name} PRIVATE
        <algorithm> <functional> <memory> <optional> <utility> <variant> <vector> <QtCore/QtCore>)
    if("Qt6::Widgets" IN_LIST ARG_PUBLIC)
        target_precompile_headers(foreword_${name} PRIVATE <QtWidgets/QtWidgets>)
    endif()
endfunction()
