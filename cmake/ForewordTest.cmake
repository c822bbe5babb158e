# foreword_add_test(NAME SOURCES file... LINKS target... [LABELS label...])
#
# A Qt Test program, run headless, with its own home so that no test sees or leaves settings. Tests link the
# lowest layer that they need; shared helpers are in tests/support.
function(foreword_add_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;LABELS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_compile_definitions(${name} PRIVATE
        FOREWORD_FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures"
        FOREWORD_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} Qt6::Test)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;HOME=${CMAKE_BINARY_DIR}/home/${name};XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/home/${name}/config;XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/home/${name}/cache;XDG_DATA_HOME=${CMAKE_BINARY_DIR}/home/${name}/data")
endfunction()
