import type { BookCommand, CommandGroup } from '@/lib/content/command-book'
import type { Piece } from './pieces'

export interface ShownCommand {
  readonly id: string
  readonly does: string
  readonly effect: BookCommand['effect']
  readonly note?: string | undefined
  readonly lesson?: { readonly title: string; readonly url: string } | undefined
  readonly pieces: readonly Piece[]
}

export interface ShownGroup {
  readonly id: string
  readonly tool: CommandGroup['tool']
  readonly title: string
  readonly commands: readonly ShownCommand[]
}

export interface Placeholder {
  readonly id: string
  readonly label: string
  readonly value: string
}
