# Completion of netnord for bash 4 and later: source <(netnord completion bash)

_netnord() {
    local line word
    COMPREPLY=()
    while IFS= read -r line; do
        printf -v word %q "${line%%$'\t'*}"
        COMPREPLY+=("$word")
    done < <(_NETNORD_COMPLETE=1 "$1" "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}

complete -o bashdefault -o default -F _netnord netnord
