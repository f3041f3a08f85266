# deeprosAddBlackBoxTest(SUITE NAME TIMEOUT_SECONDS): test_NAME.py of the calling folder, run against the program.

# The system's Python first: Debian's packages (python3-paho-mqtt) belong to it and to no other.
find_program(DEEPROS_PYTHON python3 PATHS /usr/bin /usr/local/bin NO_DEFAULT_PATH)
find_program(DEEPROS_PYTHON python3 REQUIRED)

function(deeprosAddBlackBoxTest suite name timeout)
    if(NOT TARGET deepros-broker)
        return()
    endif()
    set(slow 1)
    set(memory 1)
    set(sanitizer "")
    if(DEEPROS_SANITIZE)
        set(slow 4)
        set(memory 8)
        # Freed memory that AddressSanitizer holds back would count as the broker's.
        set(sanitizer ";ASAN_OPTIONS=quarantine_size_mb=16;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/lsan.supp:print_suppressions=0")
        math(EXPR timeout "${timeout} * 2")
    endif()
    add_test(NAME ${suite}_${name}
        COMMAND ${DEEPROS_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/test_${name}.py)
    set_tests_properties(${suite}_${name} PROPERTIES
        LABELS ${suite}
        TIMEOUT ${timeout}
        ENVIRONMENT "DEEPROS_BROKER=$<TARGET_FILE:deepros-broker>;DEEPROS_TEST_BUILD_DIR=${CMAKE_CURRENT_BINARY_DIR};DEEPROS_TEST_SLOW_FACTOR=${slow};DEEPROS_TEST_MEMORY_FACTOR=${memory};PYTHONDONTWRITEBYTECODE=1${sanitizer}")
endfunction()
