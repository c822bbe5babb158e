# One INTERFACE target carries the language level, warnings and definitions of every target.
option(FOREWORD_WARNINGS_AS_ERRORS "Stop at the first warning" OFF)
set(FOREWORD_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize= (for instance address,undefined)")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers are cached only when the compiler's clock macros are not looked at; paths below the source
    # folder are cached as relative ones, so that one clone serves the next.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
endif()

add_library(foreword_flags INTERFACE)
add_library(Foreword::flags ALIAS foreword_flags)
target_compile_features(foreword_flags INTERFACE cxx_std_20)
target_compile_options(foreword_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    $<$<BOOL:${FOREWORD_WARNINGS_AS_ERRORS}>:-Werror>
    $<$<BOOL:${CCACHE_PROGRAM}>:-fpch-preprocess>)
target_compile_definitions(foreword_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
    FOREWORD_VERSION="${PROJECT_VERSION}")
if(FOREWORD_SANITIZE)
    target_compile_options(foreword_flags INTERFACE
        -fsanitize=${FOREWORD_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -g1)
    target_link_options(foreword_flags INTERFACE -fsanitize=${FOREWORD_SANITIZE})
endif()
