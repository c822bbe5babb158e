# foreword_add_test(NAME SOURCES file... LINKS target... [LABELS label...] [FUNCTIONS function...])
#
# A Qt Test program, run headless, with its own home so that no test sees or leaves settings. Tests link the
# lowest layer that they need; shared helpers are in tests/support. With FUNCTIONS each of these test functions is
# a test of its own, NAME_FUNCTION, so that they run side by side.
function(foreword_add_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;LABELS;FUNCTIONS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_compile_definitions(${name} PRIVATE
        FOREWORD_FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures"
        FOREWORD_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} Qt6::Test)
    if(NOT ARG_FUNCTIONS)
        foreword_add_run(${name} PROGRAM ${name} LABELS ${ARG_LABELS})
    endif()
    foreach(function IN LISTS ARG_FUNCTIONS)
        foreword_add_run(${name}_${function} PROGRAM ${name} ARGUMENTS ${function} LABELS ${ARG_LABELS})
    endforeach()
endfunction()

# foreword_add_run(NAME PROGRAM test [ARGUMENTS argument...] [ENVIRONMENT variable=value...] [LABELS label...]
#                  [TIMEOUT seconds])
#
# One more run of a test program, as a test of its own.
function(foreword_add_run name)
    cmake_parse_arguments(ARG "" "PROGRAM;TIMEOUT" "ARGUMENTS;ENVIRONMENT;LABELS" ${ARGN})
    add_test(NAME ${name} COMMAND ${ARG_PROGRAM} ${ARG_ARGUMENTS})
    set(home "${CMAKE_BINARY_DIR}/home/${name}")
    set_tests_properties(${name} PROPERTIES
        LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;HOME=${home};XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;XDG_DATA_HOME=${home}/data;${ARG_ENVIRONMENT}")
    if(ARG_TIMEOUT)
        set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT})
    endif()
endfunction()
