/** The site's class server, alone in a process: what scripts/serve.ts mounts, with the questions of the real course. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { makeClassPlan } from '@/lib/content/class-plan.server'
import { projectFolders } from '@/lib/content/folders.server'
import { makeSnapshot } from '@/lib/content/make-snapshot.server'
import { openClasses } from '../../scripts/serve/class-server'
import { createHttpServer } from '../../scripts/serve/http-server'
import { answerCalls, settledMemory } from './calls'

const snapshot = await makeSnapshot(projectFolders(), { draft: true })
const classes = await openClasses(
  () => 0,
  request => makeClassPlan(snapshot, request),
)
const server = createHttpServer((request, response) => void classes.answer(request, response)).listen(0, '127.0.0.1')
await once(server, 'listening')

answerCalls({ port: () => (server.address() as AddressInfo).port, memory: settledMemory })
process.on('SIGTERM', () => {
  server.close()
  void classes.close().then(() => process.exit(0))
})
