# SPDX-FileCopyrightText: 2026 Windlass contributors
# SPDX-License-Identifier: Apache-2.0

# Run by CPack between installing and packing: what only a Debian package wants, so that a plain
# "cmake --install" stays free of it.

if(NOT CPACK_GENERATOR STREQUAL "DEB")
    return()
endif()

find_program(GZIP_PROGRAM gzip REQUIRED)
find_program(STRIP_PROGRAM strip REQUIRED)

# Each component has a folder of its own, which becomes the package of that name.
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
    set(root "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/${component}${CPACK_PACKAGING_INSTALL_PREFIX}")
    set(doc "${root}/share/doc/${component}")

    # As dh_strip does; CPack would leave the sections that say by which compiler.
    file(GLOB programs "${root}/bin/*")
    execute_process(COMMAND "${STRIP_PROGRAM}" --remove-section=.comment --remove-section=.note ${programs}
        COMMAND_ERROR_IS_FATAL ANY)

    # The licence is named by the copyright file; its text comes with every Debian system.
    file(REMOVE "${doc}/LICENSE")
    file(COPY "${CMAKE_CURRENT_LIST_DIR}/copyright" "${CMAKE_CURRENT_LIST_DIR}/changelog"
        DESTINATION "${doc}"
        FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)

    # -n keeps name and time out, so that the same input gives the same package.
    file(GLOB pages "${root}/share/man/man1/*.1")
    foreach(file IN ITEMS "${doc}/changelog" LISTS pages)
        execute_process(COMMAND "${GZIP_PROGRAM}" -9nf "${file}" COMMAND_ERROR_IS_FATAL ANY)
    endforeach()

    # Directories are made with the umask of the one who builds.
    file(CHMOD_RECURSE "${root}"
        DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE
            GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
endforeach()
