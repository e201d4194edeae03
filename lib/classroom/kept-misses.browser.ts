import { parseCode } from './code'
import { device, type Shelf } from './device.browser'

/** What a class mixed up, as the browser of its host remembers it: questions alone, nobody's name or answer. */
export interface ClassMisses {
  readonly title: string
  /** Milliseconds since 1970: when the class was opened. */
  readonly at: number
  /** Most missed first. */
  readonly questions: readonly { readonly id: string; readonly lesson: string }[]
}

const prefix = 'ben-container:lop:nham:'
/** Lists that are kept; the oldest class's goes first. */
const kept = 20

const isQuestion = (value: unknown): boolean => {
  const { id, lesson } = (value ?? {}) as Record<string, unknown>
  return typeof id === 'string' && typeof lesson === 'string'
}

function read(text: string | null): ClassMisses | null {
  try {
    const { title, at, questions } = (JSON.parse(text ?? 'null') ?? {}) as Record<string, unknown>
    const isWhole =
      typeof title === 'string' && Number.isFinite(at) && Array.isArray(questions) && questions.every(isQuestion)
    return isWhole ? ({ title, at, questions } as ClassMisses) : null
  } catch {
    return null
  }
}

/** Lists of missed questions by class, from which a new class can be opened (`/lop?nham=CODE`). They outlive the class on the server. */
export function createMissesShelf(shelf: Shelf) {
  /** By class, the latest first. */
  const all = (): (ClassMisses & { readonly code: string })[] =>
    shelf
      .names(prefix)
      .flatMap(name => {
        const [code, misses] = [parseCode(name.slice(prefix.length)), read(shelf.read(name))]
        return code && misses ? [{ code, ...misses }] : []
      })
      .sort((a, b) => b.at - a.at)
  return {
    all,
    read: (code: string): ClassMisses | null => read(shelf.read(prefix + code)),
    /** Keeps the list of a class; a class that missed nothing has none. */
    keep: (code: string, misses: ClassMisses): void => {
      if (misses.questions.length === 0) shelf.remove(prefix + code)
      else shelf.write(prefix + code, JSON.stringify(misses))
      for (const old of all().slice(kept)) shelf.remove(prefix + old.code)
    },
  }
}

/** The lists of this browser. */
export const missesShelf = () => createMissesShelf(device().shelf)
