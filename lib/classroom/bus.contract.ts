import { beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import type { ClassroomBus, Note } from './bus'
import { freshSession } from './testing/store-class'

/** Waits for what comes by itself; a test's time limit ends a wait in vain. */
export const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 15_000, interval: 5 })

/** What every bus must do. `open` gives the buses of two processes; in memory they are one. */
export function classroomBusContract(open: () => Promise<readonly [ClassroomBus, ClassroomBus]>): void {
  let near: ClassroomBus
  let far: ClassroomBus
  beforeAll(async () => {
    ;[near, far] = await open()
  })
  const noteOf = (more: Partial<Note> = {}): Note => ({
    session: freshSession().id,
    kind: 'counts',
    version: 0,
    ...more,
  })

  /** What a listener heard of these classes. */
  async function hear(bus: ClassroomBus) {
    const heard: Note[] = []
    const stop = await bus.listen(
      note => heard.push(note),
      () => undefined,
    )
    onTestFinished(stop)
    return { heard, stop }
  }

  it('carries a note whole to every listener of every process', async () => {
    const [one, two, three] = [await hear(near), await hear(near), await hear(far)]
    const note = noteOf({ kind: 'session', version: 7 })
    const own = noteOf({ kind: 'learner', learner: 'nguoi-hoc-so-00001' })
    await near.publish(note)
    await far.publish(own)
    for (const { heard } of [one, two, three]) {
      await eventually(() => expect(heard).toContainEqual(note))
      await eventually(() => expect(heard).toContainEqual(own))
    }
  })

  it('carries the notes of one process in their order', async () => {
    const { heard } = await hear(far)
    const session = freshSession().id
    const notes = Array.from({ length: 50 }, (_, i) => noteOf({ session, kind: 'session', version: i + 1 }))
    await Promise.all(notes.map(near.publish))
    await eventually(() => expect(heard.filter(note => note.session === session)).toEqual(notes))
  })

  it('tells nothing more to who has stopped listening', async () => {
    const [stopped, goesOn] = [await hear(near), await hear(near)]
    await stopped.stop()
    const note = noteOf()
    await near.publish(note)
    await eventually(() => expect(goesOn.heard).toContainEqual(note))
    expect(stopped.heard).not.toContainEqual(note)
  })
}
