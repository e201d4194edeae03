import type { LearnerSecret } from './client.browser'
import { parseCode } from './code'
import { device, type Shelf } from './device.browser'

/** A class that this device has joined (`learner`) or opened or taken over (`host`). */
export interface OwnClass {
  readonly code: string
  readonly title: string
  readonly role: 'learner' | 'host'
  /** Milliseconds since 1970: when it was last joined or opened here. */
  readonly at: number
}

export interface LearnerKey extends LearnerSecret, OwnClass {
  readonly role: 'learner'
  readonly name: string
}

export interface HostKey extends OwnClass {
  readonly role: 'host'
  readonly secret: string
}

/** Days that a class stays in the list of own classes: longer than any class's results are kept. */
const keptDays = 60
const dayMs = 86_400_000

const space = 'ben-container:lop'
/** What other parts of the client keep of a class that was learned in: unsent actions, drafts, questions met. */
const traces = [`${space}:gui:`, `${space}:nhap:`, `${space}:hoi:`]
const prefixes = { learner: `${space}:hoc:`, host: `${space}:day:` } as const
const nicknameName = `${space}:ten`

const isText = (value: unknown): value is string => typeof value === 'string'
const isSecret = (value: unknown): value is string => isText(value) && /^[A-Za-z0-9_-]{16,64}$/.test(value)

/** Twenty-four random bytes as base64url: 32 characters that nobody guesses. `fill` is the browser's own source of chance. */
export function newSecret(
  fill: (bytes: Uint8Array<ArrayBuffer>) => void = bytes => crypto.getRandomValues(bytes),
): string {
  const bytes = new Uint8Array(24)
  fill(bytes)
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}

function readJson(text: string | null): Record<string, unknown> | null {
  try {
    const value: unknown = text === null ? null : JSON.parse(text)
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null
  } catch {
    return null
  }
}

function readKey(text: string | null, role: OwnClass['role']): LearnerKey | HostKey | null {
  const { code, title, at, id, secret, name } = readJson(text) ?? {}
  if (!isText(code) || parseCode(code) !== code || !isText(title) || !Number.isFinite(at) || !isSecret(secret))
    return null
  const common = { code, title, at: at as number, secret }
  if (role === 'host') return { ...common, role }
  return isSecret(id) && isText(name) ? { ...common, role, id, name } : null
}

/** The keys of this device to its classes, a name of the shelf each, so that two tabs never overwrite one another's. */
export function createKeyring(shelf: Shelf) {
  const put = (key: LearnerKey | HostKey) => {
    const { role, ...rest } = key
    shelf.write(prefixes[role] + key.code, JSON.stringify(rest))
  }
  const all = (role: OwnClass['role']) =>
    shelf.names(prefixes[role]).flatMap(name => readKey(shelf.read(name), role) ?? [])
  const clear = (prefix: string) => {
    for (const name of shelf.names(prefix)) shelf.remove(name)
  }
  const drop = ({ code, role }: Pick<OwnClass, 'code' | 'role'>) => {
    shelf.remove(prefixes[role] + code)
    if (role === 'learner') for (const trace of traces) clear(`${trace}${code}:`)
  }
  return {
    learner: (code: string) => readKey(shelf.read(prefixes.learner + code), 'learner') as LearnerKey | null,
    host: (code: string) => readKey(shelf.read(prefixes.host + code), 'host') as HostKey | null,
    keep: put,
    drop,
    /** Classes joined or opened here, the latest first; those long gone are dropped. */
    classes: (now: number): readonly OwnClass[] => {
      const known = [...all('learner'), ...all('host')]
      for (const old of known.filter(({ at }) => now - at > keptDays * dayMs)) drop(old)
      return known
        .filter(({ at }) => now - at <= keptDays * dayMs)
        .sort((a, b) => b.at - a.at)
        .map(({ code, title, role, at }) => ({ code, title, role, at }))
    },
    /** What the learner was last called. */
    nickname: (): string => shelf.read(nicknameName) ?? '',
    rememberNickname: (name: string) => shelf.write(nicknameName, name),
    /** Everything about having learned in classes here. Keys to classes that are led from here stay. */
    forgetLearner: () => {
      for (const prefix of [prefixes.learner, ...traces]) clear(prefix)
      shelf.remove(nicknameName)
    },
  }
}
export type Keyring = ReturnType<typeof createKeyring>

let shared: Keyring | undefined

/** The keys of this browser. */
export function keyring(): Keyring {
  shared ??= createKeyring(device().shelf)
  return shared
}
