# foreword_add_fuzzer(NAME SOURCES file... LINKS target... [SEEDS folder-or-file...] [DICTIONARY file])
#
# One LLVMFuzzerTestOneInput(). In the fuzz preset it becomes a libFuzzer program, which scripts/fuzz runs; its
# seeds and dictionary are written beside it, one path a line, for that. In every other preset it becomes a
# test that puts its seeds through it, and what fuzzing has found before (tests/fuzz/found/NAME).
option(FOREWORD_FUZZ "Build the fuzzers with libFuzzer (needs clang)" OFF)

function(foreword_add_fuzzer name)
    cmake_parse_arguments(ARG "" "DICTIONARY" "SOURCES;LINKS;SEEDS" ${ARGN})
    set(seeds ${ARG_SEEDS})
    foreach(folder seeds found)
        if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/${name}")
            list(APPEND seeds "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/${name}")
        endif()
    endforeach()
    add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_link_libraries(${name} PRIVATE ${ARG_LINKS})
    if(FOREWORD_FUZZ)
        target_link_options(${name} PRIVATE -fsanitize=fuzzer)
        list(JOIN seeds "\n" lines)
        file(WRITE "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/${name}.seeds" "${lines}\n")
        configure_file("${ARG_DICTIONARY}" "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/${name}.dict" COPYONLY)
    else()
        target_sources(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests/fuzz/replay.cpp")
        add_test(NAME ${name} COMMAND ${name} ${seeds})
    endif()
endfunction()
