# SPDX-License-Identifier: Apache-2.0
# After `cmake --install`, another project finds us with find_package(crosscheck).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/crosscheck)

install(TARGETS crosscheck EXPORT crosscheck-targets FILE_SET HEADERS)
install(TARGETS crosscheck-program)
install(EXPORT crosscheck-targets NAMESPACE crosscheck:: DESTINATION ${package_dir})

configure_package_config_file(cmake/crosscheck-config.cmake.in
  ${PROJECT_BINARY_DIR}/crosscheck-config.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/crosscheck-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/crosscheck-config.cmake
              ${PROJECT_BINARY_DIR}/crosscheck-config-version.cmake
        DESTINATION ${package_dir})
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
