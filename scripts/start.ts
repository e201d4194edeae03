/** `npm start`: builds what is stale and serves it on `PORT` (3000). */
import { buildSite } from './build/build-site'
import { serve } from './serve'

const port = Number(process.env.PORT ?? 3000)
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env.PORT}": write a number from 0 to 65535`)
  process.exit(1)
}
try {
  Object.assign(process.env, { NODE_ENV: 'production' })
  await buildSite()
  await serve(port)
  console.log(`Bến Container: http://localhost:${port}`)
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException
  console.error(code === 'EADDRINUSE' ? `port ${port} is in use: set PORT to another` : message)
  process.exit(1)
}
