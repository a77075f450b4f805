// The script of each shell. It asks `devolve __complete` for what can follow, so it does not change with the library.

const bash = `# devolve completion for bash: source <(devolve completion bash)
_devolve() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :none) compopt +o default +o bashdefault 2>/dev/null ;;
      :*) ;;
      *) COMPREPLY+=("$line") ;;
    esac
  done < <("\${1/#\\~/$HOME}" __complete bash "=$COMP_WORDBREAKS" "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
}
complete -o default -o bashdefault -F _devolve devolve
`;

const zsh = `#compdef devolve
# devolve completion for zsh, after compinit: source <(devolve completion zsh)
_devolve() {
  local line tab=$'\\t'
  local -a values shown
  for line in "\${(@f)$("\${(Q)words[1]}" __complete zsh "=\${(Q)PREFIX}" "\${(@Q)words[2,CURRENT-1]}" 2>/dev/null)}"; do
    case $line in
      ''|:none) ;;
      :yaml) _files -g '*.(yaml|yml)(-.)' ;;
      :folders) _files -/ ;;
      :any) _files ;;
      *)
        values+=("\${line%%$tab*}")
        shown+=("\${line%%$tab*}  \${line#*$tab}")
        ;;
    esac
  done
  (( $#values )) && compadd -l -d shown -a -- values
}
if [[ $funcstack[1] == _devolve ]]; then
  _devolve
else
  compdef _devolve devolve
fi
`;

const fish = `# devolve completion for fish: devolve completion fish | source
function __devolve_complete
    set -l words (commandline -opc)
    if commandline -x >/dev/null 2>&1
        set words (commandline -xpc)
    end
    set -l name $words[1]
    set -e words[1]
    set -l current (commandline -ct | string replace --all --regex "['\\"\\\\\\\\]" "")
    for line in ($name __complete fish "=$current" $words 2>/dev/null)
        switch $line
            case ':yaml'
                __fish_complete_suffix .yaml
                __fish_complete_suffix .yml
            case ':folders'
                __fish_complete_directories
            case ':any'
                __fish_complete_path
            case ':none'
            case '*'
                echo $line
        end
    end
end
complete -c devolve -f -a '(__devolve_complete)'
`;

const powershell = `# devolve completion for PowerShell: devolve completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName devolve -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
    if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
  })
  if ($words.Count -eq 0) { return }
  $before = @($words | Select-Object -Skip 1)
  $current = '=' + $wordToComplete.Trim([char]39, [char]34)
  & $words[0] __complete powershell $current @before 2>$null | ForEach-Object {
    if ($_.StartsWith(':')) { return }
    $value, $about = $_ -split [char]9, 2
    if (-not $about) { $about = $value }
    $quoted = $value
    if ($value -notmatch '^[A-Za-z0-9_./=-]+$') { $quoted = [char]39 + $value.Replace("'", "''") + [char]39 }
    [System.Management.Automation.CompletionResult]::new($quoted, $value, 'ParameterValue', $about)
  }
}
`;

export const scripts = { bash, zsh, fish, powershell } as const;

export type Shell = keyof typeof scripts;
export const shells: readonly Shell[] = ['bash', 'zsh', 'fish', 'powershell'];
