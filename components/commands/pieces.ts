import {
  type BookCommand,
  type CommandBook,
  type CommandGroup,
  explainFlag,
  flagsOf,
  placeholdersOf,
} from '@/lib/content/command-book'

/** A piece of a command as it is shown: plain text, a placeholder, or a flag with what it does. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly id: string }
  | { readonly kind: 'flag'; readonly flag: string; readonly does: string }

/** Cuts a command into pieces that, put together, say what it says. */
export function piecesOf(book: CommandBook, group: CommandGroup, command: BookCommand): Piece[] {
  const flags = flagsOf(command.command)
  return command.command
    .trimEnd()
    .split(/(\{\{[a-z0-9-]+\}\}|(?<=[\s(])--?[a-zA-Z][\w-]*)/)
    .filter(part => part !== '')
    .map(part => {
      const [id] = placeholdersOf(part)
      if (id !== undefined && part === `{{${id}}}`) return { kind: 'placeholder', id }
      const does = flags.includes(part) ? explainFlag(book, group, command, part) : undefined
      return does === undefined ? { kind: 'text', text: part } : { kind: 'flag', flag: part, does }
    })
}
