# SPDX-FileCopyrightText: 2026 Windlass contributors
# SPDX-License-Identifier: Apache-2.0

# "cpack" in a build directory makes a package of each install component:
# windlass_<version>_<architecture>.deb is the window, windlass-cli_<version>_<architecture>.deb the
# command line. packaging/check-packages builds them and looks at what is in them.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME ${PROJECT_NAME})
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "Windlass contributors")
set(CPACK_PACKAGE_CONTACT "Windlass contributors <windlass@example.invalid>")
# Each description below begins with its own; CPack would put this one before all of them.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debian/PrepareDeb.cmake)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE) # a package for each
set(CPACK_COMPONENTS_ALL windlass-cli)
if(WINDLASS_BUILD_UI)
    list(APPEND CPACK_COMPONENTS_ALL windlass)
endif()

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${CPACK_PACKAGE_CONTACT})
set(CPACK_DEBIAN_PACKAGE_SOURCE ${PROJECT_NAME})
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# Libraries are found by dpkg-shlibdeps; what is loaded by name, as Qt's plugins are, is not.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)

# --- the window ---------------------------------------------------------------

set(CPACK_DEBIAN_WINDLASS_PACKAGE_NAME windlass)
set(CPACK_DEBIAN_WINDLASS_DESCRIPTION
"desktop client for S3-compatible object storage
Windlass shows the contents of S3-compatible storage services as folders
and files and moves data between them and this computer, many requests
at a time. Objects can be shared with links that expire.
.
This package holds the window. The command line is in windlass-cli.")
# libqt6svg6 holds the SVG icon engine and image format, libqt6sql6-sqlite the journal's driver;
# QtKeychain loads libsecret by name, and we libcurl.
set(CPACK_DEBIAN_WINDLASS_PACKAGE_DEPENDS
    "libcurl4, libqt6svg6, libqt6sql6-sqlite, libsecret-1-0")
# Qt's own texts in the user's language, windows without X11, previews of WebP and TIFF, and a
# keychain.
set(CPACK_DEBIAN_WINDLASS_PACKAGE_RECOMMENDS
    "ca-certificates, qt6-translations-l10n, qt6-wayland, qt6-image-formats-plugins, gnome-keyring | kwalletmanager")
set(CPACK_DEBIAN_WINDLASS_PACKAGE_SUGGESTS windlass-cli)

# --- the command line ---------------------------------------------------------

set(CPACK_DEBIAN_WINDLASS-CLI_PACKAGE_NAME windlass-cli)
set(CPACK_DEBIAN_WINDLASS-CLI_DESCRIPTION
"command line for S3-compatible object storage
windlass-cli lists, copies, removes and shares objects of S3-compatible
storage services, many requests at a time, with the verbs of \"aws s3\".
Transfers that were interrupted go on where they were.
.
It needs neither a display nor a GUI library. The desktop client is in
windlass.")
set(CPACK_DEBIAN_WINDLASS-CLI_PACKAGE_DEPENDS "libcurl4, libqt6sql6-sqlite")
set(CPACK_DEBIAN_WINDLASS-CLI_PACKAGE_RECOMMENDS ca-certificates)

include(CPack)
