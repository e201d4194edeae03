/** `npm run dev`: Next's development server with the API of classes beside it. */
import { createServer } from 'node:http'
import next from 'next'
import { openClasses } from './serve/class-server'
import { planFromCourse } from './serve/plan-from-course'

const port = Number(process.env.PORT ?? 3000)
const app = next({ dev: true })
await app.prepare()
const [handle, upgrade] = [app.getRequestHandler(), app.getUpgradeHandler()]
const classes = await openClasses(() => port, planFromCourse)
const server = createServer(async (request, response) => {
  if (!(await classes.answer(request, response))) await handle(request, response)
})
server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head))
server.listen(port, () => console.log(`http://localhost:${port}`))
