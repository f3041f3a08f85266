# Installs the public headers, and those that they include. Here they include each other as "broker/mqttbroker.h"; other
# people's programs have folders of such names too, so installed ones say "deepros/broker/mqttbroker.h".
cmake_policy(VERSION 3.22) # a script of its own: it inherits nothing

set(public
    auth/authenticator.h
    broker/banlist.h
    broker/brokercontrol.h
    broker/brokerthread.h
    broker/monitorlink.h
    broker/mqttbroker.h
    config/configloader.h
    config/optionstext.h
    logging/categories.h
    logging/logging.h
    monitor/json.h
    session/sessionmanager.h
    topics/topicmanager.h)

set(seen)
while(public)
    list(POP_FRONT public header)
    if(header IN_LIST seen)
        continue()
    endif()
    list(APPEND seen ${header})
    file(STRINGS ${source}/${header} includes REGEX "^#include \"")
    foreach(line IN LISTS includes)
        string(REGEX REPLACE "^#include \"([^\"]*)\".*" "\\1" included "${line}")
        list(APPEND public ${included})
    endforeach()

    file(READ ${source}/${header} text)
    string(REGEX REPLACE "#include \"([a-z])" "#include \"deepros/\\1" text "${text}")
    set(old)
    if(EXISTS ${staging}/${header})
        file(READ ${staging}/${header} old)
    endif()
    if(NOT text STREQUAL old) # a new time would build everything anew that uses it
        file(WRITE ${staging}/${header} "${text}")
    endif()
    get_filename_component(folder ${header} DIRECTORY)
    file(INSTALL DESTINATION "${CMAKE_INSTALL_PREFIX}/${destination}/deepros/${folder}" TYPE FILE
        FILES ${staging}/${header})
endwhile()
