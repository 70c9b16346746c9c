# SPDX-FileCopyrightText: 2026 Windlass contributors
# SPDX-License-Identifier: Apache-2.0

# What is installed besides the programs, which app/ installs itself. There are two components, and
# a package for each: "windlass" is the window, "windlass-cli" the command line. Neither needs the
# other.

include(GNUInstallDirs)

set(_packaging ${CMAKE_CURRENT_LIST_DIR})

# windlass_install_documents(windlass-cli): its manual page, with the version of the project in it, and
# what is said about the project.
function(windlass_install_documents component)
    set(page ${component}.1)
    configure_file(${_packaging}/man/${page} ${PROJECT_BINARY_DIR}/man/${page} @ONLY)
    install(FILES ${PROJECT_BINARY_DIR}/man/${page}
        DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT ${component})
    install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/README.md
        DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/${component} COMPONENT ${component})
endfunction()

windlass_install_documents(windlass-cli)
if(WINDLASS_BUILD_UI)
    windlass_install_documents(windlass)
    install(FILES ${_packaging}/org.windlass.Windlass.desktop
        DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT windlass)
    install(FILES ${_packaging}/org.windlass.Windlass.metainfo.xml
        DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT windlass)
    install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/org.windlass.Windlass.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps COMPONENT windlass)
endif()

# As the program prints them, see app/windlass-cli/CMakeLists.txt.
set(_completions ${CMAKE_BINARY_DIR}/app/windlass-cli/completions)
install(FILES ${_completions}/windlass-cli.bash
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME windlass-cli COMPONENT windlass-cli)
install(FILES ${_completions}/windlass-cli.zsh
    DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _windlass-cli COMPONENT windlass-cli)
install(FILES ${_completions}/windlass-cli.fish
    DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT windlass-cli)
