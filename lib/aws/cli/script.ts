import { forEachChild, parse, type SyntaxNode, type Word } from 'unbash'

/** A simple command of a shell script: its words after quote removal, and where it begins. */
export interface ShellCommand {
  readonly words: readonly string[]
  /** Which words hold an expansion (`$X`, `$(…)`), so that their value is not known. */
  readonly dynamic: readonly boolean[]
  /** UTF-16 offset in the script. */
  readonly offset: number
}

interface ShellScript {
  readonly commands: readonly ShellCommand[]
  readonly errors: readonly { readonly offset: number; readonly message: string }[]
}

/** Every command of a bash script, those inside `$(…)`, pipelines and blocks included. Tolerant: errors come beside. */
export function readScript(script: string): ShellScript {
  const commands: ShellCommand[] = []
  const errors: { offset: number; message: string }[] = []
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Script') {
      for (const error of node.errors ?? []) errors.push({ offset: error.pos, message: error.message })
    }
    if (node.type === 'Command' && node.name) {
      const words = [node.name, ...node.suffix].filter((part): part is Word => part.type === 'Word')
      commands.push({
        words: words.map(word => word.value),
        dynamic: words.map(word => /(?<!\\)[$`]/.test(word.text) && !word.text.startsWith("'")),
        offset: node.pos,
      })
    }
    forEachChild(node, visit)
  }
  visit(parse(script))
  return { commands, errors }
}

/** A space or comment after a continuing backslash ends the command there: the shell then runs the next line alone. */
export function brokenContinuations(script: string): number[] {
  return [...script.matchAll(/\\[ \t]+(#.*)?$/gm)].map(match => match.index)
}

/**
 * A recorded session with everything but its commands blanked out, offsets kept: lines that begin with `$ `, those they
 * continue on, and the bodies of here-documents.
 */
export function sessionScript(session: string): string {
  let open = false
  let heredoc: string | undefined
  const blank = (line: string) => ' '.repeat(line.length)
  return session
    .split('\n')
    .map(line => {
      if (heredoc !== undefined) {
        if (line.trim() === heredoc) heredoc = undefined
        return line
      }
      const starts = line.startsWith('$ ')
      if (!starts && !open) return blank(line)
      const command = starts ? `  ${line.slice(2)}` : line
      open = command.endsWith('\\')
      heredoc = /<<-?\s*['"]?(\w+)['"]?/.exec(command)?.[1]
      return command
    })
    .join('\n')
}
