import { expect, it } from 'vitest'
import { err, ok } from '@/lib/kernel/result'
import type { CallFailure } from './call.browser'
import { createDesk } from './desk.browser'
import type { HostCommand } from './protocol'

type Answer = ReturnType<typeof ok<{ version: number }>> | ReturnType<typeof err<CallFailure>>

const network = err<CallFailure>({ kind: 'network' })
const refused = (refusal: string) => err({ kind: 'refused', refusal, text: `không: ${refusal}` } as CallFailure)
const place = (slide: number) => ({ section: null, slide, step: 0, black: false })

/** A desk whose server answers as told, and whose clock jumps over every wait. */
function deskWith(answers: Answer[]) {
  const sent: HostCommand[] = []
  let clock = 0
  const desk = createDesk(
    { code: 'ACDEFG', secret: 's' },
    {
      command: async (_, __, command) => {
        sent.push(command)
        return answers.shift() ?? ok({ version: sent.length })
      },
    },
    {
      now: () => clock,
      after: (milliseconds, run) => {
        clock += milliseconds
        queueMicrotask(run)
        return () => undefined
      },
    },
  )
  return { desk, sent }
}

it('sends commands in order, each under an id of its own, and says how far the class has come', async () => {
  const { desk, sent } = deskWith([])
  await Promise.all([desk.send({ type: 'freeze', frozen: true }), desk.send({ type: 'lock', locked: true })])
  expect(sent.map(({ type }) => type)).toEqual(['freeze', 'lock'])
  expect(new Set(sent.map(({ id }) => id)).size).toBe(2)
  expect(desk.state.getState()).toEqual({ waiting: [], failure: null, reached: 2 })
})

it('tries again under the same id while the server does not answer', async () => {
  const { desk, sent } = deskWith([network, refused('server/closing')])
  expect(await desk.send({ type: 'ready-ask' })).toBe(true)
  expect(sent).toHaveLength(3)
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
})

it('gives up after a moment, drops what waited behind, and sends all of it again when asked', async () => {
  const { desk, sent } = deskWith(Array.from({ length: 5 }, () => network))
  const both = [desk.send({ type: 'close', round: 1 }), desk.send({ type: 'reveal', round: 1 })]
  expect(await Promise.all(both)).toEqual([false, false])
  const { failure } = desk.state.getState()
  expect(failure?.text).toContain('Lệnh chưa được thực hiện')
  expect(failure?.commands.map(({ type }) => type)).toEqual(['close', 'reveal'])
  const tried = sent.length
  desk.again()
  await expect.poll(() => sent.length).toBe(tried + 2)
  expect(sent.slice(tried)).toEqual(failure?.commands)
})

it('says a refusal in the words of the server and goes on with the next command', async () => {
  const { desk } = deskWith([refused('round/wrong-phase')])
  const both = [desk.send({ type: 'close', round: 1 }), desk.send({ type: 'lock', locked: true })]
  expect(await Promise.all(both)).toEqual([false, true])
  expect(desk.state.getState().failure).toMatchObject({
    refusal: 'round/wrong-phase',
    text: 'không: round/wrong-phase',
  })
})

it('sends only the last of the places that waited', async () => {
  const { desk, sent } = deskWith([])
  await Promise.all([1, 2, 3, 4].map(slide => desk.send({ type: 'go', place: place(slide) })))
  expect(sent.map(command => command.type === 'go' && command.place.slide)).toEqual([1, 4])
})
