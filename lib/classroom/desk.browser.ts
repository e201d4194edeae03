import { createStore, type StoreApi } from 'zustand/vanilla'
import { type CallFailure, isPassing } from './call.browser'
import type { Client } from './client.browser'
import type { Device } from './device.browser'
import { newSecret } from './keys.browser'
import type { HostCommand } from './protocol'

type WithoutId<C> = C extends unknown ? Omit<C, 'id'> : never
/** A host command before it has an id. */
export type Wish = WithoutId<HostCommand>

/** Commands that were not carried out, and why, in words for the host. */
export interface DeskFailure {
  readonly commands: readonly HostCommand[]
  readonly text: string
  /** The server would not; else it was not reached. */
  readonly refusal: string | null
}

export interface DeskState {
  /** Sent or about to be, in order. */
  readonly waiting: readonly HostCommand[]
  readonly failure: DeskFailure | null
  /** Version of the class that the latest command carried out has led to. */
  readonly reached: number
}

export interface Desk {
  readonly state: StoreApi<DeskState>
  /** Resolves to whether it was carried out. */
  readonly send: (wish: Wish) => Promise<boolean>
  /** Sends what failed once more: under the same ids, so that nothing is done twice. */
  readonly again: () => void
  readonly dismissFailure: () => void
}

/** A command is for the moment: after so many milliseconds without an answer it is given up and said to have failed. */
const moment = 6_000
const pauses = [400, 800, 1_600, 3_200]

const notReached = 'Chưa gửi được lệnh vì mất kết nối với máy chủ. Lệnh chưa được thực hiện.'
const notWritten = 'Máy chủ tạm thời không ghi được. Lệnh chưa được thực hiện.'

const textOf = (failure: CallFailure): string => {
  if (failure.kind === 'network') return notReached
  // The server's words for it are for learners, whose answers wait.
  return failure.refusal === 'server/unavailable' ? notWritten : failure.text
}

interface Waiting {
  readonly command: HostCommand
  readonly settle: (done: boolean) => void
}

/** Carries a host's commands to the server, one after another. */
export function createDesk(
  { code, secret }: { readonly code: string; readonly secret: string },
  client: Pick<Client, 'command'>,
  { after, now }: Pick<Device, 'after' | 'now'>,
): Desk {
  const state = createStore<DeskState>()(() => ({ waiting: [], failure: null, reached: 0 }))
  let queue: readonly Waiting[] = []
  let running = false

  const setQueue = (next: readonly Waiting[]) => {
    queue = next
    state.setState({ waiting: next.map(({ command }) => command) })
  }

  async function attempt(command: HostCommand) {
    const until = now() + moment
    for (const pause of pauses) {
      const result = await client.command(code, secret, command)
      if (result.ok || !isPassing(result.error) || now() + pause > until) return result
      await new Promise<void>(done => after(pause, done))
    }
    return client.command(code, secret, command)
  }

  /** What waits behind a command that could not be delivered is not delivered either: the host decides anew. */
  function fail(first: Waiting, failure: CallFailure): void {
    const failed = failure.kind === 'network' ? queue : [first]
    setQueue(queue.filter(one => !failed.includes(one)))
    const refusal = failure.kind === 'refused' ? failure.refusal : null
    state.setState({ failure: { commands: failed.map(one => one.command), text: textOf(failure), refusal } })
    for (const one of failed) one.settle(false)
  }

  async function run(): Promise<void> {
    if (running) return
    running = true
    for (let first = queue[0]; first; first = queue[0]) {
      const result = await attempt(first.command)
      if (!result.ok) {
        fail(first, result.error)
        continue
      }
      const { version } = result.value
      state.setState(({ reached }) => ({ reached: Math.max(reached, version) }))
      setQueue(queue.slice(1))
      first.settle(true)
    }
    running = false
  }

  function enqueue(command: HostCommand): Promise<boolean> {
    return new Promise(settle => {
      const last = queue.at(-1)
      // Only where the host has come to matters, not every slide on the way there. The first is already on its way.
      if (command.type === 'go' && queue.length > 1 && last?.command.type === 'go') {
        setQueue([...queue.slice(0, -1), { command, settle }])
        last.settle(true)
      } else setQueue([...queue, { command, settle }])
      void run()
    })
  }

  return {
    state,
    send: wish => {
      state.setState({ failure: null })
      return enqueue({ ...wish, id: newSecret() } as HostCommand)
    },
    again: () => {
      const commands = state.getState().failure?.commands ?? []
      state.setState({ failure: null })
      for (const command of commands) void enqueue(command)
    },
    dismissFailure: () => state.setState({ failure: null }),
  }
}
