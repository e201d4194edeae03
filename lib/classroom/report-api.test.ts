import { afterAll, beforeAll, expect, it } from 'vitest'
import { samplePlan } from './fixtures/sample'
import type { ReportData } from './report'
import { reportOf } from './report-view'
import { freshId, openStream, openTestClass, send } from './testing/client.server'
import { startTestServer, type TestServer } from './testing/server.server'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const [item] = samplePlan.items
if (item?.question.key.format !== 'single') throw new Error('the first question is a single choice')
const { correct } = item.question.key
const [wrong] = Object.keys(item.misconceptions)
const choose = (choice: string | undefined, vote = 1) => ({
  type: 'answer',
  round: 1,
  vote,
  seq: 1,
  answer: { format: 'single', choice },
})
const reportFor = (one: { readonly api: { readonly report: string } }, key?: string) =>
  send(server.base, 'GET', one.api.report, undefined, key)

async function classOfThree() {
  const one = await openTestClass(server.base)
  const people = await Promise.all(['An', 'Bình', 'Cúc'].map(name => one.join(name)))
  await one.command({ type: 'ask', item: 0, seconds: null })
  for (const person of people) await one.act(person, choose(wrong))
  return { ...one, people }
}

it('the board of a round reaches the host alone, and from the reveal on', async () => {
  const one = await classOfThree()
  const [someone] = one.people
  const host = await openStream(server.base, one.api.stream('host'), one.host)
  const screen = await openStream(server.base, one.api.stream('screen'))
  const learner = await openStream(server.base, one.api.stream('learner'), someone?.key)
  await host.until(({ room }) => room?.learners.every(({ answered }) => answered) === true)
  await one.command({ type: 'close', round: 1 })
  await host.until(({ class: view }) => view?.round?.phase === 'closed')
  expect(host.last.room?.board).toBeNull()
  expect(host.recorded()).not.toContain('tưởng điều')
  await one.command({ type: 'reveal', round: 1 })
  await host.until(({ room }) => room?.board?.round === 1)
  expect(host.last.room?.board?.lines).toMatchObject([{ fell: 3, of: 3, says: [{ words: 'tưởng điều 0.0' }] }])
  expect(JSON.stringify(host.last.room?.board)).not.toContain(someone?.id)
  await Promise.all(
    [screen, learner].map(stream => stream.until(({ class: view }) => view?.round?.phase === 'revealed')),
  )
  for (const stream of [screen, learner]) expect(stream.recorded()).not.toContain('tưởng điều')
  await one.command({ type: 'dismiss', round: 1 })
  await host.until(({ room }) => room?.board === null)
  for (const stream of [host, screen, learner]) stream.close()
})

it('the report has both votes of what the room has seen, and nothing of a question that is still open', async () => {
  const one = await classOfThree()
  expect((await reportFor(one, one.host)).body).toMatchObject({ rounds: [] })
  await one.command({ type: 'discuss', round: 1 })
  await one.command({ type: 'vote-again', round: 1, seconds: null })
  for (const person of one.people.slice(1)) await one.act(person, choose(correct, 2))
  await one.command({ type: 'reveal', round: 1 })
  const data = (await reportFor(one, one.host)).body as unknown as ReportData
  const { questions, learners } = reportOf(data)
  expect(questions).toMatchObject([
    {
      votes: [
        { correct: 0, answered: 3 },
        { correct: 2, answered: 2 },
      ],
      gain: 1,
    },
  ])
  expect(learners.map(({ name, marks }) => [name, marks]).toSorted()).toEqual([
    ['An', [['wrong', 'silent']]],
    ['Bình', [['wrong', 'right']]],
    ['Cúc', [['wrong', 'right']]],
  ])
  for (const { joinedAt, seenAt } of learners) expect(seenAt).toBeGreaterThanOrEqual(joinedAt)
})

it('the report is the host’s alone, and goes with the class', async () => {
  const one = await classOfThree()
  for (const key of [undefined, freshId(), one.people[0]?.key])
    expect(await reportFor(one, key)).toMatchObject({ status: 403, body: { refusal: 'host/forbidden' } })
  expect((await send(server.base, 'DELETE', one.api.class, undefined, freshId())).status).toBe(403)
  expect((await reportFor(one, one.host)).status).toBe(200)
  expect((await send(server.base, 'DELETE', one.api.class, undefined, one.host)).status).toBe(204)
  for (const path of [one.api.report, one.api.class])
    expect(await send(server.base, 'GET', path, undefined, one.host)).toMatchObject({
      status: 404,
      body: { refusal: 'class/unknown' },
    })
})
