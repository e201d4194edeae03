/** `npm start`: builds what is stale and serves it on `PORT` (3000). */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { serve } from './serve'

/** Milliseconds after which a server that cannot close is ended. */
const longestClose = 10_000

const port = Number(process.env.PORT ?? 3000)
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env.PORT}": write a number from 0 to 65535`)
  process.exit(1)
}
// In a process of its own: single pages are rendered by a Next server, and after one is closed no other runs in its process.
const build = spawnSync(process.execPath, [...process.execArgv, join(import.meta.dirname, 'build.ts')], {
  stdio: 'inherit',
})
if (build.status !== 0) process.exit(build.status ?? 1)
try {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const site = await serve(port)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      setTimeout(() => process.exit(1), longestClose).unref()
      void site.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  console.log(`Bến Container: http://localhost:${port}`)
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException
  console.error(code === 'EADDRINUSE' ? `port ${port} is in use: set PORT to another` : message)
  process.exit(1)
}
