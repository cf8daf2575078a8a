#compdef presence-monitor
# The words are those of bash's file, which zsh can read; this file is found by the name of the command.
autoload -U +X bashcompinit && bashcompinit
source /usr/share/bash-completion/completions/presence-monitor
_bash_complete -o default -F _complete_presence-monitor
