import { type Answer, parseAnswer } from '@/lib/question/answer'
import type { Shelf } from './device.browser'

/** A question that this device has answered in a class. */
export interface MetQuestion {
  readonly round: number
  readonly lesson: string
  readonly question: string
  /** When it was first answered here, by the server's clock. */
  readonly at: number
}

const isMet = (value: unknown): value is MetQuestion => {
  const { round, lesson, question, at } = (value ?? {}) as Record<string, unknown>
  return Number.isInteger(round) && Number.isFinite(at) && typeof lesson === 'string' && typeof question === 'string'
}

function readJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** What a learner's device notes of a class beside what it sends: answers still being made, and which questions were met. */
export function createNotes(shelf: Shelf, code: string, learner: string) {
  const draftName = `ben-container:lop:nhap:${code}:${learner}`
  const metPrefix = `ben-container:lop:hoi:${code}:${learner}:`
  return {
    /** The answer in the making to a vote; one of another vote is forgotten. */
    draft: (round: number, vote: 1 | 2): Answer | undefined => {
      const kept = readJson(shelf.read(draftName)) as { round?: unknown; vote?: unknown; answer?: unknown } | null
      return kept?.round === round && kept.vote === vote ? (parseAnswer(kept.answer) ?? undefined) : undefined
    },
    writeDraft: (round: number, vote: 1 | 2, answer: Answer | undefined): void =>
      answer === undefined ? shelf.remove(draftName) : shelf.write(draftName, JSON.stringify({ round, vote, answer })),
    meet: (met: MetQuestion): void => {
      if (shelf.read(metPrefix + met.round) === null) shelf.write(metPrefix + met.round, JSON.stringify(met))
    },
    /** In the order asked. */
    met: (): readonly MetQuestion[] =>
      shelf
        .names(metPrefix)
        .map(name => readJson(shelf.read(name)))
        .filter(isMet)
        .toSorted((a, b) => a.round - b.round),
  }
}
export type Notes = ReturnType<typeof createNotes>
