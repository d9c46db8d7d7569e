/** What each shell is to read; `thidua` is how the program itself is called. */
export type Shell = 'bash' | 'zsh' | 'fish';

/** In front of a list that a shell makes itself: names of files. */
export const FILES = ':files';

const bash = (thidua: string): string => `# thidua: bash completion
_thidua() {
  local line="\${COMP_LINE:0:COMP_POINT}" IFS=$'\\n' one cur before
  COMPREPLY=()
  cur="\${line##*[[:space:]]}"
  before="\${cur%"\${cur##*[:=]}"}"
  while IFS= read -r one; do
    if [ "$one" = "${FILES}" ]; then
      compopt -o default 2>/dev/null
      return
    fi
    one="\${one%%$'\\t'*}"
    COMPREPLY+=("\${one#"$before"}")
  done < <(${thidua} __complete --line "$line" 2>/dev/null)
  case "\${COMPREPLY[0]-}" in *=|*,) compopt -o nospace 2>/dev/null ;; esac
}
complete -F _thidua thidua
complete -p npx >/dev/null 2>&1 || complete -o default -F _thidua npx
`;

const zsh = (thidua: string): string => `#compdef thidua
# thidua: zsh completion
_thidua() {
  local -a values shown
  local one
  for one in "\${(@f)$(${thidua} __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    if [[ "$one" == "${FILES}" ]]; then
      _files
      return
    fi
    [[ -n "$one" ]] || continue
    values+=("\${one%%$'\\t'*}")
    shown+=("\${one/$'\\t'/  }")
  done
  compadd -d shown -- "\${values[@]}"
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _thidua thidua
`;

const fish = (thidua: string): string => `# thidua: fish completion
function __thidua_complete
  set -l words (commandline -opc) (commandline -ct)
  set -l found (${thidua} __complete -- $words[2..-1] 2>/dev/null)
  if test "$found[1]" = "${FILES}"
    __fish_complete_path (commandline -ct)
  else
    printf '%s\\n' $found
  end
end
complete -c thidua -f -a '(__thidua_complete)'
`;

const scripts = { bash, zsh, fish } as const satisfies Readonly<Record<Shell, (thidua: string) => string>>;

/** A path may have spaces. */
export const scriptOf = (shell: Shell, node: string, program: string): string =>
  scripts[shell](`${quoted(node)} ${quoted(program)}`);

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
