"""The scripts that shells load to complete custmem's lines: each asks custmem at a TAB, and knows nothing itself.

What was typed is replaced whole, because a customer is found by any word of their name and `sven` becomes `akesson`.
A shell that would put in what several candidates have in common is kept from it where that is not what was typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from custmem.show.screen import Style


_BASH = r"""# Completion of custmem in bash 3.2 or newer. In ~/.bashrc: source <(custmem completion bash)
_custmem() {
    local custmem=custmem rest=${COMP_LINE:0:COMP_POINT} bare piece stays found value common case_rule i
    local IFS=$' \t\n'
    local -a words
    case ${COMP_WORDS[0]} in
        "~/"*) custmem=$HOME/${COMP_WORDS[0]#??} ;;
        */*) custmem=${COMP_WORDS[0]} ;;
    esac
    # bash takes words apart at = and : and @, too; what no space parts is one word.
    words=()
    for ((i = 0; i <= COMP_CWORD; i++)); do
        bare=${rest#"${rest%%[![:space:]]*}"}
        piece=${COMP_WORDS[i]}
        ((i < COMP_CWORD)) || piece=$bare
        if ((i == 0)) || [[ $bare != "$rest" ]]; then
            words[${#words[@]}]=$piece
        else
            words[${#words[@]} - 1]+=$piece
        fi
        rest=${bare#"$piece"}
    done
    # Of the last word bash replaces only the end, which is $2: the rest stays where it is.
    stays=${words[${#words[@]} - 1]}
    stays=${stays%"$2"}
    stays=${stays//[\"\'\\]/}
    COMPREPLY=()
    found=$("$custmem" __complete bash "${words[@]:1}" 2>/dev/null </dev/null) || return 0
    if [[ $found == :files ]]; then
        compopt -o default 2>/dev/null && return 0
        while IFS= read -r value; do
            [[ -z $value ]] || COMPREPLY[${#COMPREPLY[@]}]=$value
        done <<<"$(compgen -f -- "$2")"
        return 0
    fi
    compopt -o nosort 2>/dev/null
    case_rule=$(shopt -p nocasematch)
    shopt -s nocasematch
    while IFS= read -r value; do
        if [[ -n $value && $value == "$stays"* ]]; then
            COMPREPLY[${#COMPREPLY[@]}]=${value:${#stays}}
        fi
    done <<<"$found"
    # bash puts in what all of several candidates begin with. Where that is not what was typed,
    # a blank among them keeps the line as it is (37: a menu, which takes one after the other).
    if ((${#COMPREPLY[@]} > 1)) && [[ ${COMP_TYPE-} != 37 ]]; then
        common=${COMPREPLY[0]}
        for value in "${COMPREPLY[@]}"; do
            while [[ $value != "$common"* ]]; do common=${common%?}; done
        done
        [[ $common == "$2"* ]] || COMPREPLY[${#COMPREPLY[@]}]=' '
    fi
    $case_rule
    return 0
}
complete -F _custmem custmem
"""

_ZSH = r"""#compdef custmem
# Completion of custmem in zsh. In ~/.zshrc, below compinit: source <(custmem completion zsh)
# or as a file: custmem completion zsh >~/.zfunc/_custmem, with fpath=(~/.zfunc $fpath) above compinit.
_custmem() {
    local custmem=custmem line value common
    local -i broad=0
    local -a before found values told shown
    [[ ${(Q)words[1]} != */* ]] || custmem=${${(Q)words[1]}/#\~\//$HOME/}
    before=("${(@Q)words[2,CURRENT-1]}")
    (( CURRENT > 2 )) || before=()
    found=("${(@f)$("$custmem" __complete zsh "${before[@]}" "${(Q)PREFIX}" 2>/dev/null </dev/null)}")
    if [[ $found[1] == :files ]]; then
        compset -P '--[a-z-]#='
        _files
        return
    fi
    for line in "${found[@]}"; do
        [[ -n $line ]] || continue
        value=${line%%$'\t'*}
        values+=("$value")
        told+=("${${line#$value}#$'\t'}")
        (( $#value <= broad )) || broad=$#value
    done
    (( $#values )) || return 1
    common=$values[1]
    for value in "${values[@]}"; do
        shown+=("${(r:broad:)value}${told[$#shown+1]:+  -- ${told[$#shown+1]}}")
        while [[ $value != "$common"* ]]; do common=${common%?}; done
    done
    compadd -U -V custmem -l -d shown -a values
    # Where what all candidates begin with is not what was typed, the line stays as it is.
    if (( $#values > 1 )) && [[ $compstate[insert] == *unambiguous* && ${(L)common} != ${(L)${(Q)PREFIX}}* ]]; then
        compstate[insert]=
        compstate[list]='list force'
    fi
    return 0
}
if [[ ${funcstack[1]-} == _custmem ]]; then
    _custmem "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
    compdef _custmem custmem
fi
"""

_FISH = r"""# Completion of custmem in fish. In ~/.config/fish/config.fish: custmem completion fish | source
function __custmem_complete
    set -l custmem custmem
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l word (string unescape -- $typed)
    or set word $typed
    if string match -q '*/*' -- $words[1]
        set custmem (string replace -r '^~/' "$HOME/" -- $words[1])
    end
    set -l found ($custmem __complete fish $words[2..-1] "$word" 2>/dev/null </dev/null)
    if test "$found[1]" = :files
        complete -C "__custmem_no_command $typed"
    else
        string join -- \n $found
    end
end
complete -c custmem -e
complete -c custmem -f -k -a '(__custmem_complete)'
"""
SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


def lines(shell: str, _style: Style) -> list[str]:
    """Return the script's lines."""
    return SCRIPTS[shell].splitlines()


def data(shell: str) -> dict[str, Any]:
    """Return the shell and its script."""
    return {"shell": shell, "script": SCRIPTS[shell]}


def rows(shell: str) -> list[tuple[object, ...]]:
    """Return the script, a line a row."""
    return [(line,) for line in SCRIPTS[shell].splitlines()]
