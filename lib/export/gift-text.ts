/** Characters that GIFT reads as marks, and noncharacters that stand in for their escaped forms while a question is taken apart. */
const marks = [':', '#', '=', '{', '}', '~', '\n', '\\'] as const
const standIn = (index: number): string => String.fromCharCode(0xfdd0 + index)
const written = (mark: string): string => (mark === '\n' ? '\\n' : `\\${mark}`)

/** Text with GIFT's marks escaped; new lines too, since an empty line would end the question. */
export const escapeGift = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[:#={}~\n\\]/g, mark => written(mark))

/** Escaped marks replaced by stand-ins, so that the marks that are left are marks. */
export const hideEscapes = (text: string): string =>
  text.replace(/\\([:#={}~n\\])/g, (_, mark: string) =>
    standIn(marks.indexOf((mark === 'n' ? '\n' : mark) as (typeof marks)[number])),
  )

/** Stand-ins replaced by the characters themselves. */
export const showEscapes = (text: string): string =>
  text.replace(/[\ufdd0-\ufdd7]/g, character => marks[character.charCodeAt(0) - 0xfdd0] as string)

const textFormat = /^\[(?:markdown|html|plain|moodle)\]/

/** A piece of text between marks, as its author wrote it. */
export const readPiece = (hidden: string): string => showEscapes(hidden.trim().replace(textFormat, '')).trim()

/** Between the prompt and what is asked of it, where one question became several. */
export const rule = '\n\n---\n\n'

/** How the blank at a place (from 1) is shown in the questions of the other blanks. */
export const otherBlank = (place: number): string => `…(${place})…`

/** GIFT keeps no names of blanks: they are called by their place, from 0. */
export const blankName = (index: number): string => `cho-trong-${index + 1}`
