import type { Piece } from './pieces'

/** What may stand in a command without quotes. */
const harmless = /^[\w./:@-]+$/

/** What is wrong with a value for a placeholder, in words; null when it can be used. */
export const valueFault = (value: string): string | null =>
  value === '' || harmless.test(value)
    ? null
    : 'Chỉ dùng chữ không dấu, số và các dấu . _ - / : @. Ký tự khác làm hỏng lệnh, nên lệnh vẫn giữ giá trị mẫu.'

/** The value that stands in commands: the learner's own if it can be used, else the example. */
export const valueFor = (own: string | undefined, example: string): string =>
  own !== undefined && own !== '' && valueFault(own) === null ? own : example

/** The command as it is copied. */
export const textOf = (pieces: readonly Piece[], values: Readonly<Record<string, string>>): string =>
  pieces
    .map(piece => {
      if (piece.kind === 'text') return piece.text
      return piece.kind === 'flag' ? piece.flag : (values[piece.id] ?? `{{${piece.id}}}`)
    })
    .join('')
