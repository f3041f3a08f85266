# What a program that embeds the broker needs: the libraries, the headers and the CMake package.
include(CMakePackageConfigHelpers)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/DeepROS)
set_target_properties(deepros_core PROPERTIES EXPORT_NAME core)
set_target_properties(deepros_codec PROPERTIES EXPORT_NAME codec)
install(TARGETS deepros_core deepros_codec EXPORT DeepROSTargets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
    INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT DeepROSTargets NAMESPACE DeepROS:: DESTINATION ${package})

configure_package_config_file(DeepROSConfig.cmake.in DeepROSConfig.cmake INSTALL_DESTINATION ${package})
# Before 1.0 a new minor version may change the interface.
write_basic_package_version_file(DeepROSConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
    ${CMAKE_CURRENT_BINARY_DIR}/DeepROSConfig.cmake
    ${CMAKE_CURRENT_BINARY_DIR}/DeepROSConfigVersion.cmake
    FindArgon2.cmake
    DESTINATION ${package})

install(CODE "
    set(source \"${CMAKE_CURRENT_SOURCE_DIR}\")
    set(staging \"${CMAKE_CURRENT_BINARY_DIR}/include\")
    set(destination \"${CMAKE_INSTALL_INCLUDEDIR}\")")
install(SCRIPT installheaders.cmake)
