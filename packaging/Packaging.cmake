# SPDX-FileCopyrightText: 2026 Windlass contributors
# SPDX-License-Identifier: Apache-2.0

# "cpack" in a build directory makes windlass_<version>_<architecture>.deb.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME ${PROJECT_NAME})
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "Windlass contributors")
set(CPACK_PACKAGE_CONTACT "Windlass contributors <windlass@example.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "desktop client for S3-compatible object storage")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debian/PrepareDeb.cmake)

set(CPACK_DEBIAN_PACKAGE_NAME ${PROJECT_NAME})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${CPACK_PACKAGE_CONTACT})
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Windlass shows the contents of S3-compatible storage services as folders
and files and moves data between them and this computer, many requests
at a time. Objects can be shared with links that expire.
.
The package holds the window (windlass) and the command line
(windlass-cli).")

# Libraries are found by dpkg-shlibdeps; plugins, which Qt loads by name, are not.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
if(WINDLASS_BUILD_UI)
    # libqt6svg6 holds the SVG icon engine and image format, libqt6sql6-sqlite the journal's driver;
    # QtKeychain loads libsecret by name.
    set(CPACK_DEBIAN_PACKAGE_DEPENDS "libcurl4, libqt6svg6, libqt6sql6-sqlite, libsecret-1-0")
    # Qt's own texts in the user's language, windows without X11, previews of WebP and TIFF, and a
    # keychain.
    set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
        "ca-certificates, qt6-translations-l10n, qt6-wayland, qt6-image-formats-plugins, gnome-keyring | kwalletmanager")
else()
    set(CPACK_DEBIAN_PACKAGE_DEPENDS "libcurl4, libqt6sql6-sqlite")
    set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates")
endif()

include(CPack)
