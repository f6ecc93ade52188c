# Completion of netnord for fish: netnord completion fish | source

function __netnord_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l found (_NETNORD_COMPLETE=1 $before[1] $before[2..] "$current" 2>/dev/null)
    if count $found >/dev/null
        printf '%s\n' $found
    else
        __fish_complete_path $current
    end
end

complete --command netnord --no-files --arguments '(__netnord_complete)'
