import { err, ok, type Result } from '@/lib/kernel/result'
import type { Device } from './device.browser'
import type { Refusal } from './refusal'

/** What the server would not do, with its words for it. */
export interface Refused {
  readonly refusal: Refusal
  readonly text: string
}

/** Why a call came to nothing: nobody answered in time (the call may still have arrived), or the server refused. */
export type CallFailure = { readonly kind: 'network' } | ({ readonly kind: 'refused' } & Refused)

export interface Call {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  /** Sent as JSON. */
  readonly body?: unknown
  readonly authorization?: string
  /** Milliseconds until a call that nobody answers is given up; ten seconds when left out. */
  readonly patience?: number
}

const usualPatience = 10_000

/** Refusals that say nothing of the call itself: the same call may be taken a moment later. */
const passing: ReadonlySet<Refusal> = new Set<Refusal>([
  'limit/busy',
  'limit/guessing',
  'server/unavailable',
  'server/full',
  'server/closing',
  'server/changed',
])

/** Whether trying again as it stands makes sense. */
export const isPassing = (failure: CallFailure): boolean => failure.kind === 'network' || passing.has(failure.refusal)

const network: CallFailure = { kind: 'network' }

/** What a refusing answer says, in the server's words. One without a refusal comes from something between here and the server. */
export async function readRefusal(response: Response): Promise<CallFailure> {
  const said = (await response.json().catch(() => null)) as { refusal?: unknown; text?: unknown } | null
  if (typeof said?.refusal !== 'string' || typeof said.text !== 'string') return network
  return { kind: 'refused', refusal: said.refusal as Refusal, text: said.text }
}

function requestOf({ method = 'GET', body, authorization }: Call): RequestInit {
  return {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(authorization !== undefined && { authorization }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    // What was just tapped still leaves when the page is closed.
    keepalive: method !== 'GET',
    cache: 'no-store',
  }
}

/** Calls the API of classes. Never throws; the value of an empty answer is undefined. */
export async function callApi<T>(
  { fetch, after }: Pick<Device, 'fetch' | 'after'>,
  url: string,
  call: Call = {},
): Promise<Result<T, CallFailure>> {
  const control = new AbortController()
  const stop = after(call.patience ?? usualPatience, () => control.abort())
  try {
    const response = await fetch(url, { ...requestOf(call), signal: control.signal })
    if (!response.ok) return err(await readRefusal(response))
    return ok((response.status === 204 ? undefined : await response.json()) as T)
  } catch {
    return err(network)
  } finally {
    stop()
  }
}
