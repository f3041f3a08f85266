# Runs one target for a while over its seeds; what it learns stays in the build tree and serves the next run.
if(NOT EXISTS ${PROGRAM})
    message("${PROGRAM} was not built: this fuzz target is skipped.")
    return()
endif()
get_filename_component(name ${PROGRAM} NAME)
string(REPLACE "fuzz_" "" name ${name})
set(learned ${BINARY}/learned/${name})
set(corpora ${learned})
foreach(directory ${SEEDS} ${BINARY}/seeds/${name})
    if(EXISTS ${directory})
        list(APPEND corpora ${directory})
    endif()
endforeach()
file(MAKE_DIRECTORY ${learned})
# A single allocation above 64 MB for an input of 4 KB is a finding: somebody trusted a length.
execute_process(COMMAND ${PROGRAM} -max_total_time=${SECONDS} -max_len=4096 -timeout=5 -rss_limit_mb=1024
    -malloc_limit_mb=64 -print_final_stats=1 -artifact_prefix=${BINARY}/finding-${name}- ${corpora}
    RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "${name}: the fuzzer found something; the input is ${BINARY}/finding-${name}-*")
endif()
