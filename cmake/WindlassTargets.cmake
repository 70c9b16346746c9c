# SPDX-FileCopyrightText: 2026 Windlass contributors
# SPDX-License-Identifier: Apache-2.0

# How every target of the project is compiled, said once.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # What ccache asks for where precompiled headers are used.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${CCACHE_PROGRAM})
endif()

add_library(windlass_flags INTERFACE)
target_compile_options(windlass_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
    $<$<CXX_COMPILER_ID:GNU>:-Wshadow> # clang's looks beyond the file, which is compiled with others as one
    $<$<BOOL:${WINDLASS_WERROR}>:-Werror>)
target_compile_definitions(windlass_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 WINDLASS_VERSION="${PROJECT_VERSION}")
if(WINDLASS_SANITIZE)
    # Directory scope, so that generated code (moc, rcc) is instrumented as well.
    # With the checks in between, GCC 12 no longer sees that values are initialized.
    add_compile_options(-fsanitize=${WINDLASS_SANITIZE} -fno-omit-frame-pointer
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    add_compile_definitions(WINDLASS_SANITIZED)
    add_link_options(-fsanitize=${WINDLASS_SANITIZE})
    if(WINDLASS_SANITIZE_WITHOUT)
        add_compile_options(-fno-sanitize=${WINDLASS_SANITIZE_WITHOUT})
    endif()
endif()

# What makes a mistake of ours less useful to others: checks of stacks and buffers, addresses that are
# not known beforehand, and tables that cannot be written once the program runs. tests/lint/hardening
# reads it from the programs. The sanitizers have checks of their own instead.
include(CheckCXXCompilerFlag)
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)
if(NOT WINDLASS_SANITIZE)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    add_compile_options(-fstack-protector-strong -fstack-clash-protection)
    check_cxx_compiler_flag(-fcf-protection WINDLASS_HAS_CF_PROTECTION)
    if(WINDLASS_HAS_CF_PROTECTION)
        add_compile_options(-fcf-protection)
    endif()
    string(TOUPPER "CMAKE_CXX_FLAGS_${CMAKE_BUILD_TYPE}" flags)
    if("${${flags}}" MATCHES "-O[1-3s]") # without optimization the C library refuses
        add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
    endif()
    add_link_options(-Wl,-z,relro,-z,now,-z,noexecstack)
endif()

# A program holds only the functions that it uses, though the sources of a library are compiled together.
if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    add_compile_options(-ffunction-sections -fdata-sections)
    add_link_options(-Wl,--gc-sections)
endif()

# Each program of tests holds much of core/: this linker takes a seventh of the time for it.
find_program(WINDLASS_LLD ld.lld)
if(WINDLASS_LLD AND CMAKE_BUILD_TYPE STREQUAL "Debug")
    add_link_options(-fuse-ld=lld)
endif()

# With ccache in between; and GCC says when they do not fit.
set(windlass_precompiled_options
    "$<$<CXX_COMPILER_ID:GNU>:-Winvalid-pch;-fpch-preprocess>"
    "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")

# Compiles Qt's headers once for a target, if WINDLASS_PRECOMPILE is on. Where it is off, a file that
# forgets an include does not compile: the preset "plain" is for that.
function(windlass_precompile target)
    if(NOT WINDLASS_PRECOMPILE)
        return()
    endif()
    target_compile_options(${target} PRIVATE ${windlass_precompiled_options})
    get_target_property(modules ${WINDLASS_PRECOMPILED} WINDLASS_MODULES)
    target_link_libraries(${target} PRIVATE ${modules}) # what they define must be the same
    target_precompile_headers(${target} REUSE_FROM ${WINDLASS_PRECOMPILED})
endfunction()

# windlass_precompiled_headers(ui Gui Widgets): the targets of this folder and of those below it have
# the headers of these modules of Qt's precompiled as well, with the options that hold here. Those of
# other folders set(WINDLASS_PRECOMPILED windlass_precompiled_ui). What a file does not need costs it time,
# too: half a second for the headers of Qt Network.
function(windlass_precompiled_headers name)
    set(target windlass_precompiled_${name})
    file(WRITE ${CMAKE_BINARY_DIR}/${target}.cpp "")
    add_library(${target} OBJECT EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/${target}.cpp)
    set_target_properties(${target} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_compile_options(${target} PRIVATE ${windlass_precompiled_options})
    # Not linked: what a library defines for its users must be the same for all who use the headers.
    foreach(library QCoro6::Core tl::expected)
        target_include_directories(${target} SYSTEM
            PRIVATE $<TARGET_PROPERTY:${library},INTERFACE_INCLUDE_DIRECTORIES>)
    endforeach()
    set(modules Core ${ARGN})
    list(TRANSFORM modules PREPEND Qt6::)
    set_target_properties(${target} PROPERTIES WINDLASS_MODULES "${modules}")
    target_link_libraries(${target} PRIVATE ${modules} windlass_flags)
    set(headers Core ${ARGN})
    list(TRANSFORM headers REPLACE "(.+)" "<Qt\\1>")
    target_precompile_headers(${target} PRIVATE ${headers}
        <QCoroTask> <tl/expected.hpp> <functional> <memory> <vector>)
    set(WINDLASS_PRECOMPILED ${target} PARENT_SCOPE)
endfunction()

# windlass_library(core_auth [NO_UNITY] SOURCES … LINKS …): a static library whose headers are
# included from the root of the source tree ("core/auth/sigv4signer.h"). What LINKS does not name
# cannot be reached: the include root is shared, so tests/lint checks the arrows as well. With
# WINDLASS_UNITY its files are compiled a few at a time, as one: a fifth of the work. Names that are
# private to a file must then differ within a room; NO_UNITY where they do not.
function(windlass_library name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "NO_UNITY" "" "SOURCES;LINKS")
    add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE windlass_flags)
    windlass_precompile(${name})
    if(NOT ARG_NO_UNITY)
        windlass_unity(${name})
    endif()
endfunction()

# Of coroutines that hold types private to a file, which is no longer the main one.
set(windlass_unity_options "$<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>")

# Compiles the files of a target a few at a time, if WINDLASS_UNITY is on.
function(windlass_unity target)
    if(NOT WINDLASS_UNITY)
        return()
    endif()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    target_compile_options(${target} PRIVATE ${windlass_unity_options})
endfunction()

# WITHOUT_QT: there are no headers of Qt's to compile once. UNITY: as with a library.
function(windlass_program name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "WITHOUT_QT;UNITY" "" "SOURCES;LINKS")
    add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} windlass_flags)
    if(NOT ARG_WITHOUT_QT)
        windlass_precompile(${name})
    endif()
    if(ARG_UNITY)
        windlass_unity(${name})
    endif()
endfunction()
