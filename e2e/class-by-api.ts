import { randomBytes } from 'node:crypto'
import type { BankQuestion } from '../lib/question/bank'
import type { APIRequestContext, Page } from './site'

const fresh = (): string => randomBytes(24).toString('base64url')

export interface ApiLearner {
  readonly id: string
  readonly secret: string
  /** As the server gave it. */
  readonly name: string
}

export interface ApiClass {
  readonly code: string
  readonly secret: string
  /** The lesson's questions, in the order in which the class can ask them. */
  readonly questions: readonly BankQuestion[]
  readonly join: (name: string) => Promise<ApiLearner>
  readonly command: (command: object) => Promise<void>
  readonly act: (learner: ApiLearner, action: object) => Promise<void>
  /** Asks a question by id; answers of a second vote come after the discussion. Reveals and explains. */
  readonly ask: (question: string, ...votes: readonly (readonly (readonly [ApiLearner, object])[])[]) => Promise<void>
}

const settings = { anonymous: false, leaderboard: false, speedPoints: false, seconds: null, keepDays: 7 }

/** Opens a class on a lesson through the API, as the pages do. */
export async function openByApi(
  request: APIRequestContext,
  lesson: string,
  given: { readonly title: string; readonly settings?: Partial<typeof settings> },
): Promise<ApiClass> {
  const secret = fresh()
  const send = async (url: string, data: object, key?: string) => {
    const response = await request.post(url, { data, ...(key && { headers: { authorization: `Bearer ${key}` } }) })
    if (!response.ok()) throw new Error(`${url}: ${response.status()} ${await response.text()}`)
    return response.json()
  }
  const questions = (await (await request.get(`/bank/${lesson}.json`)).json()) as BankQuestion[]
  const { code } = await send('/api/class', {
    id: fresh(),
    secret,
    kind: 'lesson',
    title: given.title,
    lesson,
    questions: [],
    settings: { ...settings, ...given.settings },
    pin: null,
  })
  const base = `/api/class/${code}`
  let round = 0
  const command = async (one: object) => void (await send(`${base}/commands`, { id: fresh(), ...one }, secret))
  const act = async ({ id, secret: own }: ApiLearner, action: object) =>
    void (await send(`${base}/actions`, action, `${id}.${own}`))
  return {
    code,
    secret,
    questions,
    command,
    act,
    join: async name => {
      const key = { id: fresh(), secret: fresh() }
      const { own } = await send(`${base}/learners`, { ...key, name })
      return { ...key, name: own.name }
    },
    ask: async (question, ...votes) => {
      round += 1
      await command({ type: 'ask', item: questions.findIndex(({ id }) => id === question), seconds: null })
      for (const [i, said] of votes.entries()) {
        if (i > 0) {
          await command({ type: 'discuss', round })
          await command({ type: 'vote-again', round, seconds: null })
        }
        for (const [learner, answer] of said) await act(learner, { type: 'answer', round, vote: i + 1, seq: 1, answer })
      }
      for (const type of ['close', 'reveal', 'explain']) await command({ type, round })
    },
  }
}

/** Gives this browser the key that opening the class in it would have left. */
export const holdKey = async (page: Page, { code, secret }: ApiClass, title: string): Promise<void> =>
  void (await page.addInitScript(
    ([name, key]) => localStorage.setItem(name as string, key as string),
    [`ben-container:lop:day:${code}`, JSON.stringify({ code, title, secret, at: Date.now() })],
  ))
