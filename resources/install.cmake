# Installs the unit with the paths of this installation, which are known only now.
get_filename_component(prefix "${CMAKE_INSTALL_PREFIX}" ABSOLUTE)
set(bindir "${prefix}/${bindir}")
set(docdir "${prefix}/${docdir}")
configure_file(${source}/deepros-broker.service.in ${staging}/deepros-broker.service @ONLY)
file(INSTALL DESTINATION "${CMAKE_INSTALL_PREFIX}/lib/systemd/system" TYPE FILE
    FILES ${staging}/deepros-broker.service)
