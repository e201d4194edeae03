import type { ClassroomStore } from '../store'

type Method = keyof ClassroomStore

export interface GatedStore {
  readonly store: ClassroomStore
  /** Calls of the method wait from now on, until what is returned is called. `held` resolves when one does. */
  readonly hold: (method: Method) => { readonly held: Promise<void>; readonly release: () => void }
  /** Calls of the method reject with what `make` returns, until what is returned is called. */
  readonly fail: (method: Method, make: () => Error) => () => void
  /** How often each method was called. */
  readonly calls: Map<Method, number>
}

/** A store whose methods a test can hold up, make fail and count. */
export function gateStore(inner: ClassroomStore): GatedStore {
  const gates = new Map<Method, { readonly open: Promise<void>; readonly onHeld: () => void }>()
  const faults = new Map<Method, () => Error>()
  const calls = new Map<Method, number>()
  const store = new Proxy(inner, {
    get: (target, name: Method) => {
      const method = target[name] as (...given: unknown[]) => Promise<unknown>
      return async (...given: unknown[]) => {
        calls.set(name, (calls.get(name) ?? 0) + 1)
        const fault = faults.get(name)
        if (fault) throw fault()
        const gate = gates.get(name)
        // What a slow database answers was so when it was asked.
        const answer = await method(...given)
        gate?.onHeld()
        await gate?.open
        return answer
      }
    },
  })
  return {
    store,
    calls,
    hold: method => {
      let [release, onHeld] = [() => {}, () => {}]
      const open = new Promise<void>(resolve => {
        release = resolve
      })
      const held = new Promise<void>(resolve => {
        onHeld = resolve
      })
      gates.set(method, { open, onHeld })
      return {
        held,
        release: () => {
          gates.delete(method)
          release()
        },
      }
    },
    fail: (method, make) => {
      faults.set(method, make)
      return () => void faults.delete(method)
    },
  }
}
