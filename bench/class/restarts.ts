/** How long a room is away when its server is killed: from the moment that the next one listens until every phone sees the class again. */
import { bundleClassProcess, freePort, startClassProcess } from '@/lib/classroom/testing/class-process.server'
import type { Phone } from '@/lib/classroom/testing/phone.browser'
import { ask, openRoom } from '@/lib/classroom/testing/room.server'

const phones = 30
const kills = 5

const seesRound = (phone: Phone) =>
  phone.until('the class again', () => {
    const { status, class: view } = phone.feed().state.getState()
    return status === 'open' && view?.round?.phase === 'voting'
  })

/** Milliseconds that each restart took, as the last phone saw it. */
export async function measureRestarts(settings: Readonly<Record<string, string>>): Promise<number[]> {
  const [program, port] = [await bundleClassProcess(), await freePort()]
  let server = await startClassProcess(program, port, settings)
  const room = await openRoom(() => server.base, phones)
  const back: number[] = []
  try {
    await room.lead(ask)
    await Promise.all(room.phones.map(seesRound))
    for (let i = 0; i < kills; i++) {
      server.kill('SIGKILL')
      await server.ended
      server = await startClassProcess(program, port, settings)
      const began = performance.now()
      await Promise.all(room.phones.map(seesRound))
      back.push(performance.now() - began)
    }
    return back
  } finally {
    room.close()
    server.kill('SIGTERM')
    await server.ended
    await program.remove()
  }
}
