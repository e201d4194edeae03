/** The API of classes alone in a process, as scripts/serve.ts mounts it: `PORT` and the settings of docs/operations.md; the plan is a sample. */
import { samplePlan } from '@/lib/classroom/fixtures/sample'
import { openClasses } from '../serve/class-server'
import { answerHealth } from '../serve/health'
import { createHttpServer } from '../serve/http-server'

const port = Number(process.env.PORT)
let closing = false
try {
  const classes = await openClasses(
    () => port,
    async () => samplePlan,
  )
  const server = createHttpServer(async (request, response) => {
    const isHealth = await answerHealth({ ping: classes.ping, closing: () => closing }, request, response)
    if (!isHealth && !(await classes.answer(request, response))) response.writeHead(404).end()
  })
  process.once('SIGTERM', () => {
    closing = true
    server.close()
    void classes.close().then(() => process.exit(0))
  })
  server.listen(port, '127.0.0.1', () => console.log('ready'))
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
