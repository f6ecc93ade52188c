#compdef netnord
# Completion of netnord for zsh: source <(netnord completion zsh)

_netnord() {
    local line
    local -a described
    while IFS= read -r line; do
        described+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
    done < <(_NETNORD_COMPLETE=1 "${(Q)words[1]}" "${(@Q)words[2,CURRENT]}" 2>/dev/null)
    if (( $#described )); then
        _describe netnord described
    else
        _files
    fi
}

if [[ $funcstack[1] == _netnord ]]; then
    _netnord "$@"
else
    compdef _netnord netnord
fi
