import type { Answer } from '@/lib/question/answer'

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** An answer as JSON, the same for the same answer: properties stand in one order whatever the client sent them in. */
export const answerText = (answer: Answer): string => JSON.stringify(answer, inOrder)
